import type { MemoCut, MemoSection, MemoWords } from '#shared/domain/decisions/memo-facts.ts'
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
  decided: 'What was decided',
  why: 'Why',
  says: 'What CS says',
  whom: 'To whom',
  overrides: 'Overrides',
  disputes: 'Disputes and their outcome',
  amended: 'Amended after the seal',
  accounts: 'Accounts',
} satisfies Record<MemoSection['id'], string>

/** The names of the two cuts. */
export const memoCuts = { internal: 'internal', shareable: 'shareable' } satisfies Record<MemoCut, string>

/** The account table of the internal cut. */
export const memoColumns = {
  header: ['Account', 'Tier', 'CSM', 'Renews', 'ARR', 'At risk', 'Expansion', 'Weighted'],
  none: '–',
  tracked: 'tracked',
  weighted: 'Weighted ARR',
  noneCounted: 'No account inside the ICP asks for it; these are tracked, not scored.',
}

/** What the pack of all memos says before its first one. */
export const memoPackWords = {
  title: 'Decision memos',
  contents: 'Contents',
  glance: 'At a glance',
  header: ['Rank', 'Theme', 'Decision', 'Owner'],
  none: '–',
}
