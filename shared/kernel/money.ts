/** An amount in whole minor units (cents) of one currency. Integer, within ±2^53. */
export type Money = number

/** A factor in whole hundredths: 150 means 1.50. Integer, ≥ 0. */
export type Hundredths = number

/**
 * How many digits the currency has behind the decimal point (USD 2, JPY 0, KWD 3), as CLDR lists them.
 * @throws RangeError when the code is not three letters.
 */
export function minorDigits(currency: string): number {
  const known = digitsOf.get(currency)
  if (known !== undefined) return known
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  digitsOf.set(currency, digits)
  return digits
}

/** Making a format takes a hundred times as long as using it, and an export asks for each of its amounts. */
const digitsOf = new Map<string, number>()

/** How many minor units make one major unit of the currency (USD 100, JPY 1). */
export function minorPerMajor(currency: string): number {
  return 10 ** minorDigits(currency)
}

/** True for a code that ISO 4217 could hold and this runtime can format: three capital letters. */
export function isCurrencyCode(code: string): boolean {
  return /^[A-Z]{3}$/.test(code)
}

/** True for the code of a currency that this runtime knows; three capital letters alone may be a slip. */
export function isKnownCurrency(code: string): boolean {
  known ??= new Set(Intl.supportedValuesOf('currency'))
  return known.has(code)
}
let known: ReadonlySet<string> | null = null

/**
 * amount × a × b, both factors in hundredths, rounded half up to a whole minor unit, once.
 * Exact for every amount ≥ 0 whose result stays below 2^53 (model, section 3).
 */
export function timesHundredths(amount: Money, a: Hundredths, b: Hundredths): Money {
  const factor = a * b
  const whole = Math.floor(amount / 10_000)
  const rest = amount - whole * 10_000
  return whole * factor + Math.floor((rest * factor + 5_000) / 10_000)
}

/**
 * numerator / denominator major units, rounded half up to two significant digits, in minor units (≥ 1).
 * Used for suggested breakpoints (model, section 3). Both arguments > 0.
 */
export function roundTwoSignificant(
  numerator: bigint,
  denominator: bigint,
  minorUnitsPerMajor: number,
): Money {
  let unit = 1n
  let scale = 1n
  while (numerator * scale >= denominator * unit * 100n) unit *= 10n
  while (numerator * scale < denominator * unit * 10n) scale *= 10n
  const digits = divideHalfUp(numerator * scale, denominator * unit)
  const minor = divideHalfUp(digits * unit * BigInt(minorUnitsPerMajor), scale)
  return Number(minor > 0n ? minor : 1n)
}

/** numerator / denominator rounded half up; numerator ≥ 0, denominator > 0. */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator)
}

/**
 * An amount as text, with its currency always shown: `$600,000`, `$27,500.50`. Cents are left out when they are zero.
 * @param locale BCP 47 tag; the person's own, or `en-US` for files that must not depend on who wrote them.
 */
export function formatMoney(amount: Money, currency: string, locale = 'en-US'): string {
  const digits = minorDigits(currency)
  const hasMinor = amount % 10 ** digits !== 0
  return moneyFormat(locale, currency, hasMinor ? digits : 0).format(amount / 10 ** digits)
}

/** An amount rounded to whole major units, half up, for tables that are read rather than reckoned with. amount ≥ 0. */
export function wholeUnits(amount: Money, currency: string): Money {
  const unit = minorPerMajor(currency)
  return Math.round(amount / unit) * unit
}

/** A short amount for cards and bars: `$1.03M`, `$96K`. Never used where the exact figure matters. */
export function formatMoneyShort(amount: Money, currency: string, locale = 'en-US'): string {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    notation: 'compact',
    maximumSignificantDigits: 3,
  }).format(amount / minorPerMajor(currency))
}

/** A factor as people read it: 150 → `1.5`, 100 → `1.0`, 25 → `0.25`. */
export function formatHundredths(factor: Hundredths): string {
  return factor % 10 === 0 ? (factor / 100).toFixed(1) : (factor / 100).toFixed(2)
}

const formats = new Map<string, Intl.NumberFormat>()
function moneyFormat(locale: string, currency: string, digits: number): Intl.NumberFormat {
  const key = `${locale}|${currency}|${digits}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
    formats.set(key, format)
  }
  return format
}
