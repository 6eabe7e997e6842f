import { COMMON_WORDS } from './common-words.ts'

/** A name in a text: UTF-16 offsets, end exclusive. */
export type NameSpan = {
  readonly start: number
  readonly end: number
  /** A common word at the beginning of a sentence, where its capital says nothing: only a person knows. */
  readonly ask: boolean
}

/** One word of a text: as it stands, and folded for comparing. */
type Token = { readonly start: number; readonly end: number; readonly raw: string; readonly folded: string }

/** How a name may stand in a text. */
type Known = {
  /** How many words the name has; a text that parts it into more ("Hub Spot") has to capitalise each. */
  readonly words: number
  /** Also a word of everyday language, so that only its capital tells. */
  readonly common: boolean
  /** Written in capitals throughout ("IT"), and counted only so. */
  readonly capitals: boolean
  /** The first word of a longer name: without its capital a person is asked. */
  readonly short?: true
}

type NameIndex = { readonly known: ReadonlyMap<string, Known>; readonly longest: number }

/** Letters that no decomposition turns into plain ones. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
}
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’‘ʼ`´＇][\p{L}\p{M}\p{N}]+)*/gu
const APOSTROPHE = /['’‘ʼ`´＇]/gu
/** Scripts that don't part words by spaces: each sign is a word of its own. */
const SIGN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** The words of a text. "&" and "+" are none, and "and" is left out of names, so that all three are the same. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  const push = (start: number, raw: string): void => {
    const folded = foldWord(raw)
    if (folded !== '') tokens.push({ start, end: start + raw.length, raw, folded })
  }
  for (const match of text.matchAll(WORD)) {
    const [raw] = match
    const start = match.index
    // "HubSpot's" is HubSpot, and an s of its own, which "Macy's" has in both places.
    const own = /['’‘ʼ`´＇]s$/iu.exec(raw)
    if (SIGN.test(raw)) {
      let at = start
      for (const sign of raw) {
        push(at, sign)
        at += sign.length
      }
    } else if (own) {
      push(start, raw.slice(0, own.index))
      push(start + own.index + 1, raw.slice(own.index + 1))
    } else push(start, raw)
  }
  return tokens
}

function foldWord(word: string): string {
  return word
    .replace(APOSTROPHE, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßøæœłđðþ]/gu, (letter) => PLAIN[letter] ?? letter)
}

/** The same list is looked for in every text of an export, so it is laid out once. */
const wholeIndexes = new WeakMap<readonly string[], NameIndex>()
const shortIndexes = new WeakMap<readonly string[], NameIndex>()

function indexOf(names: readonly string[], shortForms: boolean): NameIndex {
  const indexes = shortForms ? shortIndexes : wholeIndexes
  const made = indexes.get(names)
  if (made) return made
  const known = new Map<string, Known>()
  for (const name of names)
    for (const variant of variantsOf(name)) {
      const tokens = tokensOf(variant).filter(({ folded }) => folded !== 'and')
      const key = tokens.map(({ folded }) => folded).join('')
      if (key === '') continue
      const common = tokens.length === 1 && isCommon(key)
      // The form that is found more easily wins: "Target Corporation" beside an account "TARGET".
      const capitals = common && variant.length > 1 && variant === variant.toUpperCase()
      const before = known.get(key)
      known.set(key, {
        words: Math.max(tokens.length, before?.words ?? 0),
        common: common && (before?.common ?? true),
        capitals: capitals && (before?.capitals ?? true),
      })
    }
  for (const name of shortForms ? names : []) {
    const key = shortForm(name)
    for (const form of key === null ? [] : [key, `${key}s`])
      if (!known.has(form)) known.set(form, { words: 1, common: true, capitals: false, short: true })
  }
  const longest = Math.max(0, ...[...known.keys()].map((key) => key.length))
  const index = { known, longest }
  indexes.set(names, index)
  return index
}

const isCommon = (word: string): boolean =>
  COMMON_WORDS.has(word) || (word.length < 3 && !SIGN.test(word)) || COMMON_WORDS.has(word.replace(/s$/u, ''))

/** Common words that names begin with and that a list of technical English lacks. */
const COMMON_BEGINNINGS: ReadonlySet<string> = new Set(
  `africa african america american asia asian atlantic australian britain british canada canadian capital central
china chinese continental dutch digital eastern energy england english europe european federal first france french
general german germany great health india indian industrial inter international italian italy japan japanese
medical mexican midwest national nordic north northern pacific premier regional royal scottish software solutions
south southern spain spanish states swiss texas united universal university urban western`.split(/\s+/u),
)

/**
 * What people say for a name of several words: "Velderkamp" for "Velderkamp Logistics". Five letters and more, with a
 * capital, and no common word; null: the name has no such beginning.
 */
function shortForm(name: string): string | null {
  const [first, second] = tokensOf(name.normalize('NFC').replace(/^the\s+(?=\S{3})/iu, ''))
  if (!first || !second || !/^\p{Lu}[\p{L}\p{M}'’]{4,}$/u.test(first.raw)) return null
  return isCommon(first.folded) || COMMON_BEGINNINGS.has(first.folded) ? null : first.folded
}

const LEGAL_FORM =
  /(?<=\S{2}.*),?\s+(?:inc|llc|llp|lp|ltd|limited|gmbh(?:\s*&\s*co\.?\s*kg)?|ag|kg|se|plc|corp|corporation|co|company|s\.?a\.?s?|b\.?v|n\.?v|ab|a\/?s|oyj?|pty(?:\s+ltd)?|spa|s\.?p\.?a|srl|s\.?r\.?l|pte(?:\s+ltd)?|kk)\.?$/iu

/** How people shorten a name: without its legal form ("Kestrel Energy, Inc."), its place ("Acme (EMEA)"), its "The". */
function variantsOf(name: string): string[] {
  const whole = name.normalize('NFC').trim()
  const bare = whole.replace(LEGAL_FORM, '')
  const placeless = bare.replace(/\s*\([^()]*\)\s*$/u, '').replace(LEGAL_FORM, '')
  const variants = [whole, bare, placeless]
  return [
    ...new Set([...variants, ...variants.map((variant) => variant.replace(/^the\s+(?=\S{3})/iu, ''))]),
  ].filter((variant) => variant.trim() !== '')
}

/**
 * Finds names in a text, whatever their case, accents, apostrophes, punctuation and spaces, with or without legal form:
 * "O’Brien and Sons" for "O'Brien & Sons", "Hub Spot" for "HubSpot". A name that is a common word ("Target", "Data",
 * "May") counts where it has its capital in mid-sentence, and is asked about at the beginning of one; with `shortForms`, so does
 * the first word of a longer name ("Velderkamp" for "Velderkamp Logistics"). Other short forms ("KE" for "Kestrel
 * Energy") are not found, which is why a person still reads what leaves the house.
 * @param begins true for an offset at which a sentence begins
 * @param shortForms left out: names as they are, such as those of themes
 */
export function findNames(
  text: string,
  names: readonly string[],
  begins: (offset: number) => boolean,
  shortForms = false,
): NameSpan[] {
  const { known, longest } = indexOf(names, shortForms)
  if (known.size === 0) return []
  const tokens = tokensOf(text)
  const spans: NameSpan[] = []
  for (const [at, first] of tokens.entries()) {
    if (first.folded === 'and') continue
    let key = ''
    let words = 0
    let capital = true
    let found: NameSpan | null = null
    for (let to = at; to < tokens.length; to += 1) {
      const token = tokens[to]
      if (!token) break
      if (token.folded === 'and') continue
      key += token.folded
      if (key.length > longest) break
      // "Hub-Spot" is one word as "HubSpot" is.
      if (to === at || text.slice(tokens[to - 1]?.end, token.start) !== '-') words += 1
      capital &&= !/^\p{Ll}/u.test(token.raw)
      const name = known.get(key)
      // Parted into more words than it has, one word needs a capital in each ("Hub Spot"), a longer name in its first.
      if (!name || (words > name.words && !capital && !(name.words > 1 && /^\p{Lu}/u.test(first.raw))))
        continue
      if (!name.common) found = { start: first.start, end: token.end, ask: false }
      // "3M" has its capital behind a digit.
      else if (
        words === 1 &&
        /^\p{N}*\p{Lu}/u.test(token.raw) &&
        !(name.capitals && /\p{Ll}/u.test(token.raw))
      )
        found ??= { start: first.start, end: token.end, ask: begins(first.start) }
      else if (words === 1 && name.short === true) found ??= { start: first.start, end: token.end, ask: true }
    }
    if (found && found.end > (spans.at(-1)?.end ?? 0)) spans.push(closed(text, found))
  }
  return spans
}

/** With the bracket that closes one inside: "Acme (EMEA)". */
function closed(text: string, span: NameSpan): NameSpan {
  const opened = /\([^()]*$/u.test(text.slice(span.start, span.end)) && text[span.end] === ')'
  return opened ? { ...span, end: span.end + 1 } : span
}
