const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** Signs that stand for a currency. A dollar sign alone is any of the dollars people write without a prefix. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'ARS', 'CLP', 'COP', 'TWD'],
  us$: ['USD'],
  c$: ['CAD'],
  ca$: ['CAD'],
  a$: ['AUD'],
  au$: ['AUD'],
  nz$: ['NZD'],
  s$: ['SGD'],
  hk$: ['HKD'],
  r$: ['BRL'],
  '€': ['EUR'],
  '£': ['GBP'],
  '¥': ['JPY', 'CNY'],
  '₹': ['INR'],
  '₩': ['KRW'],
  '₪': ['ILS'],
  '₺': ['TRY'],
  zł: ['PLN'],
  kč: ['CZK'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  'fr.': ['CHF'],
  fr: ['CHF'],
  '₽': ['RUB'],
  руб: ['RUB'],
  'руб.': ['RUB'],
  '₴': ['UAH'],
  '₱': ['PHP'],
  '฿': ['THB'],
  '₫': ['VND'],
  '₦': ['NGN'],
}
/** By sign, in small letters. A map: a cell may hold any word, `constructor` among them. */
export const CURRENCY_SIGNS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(SIGNS))

/** Whose dollar Excel shows by the number of a language and country (MS-LCID): `[$$-C09]` is Australia's. */
const DOLLARS: ReadonlyMap<string, string> = new Map([
  ['409', 'USD'],
  ['1009', 'CAD'],
  ['c0c', 'CAD'],
  ['c09', 'AUD'],
  ['1409', 'NZD'],
  ['4809', 'SGD'],
  ['c04', 'HKD'],
  ['404', 'TWD'],
  ['80a', 'MXN'],
  ['2c0a', 'ARS'],
  ['340a', 'CLP'],
  ['240a', 'COP'],
])

/**
 * The currencies that a number format shows a sign or code of: `[$€-407] #,##0`, `"USD" 0.00`, `$#,##0`. null: none.
 * `[$-409]` names a country's way of writing, and no currency.
 */
export function currenciesOfFormat(code: string): readonly string[] | null {
  const [shown = ''] = quoted(code).split(';')
  const marks = [...shown.matchAll(/\[\$(?<sign>[^\]-]+)(?:-(?<where>[^\]]*))?\]|"(?<words>[^"]*)"/gu)]
  const marked = marks.map(({ groups }) => groups?.['sign'] ?? groups?.['words'] ?? '')
  const dollar = marks.find(({ groups }) => groups?.['sign'] === '$')?.groups?.['where']
  const own = DOLLARS.get((dollar ?? '').toLowerCase().replace(/^0+/u, ''))
  const plain =
    shown
      // `_€` is a gap as wide as the sign, which Excel leaves in countries that write it; nobody sees one.
      .replace(/\[[^\]]*\]|"[^"]*"|_./gu, ' ')
      .replaceAll('\\', '')
      .match(/\p{Sc}/gu) ?? []
  const said = [...marked, ...plain].flatMap((text) => {
    const codes = currenciesOf(text.trim())
    return codes === null ? [] : [codes]
  })
  if (own !== undefined) said.push([own])
  const [first] = said
  if (first === undefined) return null
  // A dollar sign and `CAD` beside it mean what both may mean; where they differ, the first is what is seen.
  const common = first.filter((code) => said.every((codes) => codes.includes(code)))
  return common.length > 0 ? common : first
}

function currenciesOf(word: string): readonly string[] | null {
  const known = CURRENCY_SIGNS.get(word.toLowerCase())
  if (known) return known
  return CODES.has(word.toUpperCase()) && word === word.toUpperCase() ? [word] : null
}

/**
 * Words that a number format shows beside the number and that are no currency: `T€`, `Tsd.`, `/mo`, and a percent sign that
 * only stands there (`0"%"`), where Excel's own multiplies by a hundred. Empty where it shows
 * none, and where it leaves zeros out itself (`#,##0,"K"`), so that its words are about that.
 */
export function wordsOfFormat(code: string): string {
  const [shown = ''] = quoted(code).split(';')
  if (/[0#],+(?:[^0#,.]|$)/u.test(shown.replace(/"[^"]*"/gu, ' '))) return ''
  const words = [...shown.matchAll(/"([^"]*)"|\\(%)/gu)].map((m) => (m[1] ?? m[2] ?? '').trim())
  return words.filter((word) => /[\p{L}%]/u.test(word) && currenciesOf(word) === null).join(' ')
}

/**
 * A format whose letters all stand in quotation marks: `0\K`, which is how Excel keeps a K typed without them, and the
 * bare `0K` of other programs.
 */
function quoted(code: string): string {
  return code.replace(
    /"[^"]*"?|\[[^\]]*\]?|[_*].|general|standard|e[+-]|[hmsyd]+|((?:\\?(?![hmsyd])\p{L}|\\\p{L})+)/giu,
    (whole, letters?: string) => (letters === undefined ? whole : `"${letters.replaceAll('\\', '')}"`),
  )
}
