import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readHeader } from './check-file.ts'
import { MIGRATIONS, versionOf } from './migrate.ts'
import { openDatabase } from './open-database.ts'
import { Journal } from './journal.ts'
import { verifyRecord } from './verify-record.ts'
import { decisionRow, readDecisions } from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import { writeRowsOfFormat } from '#test/support/older-file.ts'
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
  const head = writeRowsOfFormat(file, 10, { account: [row] }, { kind: 'imports.apply' })
  expect(readHeader(file).format).toBe(10)

  const db = openDatabase(file)
  expect(db.pragma('user_version', { simple: true })).toBe(versionOf(MIGRATIONS))
  expect(existsSync(`${file}.before-${versionOf(MIGRATIONS)}.backup`)).toBe(true)
  expect(verifyRecord(db)).toMatchObject({ ok: true, entries: 1, head })
  db.close()
})

// As Concord wrote it at format 40: a decision by nobody, its row without anybody's name.
it('a decision of format 40 stays as it is, shows nobody’s name, and can be changed and taken back', () => {
  const file = path.join(dir, 'w.concord')
  const session = {
    id: 's',
    kind: 'quarterly',
    quarter: 'Q1 2027',
    as_of: '2026-11-22',
    phase: 'decide',
    created_at: '',
    started_at: null,
    model_reviewed: 1,
    shortlist_size: 5,
    settings: null,
  }
  const person = (id: string, name: string, roles: string, position: number) => {
    return { id, name, title: '', email: '', roles, position }
  }
  const decision = {
    session_id: 's',
    theme_id: 't',
    status: 'defer',
    owner_id: null,
    rationale: 'Other work',
    workaround: '',
  }
  const head = writeRowsOfFormat(
    file,
    40,
    {
      session: [session],
      theme: [{ id: 't', name: 'Filtering', folded_name: 'filtering', description: '', compliance: null }],
      person: [person('p', 'Dana Ruiz', '["vp-cs"]', 1), person('q', 'Mira Kang', '["pm-lead"]', 2)],
      decision: [decision],
    },
    { person_name: 'Somebody at this computer', kind: 'decisions.set', label: 'Decision', theme_id: 't' },
  )

  const db = openDatabase(file)
  expect(verifyRecord(db)).toMatchObject({ ok: true, entries: 1, head })
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
