import type { Money } from '#shared/kernel/money.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { CURRENCY_SIGNS } from './currency-signs.ts'

/** An amount as it was written, and the currencies its sign or code may stand for; null when it bears none. */
export type ParsedAmount = { readonly amount: Money; readonly currencies: readonly string[] | null }

/**
 * Why a text is no amount: `unit-word` (Mio, Tsd, …), `unit-twice` (`5k` in a column of thousands),
 * `ambiguous-separator` (`1.234`), `too-large` (beyond 2^53 minor
 * units), or simply `unreadable`.
 */
export type AmountProblem = 'unit-word' | 'unit-twice' | 'ambiguous-separator' | 'too-large' | 'unreadable'

/** What the column of an amount says about it. */
export type AmountStyle = {
  /** The sign the column puts before decimals; null: nothing tells; `mixed`: its values don't agree. */
  readonly decimal: '.' | ',' | 'mixed' | 'open' | null
  /** Zeros that the column's header says are left out: 3 for thousands. */
  readonly power: number
}
const PLAIN: AmountStyle = { decimal: null, power: 0 }

/** Longest text that can be an amount; longer ones aren't looked at, so that no pattern runs away on them. */
const LONGEST = 60

const MULTIPLIERS: Readonly<Record<string, number>> = { k: 3, m: 6, mm: 6, b: 9, bn: 9 }
const UNIT_WORDS =
  /^(?:mio|mill|million|millions|mln|mil|mrd|mia|milliard|milliarden|tsd|tausend|thousand|lakh|lac|crore|cr|billion|bio)\.?$/i

/**
 * Reads an amount as people write it: `$1,234.50`, `1.234,50 €`, `1 234,50`, `1'234.50`, `(1,200)` for minus 1,200,
 * `250k`, `1.2M`, `USD 1,000`. One comma before exactly three digits groups thousands (`1,234` is 1234); one full
 * stop before exactly three digits can't be told (`1.234` may be either) and is refused unless a k, M or B follows,
 * a leading 0 settles it, or the currency has three decimals. The column's decimal sign settles more: `1.234` is 1234
 * where others write `99,50`, and `1,234` is in doubt there. More decimals than the currency has are rounded half up.
 * @param minorDigits how many decimals the currency has (USD 2, JPY 0).
 */
export function parseAmount(
  text: string,
  minorDigits: number,
  { decimal: sign, power }: AmountStyle = PLAIN,
): Result<ParsedAmount, AmountProblem> {
  const plain = plainAmount(text, minorDigits)
  if (plain !== null && power === 0) return ok({ amount: plain, currencies: null })
  let rest = text.trim()
  if (rest.length > LONGEST) return err('unreadable')
  let negative = false
  const bracketed = /^\((.*)\)$/.exec(rest)
  if (bracketed) {
    negative = true
    rest = (bracketed[1] ?? '').trim()
  }
  const parts =
    /^(?<sign1>[-−+]?)(?<before>[^\d\-−+.,'’]*)(?<sign2>[-−+]?)(?<number>[\d.,'’\s]*\d)(?<sign3>[-−]?)(?<after>[^\d\-−+]*)$/u.exec(
      rest,
    )
  if (!parts?.groups) return err(/\d/.test(rest) && hasUnitWord(rest) ? 'unit-word' : 'unreadable')
  const { sign1 = '', sign2 = '', sign3 = '', before = '', after = '', number = '' } = parts.groups
  const signs = `${sign1}${sign2}${sign3}`
  if (signs.length > 1 || (negative && signs !== '')) return err('unreadable')
  if (signs !== '' && signs !== '+') negative = true
  if (hasUnitWord(after)) return err('unit-word')
  const suffix = readSuffix(after.trim())
  const prefix = readCurrency(before.trim())
  if (suffix === null || prefix === null) return err('unreadable')
  const both = prefix.filter((code) => suffix.currencies.includes(code))
  const named = prefix.length > 0 && suffix.currencies.length > 0
  if (named && both.length === 0) return err('unreadable')
  if (suffix.power > 0 && power > 0) return err('unit-twice')
  const decimal = splitNumber(
    number.trim(),
    { scaled: suffix.power > 0 || power >= MILLIONS, three: minorDigits === 3 },
    sign,
  )
  if (!decimal.ok) return decimal
  const amount = toMinor(decimal.value, suffix.power + power + minorDigits)
  if (amount === null) return err('too-large')
  const currencies = named ? both : prefix.length === 0 ? suffix.currencies : prefix
  return ok({
    amount: negative && amount !== 0 ? -amount : amount,
    currencies: currencies.length === 0 ? null : currencies,
  })
}

/** A number cell as an amount: rounded half up to the currency's decimals; null beyond 2^53 minor units. */
export function amountOfNumber(value: number, minorDigits: number): Money | null {
  const scaled = Number.isInteger(value)
    ? value * 10 ** minorDigits
    : Number(`${value}`.includes('e') ? value * 10 ** minorDigits : `${value}e${minorDigits}`)
  const amount = Math.sign(scaled) * Math.round(Math.abs(scaled))
  return Number.isSafeInteger(amount) ? amount + 0 : null
}

// The common case, digits and at most two decimals after a full stop, without any pattern matching.
function plainAmount(text: string, minorDigits: number): Money | null {
  const { length } = text
  if (length === 0 || length > 12) return null
  let value = 0
  let point = -1
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === 46 && point === -1 && index > 0) point = index
    else if (code >= 48 && code <= 57) value = value * 10 + code - 48
    else return null
  }
  const decimals = point === -1 ? 0 : length - point - 1
  if ((point !== -1 && decimals === 0) || decimals > minorDigits || decimals > 2) return null
  return value * 10 ** (minorDigits - decimals)
}

function hasUnitWord(text: string): boolean {
  return (text.match(/\p{L}+\.?/gu) ?? []).some((word) => UNIT_WORDS.test(word))
}

function readCurrency(text: string): readonly string[] | null {
  if (text === '') return []
  const known = CURRENCY_SIGNS.get(text.toLowerCase())
  if (known) return known
  return /^[a-z]{3}$/i.test(text) ? [text.toUpperCase()] : null
}

function readSuffix(text: string): { power: number; currencies: readonly string[] } | null {
  if (text === '') return { power: 0, currencies: [] }
  const scaled = /^(k|mm|m|bn|b)(?![a-zčł$])\.?\s*(.*)$/iu.exec(text)
  const power = scaled ? (MULTIPLIERS[(scaled[1] ?? '').toLowerCase()] ?? 0) : 0
  const currencies = readCurrency(scaled ? (scaled[2] ?? '').trim() : text)
  return currencies === null ? null : { power, currencies }
}

type Digits = { readonly whole: string; readonly fraction: string }

/** A header's zeros from which decimals are as likely as thousands: `ARR ($M)` 1,234. */
const MILLIONS = 6
/** Groups of three digits behind one sign, so that it may as well stand before three decimals. */
const ONE_GROUP = /^[1-9]\d{0,2}[.,]\d{3}$/

/** The sign an amount puts before its decimals, where it is clear in itself; null where it isn't, or has none. */
export function decimalSignOf(text: string): '.' | ',' | null {
  if (text.length > LONGEST) return null
  const number = /\d[\d.,'’\s]*/u.exec(text)?.[0].trim() ?? ''
  const [dots, commas] = [count(number, '.'), count(number, ',')]
  if (dots > 0 && commas > 0) return number.lastIndexOf('.') > number.lastIndexOf(',') ? '.' : ','
  if (dots + commas === 0 || ONE_GROUP.test(number)) return null
  const [sign, other] = dots > 0 ? (['.', ','] as const) : ([',', '.'] as const)
  const fraction = number.length - number.lastIndexOf(sign) - 1
  if (dots + commas > 1) return validGroups(number.split(sign)) ? other : null
  return fraction <= 3 || sign === '.' ? sign : null
}

function splitNumber(
  text: string,
  { scaled, three }: { scaled: boolean; three: boolean },
  sign: AmountStyle['decimal'],
): Result<Digits, AmountProblem> {
  const tight = text.replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/gu, '_')
  if (/[\s'’]/u.test(tight)) return err('unreadable')
  const dots = count(tight, '.')
  const commas = count(tight, ',')
  let decimalMark = ''
  if (dots > 0 && commas > 0) decimalMark = tight.lastIndexOf('.') > tight.lastIndexOf(',') ? '.' : ','
  else if (dots === 1 || commas === 1) {
    const mark = dots === 1 ? '.' : ','
    if (!ONE_GROUP.test(tight) || three) decimalMark = mark
    // `1.250k` is 1,250; `1,250k` may be a thousand times as much, unless the column says what a comma is.
    else if (scaled && (sign === mark || ((sign === null || sign === 'open') && mark === '.')))
      decimalMark = mark
    else if (scaled && (sign === null || sign === 'open')) return err('ambiguous-separator')
    else if (sign === mark || sign === 'mixed' || sign === 'open' || (sign === null && mark === '.'))
      return err('ambiguous-separator')
  }
  const cut = decimalMark === '' ? tight.length : tight.lastIndexOf(decimalMark)
  const fraction = tight.slice(cut + 1)
  // `1,2345` is a slip among thousands as likely as a number with four decimals.
  if (decimalMark === ',' && dots === 0 && fraction.length > 3 && sign !== ',')
    return err('ambiguous-separator')
  const groups = tight.slice(0, cut).split(/[.,_]/)
  if (!/^\d*$/.test(fraction)) return err('unreadable')
  if (decimalMark !== '' && tight.slice(0, cut).includes(decimalMark)) return err('unreadable')
  const mixed = new Set(tight.slice(0, cut).match(/[.,_]/g))
  if (mixed.size > 1 || (groups.length > 1 && !validGroups(groups))) return err('unreadable')
  return ok({ whole: groups.join(''), fraction })
}

// Groups of three; groups of two before the last are the Indian way (12,34,567).
function validGroups(groups: readonly string[]): boolean {
  const [first = '', ...others] = groups
  if (first.length < 1 || first.length > 3) return false
  return others.every((group, index) =>
    index === others.length - 1 ? group.length === 3 : group.length === 3 || group.length === 2,
  )
}

function toMinor({ whole, fraction }: Digits, power: number): Money | null {
  const kept = fraction.slice(0, power).padEnd(power, '0')
  const amount = Number(`${whole}${kept}`) + (fraction.charCodeAt(power) >= 53 ? 1 : 0)
  return Number.isSafeInteger(amount) ? amount : null
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1
}
