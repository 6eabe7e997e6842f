import type { UsageTrend } from '#shared/domain/customers/account.ts'
import type { Role } from '#shared/domain/people/role.ts'
import type { Signal } from '#shared/domain/customers/request.ts'
import type { Hundredths } from '#shared/kernel/money.ts'

/** Words of a file folded for comparison: lower case, only letters and digits. */
export function foldWord(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** A word folded, but for signs that make another one of it: `A+` is no `A-`, `1-50` no `150`, `>200` no `<200`. */
export function foldWithSigns(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+<>≤≥%-]+/gu, '')
    .replace(/(?<=\p{L})-(?=\p{L})/gu, '')
}

type Fit = 'direct' | 'adjacent' | 'none'
type Score = 1 | 2 | 3 | 4 | 5
type Choices<T> = ReadonlyMap<string, T>
const choices = <T extends string>(words: Readonly<Record<T, string>>): Choices<T> =>
  new Map(
    (Object.entries(words) as [T, string][]).flatMap(([value, list]) =>
      [value, ...list.split('|')].map((word) => [foldWord(word) || word, value] as const),
    ),
  )

const SIGNAL_WORDS = choices<Signal>({
  explicit: 'Stated|Confirmed|Flagged|Flagged by CSM|CSM flagged',
  inferred: 'Implied|Implicit|Health trend|Suspected',
  none: 'No|N|None given|No signal',
})

const FIT_WORDS = choices<Fit>({
  direct: 'Direct fit|Direct fit with a roadmap theme',
  adjacent: 'Adjacent to a roadmap theme|Adjacent fit',
  none: 'No|No connection|No apparent connection|No fit|Unrelated',
})

const TREND_WORDS = choices<UsageTrend>({
  rising: 'Up|Growing|Growth|Increasing|Increase|Improving|Expanding|Positive|↑',
  flat: 'Stable|Steady|Neutral|Unchanged|Constant|Same|→',
  declining: 'Down|Falling|Decreasing|Decrease|Decline|Shrinking|Dropping|Negative|↓',
})

const ROLE_WORDS = choices<Role>({
  'vp-cs': 'VP Customer Success|VP of Customer Success|Head of Customer Success|CCO|Head of CS',
  'cs-ops': 'CS Operations|Customer Success Operations|CSOps',
  'pm-lead': 'PM|Product Manager|Lead PM|Product lead|Senior Product Manager|Group Product Manager',
  'rev-ops': 'Revenue Operations|RevOps|Sales Ops',
  'head-of-product': 'CPO|Chief Product Officer|VP Product|VP of Product|Director of Product',
  observer: 'Guest|Viewer|CEO|CFO|CRO|CSM|Customer Success Manager',
})

// Yes and no as they are typed, and true and false as Excel writes them, in the languages it is most used in.
const TRUE_WORDS = new Set(
  [
    'yes|y|true|t|1|x|on|checked|✓|✔|☑|☒|✅',
    'ja|j|wahr|oui|vrai|sí|si|sì|verdadero|vero|sim|verdadeiro|waar|sant|sann|sand|kyllä|tosi',
    'tak|prawda|да|истина|ano|pravda|áno|igen|igaz|evet|doğru|dogru|はい|是|真|예|참',
  ]
    .join('|')
    .split('|'),
)
const FALSE_WORDS = new Set(
  [
    'no|n|false|f|0|off|unchecked|non|-|–|—|✗|✘|☐|❌',
    'nein|falsch|faux|falso|não|nao|nee|onwaar|nej|nei|falskt|usann|falsk|ei|epätosi',
    'nie|fałsz|falsz|нет|ложь|ne|nepravda|nem|hamis|hayır|hayir|yanlış|yanliş|yanlis|いいえ|否|假|아니요|거짓',
  ]
    .join('|')
    .split('|'),
)

/** Reads a churn signal; null when the word is none of them. Blank is the caller's to judge. */
export const parseSignal = (text: string): Signal | null => SIGNAL_WORDS.get(foldWord(text)) ?? null
/** Reads a fit with the roadmap; null when the word is none of them. */
export const parseFit = (text: string): Fit | null => FIT_WORDS.get(foldWord(text)) ?? null
/** Reads a usage trend; null when the word is none of them. */
export const parseUsageTrend = (text: string): UsageTrend | null =>
  TREND_WORDS.get(foldWord(text) || text.trim()) ?? null
/** Reads a role in the session; null when the word is none of them. */
export const parseRole = (text: string): Role | null => ROLE_WORDS.get(foldWord(text)) ?? null

/** Reads yes or no as people tick it; null when it is neither. Blank is the caller's to judge. */
export function parseBoolean(text: string): boolean | null {
  // pandas writes a column of ticks with gaps as 1.0 and 0.0.
  const word = text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/^([01])[.,]0$/, '$1')
  return TRUE_WORDS.has(word) ? true : FALSE_WORDS.has(word) ? false : null
}

/**
 * Reads a stated dependency, 0 to 1, into whole hundredths: `0.6`, `0,6`, `.6`, `60%`, `60 %`, `%60`, `60 percent`. More than two decimals
 * are rounded half up. Null when it is no number; `range` when it lies outside 0 to 1 (a bare `60` does).
 * @param inPercent the column says that its numbers are percents, with or without the sign.
 */
export function parseDependency(text: string, inPercent = false): Hundredths | 'range' | null {
  const parts = /^([-−+]?)(\d*)(?:[.,](\d*))?\s*(%?)$/.exec(percentSign(text.trim()))
  if (!parts || `${parts[2] ?? ''}${parts[3] ?? ''}` === '') return null
  const percent = inPercent || parts[4] === '%'
  const value = Number(`${parts[2] || '0'}.${parts[3] || '0'}`)
  const negative = (parts[1] === '-' || parts[1] === '−') && value !== 0
  if (negative || value > (percent ? 100 : 1)) return 'range'
  // Shifted as text, so that 0.145 is 14.5 and rounds up, whatever binary fractions make of it.
  return Math.round(percent ? value : Number(`${value}e2`))
}

// `60 percent`, `60 pct` and `%60` (as written in Turkish) as `60%`.
function percentSign(text: string): string {
  if (text.length > 30) return text
  return text.replace(/^%\s*(?=[\d.,])(.*[^%\s])$/, '$1%').replace(/\s*\b(?:per ?cent|pct)\.?$/i, '%')
}

/** Reads an alignment score, a whole number from 1 to 5 (`4`, `4.0`); `range` for other numbers, null for no number. */
export function parseScore(text: string): Score | 'range' | null {
  const trimmed = text.trim()
  if (!/^-?\d+(?:[.,]\d+)?$/.test(trimmed)) return null
  const score = Number(trimmed.replace(',', '.'))
  return score === 1 || score === 2 || score === 3 || score === 4 || score === 5 ? score : 'range'
}
