import { afterEach, beforeEach, expect, it } from 'vitest'
import type Database from 'better-sqlite3'
import { Journal } from '#electron/backend/db/journal.ts'
import { createDatabase } from '#electron/backend/db/open-database.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { seededChance } from '#electron/dev/sample/seeded-chance.ts'
import { anAccount } from '#test/support/model-values.ts'
import { accountRow } from '#electron/backend/repos/account-repo.ts'
import { rowsAsOf } from '#electron/backend/repos/rows-as-of.ts'

let dir: string
let db: Database.Database
let journal: Journal
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'concord-as-of-'))
  db = createDatabase(path.join(dir, 'w.concord'))
  let ids = 0
  journal = new Journal(db, () => `g${(ids += 1)}`)
})
afterEach(() => {
  db.close()
  rmSync(dir, { recursive: true })
})

it('finds every table as it stood after every entry, rows added, changed, removed and put back', () => {
  const chance = seededChance(11)
  const stamp = { at: '2026-11-22T10:00:00.000Z', personId: null, personName: 'Dana', assertedBy: null }
  // Keys that JSON writes otherwise than they are, and one that looks like JSON itself.
  const keys = ['a', 'b"c', 'd\\e', 'f\ng', '{"id":"h"}', 'ß', '北京']
  const tables = ['roadmap_theme', 'account_alias'] as const
  const stood = new Map<number, unknown>()
  journal.gesture(stamp, 'Accounts', (gesture) =>
    gesture.entry({ kind: 'imports.apply', label: 'Accounts' }, (rows) => {
      for (const id of ['x', 'y'])
        rows.put('account', accountRow(anAccount({ id, name: id, externalId: id })))
    }),
  )
  const now = (): unknown => tables.map((table) => rowsAsOf(db, table, null))
  for (let n = 0; n < 120; n += 1) {
    journal.gesture(stamp, `Change ${n}`, (gesture) =>
      gesture.entry({ kind: 'rates.save', label: `Change ${n}` }, (rows) => {
        for (let change = chance.between(1, 4); change > 0; change -= 1) {
          const value = chance.pick(keys)
          const account = chance.pick(['x', 'y'])
          if (chance.between(0, 2) === 0) {
            rows.remove('roadmap_theme', { id: value })
            rows.remove('account_alias', { kind: 'name', value, account_id: account })
          } else {
            rows.put('roadmap_theme', {
              id: value,
              name: `${n}.${change}`,
              description: '',
              quarter: '',
              criteria: '',
              position: n,
            })
            rows.put('account_alias', {
              kind: 'name',
              value,
              account_id: account,
              answer: chance.pick(['merge', 'apart']),
            })
          }
        }
      }),
    )
    stood.set(journal.head().seq, now())
  }
  const byKey = (rows: unknown): unknown =>
    (rows as unknown[][]).map((list) => list.map((row) => JSON.stringify(row)).toSorted())
  for (const [seq, rows] of stood)
    expect(byKey(tables.map((table) => rowsAsOf(db, table, seq)))).toEqual(byKey(rows))
  expect(stood.size).toBeGreaterThan(100)
})
