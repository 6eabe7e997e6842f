import { CallRefused } from '#shared/contract/call-refused.ts'
import { readAccountChanges } from '#electron/backend/repos/account-repo.ts'
import { readEntriesOfAccount } from '#electron/backend/repos/entry-repo.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { decisionNow } from '#electron/backend/kinds/prioritization/usecases/memos/decision-now.ts'
import { briefsOf } from '#electron/backend/kinds/prioritization/usecases/exports/briefs-of.ts'
import { memoDesk } from '#electron/backend/kinds/prioritization/usecases/memos/memo-view.ts'
import { rankingRow } from '#electron/backend/kinds/prioritization/usecases/ranking/ranking-view.ts'
import type { Workspace } from '#electron/backend/core/workspace.ts'
import type { AccountPage, AccountView } from '#shared/contract/customers.contract.ts'
import type { Account } from '#shared/domain/customers/account.ts'
import { decisionTerm } from '#shared/catalogue/terms.ts'
import { daysBetween } from '#shared/kernel/dates.ts'
import { compareNames, compareText } from '#shared/kernel/text.ts'
import { correctionsIn, lineageIn } from './lineage.ts'
import { accountChanges } from './typed-items.ts'

/** An account as lists and its page show it. */
export function accountView({ session }: Snapshot, account: Account, requests: number): AccountView {
  const { origin: _origin, ...shown } = account
  return {
    ...shown,
    daysToRenewal: account.renewalDate === null ? null : daysBetween(session.asOf, account.renewalDate),
    requests,
  }
}

/** Everything about one account, as it stands now; scores and decisions are the session's. */
export function accountPage(workspace: Workspace, id: string): AccountPage {
  const snapshot = workspace.snapshot()
  const { live, basis, facts, run } = snapshot
  const account = live.accounts.find((one) => one.id === id)
  if (!account) throw new CallRefused('not-found', 'That account no longer exists. Check the list again.')
  const requests = live.requests.filter(({ accountId }) => accountId === id)
  const lineage = lineageIn(workspace)
  const corrections = correctionsIn(snapshot)
  const before = run ? basis.accounts.find((one) => one.id === id) : account
  const themeIds = [...new Set(requests.map(({ themeId }) => themeId))]
  return {
    account: accountView(snapshot, account, requests.length),
    sinceBasis: before ? [...accountChanges(before, account, facts.currency)] : [],
    lineage: lineage(account),
    corrections: corrections(id),
    themes: themeIds
      .map((themeId) => ({
        ...themeOf(snapshot, themeId),
        requests: requests
          .filter((request) => request.themeId === themeId)
          .toSorted((a, b) => compareText(b.date ?? '', a.date ?? '') || compareText(a.id, b.id))
          .map((request) => ({
            id: request.id,
            themeId,
            signal: request.signal,
            dependency: request.dependency,
            verbatim: request.verbatim,
            source: request.source,
            date: request.date,
            loggedBy: request.loggedBy,
            lineage: lineage(request),
            corrections: corrections(request.id),
          })),
      }))
      .toSorted(
        (a, b) =>
          (a.row?.rank ?? Number.MAX_SAFE_INTEGER) - (b.row?.rank ?? Number.MAX_SAFE_INTEGER) ||
          compareNames(a.name, b.name),
      ),
    say: sayTo(workspace, account),
    history: historyOf(workspace, account.id, themeIds),
  }
}

function themeOf(
  snapshot: Snapshot,
  themeId: string,
): Pick<AccountPage['themes'][number], 'themeId' | 'name' | 'row' | 'decision'> {
  const scored = snapshot.scored.get(themeId)
  const status = decisionNow(snapshot, themeId)?.status ?? null
  return {
    themeId,
    // One that was merged since the session was published is still what the session decided on.
    name: [...snapshot.live.themes, ...snapshot.basis.themes].find(({ id }) => id === themeId)?.name ?? '',
    row: scored ? rankingRow(snapshot, scored) : null,
    decision: status === null ? '' : decisionTerm(status, snapshot.session.quarter),
  }
}

/** The letter of the account's brief, or why there is none, with the call that it gets instead. */
function sayTo(workspace: Workspace, { id }: Account): AccountPage['say'] {
  const found = briefsOf(memoDesk(workspace), id)
    .flatMap(({ accounts }) => accounts)
    .at(0)
  if (!found) return { text: null, why: 'nothing-to-tell', call: null }
  const points = found.asks.map(({ theme, words, workaround }) => ({
    theme,
    words,
    // Most words for customers offer it already.
    workaround: words.includes(workaround.trim().replace(/\.$/u, '')) ? '' : workaround,
  }))
  return {
    text: found.letter?.text ?? null,
    why: found.withheld ?? 'nothing-to-tell',
    call: found.call === null ? null : { ...found.call, joins: [...found.call.joins], points },
  }
}

function historyOf(workspace: Workspace, id: string, themeIds: readonly string[]): AccountPage['history'] {
  const { currency } = workspace.snapshot().facts
  const changes = Map.groupBy(readAccountChanges(workspace.db, id), ({ seq }) => seq)
  return readEntriesOfAccount(workspace.db, id, themeIds).map(({ seq, at, who, enteredBy, label, why }) => ({
    seq,
    at,
    who,
    enteredBy,
    label,
    why,
    changes: (changes.get(seq) ?? []).flatMap(({ before, after }) =>
      before && after ? [...accountChanges(before, after, currency)] : [],
    ),
  }))
}
