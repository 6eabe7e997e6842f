import type { IsoDate } from '#shared/kernel/dates.ts'
import { divideHalfUp, type Money, minorDigits } from '#shared/kernel/money.ts'

/** What one unit of a foreign currency is worth in the workspace's currency on a day. */
export type Rate = {
  /** Three capital letters; never the workspace's own. */
  readonly currency: string
  /** Exact decimal text with a full stop: `1.085`. Above 0, at most nine digits before it and nine behind. */
  readonly rate: string
  /** The day the rate was taken. */
  readonly date: IsoDate
}

const RATE = /^(?:0|[1-9]\d{0,8})(?:\.\d{1,9})?$/

/**
 * A rate as it is kept: without outer spaces, with a full stop, without needless zeros. Null when it is no number
 * above 0 with at most nine digits before and nine behind the decimal mark.
 */
export function normalRate(text: string): string | null {
  const plain = text.trim().replace(',', '.')
  if (!RATE.test(plain) || !/[1-9]/.test(plain)) return null
  return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain
}

/**
 * An amount in another currency as one of the workspace's: exact, and rounded half up once (model, section 3, counts
 * in whole minor units). Null when it lies beyond 2^53 minor units.
 * @param amount minor units of `rate.currency`, ≥ 0.
 * @param to the workspace's currency.
 */
export function convert(amount: Money, rate: Rate, to: string): Money | null {
  const [whole = '0', fraction = ''] = rate.rate.split('.')
  const mantissa = BigInt(whole + fraction)
  const numerator = BigInt(amount) * mantissa * 10n ** BigInt(digitsOfCurrency(to))
  const denominator = 10n ** BigInt(fraction.length + digitsOfCurrency(rate.currency))
  const converted = Number(divideHalfUp(numerator, denominator))
  return Number.isSafeInteger(converted) ? converted : null
}

const digitsOf = new Map<string, number>()

/** As `minorDigits`, remembered: it is asked for every amount of a file, and the runtime is slow to say. */
export function digitsOfCurrency(currency: string): number {
  let digits = digitsOf.get(currency)
  if (digits === undefined) digitsOf.set(currency, (digits = minorDigits(currency)))
  return digits
}
