import type { MemoCut, MemoSection, MemoWords } from '#shared/domain/prioritization/decisions/memo-facts.ts'
import { flagWords } from './flags.ts'
import { terms } from './terms.ts'

/** The words of the model as memos use them. */
export const memoModelWords: MemoWords = {
  tier: terms.tier,
  rule: terms.rule,
  dimension: terms.dimension,
  condition: terms.condition,
  flag: (flag) => flagWords(flag).meaning,
}

/** The headings of a memo. */
export const memoTitles = {
  decided: 'Decision',
  why: 'Why',
  says: 'What CS says',
  whom: 'To whom',
  overrides: 'Overrides',
  disputes: 'Disputes and their outcome',
  corrected: 'Corrected in the room',
  amended: 'Amended after the seal',
  accounts: 'Accounts',
} satisfies Record<MemoSection['id'], string>

/** What was amended since the seal is marked so wherever it is read. */
export const memoAmended = ({ what, day }: { what: string; day: string }): string =>
  `${what} (amended ${day})`

/** The names of the two cuts. */
export const memoCuts = { internal: 'internal', shareable: 'shareable' } satisfies Record<MemoCut, string>

/** The account table of the internal cut. */
export const memoColumns = {
  more: ({ n }: { n: number }) => `and ${n} more, added up`,
  header: ['Account', 'Tier', 'CSM', 'Renews', 'ARR', 'Weighted risk', 'Expansion', 'Weighted ARR'],
  none: '–',
  tracked: 'tracked',
  noneCounted: 'No account inside the ICP asks for it; these are tracked, not scored.',
}

/** What the pack of all memos says around them. */
export const memoPackWords = {
  title: 'Decision memos',
  heading: ({ session, cut }: { session: string; cut: string }) => `Decision memos · ${session} · ${cut}`,
  contents: 'Contents',
  rest: 'All other decisions',
  restAlone: 'All decisions',
  restText:
    'One row per theme. A memo of each can be exported on demand: Export, Decision memos, One file per theme.',
  header: ['Decision', 'Rank', 'Theme', 'Weighted ARR', 'Owner', 'Why'],
  headerShareable: ['Decision', 'Rank', 'Theme', 'Why'],
  none: '–',
}
