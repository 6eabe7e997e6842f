import type { IsoDate } from '#shared/kernel/dates.ts'
import { foldName } from '#shared/kernel/text.ts'
import { findDays, findMoney, namesDay } from './find-amounts.ts'
import { findNames } from './find-names.ts'

/**
 * What a sentence may give away that the shareable cut never shows (ritual, section 6). `ask`: a name that is also a common
 * word, at the beginning of a sentence, or a customer's initials; private until somebody has said that it names nobody.
 */
export type PrivateKind = 'name' | 'ask' | 'money' | 'day'

/** A stretch of text that is not for customers: UTF-16 offsets, end exclusive. */
export type PrivateSpan = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: PrivateKind
}

/** What decides, besides the names themselves, whether something is private. */
export type PrivacyRules = {
  /** Names of themes. An account's name inside one is the title, and shown as it is. */
  readonly titles?: readonly string[]
  /** Colleagues, whose first and last names count alone, too. */
  readonly people?: readonly string[]
  /** The workspace's currency, whose sign and name count as money's. */
  readonly currency?: string
  /** Days that may be named, such as the one an escalation is due where the VP CS allows it. */
  readonly days?: readonly IsoDate[]
  /** What people answered to "is this the customer?", by the folded sentence. */
  readonly answers?: ReadonlyMap<string, boolean>
}

/** What is left of a text, and the sentences that were taken out of it. */
export type CutText = { readonly text: string; readonly removed: readonly string[] }

const NO_RULES: PrivacyRules = {}
const NOBODY: readonly string[] = []

/**
 * Finds names of customers and colleagues, amounts of money and calendar days in free text, sorted, none inside another. What names
 * are found: find-names.ts; amounts and days: find-amounts.ts.
 */
export function findPrivate(
  text: string,
  names: readonly string[],
  rules: PrivacyRules = NO_RULES,
): PrivateSpan[] {
  const spans: PrivateSpan[] = []
  const add = (start: number, end: number, kind: PrivateKind): void => {
    spans.push({ start, end, text: text.slice(start, end), kind })
  }
  const titles = titleSpans(text, names, rules.titles ?? [])
  const outside = blanked(text, titles)
  for (const { index, 0: found } of findMoney(outside, rules.currency))
    add(index, index + found.length, 'money')
  for (const { index, 0: found } of findDays(outside))
    if (!rules.days?.some((day) => namesDay(found, day))) add(index, index + found.length, 'day')
  const sentences = sentencesIn(text)
  const begins = (offset: number): boolean =>
    sentences.some(({ start }) => start <= offset && !/[\p{L}\p{N}]/u.test(text.slice(start, offset))) ||
    // Behind a colon, a dash or a sign that begins a point, a capital says no more.
    /(?:[:>•·]|[–—]|\s-|\()\s*[“"‘'«]?$/u.test(text.slice(0, offset))
  for (const { start, end, ask } of [
    ...findNames(text, names, begins, 'customers'),
    ...findNames(text, rules.people ?? NOBODY, begins, 'people'),
  ]) {
    const answer = ask ? answerAt(text, start, rules) : undefined
    if (answer !== false) add(start, end, ask && answer === undefined ? 'ask' : 'name')
  }
  const shown = spans.filter(({ start, end }) => !titles.some((t) => start >= t.start && end <= t.end))
  const sorted = shown.toSorted((a, b) => a.start - b.start || b.end - a.end)
  let reached = 0
  return sorted.filter(({ end }) => {
    const inside = end <= reached
    reached = Math.max(reached, end)
    return !inside
  })
}

/**
 * What was answered of the sentence around an offset. An answer holds behind what introduces the sentence, too: "Until
 * then: Data can be exported."
 */
function answerAt(text: string, offset: number, { answers }: PrivacyRules): boolean | undefined {
  const sentence = sentenceAt(text, offset)
  const introduced = /^[^:]+:\s+(?=\S)/u.exec(sentence)?.[0] ?? ''
  return answers?.get(sentenceKey(sentence)) ?? answers?.get(sentenceKey(sentence.slice(introduced.length)))
}

/** The names of accounts that a theme's title holds, short forms too: they are shown wherever the title is. */
export function namesInTitle(title: string, names: readonly string[]): string[] {
  const found = findNames(title, names, () => false, 'customers')
    .filter(({ ask }) => !ask)
    .map(({ start, end }) => title.slice(start, end))
  return [...new Set(found)]
}

/** Takes out the sentences that hold something private, and says which. Lines are kept. */
export function cutPrivate(text: string, names: readonly string[], rules: PrivacyRules = NO_RULES): CutText {
  const removed: string[] = []
  let justRemoved = false
  const kept = text
    .normalize('NFC')
    .split('\n')
    .map((line) => {
      const spans = findPrivate(line, names, rules)
      if (spans.length === 0 && !justRemoved) return line
      return sentencesOf(line)
        .map(({ start, end }) => {
          const sentence = line.slice(start, end)
          const before = justRemoved
          justRemoved = spans.some((span) => span.start < end && span.end > start)
          if (!justRemoved) return before ? withoutJoint(sentence) : sentence
          removed.push(sentence.trim())
          return ''
        })
        .join('')
        .trim()
    })
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
  return { text: kept, removed }
}

/** A sentence without the word that joined it to the one before, which is gone: "Or use the export." */
function withoutJoint(sentence: string): string {
  const joint =
    /^\s*(?:or|and|but|yet|so|then|otherwise|however|alternatively|instead|also)\b(?![’'-]|\/|\s+(?:of|that|far|as|long|many|much)\b),?\s+/iu.exec(
      sentence,
    )?.[0] ?? ''
  const rest = sentence.slice(joint.length)
  return joint === '' ? sentence : rest.charAt(0).toUpperCase() + rest.slice(1)
}

/** The text without the sentences that hold something private; empty when none is left. */
export function withoutPrivate(text: string, names: readonly string[], rules?: PrivacyRules): string {
  return cutPrivate(text, names, rules).text
}

/** How a sentence is remembered when somebody answers whether it names the customer. */
export function sentenceKey(sentence: string): string {
  return foldName(sentence)
}

/** The sentence that an offset lies in, trimmed. */
export function sentenceAt(text: string, offset: number): string {
  const own = sentencesIn(text).find(({ start, end }) => start <= offset && offset < end)
  return own ? text.slice(own.start, own.end).trim() : ''
}

/**
 * Where titles stand. One that is nothing but a customer's name ("HubSpot") is taken for the title in quotation marks
 * only: without them nobody could tell.
 */
function titleSpans(
  text: string,
  names: readonly string[],
  titles: readonly string[],
): { start: number; end: number }[] {
  if (titles.length === 0) return []
  return findNames(text, titles, () => false, 'whole').flatMap(({ start, end }) => {
    const quoted = /[“"«„]\s*$/u.test(text.slice(0, start)) && /^\s*[”"»“]/u.test(text.slice(end))
    if (!quoted && onlyAName(text.slice(start, end), names)) return []
    // Signs that a title begins with are no part of its words: "$400k plan".
    const signs = /[^\s\p{L}\p{N}]+$/u.exec(text.slice(0, start))?.[0].length ?? 0
    return [{ start: start - signs, end }]
  })
}

/**
 * The text with its titles made unreadable, in as many characters: "Contract renewals" makes no contract's date of the
 * quarter beside it, and "$400k plan" no amount.
 */
function blanked(text: string, titles: readonly { start: number; end: number }[]): string {
  return titles.reduce(
    (left, { start, end }) => `${left.slice(0, start)}${'x'.repeat(end - start)}${left.slice(end)}`,
    text,
  )
}

/** True when a title is nothing but a customer's name: it is written in quotation marks, so that it is told from them. */
export function onlyAName(title: string, names: readonly string[]): boolean {
  return findNames(title, names, () => false, 'customers').some(
    ({ start, end }) => title.slice(0, start).trim() === '' && title.slice(end).trim() === '',
  )
}

/** Every sentence of a text as offsets, with the space behind it left out. A line break ends one. */
export function sentencesIn(text: string): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = []
  let at = 0
  for (const line of text.split('\n')) {
    for (const { start, end } of sentencesOf(line)) {
      const lead = /^\s*/u.exec(line.slice(start, end))?.[0].length ?? 0
      const body = line.slice(start, end).trim().length
      if (body > 0) sentences.push({ start: at + start + lead, end: at + start + lead + body })
    }
    at += line.length + 1
  }
  return sentences
}

/**
 * Sentences of one line as offsets. No full stop inside a number, behind an abbreviation or a letter alone ends one,
 * nor one behind a legal form ("Kestrel Energy Inc. asked").
 */
function sentencesOf(line: string): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = []
  let start = 0
  for (const match of line.matchAll(
    /(?<!\b\p{L}|\b(?:Mr|Mrs|Ms|Dr|St|vs|approx|e\.g|i\.e))[.!?…]+["”’)\]]*\s+(?<!\b(?:inc|ltd|co|corp|llc|plc)\.\s+(?=\p{Ll}))/giu,
  )) {
    const end = match.index + match[0].length
    // A question or a stop inside quotation marks doesn't end the sentence around them: Type “why?” and wait.
    if (/[!?…]|[”"’)\]]\s+$/u.test(match[0]) && /^\p{Ll}/u.test(line.slice(end))) continue
    sentences.push({ start, end })
    start = end
  }
  if (start < line.length) sentences.push({ start, end: line.length })
  return sentences
}
