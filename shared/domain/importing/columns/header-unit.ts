import { CURRENCY_SIGNS } from '#shared/domain/importing/values/currency-signs.ts'

/** What a header says beside the name of its column: the unit of the values below it. */
export type HeaderUnit = {
  /** Zeros that the values leave out: 3 for `($K)` and `(in thousands)`, 6 for millions; else 0. */
  readonly power: number
  /** The currencies its sign or code may stand for; null when it names none. */
  readonly currencies: readonly string[] | null
  readonly percent: boolean
  /** Words in brackets that say something else, such as `monthly` or `forecast`; empty when all is understood. */
  readonly other: string
}

/** A header without its unit, and the unit. */
export type SplitHeader = { readonly name: string; readonly unit: HeaderUnit }

const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))
/** Codes that a header may end in without brackets; others of three letters are words, such as ALL or TOP. */
const PLAIN_CODES = new Set(
  'USD EUR GBP CHF JPY CAD AUD NZD SEK NOK DKK PLN CZK HUF INR BRL CNY SGD HKD ZAR MXN ILS KRW'.split(' '),
)
const SIGNS: ReadonlyMap<string, readonly string[]> = new Map([
  ...CURRENCY_SIGNS,
  ['dollar', CURRENCY_SIGNS.get('$') ?? []],
  ['dollars', CURRENCY_SIGNS.get('$') ?? []],
  ['euro', ['EUR']],
  ['euros', ['EUR']],
  ['pounds', ['GBP']],
])
const THOUSANDS =
  /^(?:k|'?000'?s?|1[,.]?000s?|x1[,.]?000|thousands?|thsd|thous|thds|tsd|tausend|t|milliers|miles|mila|tys|teur|tusd|tchf|tgbp)$/
const MILLIONS = /^(?:m|mm|mn|mln|mio|millions?|millionen|millones|milioni|'?000[, ]?000'?s?)$/
const PERCENT = /^(?:%|percent|per cent|percentage|pct|prozent|pourcent|porcentaje)$/
const FILLERS =
  /^(?:in|of|as|all|the|en|di|amounts?|values?|figures|currency|annual|annually|annualized|yearly|year|per|p\.?a|pa|current|text|date|number|required|optional|id|name|y\/n|yes\/no|ja\/nein|fraction|share|iso|utc|next|[dmy]{1,4}(?:[-/.][dmy]{1,4}){1,2})$/

/** How Jira's CSV names a field of a team's own: `Custom field (Customer)`. */
const WRAPPED = /^custom field \((.+)\)$/i

type Found = { power: number; currencies: readonly string[] | null; percent: boolean }

/**
 * Splits a header into its name and what stands beside it about the unit: `ARR ($K)`, `ARR (in thousands)`, `ARR EUR`,
 * `ARR_usd`, `TEUR ARR`, `Dependency %`. Nothing in brackets is passed over: what isn't understood is in `other`.
 */
export function splitHeader(full: string): SplitHeader {
  let split = known.get(full)
  if (split === undefined) {
    split = splitAnew(full)
    if (known.size < KEPT) known.set(full, split)
  }
  return split
}

/** Headers asked about before: a column's is asked about in every row. */
const known = new Map<string, SplitHeader>()
/** How many are kept; a table has up to 500. */
const KEPT = 5_000

function splitAnew(full: string): SplitHeader {
  const header = full.replace(WRAPPED, '$1')
  const found: Found = { power: 0, currencies: null, percent: false }
  const others: string[] = []
  const bare = header.replace(/[([{]([^)\]}]*)[)\]}]/g, (_, inside: string) => {
    for (const word of wordsOf(inside)) if (!take(word, found, true)) others.push(word)
    return ' '
  })
  const words = bare
    .replaceAll('_', ' ')
    .trim()
    .split(/[\s]+|(?<=\p{L})[-–,:]+(?=\s|\p{L}|$)/u)
  let end = words.length
  while (
    end > 1 &&
    /^(?:in|en)$/i.test(words[end - 1] ?? '') === false &&
    take(words[end - 1] ?? '', found, false)
  )
    end -= 1
  while (end > 1 && end < words.length && /^(?:in|en|-|–)$/i.test(words[end - 1] ?? '')) end -= 1
  const start =
    end > 1 &&
    /^(?:t?(?:eur|usd|gbp|chf)|[$€£¥%])$/i.test(words[0] ?? '') &&
    take(words[0] ?? '', found, false)
      ? 1
      : 0
  return { name: words.slice(start, end).join(' '), unit: { ...found, other: others.join(' ') } }
}

/** Words with which a line speaks of the amounts of a table. */
const OF_AMOUNTS =
  /\b(?:in|amounts?|values?|figures?|currency|angaben|beträge|währung|montants|importes|importi)\b/iu

/**
 * What a line above a table, or a row of units below its headers, says of the amounts in it: `All amounts in thousands
 * of USD`, `$K`. Null where it says nothing of the kind.
 */
export function unitOfLine(text: string): Pick<HeaderUnit, 'power' | 'currencies'> | null {
  if (text.length > 200) return null
  const found: Found = { power: 0, currencies: null, percent: false }
  const words = wordsOf(text.replaceAll(/[()[\]{}]/gu, ' ')).filter((word) => /[\p{L}\p{Sc}]/u.test(word))
  const isUnit = (word: string): boolean => {
    const code = word.replace(/[.,]$/, '').toUpperCase()
    // Any three letters are some country's currency; in a title only the usual ones are meant.
    if (CODES.has(code) && !PLAIN_CODES.has(code)) return FILLERS.test(word)
    return take(word, found, true)
  }
  const others = words.filter((word) => (word.length > 1 || words.length < 3) && !isUnit(word))
  if (found.power === 0 && found.currencies === null) return null
  return others.length === 0 || OF_AMOUNTS.test(text) ? found : null
}

function wordsOf(text: string): string[] {
  const whole = text.trim().toLowerCase()
  if (/^(?:per cent|yes\/no|y\/n)$/.test(whole)) return [whole]
  return whole.split(/[\s;:]+/).filter((word) => word !== '')
}

/** Takes a word as part of a unit; false when it says something else. */
function take(raw: string, found: Found, inBrackets: boolean): boolean {
  const word = raw.trim().toLowerCase().replace(/[.,]$/, '')
  if (word === '') return true
  if (PERCENT.test(word)) {
    found.percent = true
    return true
  }
  if (inBrackets && FILLERS.test(word)) return true
  const sign = SIGNS.get(word)
  if (sign) return currency(found, sign)
  const code = word.toUpperCase()
  if ((inBrackets ? CODES : PLAIN_CODES).has(code)) return currency(found, [code])
  // A lone letter without brackets is an initial as often as a unit: only the clear ones count there.
  const scaled = inBrackets || word.length > 1 ? scaleOf(word) : word === 'k' ? 3 : 0
  if (scaled > 0) {
    found.power = scaled
    if (/^t(?:eur|usd|chf|gbp)$/.test(word)) currency(found, [code.slice(1)])
    return true
  }
  return joined(word, found)
}

// `$k`, `k€`, `eurk`, `$000s`, `t€`: a currency and a scale in one word.
function joined(word: string, found: Found): boolean {
  for (let cut = 1; cut < word.length; cut += 1)
    for (const [first, second] of [
      [word.slice(0, cut), word.slice(cut)],
      [word.slice(cut), word.slice(0, cut)],
    ] as const) {
      const codes =
        SIGNS.get(first) ?? (PLAIN_CODES.has(first.toUpperCase()) ? [first.toUpperCase()] : undefined)
      const power = scaleOf(second)
      if (codes && power > 0) {
        found.power = power
        return currency(found, codes)
      }
    }
  return false
}

function scaleOf(word: string): number {
  return THOUSANDS.test(word) ? 3 : MILLIONS.test(word) ? 6 : /^(?:bn|billions?)$/.test(word) ? 9 : 0
}

function currency(found: Found, codes: readonly string[]): true {
  found.currencies = codes
  return true
}
