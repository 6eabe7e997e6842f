import { type Drafted, saidTogether } from './said-together.ts'
import { listInWords } from '#shared/kernel/text.ts'
import type { Outcome } from './outcome.ts'
import { countInWords, named, titled } from '#shared/domain/wording/plain-english.ts'

/** What one account asked for and may be told. */
export type LetterTheme = {
  readonly theme: string
  readonly outcome: Outcome
  /** It has a decision; false: undecided or escalated. */
  readonly decided: boolean
  /** What was decided, from the decision alone (`outcomeLine`). */
  readonly line: string
  /** What is said below it: somebody's own words, or the draft about "this". */
  readonly words: string
  /** The draft in its sentences; null for somebody's own words, which stand by themselves. */
  readonly drafted: Drafted | null
}

/** A text that can be sent as it stands, once somebody has put a name to it. */
export type AccountLetter = { readonly subject: string; readonly text: string }

/** Why there is no letter to an account: nothing can be told yet, it is called first, or it would not say what was decided. */
export const WITHHELD = ['nothing-to-tell', 'call-first', 'no-decision'] as const
export type Withheld = (typeof WITHHELD)[number]

export type LetterOrReason =
  | { readonly letter: AccountLetter; readonly withheld: null }
  | { readonly letter: null; readonly withheld: Withheld }

/** What a letter is written in. */
export type LetterSession = {
  /** The quarter planned, `Q1 2027`. */
  readonly quarter: string
  /** It plans that quarter as a whole; a triage or a fast track decides on some themes. */
  readonly plansQuarter: boolean
  /** What was decided can't change any more; false: the letter is marked as a draft. */
  readonly sealed: boolean
}

/** Up to this many themes are named in the first sentence. */
const NAMED = 4

/**
 * What a CSM writes to one account about everything it asked for, decided and open. It names no other account, no amount
 * and not even the account itself, so that a copy in the wrong mail gives nothing away. Themes that came to the same
 * stand above one paragraph, in which each sentence is said once. Withheld while nothing is decided or escalated, and where a theme's line would be missing:
 * a letter that doesn't say what was decided is never written.
 * @param signature the CSM's name; null: a line to fill in.
 */
export function accountLetter(
  themes: readonly LetterTheme[],
  session: LetterSession,
  signature: string | null,
): LetterOrReason {
  if (!themes.some(({ decided, outcome }) => decided || outcome === 'escalated'))
    return { letter: null, withheld: 'nothing-to-tell' }
  const parts = Map.groupBy(themes, ({ line, drafted }) =>
    drafted === null ? Symbol('own words') : `${line}\n${drafted.these[0] ?? ''}`,
  )
  const n = themes.length
  const text = [
    'Hello,',
    `${thanks(themes)} ${whereItStands(themes, session)}`,
    ...[...parts.values()].map((own) => [...own.map(headingOf), wordsOf(own)].join('\n')),
    'If you’d like to talk it through, just reply and we’ll find a time.',
    `Best,\n${signature ?? '[your name]'}`,
  ].join('\n\n')
  if (themes.some((theme) => theme.line.trim() === '' || !text.includes(headingOf(theme))))
    return { letter: null, withheld: 'no-decision' }
  const subject = `${session.sealed ? '' : 'Draft, not sealed: '}${n === 1 ? 'An update on your request' : `An update on ${countInWords(n)} of your requests`}`
  return { letter: { subject, text }, withheld: null }
}

/** `Regional filtering in reports: on our roadmap for Q1 2027` */
export function headingOf({ theme, line }: Pick<LetterTheme, 'theme' | 'line'>): string {
  return `${named(theme).replace(/[.,;:]+$/u, '')}: ${line}`
}

function thanks(themes: readonly LetterTheme[]): string {
  return themes.length > NAMED
    ? `Thank you for the ${countInWords(themes.length)} requests you’ve raised with us.`
    : `Thank you for raising ${listInWords(themes.map(({ theme }) => titled(theme)))} with us.`
}

/** Planning is finished only where nothing the account asked for is open, and only a quarter's session plans it. */
function whereItStands(themes: readonly LetterTheme[], { quarter, plansQuarter }: LetterSession): string {
  if (themes.some(({ decided }) => !decided)) return 'Here’s where things stand.'
  return plansQuarter
    ? `We’ve finished planning for ${quarter}, and I’d like you to hear the outcome from me.`
    : 'I’d like you to hear from me what we decided.'
}

function wordsOf(themes: readonly LetterTheme[]): string {
  const [first] = themes
  if (!first || themes.length === 1) return first?.words ?? ''
  const drafts = themes.flatMap(({ theme, drafted }) => (drafted === null ? [] : [{ theme, ...drafted }]))
  return saidTogether(drafts, ([one]) => one?.these[0] ?? '')
}
