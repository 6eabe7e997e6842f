import { readFileSync, writeFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'

import { afterEach, beforeEach, expect, test } from 'vitest'

import type { AppEvent } from '#shared/contract/events.ts'
import { accountsWorkbook } from '#test/bench/big-workbook.ts'
import { type ImportDesk, openDesk } from '#test/support/import-desk.ts'
import { refusal } from '#test/support/backend.ts'

type Progress = Extract<AppEvent, { type: 'progress' }>

let desk: ImportDesk
let progress: Progress[]
let listen: (event: Progress) => void
beforeEach(async () => {
  progress = []
  listen = () => undefined
  desk = await openDesk((event) => {
    if (event.type !== 'progress') return
    progress.push(event)
    listen(event)
  })
})
afterEach(() => desk.dispose())

const ROWS = 5_000
const LARGE = `id,name,arr,tier\n${Array.from({ length: ROWS }, (_, n) => `${n},Customer ${n},${n},SMB`).join('\n')}\n`

test('long work tells how far it is, under the job the caller named', async () => {
  const { importId, mapping } = await desk.call('imports.read', {
    path: desk.file('large.csv', LARGE),
    kind: 'accounts',
    job: 'reading',
  })
  await desk.call('imports.preview', { importId, mapping, job: 'looking' })
  await desk.call('imports.apply', { importId, mapping, job: 'writing' })
  const of = (job: string): Progress[] => progress.filter((event) => event.job === job)
  expect(of('reading').map(({ total }) => total)).toEqual([null, null])
  const done = of('looking').map((event) => event.done)
  expect(done).toEqual(done.toSorted((a, b) => a - b))
  expect(new Set(done)).toEqual(new Set([0, 1_000, 2_000, 3_000, 4_000, 5_000]))
  // What was shown is written as it stands: it isn't checked once more.
  expect(new Set(of('writing').map(({ label }) => label))).toEqual(new Set(['Writing rows']))
  expect(progress.every(({ done, total }) => total === null || (done <= total && total === ROWS))).toBe(true)
})

test('work is over once it ends, also when it was refused', async () => {
  const over: string[] = []
  const other = await openDesk((event) => void (event.type === 'job-over' && over.push(event.job)))
  try {
    await other.apply('accounts', 'id,name,arr,tier\n1,Acme,1,SMB\n', { job: 'fine' })
    await refusal(other.apply('accounts', 'id,name,arr,tier\n1,,x,\n', { job: 'refused' }))
    expect(over).toEqual(expect.arrayContaining(['fine', 'refused']))
  } finally {
    other.dispose()
  }
})

test('a workbook can be called off while it is read', async () => {
  const file = desk.at('large.xlsx')
  writeFileSync(file, accountsWorkbook(20_000))
  const answers: Promise<unknown>[] = []
  listen = (event) => {
    if (event.done > 1_000_000 && answers.length === 0)
      answers.push(desk.call('imports.cancel', { job: event.job }))
  }
  const reading = desk.call('imports.read', { path: file, kind: 'accounts', job: 'r' })
  expect(await refusal(reading)).toMatchObject({ code: 'cancelled' })
  expect(await Promise.all(answers)).toEqual([{ asked: true }])
  listen = () => undefined
  expect((await desk.call('imports.read', { path: file, kind: 'accounts' })).rows).toBe(20_000)
})

test.each(['Checking rows', 'Writing rows'])('cancelled while %s, nothing was changed', async (label) => {
  const { importId, mapping } = await desk.read('accounts', LARGE)
  const before = readFileSync(desk.at('w.concord'))
  const answers: Promise<unknown>[] = []
  listen = (event) => {
    if (event.label === label && event.done >= 2_000 && answers.length === 0)
      answers.push(desk.call('imports.cancel', { job: event.job }))
  }
  expect(await refusal(desk.call('imports.apply', { importId, mapping, job: 'j' }))).toEqual({
    code: 'cancelled',
    message: 'Cancelled. Nothing was changed.',
  })
  expect(await Promise.all(answers)).toEqual([{ asked: true }])
  expect(await desk.call('accounts.list', {})).toEqual([])
  expect(await desk.entries()).toBe(1)
  expect((await desk.read('accounts', LARGE)).remembered).toBe(false)
  expect(readFileSync(desk.at('w.concord')).equals(before)).toBe(true)
  listen = () => undefined
  expect(await desk.call('imports.apply', { importId, mapping })).toMatchObject({ added: ROWS })
  expect((await desk.call('record.verify', {})).ok).toBe(true)
})

test('a cancel is answered out of turn, while other calls wait for theirs', async () => {
  const { importId, mapping } = await desk.read('accounts', LARGE)
  const order: string[] = []
  const applying = refusal(desk.call('imports.apply', { importId, mapping, job: 'j' })).then(() =>
    order.push('apply'),
  )
  const waiting = desk.call('accounts.list', {}).then(() => order.push('list'))
  await setImmediate()
  const asked = desk.call('imports.cancel', { job: 'j' }).then(() => order.push('cancel'))
  await Promise.all([applying, waiting, asked])
  expect(order).toEqual(['cancel', 'apply', 'list'])
})

test('there is nothing to cancel when nothing is under way', async () => {
  expect(await desk.call('imports.cancel', { job: 'gone' })).toEqual({ asked: false })
})
