import fc from 'fast-check'
import { expect, test } from 'vitest'

import { dateOfDayNumber } from '#shared/kernel/dates.ts'
import { parseAmount } from './values/amount.ts'
import { dateOrderOf, parseDateText, resolveDate, serialToDate } from './values/dates.ts'
import { parseTier } from './values/tier-words.ts'
import { parseBoolean, parseDependency, parseFit, parseSignal } from './values/choices.ts'

const cents = fc.integer({ min: 0, max: 10 ** 14 })
const day = fc.integer({ min: -20_000, max: 60_000 })

/** Groups of three with a mark between. */
const grouped = (whole: string, mark: string): string => whole.replace(/\B(?=(\d{3})+$)/g, mark)

test('an amount is the same however it is punctuated', () => {
  fc.assert(
    fc.property(cents, (amount) => {
      const whole = String(Math.floor(amount / 100))
      const rest = String(amount % 100).padStart(2, '0')
      for (const [mark, point] of [
        [',', '.'],
        ['.', ','],
        [' ', ','],
        ['\u202f', ','],
        ["'", '.'],
        ['', '.'],
        ['', ','],
      ] as const) {
        const text = `${grouped(whole, mark)}${point}${rest}`
        expect([text, parseAmount(text, 2)]).toEqual([
          text,
          { ok: true, value: { amount, currencies: null } },
        ])
        const signed = parseAmount(`(${text})`, 2)
        expect(signed.ok && signed.value.amount).toBe(amount === 0 ? 0 : -amount)
      }
    }),
  )
})

test('a day is the same however it is written, and its day number gives it back', () => {
  fc.assert(
    fc.property(day, (n) => {
      const iso = dateOfDayNumber(n)
      const [year = '', month = '', date = ''] = iso.split('-')
      expect(parseDateText(iso)).toEqual({ iso })
      expect(parseDateText(`${date}.${month}.${year}`)).toEqual({ iso })
      const dmy = parseDateText(`${date}/${month}/${year}`)
      const mdy = parseDateText(`${month}/${date}/${year}`)
      expect(dmy && resolveDate(dmy, 'dmy')).toBe(iso)
      expect(mdy && resolveDate(mdy, 'mdy')).toBe(iso)
      if (Number(date) > 12) expect(dateOrderOf([dmy])).toEqual({ kind: 'settled', order: 'dmy' })
      if (n >= -24_106) expect(serialToDate(n + 24_107, 1904)).toBe(iso)
      if (n >= -25_508) expect(serialToDate(n + 25_569, 1900)).toBe(iso)
    }),
  )
})

test('no text at all makes a parser throw or give an amount that isn’t whole', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[-$€()\d.,' kMb%/:T]{0,24}$/)),
      (text) => {
        const amount = parseAmount(text, 2)
        if (amount.ok) expect(Number.isSafeInteger(amount.value.amount)).toBe(true)
        const dependency = parseDependency(text)
        if (typeof dependency === 'number') expect(dependency >= 0 && dependency <= 100).toBe(true)
        parseDateText(text)
        parseBoolean(text)
        parseTier(text)
        parseSignal(text)
        parseFit(text)
      },
    ),
  )
})
