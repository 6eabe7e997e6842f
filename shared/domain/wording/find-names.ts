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
  /** The first or last name of a person: nothing without its capital. */
  readonly part?: true
  /** Nothing but the first letters of a name ("PG"), and whether the name has an "and" ("P&G"). */
  readonly initials?: { readonly and: boolean }
}

/** What of a name counts: it alone, as that of a theme; short forms of customers; first and last names of people. */
export type NameForms = 'whole' | 'customers' | 'people'

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
const indexes: Readonly<Record<NameForms, WeakMap<readonly string[], NameIndex>>> = {
  whole: new WeakMap(),
  customers: new WeakMap(),
  people: new WeakMap(),
}

function indexOf(names: readonly string[], forms: NameForms): NameIndex {
  const made = indexes[forms].get(names)
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
  const add = (key: string, form: Known): void => {
    if (!known.has(key)) known.set(key, form)
  }
  for (const name of forms === 'customers' ? names : []) {
    const key = shortForm(name)
    for (const form of key === null ? [] : [key, `${key}s`])
      add(form, { words: 1, common: true, capitals: false, short: true })
    for (const { letters, and } of initialsOf(name))
      add(letters, { words: letters.length, common: false, capitals: true, initials: { and } })
  }
  for (const part of forms === 'people' ? names.flatMap(partsOf) : [])
    add(part, { words: 1, common: isCommon(part), capitals: false, part: true })
  const longest = Math.max(0, ...[...known.keys()].map((key) => key.length))
  const index = { known, longest }
  indexes[forms].set(names, index)
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

/** The first and last names of a person; no initials, and nothing without a capital ("van", "de la"). */
function partsOf(name: string): string[] {
  const tokens = tokensOf(name.normalize('NFC')).filter(({ raw }) => /^\p{Lu}./u.test(raw))
  return tokens.map(({ folded }) => folded)
}

/** Abbreviations that everybody reads as what they are, whatever a customer is called. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `ab ad ads ai am api apis app apr asap ar av aws b2b b2c bi bom ca cc cd ceo cfo ci cio cms co cpo cpu crm cs csm
css csv cto cx db dev dm dns doc eod eom eta etl eu ex faq fte ftp fy fyi ga gb gdpr gmt gps gpu gui hq hr html http
https iam id ids ie ii iii im io ios ip ipo iso it json jwt kb kpi ldap mb mfa ml mo mvp na nda nfc ng nps ny oem ok
okr os ota pc pdf pdfs pin pii pm pms png po poc pos pr prd pro ps qa qbr qr ram rbac rest roi rpa rss saas sales
saml sap scim sdk seo sftp sla sms soc sql ssd sso ssl svg tb tbd tls tv uat ui uk un url urls us usa usb utc ux vat
vp vpn vs wifi xml yaml zip`.split(/\s+/u),
)
/** Pairs of letters that are read as what they are: "R&D". */
const PAIRS: ReadonlySet<string> = new Set(['qa', 'rd', 'pl', 'ma', 'tc', 'bb', 'ae', 'bw', 'hr', 'oe', 'dd'])

/** The first letters of a name of several words: of all of them, and of those with a capital. "PG" for "Pellworth & Gray". */
function initialsOf(name: string): { letters: string; and: boolean }[] {
  const bare = variantsOf(name).at(-1) ?? name
  const tokens = tokensOf(bare).filter(({ folded }) => folded !== 'and')
  const and = /[&+]|\band\b/iu.test(bare)
  const lettersOf = (some: readonly Token[]): string => some.map(({ folded }) => folded.slice(0, 1)).join('')
  return [...new Set([lettersOf(tokens), lettersOf(tokens.filter(({ raw }) => /^\p{Lu}/u.test(raw)))])]
    .filter((letters) => /^[a-z]{2,}$/u.test(letters))
    .map((letters) => ({ letters, and }))
}

/** Whether initials stand there, and whether only a person knows; null: something else does. */
function initialsIn(
  text: string,
  tokens: readonly Token[],
  letters: string,
  name: { readonly and: boolean },
): { ask: boolean } | null {
  const [only] = tokens
  if (!only || tokens.some(({ raw }) => raw !== raw.toUpperCase())) return null
  if (tokens.length === 1) return ABBREVIATIONS.has(letters) ? null : { ask: true }
  const last = tokens.at(-1)
  const between = text.slice(only.end, last?.start)
  if (tokens.some(({ raw }) => raw.length > 1) || !/^(?:\s?[&+.]\s?|\s(?:and|AND)\s|\p{L})+$/u.test(between))
    return null
  return { ask: !name.and || !/[&+]/u.test(between) || PAIRS.has(letters) }
}

const LEGAL_FORM =
  /(?<=\S{2}.*),?\s+(?:inc|llc|llp|lp|ltd|limited|gmbh(?:\s*&\s*co\.?\s*kg)?|ag|kg|se|plc|corp|corporation|co|company|s\.?a\.?s?|b\.?v|n\.?v|ab|a\/?s|oyj?|pty(?:\s+ltd)?|spa|s\.?p\.?a|srl|s\.?r\.?l|pte(?:\s+ltd)?|kk)\.?$/iu

/** How people shorten a name: without its legal form ("Kestrel Energy, Inc."), its place ("Acme (EMEA)"), its "The". */
function variantsOf(name: string): string[] {
  const whole = name.normalize('NFC').trim()
  const bare = whole.replace(LEGAL_FORM, '')
  const placeless = bare.replace(/\s*\([^()]*\)\s*$/u, '').replace(LEGAL_FORM, '')
  const variants = [whole, bare, placeless]
  const short = [...variants, ...variants.map((variant) => variant.replace(/^the\s+(?=\S{3})/iu, ''))]
  return [...new Set([...short, ...short.map(spelledOut)])].filter((variant) => variant.trim() !== '')
}

/** Letters as they are written where a keyboard lacks them: "Mueller" for "Müller", "Oersted" for "Ørsted". */
const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' }

function spelledOut(name: string): string {
  return name.replace(/[äöüøå]/giu, (letter) => {
    const [first = '', ...rest] = SPELLED[letter.toLowerCase()] ?? letter
    return (letter === letter.toLowerCase() ? first : first.toUpperCase()) + rest.join('')
  })
}

/**
 * Finds names in a text, whatever their case, accents, apostrophes, punctuation and spaces, with or without legal form:
 * "O’Brien and Sons" for "O'Brien & Sons", "Hub Spot" for "HubSpot". A name that is a common word ("Target", "Data",
 * "May") counts where it has its capital in mid-sentence, and is asked about at the beginning of one. Of customers, so
 * does the first word of a longer name ("Velderkamp" for "Velderkamp Logistics"); its first letters are asked about
 * ("PG" for "Pellworth & Gray"), or taken for it where an "&" joins them as in the name ("P&G"). Of people, first and
 * last names count, with a capital. Other short forms ("PellGray") are not found, which is why a person still reads what
 * leaves the house.
 * @param begins true for an offset at which a sentence begins
 */
export function findNames(
  text: string,
  names: readonly string[],
  begins: (offset: number) => boolean,
  forms: NameForms,
): NameSpan[] {
  const { known, longest } = indexOf(names, forms)
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
      const span = { start: first.start, end: token.end }
      if (name.initials) {
        const stands = initialsIn(text, tokens.slice(at, to + 1).filter(isWord), key, name.initials)
        if (stands) found ??= { ...span, ...stands }
      } else if (!name.common && name.part !== true) found = { ...span, ask: false }
      // "3M" has its capital behind a digit.
      else if (
        words === 1 &&
        /^\p{N}*\p{Lu}/u.test(token.raw) &&
        !(name.capitals && /\p{Ll}/u.test(token.raw))
      )
        found ??= { ...span, ask: name.common && begins(first.start) }
      else if (words === 1 && name.short === true) found ??= { start: first.start, end: token.end, ask: true }
    }
    if (found && found.end > (spans.at(-1)?.end ?? 0)) spans.push(closed(text, found))
  }
  return spans
}

const isWord = ({ folded }: Token): boolean => folded !== 'and'

/** With the bracket that closes one inside: "Acme (EMEA)". */
function closed(text: string, span: NameSpan): NameSpan {
  const opened = /\([^()]*$/u.test(text.slice(span.start, span.end)) && text[span.end] === ')'
  return opened ? { ...span, end: span.end + 1 } : span
}
