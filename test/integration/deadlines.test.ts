import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { calendarFile } from '#electron/backend/files/calendar.ts'
import { makeBackend, openSampleAs, type TestBackend } from '#test/support/backend.ts'
import { SessionRoom } from '#test/support/session-room.ts'

let backend: TestBackend
beforeEach(() => {
  backend = makeBackend()
})
afterEach(() => backend.dispose())

const eventsIn = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))

/** Brings the small quarter to a dispute about Regional filtering's alignment, and escalates it. */
async function escalated(): Promise<SessionRoom> {
  const room = await SessionRoom.published(backend)
  await room.vote('Mira Kang', [['Regional filtering', 'alignment', 5]])
  await room.vote('Henrik Solbakk', [['Regional filtering', 'alignment', 1]])
  await room.voteRest()
  await room.reveal()
  await backend.call(
    'disputes.escalate',
    { themeId: room.theme('Regional filtering'), dimension: 'alignment', sentence: 'We can’t agree today.' },
    room.as('Mira Kang'),
  )
  return room
}

it('lists what is owed by a day, and until its outcome is there', async () => {
  const room = await escalated()
  const [one, ...more] = await backend.call('sessions.deadlines', {})
  expect(more).toEqual([])
  expect(one).toMatchObject({
    kind: 'escalation',
    theme: 'Regional filtering',
    what: 'Strategic alignment',
    due: '2026-11-29',
    overdue: false,
  })
  expect(one?.who).toContain('Henrik Solbakk')
  backend.skip(9 * 24 * 3_600)
  expect(await backend.call('sessions.deadlines', {})).toMatchObject([{ overdue: true }])
  await backend.call(
    'disputes.outcome',
    {
      themeId: room.theme('Regional filtering'),
      dimension: 'alignment',
      score: 3,
      sentence: 'Adjacent, as both of us see it now.',
    },
    room.as('Henrik Solbakk'),
  )
  expect(await backend.call('sessions.deadlines', {})).toEqual([])
})

it('lists a legal duty until its day, and nothing of a session that was given up', async () => {
  await openSampleAs(backend, 'Dana Ruiz')
  expect(await backend.call('sessions.deadlines', {})).toMatchObject([
    { kind: 'legal', what: 'Data residency in the EU', who: 'Imre Vadasz', due: '2026-12-03' },
  ])
  await backend.call('sessions.abandon', { why: 'Nobody came' })
  expect(await backend.call('sessions.deadlines', {})).toEqual([])
})

it('is a calendar that a kept parser reads, each thing once however often it is saved', async () => {
  await escalated()
  const read = async (file: string): Promise<string> => {
    await backend.call('sessions.saveDeadlines', { path: backend.at(file) })
    return readFileSync(backend.at(file), 'utf8')
  }
  const first = await read('a.ics')
  backend.skip(3_600)
  const again = await read('b.ics')
  expect(again).toBe(first)
  const [event, ...more] = eventsIn(first)
  expect(more).toEqual([])
  expect(event?.summary).toBe('Decide “Regional filtering”: strategic alignment is escalated')
  expect(event?.startDate.toString()).toBe('2026-11-29')
  expect(event?.startDate.isDate).toBe(true)
  const calendar = new Map([...eventsIn(first), ...eventsIn(again)].map((one) => [one.uid, one]))
  expect(calendar.size).toBe(1)
})

it('keeps every text as it is, in lines that no program cuts', () => {
  const title = `A; B, C\\D “${'long 北京 '.repeat(40)}” 🙂`
  const text = 'first line\nsecond; line, with \\ signs'
  const file = calendarFile([
    { id: 'x', at: '2026-11-29T10:20:30.000Z', title, text, since: '2026-11-22T09:00:00.000Z' },
  ])
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const [event] = eventsIn(file)
  expect(event).toMatchObject({ uid: 'x@concord', summary: title, description: text })
  expect(event?.startDate.toJSDate().toISOString()).toBe('2026-11-29T10:20:30.000Z')
})
