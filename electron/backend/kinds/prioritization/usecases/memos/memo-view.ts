import { foldName } from '#shared/kernel/text.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import type { Workspace } from '#electron/backend/core/workspace.ts'
import type { MemoDocument } from '#electron/backend/kinds/prioritization/documents/memo/memo-document.ts'
import type { PaperTable } from '#electron/backend/files/paper/paper.ts'
import type { MemoView } from '#shared/contract/prioritization/decisions.contract.ts'
import type { LetterTheme } from '#shared/domain/prioritization/decisions/account-letter.ts'
import { paragraphs } from '#shared/domain/wording/plain-english.ts'
import {
  draftCustomerWords,
  draftedOf,
  untilThen,
} from '#shared/domain/prioritization/decisions/draft-customer-words.ts'
import { draftMemo } from '#shared/domain/prioritization/decisions/draft-memo.ts'
import type { MemoAccount, MemoCut, MemoFacts } from '#shared/domain/prioritization/decisions/memo-facts.ts'
import { cutPrivate } from '#shared/domain/wording/memo-privacy.ts'
import { outcomeLine, outcomeOf } from '#shared/domain/prioritization/decisions/outcome.ts'
import type { ScoredTheme } from '#shared/domain/prioritization/scoring/score-themes.ts'
import { checkText } from '#shared/domain/prioritization/wording/check-wording.ts'
import { contextOf, type WordingContext } from '#shared/domain/prioritization/wording/wording-context.ts'
import { memoAmended, memoColumns, memoCuts, memoTitles, memoModelWords } from '#shared/catalogue/memo.ts'
import { decisionTerm, sessionInShort, sessionName, terms } from '#shared/catalogue/terms.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { wordingBasis } from '#electron/backend/kinds/prioritization/usecases/wording/paper-texts.ts'
import { wordsAmendedOn } from './decision-now.ts'
import { memoFactsOf } from './memo-facts-of.ts'
import { type PrintedAs, printedAs } from './printed-as.ts'
import { privateNames } from './private-words.ts'

/** What all memos of a session share; made once for a whole export. */
export type MemoDesk = PrintedAs & {
  readonly snapshot: Snapshot
  readonly names: readonly string[]
  readonly themeNames: readonly string[]
}

/** Lays out what every memo of the workspace needs. */
export function memoDesk(workspace: Workspace): MemoDesk {
  const snapshot = workspace.snapshot()
  return {
    snapshot,
    ...printedAs(workspace),
    names: privateNames(snapshot),
    themeNames: [...snapshot.scored.values()].map((theme) => theme.name),
  }
}

/**
 * The memo of one theme in one cut. The PM's own words stand in place of the draft; in the shareable cut their
 * sentences that name an account, a CSM, an amount or a day are left out, as everywhere in it.
 */
export function memoView(desk: MemoDesk, theme: ScoredTheme, cut: MemoCut): MemoView {
  return viewOf(desk, theme, cut, memoFactsOf(desk.snapshot, theme, desk.names))
}

/**
 * The memo as its file: the view, and its accounts as a table.
 * @param most how many accounts are named; the others are added up in a last row
 */
export function memoDocument(
  desk: MemoDesk,
  theme: ScoredTheme,
  cut: MemoCut,
  most = Infinity,
): MemoDocument {
  const facts = memoFactsOf(desk.snapshot, theme, desk.names)
  const view = viewOf(desk, theme, cut, facts)
  return {
    view,
    decision: view.decision,
    tone: view.status ?? (view.outcome === 'escalated' ? 'escalated' : 'none'),
    cut: memoCuts[cut],
    accounts: cut === 'internal' && facts.accounts.length > 0 ? accountTable(facts, most) : null,
  }
}

function decisionWords(facts: MemoFacts): string {
  const { status, standing, quarter, complianceDue = null } = facts
  if (status === null && standing.track === 'compliance')
    return terms.legalDuty(complianceDue === null ? null : formatDate(complianceDue))
  if (status === null && standing.track === 'unscored' && standing.escalated !== null)
    return terms.escalated(formatDate(standing.escalated))
  const decided = decisionTerm(status, quarter)
  return standing.track === 'compliance' ? terms.dutyDecided(decided) : decided
}

/** What CS says of a theme: the PM's own words, or the draft. */
export function customerWords(desk: MemoDesk, theme: ScoredTheme): { text: string; edited: boolean } {
  const view = memoView(desk, theme, 'internal')
  return { text: view.sections.find((section) => section.id === 'says')?.text ?? '', edited: view.edited }
}

/** What a letter says about one theme, and the sentences of people that were kept from it. */
export type LetterPart = LetterTheme & { readonly removed: readonly string[] }

/**
 * The part of a letter that is about one theme, the same for every account that asked for it. The draft is ours and
 * stands whole; of what people wrote the sentences that name a customer, a colleague, an amount or a day are kept back.
 */
export function letterPart(desk: MemoDesk, theme: ScoredTheme, facts: MemoFacts): LetterPart {
  const own = desk.snapshot.memoWords.get(theme.themeId)
  const said = own === undefined ? '' : cutPrivate(own, desk.names, facts.privacy).text
  // Somebody's own words may leave out what can be used until then; a deferral is told with it all the same.
  const left = facts.status === 'defer' && !saysToo(said, facts.workaround) ? untilThen(facts) : ''
  return {
    theme: theme.name,
    outcome: outcomeOf(facts),
    decided: facts.status !== null,
    line: outcomeLine(facts),
    words: said === '' ? draftCustomerWords(facts, 'this') : paragraphs(said, left),
    drafted: said === '' ? draftedOf(facts) : null,
    removed: removedFrom(desk, theme, facts, 'internal').map(({ text }) => text),
  }
}

/** Whether a text holds another one, whatever its capitals and its last stop. */
function saysToo(text: string, part: string): boolean {
  return foldName(text).includes(foldName(part).replace(/[.!?]+$/u, ''))
}

/** What was decided on a theme and may be said because of it, for `checkText`. */
export function wordingContext(desk: MemoDesk, facts: MemoFacts): WordingContext {
  const { standing } = facts
  const theme = {
    name: facts.themeName,
    compliance: standing.track === 'compliance',
    escalationDue: standing.track === 'unscored' ? standing.escalated : null,
  }
  return contextOf(wordingBasis(desk.snapshot), theme, facts.status)
}

type Removed = MemoView['removed'][number]

function removedFrom(desk: MemoDesk, theme: ScoredTheme, facts: MemoFacts, cut: MemoCut): Removed[] {
  const own = desk.snapshot.memoWords.get(theme.themeId)
  const texts: (readonly [Removed['from'], string])[] = [
    ['says', own ?? ''],
    // Words of their own take the place of the draft; a deferral's workaround is told beside them.
    [
      'workaround',
      own === undefined || cut === 'shareable' || facts.status === 'defer' ? facts.workaround : '',
    ],
    ...(cut === 'shareable'
      ? ([
          ['rationale', facts.rationale],
          ['description', facts.description],
        ] as const)
      : []),
  ]
  return texts.flatMap(([from, text]) =>
    cutPrivate(text, desk.names, facts.privacy).removed.map((sentence) => ({ from, text: sentence })),
  )
}

function viewOf(desk: MemoDesk, theme: ScoredTheme, cut: MemoCut, facts: MemoFacts): MemoView {
  const own = desk.snapshot.memoWords.get(theme.themeId)
  const draft = draftMemo(facts, cut, memoModelWords)
  const drafted = draft.find((section) => section.id === 'says')?.text ?? ''
  // Words of which the shareable cut leaves nothing fall back to the draft: a memo is never empty.
  const says =
    own === undefined
      ? drafted
      : (cut === 'internal' ? own : cutPrivate(own, desk.names, facts.privacy).text) || drafted
  return {
    themeId: theme.themeId,
    themeName: theme.name,
    cut,
    status: facts.status,
    outcome: outcomeOf(facts),
    decision: decisionWords(facts),
    owner: facts.owner,
    session: sessionInShort(desk.snapshot.session),
    sections: draft.map(({ id, text }) => ({
      id,
      title: id === 'says' ? saysTitle(desk.snapshot, theme.themeId) : memoTitles[id],
      text: id === 'says' ? says : text,
    })),
    edited: own !== undefined,
    notes: checkText('letter', says, wordingContext(desk, facts)),
    removed: removedFrom(desk, theme, facts, cut),
    footer: footerOf(desk),
  }
}

function saysTitle(snapshot: Snapshot, themeId: string): string {
  const day = wordsAmendedOn(snapshot, themeId)
  return day === null ? memoTitles.says : memoAmended({ what: memoTitles.says, day: formatDate(day) })
}

/** `Concord · Q1 2027 session · as of 22 Nov 2026 · record 3f9a 61c2 · entry 214` */
export function footerOf({ snapshot, head }: MemoDesk): string {
  const record =
    head.seq === 0
      ? 'no record yet'
      : `record ${head.hash.slice(0, 4)} ${head.hash.slice(4, 8)} ${head.hash.slice(8, 12)} · entry ${head.seq}`
  return `Concord · ${sessionName(snapshot.session)} · as of ${formatDate(snapshot.session.asOf)} · ${record}`
}

function accountTable({ accounts, currency }: MemoFacts, most: number): PaperTable {
  const money = (amount: number): string => formatMoney(amount, currency)
  // A row for one account more takes no more room than naming it.
  const named = accounts.length > most + 1 ? accounts.slice(0, most) : accounts
  const rest = accounts.slice(named.length)
  return {
    header: memoColumns.header,
    amounts: [4, 5, 6, 7],
    widths: [20, 11, 16, 12, 11, 10, 10, 10],
    rows: [
      ...named.map((account) => [
        account.name,
        terms.tier[account.tier],
        account.csm ?? memoColumns.none,
        account.renewalDate === null ? memoColumns.none : formatDate(account.renewalDate),
        money(account.arr),
        ...weights([account], money),
      ]),
      ...(rest.length === 0
        ? []
        : [
            [
              memoColumns.more({ n: rest.length }),
              '',
              '',
              '',
              money(rest.reduce((sum, { arr }) => sum + arr, 0)),
              ...weights(rest, money),
            ],
          ]),
    ],
    ...(accounts.some(({ counted }) => counted) ? {} : { total: memoColumns.noneCounted }),
  }
}

/** What accounts weigh together: risk, expansion, and both; nothing for those outside the ICP. */
function weights(accounts: readonly MemoAccount[], money: (amount: number) => string): string[] {
  const counted = accounts.filter((account) => account.counted)
  if (counted.length === 0) return [memoColumns.none, memoColumns.none, memoColumns.tracked]
  const risk = counted.reduce((sum, account) => sum + account.risk, 0)
  const expansion = counted.reduce((sum, account) => sum + account.expansion, 0)
  return [money(risk), money(expansion), money(risk + expansion)]
}
