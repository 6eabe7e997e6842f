import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { CallRefused } from '#shared/contract/call-refused.ts'
import { type RowWriter } from '#electron/backend/db/row-writer.ts'
import { Workspace } from '#electron/backend/core/workspace.ts'
import { createDatabase } from '#electron/backend/db/open-database.ts'
import { verifyRecord } from '#electron/backend/db/verify-record.ts'
import { makeBackend, type TestBackend } from '#test/support/backend.ts'

let backend: TestBackend
beforeAll(() => {
  backend = makeBackend()
})
afterAll(() => backend.dispose())

const note = (text: string) => (rows: RowWriter) =>
  rows.put('roadmap_theme', {
    id: 'r',
    name: `A ${text}`,
    description: text,
    quarter: '',
    criteria: '',
    position: 1,
  })

it('what is hashed is what is stored, whatever the text: half characters, NUL, every code point', () => {
  let ids = 0
  const path = backend.at('any.concord')
  const workspace = new Workspace(createDatabase(path), path, () => `id-${(ids += 1)}`)
  const stamp = { at: '2026-11-26T10:00:00.000Z', personId: null, personName: 'Dana \uD83D Ruiz' }
  const anything = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 40 })
      .map((units) => String.fromCharCode(...units)),
  )
  fc.assert(
    fc.property(anything, (text) => {
      workspace.change(stamp, { kind: 'roadmap.save', label: text, why: text }, note(text))
    }),
  )
  // Once every code point there is, in pieces that a row can hold.
  for (let from = 0; from < 0x110000; from += 0x4000)
    workspace.change(
      stamp,
      { kind: 'roadmap.save', label: 'All of it' },
      note(Array.from({ length: 0x4000 }, (_, at) => String.fromCodePoint(from + at)).join('')),
    )
  expect(verifyRecord(workspace.db)).toMatchObject({ ok: true })
  workspace.journal.undo(stamp)
  expect(verifyRecord(workspace.db)).toMatchObject({ ok: true })
  workspace.close()
})

it('the contract refuses half a character, and says what to do', async () => {
  const half = backend.call('workspace.create', {
    path: backend.at('half.concord'),
    name: 'Aurora \uD83D',
    currency: 'USD',
    quarter: 'Q1 2027',
    asOf: '2026-11-22',
  })
  await expect(half).rejects.toMatchObject({ code: 'bad-input' })
  await expect(half).rejects.toBeInstanceOf(CallRefused)
  await expect(half).rejects.toThrow(/half a character/u)
})
