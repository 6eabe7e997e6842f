import { describe, expect, it } from 'vitest'
import { clockInWords, durationInWords, instantOf, localMinute } from './emergency-words.ts'

const raised = '2026-11-23T09:12:00.000Z'
const due = '2026-11-24T09:12:00.000Z'
const open = { raisedAt: raised, due, response: null }
const answeredAt = (at: string) => ({ ...open, response: { text: 'We match it.', at, who: 'Mira Kang' } })
const dateTime = (instant: string): string => `<${instant.slice(0, 16)}>`
const clock = (emergency: Parameters<typeof clockInWords>[0], now: string): [string, string] => {
  const { words, state } = clockInWords(emergency, now, dateTime)
  return [words, state]
}

it('says a time in hours and minutes, and leaves out what is none', () => {
  expect([76_440, 86_400, 840, 60, 59, 0, -7_200].map(durationInWords)).toEqual([
    '21 h 14 min',
    '24 h',
    '14 min',
    '1 min',
    'less than a minute',
    'less than a minute',
    '2 h',
  ])
})

describe('the clock of an emergency', () => {
  it('counts down to the response', () => {
    expect(clock(open, raised)).toEqual(['Response owed by the PM lead: 24 h left', 'running'])
    expect(clock(open, '2026-11-23T11:58:00.000Z')).toEqual([
      'Response owed by the PM lead: 21 h 14 min left',
      'running',
    ])
    expect(clock(open, due)).toEqual(['Response owed by the PM lead: less than a minute left', 'running'])
  })

  it('says since when it is overdue', () => {
    expect(clock(open, '2026-11-24T09:12:01.000Z')).toEqual([
      'Response owed by the PM lead: overdue since <2026-11-24T09:12>',
      'overdue',
    ])
  })

  it('stands still at the response, whatever the time is', () => {
    for (const now of ['2026-11-23T15:00:00.000Z', '2027-11-23T15:00:00.000Z'])
      expect(clock(answeredAt('2026-11-23T14:24:00.000Z'), now)).toEqual([
        'Answered after 5 h 12 min by Mira Kang',
        'answered',
      ])
    expect(clock(answeredAt('2026-11-24T11:12:00.000Z'), due)).toEqual([
      'Answered after 26 h by Mira Kang, 2 h late',
      'answered',
    ])
  })
})

describe('the field for day and time', () => {
  it('gives back the instant it was filled from, to the second, until it is changed', () => {
    const kept = '2026-11-23T09:12:34.567Z'
    expect(instantOf(localMinute(kept), kept)).toBe(kept)
    expect(instantOf(localMinute(kept), null)).toBe('2026-11-23T09:12:00.000Z')
  })

  it('holds no instant while it is empty or half filled', () => {
    expect(instantOf('', null)).toBeNull()
    expect(instantOf('2026-11-', null)).toBeNull()
  })
})
