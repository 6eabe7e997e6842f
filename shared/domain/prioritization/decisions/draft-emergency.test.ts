import { expect, it } from 'vitest'
import { emergencyInWords } from './draft-emergency.ts'

const emergency = {
  why: 'Riposte exports the audit log since Monday',
  raisedAt: '2026-11-23T09:12:00.000Z',
  due: '2026-11-24T09:12:00.000Z',
  raisedBy: 'Dana Ruiz',
  response: null,
}
const answered = (at: string) => ({
  ...emergency,
  response: { text: 'We show ours on Thursday.', at, who: 'Mira Kang' },
})

it('says nothing where there was no emergency', () => {
  expect([emergencyInWords(null), emergencyInWords(undefined)]).toEqual(['', ''])
})

it('tells what happened, when, and by when the response is owed', () => {
  expect(emergencyInWords(emergency)).toBe(
    'A competitive emergency, raised 23 Nov 2026, 09:12 UTC by Dana Ruiz: Riposte exports the audit log since Monday. The PM lead owes a response by 24 Nov 2026, 09:12 UTC.',
  )
})

it('tells the response, and when it came too late', () => {
  expect(emergencyInWords(answered('2026-11-24T09:12:00.000Z'))).toMatch(
    /Monday\. Mira Kang answered 24 Nov 2026, 09:12 UTC: We show ours on Thursday\.$/u,
  )
  expect(emergencyInWords(answered('2026-11-24T11:00:00.000Z'))).toContain(
    'Mira Kang answered 24 Nov 2026, 11:00 UTC, after it was due 24 Nov 2026, 09:12 UTC: We show',
  )
})
