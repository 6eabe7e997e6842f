import { listInWords } from '#shared/kernel/text.ts'
import { quoted } from './plain-english.ts'

/** What one account asked for and may be told; words are those of the memo's shareable cut. */
export type LetterTheme = { readonly theme: string; readonly words: string }

/** A text that can be sent as it stands, once somebody has put a name to it. */
export type AccountLetter = { readonly subject: string; readonly text: string }

/** Up to this many themes are named in the first sentence. */
const NAMED = 4

/**
 * What a CSM writes to one account about everything it asked for. It names no other account, no amount and no day, and
 * not even the account itself, so that a copy in the wrong mail gives nothing away. Null when nothing is decided on
 * what it asked for.
 * @param signature the CSM's name; null: a line to fill in.
 */
export function accountLetter(
  themes: readonly LetterTheme[],
  quarter: string,
  signature: string | null,
): AccountLetter | null {
  const [first] = themes
  if (!first) return null
  const names = themes.map(({ theme }) => quoted(theme))
  const subject =
    themes.length === 1
      ? `What we decided on ${quoted(first.theme)}`
      : `What we decided on the ${themes.length} things you asked for`
  const opening =
    themes.length > NAMED
      ? `You told us about ${themes.length} things that matter to you. We have planned ${quarter} now, and this is where each of them stands.`
      : `You told us about ${listInWords(names)}. We have planned ${quarter} now, and this is where ${themes.length === 1 ? 'it stands' : 'they stand'}.`
  const parts =
    themes.length === 1 ? [first.words] : themes.map(({ theme, words }) => `${quoted(theme)}: ${words}`)
  return {
    subject,
    text: [
      'Hello,',
      opening,
      ...parts,
      'If you would like to talk about any of this, answer this message and we will find a time.',
      `Kind regards\n${signature ?? '[your name]'}`,
    ].join('\n\n'),
  }
}
