import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createHash } from 'node:crypto'
import { changeText, hashEntry } from './entry-hash.ts'
import { MIGRATIONS, versionOf } from './migrate.ts'
import { createDatabase, openDatabase } from './open-database.ts'
import { Journal } from './journal.ts'
import { verifyRecord } from './verify-record.ts'
import { decisionRow, readDecisions } from '#electron/backend/repos/session-repo.ts'
import { readEntries } from '#electron/backend/repos/entry-repo.ts'

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
  changes.update(changeText(change))
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

// As Concord wrote it at format 40: a decision by nobody, its row without anybody's name.
it('a decision of format 40 stays as it is, shows nobody’s name, and can be changed and taken back', () => {
  const file = path.join(dir, 'w.concord')
  const old = createDatabase(
    file,
    MIGRATIONS.filter(({ version }) => version <= 40),
  )
  old.exec(`
    INSERT INTO session (id, kind, quarter, as_of, phase, created_at, started_at, model_reviewed, shortlist_size, settings)
      VALUES ('s', 'quarterly', 'Q1 2027', '2026-11-22', 'decide', '', NULL, 1, 5, NULL);
    INSERT INTO theme (id, name, folded_name, description) VALUES ('t', 'Filtering', 'filtering', '');
    INSERT INTO person VALUES ('p', 'Dana Ruiz', '', '', '["vp-cs"]', 1), ('q', 'Mira Kang', '', '', '["pm-lead"]', 2);
    INSERT INTO decision VALUES ('s', 't', 'defer', NULL, 'Other work', '')`)
  const rowOf = (table: string, key: string): string =>
    JSON.stringify(old.prepare(`SELECT * FROM ${table} WHERE ${key}`).get())
  const changes = [
    { tbl: 'session' as const, key: '{"id":"s"}', before: null, after: rowOf('session', "id = 's'") },
    { tbl: 'theme' as const, key: '{"id":"t"}', before: null, after: rowOf('theme', "id = 't'") },
    { tbl: 'person' as const, key: '{"id":"p"}', before: null, after: rowOf('person', "id = 'p'") },
    { tbl: 'person' as const, key: '{"id":"q"}', before: null, after: rowOf('person', "id = 'q'") },
    {
      tbl: 'decision' as const,
      key: '{"session_id":"s","theme_id":"t"}',
      before: null,
      after: rowOf('decision', "theme_id = 't'"),
    },
  ]
  const hash = createHash('sha256')
  for (const change of changes) hash.update(changeText(change))
  const entry = {
    seq: 1,
    gesture: 'g',
    gesture_label: 'Decision',
    at: '2026-11-22T10:00:00.000Z',
    person_id: null,
    person_name: 'Somebody at this computer',
    kind: 'decisions.set',
    label: 'Decision on Filtering: Defer',
    why: 'Other work',
    theme_id: 't',
    reverts: null,
    changes_hash: hash.digest('hex'),
    prev_hash: '',
    asserted_by: null,
    asserted_name: null,
  }
  old
    .prepare(
      `INSERT INTO entry VALUES (@seq, @gesture, @gesture_label, @at, @person_id, @person_name, @kind, @label, @why,
         @theme_id, @reverts, @changes_hash, @prev_hash, @hash)`,
    )
    .run({ ...entry, hash: hashEntry(entry) })
  const put = old.prepare('INSERT INTO change VALUES (1, ?, @tbl, @key, @before, @after)')
  for (const [index, change] of changes.entries()) put.run(index, change)
  old.close()

  const db = openDatabase(file)
  expect(verifyRecord(db)).toMatchObject({ ok: true, entries: 1, head: hashEntry(entry) })
  expect(readEntries(db, null, 1)).toMatchObject([{ who: 'Unnamed user', enteredBy: null }])
  const before = readDecisions(db, 's').get('t')
  expect(before).toMatchObject({ decidedBy: null, ownerBy: null, rationale: 'Other work' })

  let ids = 0
  const journal = new Journal(db, () => `n${(ids += 1)}`)
  const stamp = {
    at: '2026-11-23T10:00:00.000Z',
    personId: 'q',
    personName: 'Mira Kang',
    assertedBy: { id: 'p', name: 'Dana Ruiz' },
  }
  const after = {
    themeId: 't',
    status: 'decline',
    ownerId: null,
    rationale: 'Not ours',
    workaround: 'By hand',
    decidedBy: { personId: 'p', enteredBy: 'q' },
    ownerBy: null,
  } as const
  journal.gesture(stamp, 'Again', (gesture) =>
    gesture.entry({ kind: 'decisions.set', label: 'Again', themeId: 't' }, (rows) =>
      rows.put('decision', decisionRow('s', after)),
    ),
  )
  expect(readEntries(db, null, 1)).toMatchObject([{ who: 'Dana Ruiz', enteredBy: 'Mira Kang' }])
  expect(readDecisions(db, 's').get('t')).toEqual(after)
  expect(verifyRecord(db).ok).toBe(true)
  journal.undo(stamp)
  expect(readDecisions(db, 's').get('t')).toEqual(before)
  expect(verifyRecord(db).ok).toBe(true)
  db.close()
})
