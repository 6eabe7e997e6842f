import {
  type LetterPart,
  letterPart,
  type MemoDesk,
  memoView,
} from '#electron/backend/kinds/prioritization/usecases/memos/memo-view.ts'
import { amendedOn } from '#electron/backend/kinds/prioritization/usecases/memos/decision-now.ts'
import { memoFactsOf } from '#electron/backend/kinds/prioritization/usecases/memos/memo-facts-of.ts'
import { sharedRules } from '#electron/backend/kinds/prioritization/usecases/memos/private-words.ts'
import { themesInOrder } from '#electron/backend/kinds/prioritization/usecases/memos/memos-usecases.ts'
import type {
  Brief,
  BriefAccount,
  BriefAsk,
  BriefCall,
} from '#electron/backend/kinds/prioritization/documents/brief/brief.ts'
import { answersFor } from '#shared/domain/prioritization/decisions/draft-memo.ts'
import { accountLetter } from '#shared/domain/prioritization/decisions/account-letter.ts'
import { escalationQuestion } from './decision-lines.ts'
import { callWords } from '#shared/domain/prioritization/decisions/call-words.ts'
import type { MemoFacts } from '#shared/domain/prioritization/decisions/memo-facts.ts'
import { callBy, callsFirst, isReasonToCall } from '#shared/domain/prioritization/decisions/call-first.ts'
import { withoutPrivate } from '#shared/domain/wording/memo-privacy.ts'
import type { ScoredTheme } from '#shared/domain/prioritization/scoring/score-themes.ts'
import { briefWords } from '#shared/catalogue/brief.ts'
import { memoAmended } from '#shared/catalogue/memo.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { compareNames, foldName } from '#shared/kernel/text.ts'

type Open = {
  readonly facts: Omit<BriefAccount, 'asks' | 'call' | 'letter' | 'withheld'>
  readonly csm: string | null
  /** One for each theme it asked for, best rank first. */
  readonly told: { readonly ask: BriefAsk; readonly part: LetterPart; readonly facts: MemoFacts }[]
}

/**
 * A brief for every CSM whose accounts asked for something, by name; accounts without a CSM come last.
 * @param only one account's part of them.
 */
export function briefsOf(desk: MemoDesk, only: string | null = null): Brief[] {
  const { snapshot } = desk
  const rankOf = new Map(snapshot.ranking.ranked.map((row) => [row.themeId, row.rank]))
  const byAccount = new Map<string, Open>()
  const asks = ({ counted, tracked }: ScoredTheme): boolean =>
    only === null || [...counted, ...tracked].some(({ account }) => account.id === only)
  for (const theme of themesInOrder(snapshot).filter(asks)) {
    const view = memoView(desk, theme, 'shareable')
    const facts = memoFactsOf(snapshot, theme, desk.names)
    const amended = amendedOn(snapshot, theme.themeId)
    const part = letterPart(desk, theme, facts)
    const weights = [
      ...theme.counted.map((weight) => ({ weight, counted: true })),
      ...theme.tracked.map((weight) => ({ weight, counted: false })),
    ]
    for (const { weight, counted } of weights) {
      const { account, days } = weight
      if (only !== null && account.id !== only) continue
      const { name, tier, arr, renewalDate } = account
      const own: Open = byAccount.get(account.id) ?? {
        facts: { name, tier, arr, renewalDate, days, counted },
        csm: account.csm,
        told: [],
      }
      byAccount.set(account.id, own)
      const ask: BriefAsk = {
        theme: theme.name,
        rank: rankOf.get(theme.themeId) ?? null,
        status: view.status,
        outcome: part.outcome,
        decision:
          amended === null ? view.decision : memoAmended({ what: view.decision, day: formatDate(amended) }),
        pm: view.owner,
        signal: weight.signal,
        urgent: weight.urgent,
        verbatims: weight.requests.map((request) => request.verbatim.trim()).filter((text) => text !== ''),
        duty: part.outcome === 'compliance' ? answersFor(facts, 'internal') : '',
        why: part.outcome === 'escalated' ? escalationQuestion(snapshot, theme) : facts.rationale,
        // What is offered is said aloud: nothing in it may name another customer.
        workaround: withoutPrivate(facts.workaround, desk.names, sharedRules(snapshot)),
        words: view.sections.find((section) => section.id === 'says')?.text ?? '',
        removed: part.removed,
      }
      own.told.push({ ask, part, facts })
    }
  }
  const groups = Map.groupBy(byAccount.values(), ({ csm }) => (csm === null ? '' : foldName(csm)))
  return [...groups.values()]
    .map((own) => briefOf(own, desk))
    .toSorted(
      (a, b) => Number(a.csm === null) - Number(b.csm === null) || compareNames(a.csm ?? '', b.csm ?? ''),
    )
}

/** The CSM calls, or the VP CS where none is named; VP CS and the PMs of what it is about join. */
function callOf(
  renewal: string | null,
  told: Open['told'],
  csm: string | null,
  { people, seal }: MemoDesk['snapshot'],
): BriefCall {
  const about = told.filter(({ ask }) => isReasonToCall(ask))
  const holds = (role: 'vp-cs' | 'head-of-product'): string =>
    briefWords.person({
      name: people.find(({ roles }) => roles.includes(role))?.name ?? null,
      role: terms.role[role],
    })
  const vp = holds('vp-cs')
  const pms = about.map(({ ask: { pm } }) =>
    pm === null ? holds('head-of-product') : briefWords.person({ name: pm, role: briefWords.pmRole }),
  )
  const who = csm === null ? vp : briefWords.person({ name: csm, role: briefWords.csmRole })
  return {
    who,
    joins: [...new Set([vp, ...pms])].filter((one) => one !== who),
    by: seal === null ? null : callBy(seal.at.slice(0, 10), renewal),
    say: callWords(
      [...about, ...told.filter((one) => !about.includes(one))].map(({ ask, part, facts }) => ({
        facts,
        own: part.drafted === null ? ask.words : null,
      })),
    ),
  }
}

function briefOf(accounts: readonly Open[], { snapshot }: MemoDesk): Brief {
  const { quarter, kind } = snapshot.session
  const session = { quarter, plansQuarter: kind === 'quarterly', sealed: snapshot.seal !== null }
  const csm = accounts[0]?.csm ?? null
  return {
    csm,
    accounts: accounts
      .map(({ facts, told }): BriefAccount => {
        const asks = told.map(({ ask }) => ask)
        if (callsFirst(asks))
          return {
            ...facts,
            asks,
            call: callOf(facts.renewalDate, told, csm, snapshot),
            letter: null,
            withheld: 'call-first',
          }
        const parts = told.map(({ part }) => part)
        return { ...facts, asks, call: null, ...accountLetter(parts, session, csm) }
      })
      .toSorted(
        (a, b) =>
          Number(b.withheld === 'call-first') - Number(a.withheld === 'call-first') ||
          b.arr - a.arr ||
          compareNames(a.name, b.name),
      ),
  }
}
