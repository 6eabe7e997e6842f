import { foldName } from '#shared/kernel/text.ts'

/** What a sentence may give away that the shareable cut never shows (ritual, section 6). */
export type PrivateKind = 'name' | 'money' | 'day'

/** A stretch of text that is not for customers: UTF-16 offsets, end exclusive. */
export type PrivateSpan = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: PrivateKind
}

const AMOUNT = String.raw`\d[\d.,’' \u00a0\u202f]*\d|\d`
const MONEY = new RegExp(
  [
    String.raw`(?:(?<!\p{L})(?:US|CA|AU|NZ|HK|A|C|R)?[$€£¥₹₩₪₺₫฿])\s?(?:${AMOUNT})(?:\s?(?:k|m|bn|mio|million|thousand)\b)?`,
    String.raw`(?<!\p{L})(?:${AMOUNT})\s?(?:k|m|bn|mio|million|thousand)?\s?(?:[$€£¥₹]|(?:USD|EUR|GBP|CHF|JPY|CAD|AUD|SEK|NOK|DKK|dollars|euros|pounds)\b)`,
    String.raw`\b(?:USD|EUR|GBP|CHF|JPY|CAD|AUD|SEK|NOK|DKK)\s?(?:${AMOUNT})(?:\s?(?:k|m|bn|mio|million|thousand)\b)?`,
    String.raw`(?<!\p{L})(?:${AMOUNT})\s?(?:k|m)?\s(?:in |of )?(?:ARR|headroom)\b`,
    String.raw`\bARR\s(?:of|is|at)\s(?:${AMOUNT})`,
  ].join('|'),
  'giu',
)

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const DAY = new RegExp(
  [
    String.raw`\b\d{4}-\d{2}-\d{2}\b`,
    String.raw`\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b`,
    String.raw`\b\d{1,2}(?:st|nd|rd|th)?[ -](?:of )?${MONTH}\b`,
    String.raw`\b${MONTH}[ -]\d{1,2}(?:st|nd|rd|th)?\b`,
  ].join('|'),
  'giu',
)

/**
 * Finds account and CSM names, amounts of money and calendar days in free text.
 * Names are found whole, whatever their case and spacing, with or without their legal form; other short forms ("Kestrel" for "Kestrel Energy") are not, which
 * is why a person still reads the shareable cut before it leaves the house.
 */
export function findPrivate(text: string, names: readonly string[]): PrivateSpan[] {
  const spans: PrivateSpan[] = []
  for (const [kind, pattern] of [
    ['money', MONEY],
    ['day', DAY],
  ] as const)
    for (const match of text.matchAll(pattern))
      spans.push({ start: match.index, end: match.index + match[0].length, text: match[0], kind })
  const folded = foldName(text)
  for (const [name, wanted] of foldedOnce(names)) {
    // Most of a workspace's names stand in no given text: a plain search first, the slower exact one only on a hit.
    if (wanted === '' || !folded.includes(wanted)) continue
    for (const match of text.normalize('NFC').matchAll(wholeName(name)))
      spans.push({ start: match.index, end: match.index + match[0].length, text: match[0], kind: 'name' })
  }
  return spans.toSorted((a, b) => a.start - b.start || b.end - a.end)
}

/** The text without the sentences that hold something private; empty when none is left. Lines are kept. */
export function withoutPrivate(text: string, names: readonly string[]): string {
  return text
    .normalize('NFC')
    .split('\n')
    .map((line) => {
      const spans = findPrivate(line, names)
      if (spans.length === 0) return line
      return sentencesOf(line)
        .filter(({ start, end }) => !spans.some((span) => span.start < end && span.end > start))
        .map(({ start, end }) => line.slice(start, end))
        .join('')
        .trim()
    })
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}

/** People leave it out: "Kestrel Energy" for "Kestrel Energy, Inc." */
const LEGAL_FORM =
  /(?<=\S{3}.*),?\s+(?:inc|llc|ltd|limited|gmbh|ag|kg|se|plc|corp|corporation|co|company|s\.?a\.?s?|b\.?v|n\.?v|ab|a\/?s|oy|pty|llp|spa|srl)\.?$/iu

/** The same list is searched for in every text of an export, so its names are folded once. */
const folds = new WeakMap<readonly string[], readonly (readonly [string, string])[]>()

function foldedOnce(names: readonly string[]): readonly (readonly [string, string])[] {
  const known = folds.get(names)
  if (known) return known
  const pairs = [...new Set(names.flatMap((name) => [name, name.replace(LEGAL_FORM, '')]))].map(
    (name) => [name, foldName(name)] as const,
  )
  folds.set(names, pairs)
  return pairs
}

/** Sentences of one line as offsets; a full stop inside a number or an abbreviation of one letter ends none. */
function sentencesOf(line: string): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = []
  let start = 0
  for (const match of line.matchAll(/(?<!\b\p{L})[.!?…]+["”’)\]]*\s+/gu)) {
    const end = match.index + match[0].length
    sentences.push({ start, end })
    start = end
  }
  if (start < line.length) sentences.push({ start, end: line.length })
  return sentences
}

function wholeName(name: string): RegExp {
  const words = name
    .normalize('NFC')
    .trim()
    .split(/\s+/u)
    .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`))
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${words.join(String.raw`\s+`)}(?![\p{L}\p{N}])`, 'giu')
}
