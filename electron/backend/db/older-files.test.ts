import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createHash } from 'node:crypto'
import { hashChange, hashEntry } from './entry-hash.ts'
import { MIGRATIONS, versionOf } from './migrate.ts'
import { createDatabase, openDatabase } from './open-database.ts'
import { verifyRecord } from './verify-record.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'concord-older-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

// As Concord wrote it at format 10: rows and their entry put in by SQL, as today's journal knows tables that weren't
// there then.
it('a file of format 10 is opened, brought up to date, and its record still verifies', () => {
  const file = path.join(dir, 'w.concord')
  const old = createDatabase(
    file,
    MIGRATIONS.filter(({ version }) => version <= 10),
  )
  expect(old.pragma('user_version', { simple: true })).toBe(10)
  const row = {
    id: 'a1',
    external_id: '1',
    name: 'Acme',
    arr: 100,
    tier: 'smb',
    renewal_date: null,
    in_icp: 1,
    csm: null,
    segment: null,
    headroom: 0,
    untapped_seats: null,
    seat_price: null,
    referenceable: 0,
    usage_trend: null,
  }
  const change = {
    tbl: 'account' as const,
    key: '{"id":"a1"}',
    before: null,
    after: JSON.stringify(row),
  }
  const changes = createHash('sha256')
  hashChange(changes, change)
  const entry = {
    seq: 1,
    gesture: 'g',
    gesture_label: 'Imported accounts',
    at: '2026-11-22T10:00:00.000Z',
    person_id: null,
    person_name: 'Dana Ruiz',
    kind: 'imports.apply',
    label: 'Imported accounts',
    why: '',
    theme_id: null,
    reverts: null,
    changes_hash: changes.digest('hex'),
    prev_hash: '',
    asserted_by: null,
    asserted_name: null,
  }
  const columns = Object.keys(row)
  old
    .prepare(`INSERT INTO account (${columns.join()}) VALUES (${columns.map((c) => `@${c}`).join()})`)
    .run(row)
  old
    .prepare(
      `INSERT INTO entry VALUES (@seq, @gesture, @gesture_label, @at, @person_id, @person_name, @kind, @label, @why,
         @theme_id, @reverts, @changes_hash, @prev_hash, @hash)`,
    )
    .run({ ...entry, hash: hashEntry(entry) })
  old.prepare('INSERT INTO change VALUES (1, 0, @tbl, @key, @before, @after)').run(change)
  old.close()

  const db = openDatabase(file)
  expect(db.pragma('user_version', { simple: true })).toBe(versionOf(MIGRATIONS))
  expect(existsSync(`${file}.before-${versionOf(MIGRATIONS)}.backup`)).toBe(true)
  expect(verifyRecord(db)).toMatchObject({ ok: true, entries: 1, head: hashEntry(entry) })
  db.close()
})
