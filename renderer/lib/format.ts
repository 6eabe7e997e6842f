import { useMemo } from 'react'
import { decisionTerm } from '#shared/catalogue/terms.ts'
import { dayNumber, type IsoDate } from '#shared/kernel/dates.ts'
import { formatMoney, formatMoneyShort, type Money } from '#shared/kernel/money.ts'
import { useCall } from './queries.ts'

/** How numbers, money and dates are written for this person and workspace. */
export type Format = {
  readonly locale: string
  readonly currency: string
  /** Minor units → `$600,000`, with its currency always. */
  readonly money: (minor: Money) => string
  /** Minor units → `$1.03M`; for cards and bars, never where the exact figure matters. */
  readonly moneyShort: (minor: Money) => string
  /** A day → `22 Nov 2026`. */
  readonly date: (iso: IsoDate) => string
  /** An instant → day and time in the person's zone. */
  readonly dateTime: (instant: string) => string
  /** An instant → `10:42:07` in the person's zone. */
  readonly time: (instant: string) => string
  readonly number: (n: number) => string
  /** A share from 0 to 1 → `36%`. */
  readonly percent: (share: number) => string
  /** A decision by its name, with the quarter that the open session plans: `Build in Q1 2027`; null: `Undecided`. */
  readonly decision: (status: Parameters<typeof decisionTerm>[0]) => string
}

/** The formatting of one locale and currency. @param quarter the one the session plans, `Q1 2027` */
export function formatFor(locale: string, currency: string, quarter = ''): Format {
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const time = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
  return {
    locale,
    currency,
    money: (minor) => formatMoney(minor, currency, locale),
    moneyShort: (minor) => formatMoneyShort(minor, currency, locale),
    date: (iso) => date.format(dayNumber(iso) * 86_400_000),
    dateTime: (instant) => dateTime.format(new Date(instant)),
    time: (instant) => time.format(new Date(instant)),
    number: (n) => number.format(n),
    percent: (share) => percent.format(share),
    decision: (status) => decisionTerm(status, quarter),
  }
}

/** Formatting by the person's locale and the workspace's currency. */
export function useFormat(): Format {
  const info = useCall('shell.info', {})
  const workspace = useCall('workspace.get', {})
  const locale = info.data?.locale ?? 'en-US'
  const currency = workspace.data?.currency ?? 'USD'
  const quarter = workspace.data?.session.quarter ?? ''
  return useMemo(() => formatFor(locale, currency, quarter), [locale, currency, quarter])
}
