const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** Signs that stand for a currency. A dollar sign alone is any of the dollars people write without a prefix. */
export const CURRENCY_SIGNS: Readonly<Record<string, readonly string[]>> = {
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
}

/**
 * The currencies that a number format shows a sign or code of: `[$€-407] #,##0`, `"USD" 0.00`, `$#,##0`. null: none.
 * `[$-409]` names a country's way of writing, and no currency.
 */
export function currenciesOfFormat(code: string): readonly string[] | null {
  const [shown = ''] = code.split(';')
  const marked = [...shown.matchAll(/\[\$([^\]-]+)(?:-[^\]]*)?\]|"([^"]*)"/g)].map((m) => m[1] ?? m[2] ?? '')
  const plain =
    shown
      .replace(/\[[^\]]*\]|"[^"]*"/g, ' ')
      .replaceAll('\\', '')
      .match(/\p{Sc}/gu) ?? []
  for (const text of [...marked, ...plain]) {
    const word = text.trim()
    const known = CURRENCY_SIGNS[word.toLowerCase()]
    if (known) return known
    if (CODES.has(word.toUpperCase()) && word === word.toUpperCase()) return [word]
  }
  return null
}
