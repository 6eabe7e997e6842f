import { describe, expect, it } from 'vitest'
import { markWords } from './marked-words.ts'

describe('markWords', () => {
  const text = 'It will definitely ship soon.'

  it('keeps every character, in order', () => {
    const stretches = markWords(text, [
      { start: 24, end: 28, message: 'no date' },
      { start: 8, end: 18, message: 'promises' },
    ])
    expect(stretches.map((one) => one.text).join('')).toBe(text)
    expect(stretches.filter((one) => one.note !== null)).toEqual([
      { start: 8, text: 'definitely', note: 'promises' },
      { start: 24, text: 'soon', note: 'no date' },
    ])
  })

  it('leaves out notes that don’t fit the words any more', () => {
    expect(markWords('Short.', [{ start: 3, end: 40, message: 'x' }])).toEqual([
      { start: 0, text: 'Short.', note: null },
    ])
  })

  it('keeps the first of two that overlap', () => {
    const notes = [
      { start: 0, end: 7, message: 'a' },
      { start: 3, end: 9, message: 'b' },
    ]
    expect(markWords(text, notes).filter((one) => one.note !== null)).toHaveLength(1)
  })

  it('has nothing to say about nothing', () => {
    expect(markWords('', [])).toEqual([])
  })
})
