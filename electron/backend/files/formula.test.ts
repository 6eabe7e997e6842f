import { describe, expect, it } from 'vitest'
import { formula, named, own, word } from './formula.ts'

describe('a formula', () => {
  it('stands in its row, with whatever it is made of', () => {
    const sum = formula`${own('A')}+${own('AB')}*2`
    expect(sum.at(7)).toBe('A7+AB7*2')
    const whole = formula`IF(${named('line_risk')}>${3},${sum},${word('Not yet scored')})`
    expect(whole.at(12)).toBe('IF(line_risk>3,A12+AB12*2,"Not yet scored")')
  })

  it('goes by headings for the rows that a table still gets', () => {
    const sum = formula`${own('A')}+SUM(${named('line_risk')})`
    expect(sum.inTable('accounts', () => "ARR [it's]")).toBe(
      "accounts[[#This Row],[ARR '[it''s']]]+SUM(line_risk)",
    )
  })

  it.each(['"', '=1+1', 'a"&b', "it's", 'A1!', 'x\ny', '<f>'])('takes no word like %j', (text) =>
    expect(() => word(text)).toThrow(RangeError),
  )

  it.each(['A1', 'a', 'A:B', '$A', '', 'ABCD'])('takes no column like %j', (column) =>
    expect(() => own(column)).toThrow(RangeError),
  )

  it.each(['name', 'A_1', 'x_1)', 'a b', "'Sheet'!A1"])('takes no name like %j', (name) =>
    expect(() => named(name)).toThrow(RangeError),
  )

  it.each([Number.NaN, Infinity, 1.5, 2 ** 60])('takes no number like %d', (number) =>
    expect(() => formula`${number}`).toThrow(RangeError),
  )
})
