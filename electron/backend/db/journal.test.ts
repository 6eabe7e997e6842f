import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accountRow } from '#electron/backend/repos/account-repo.ts'
import { personRow } from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import { themeRow } from '#electron/backend/kinds/prioritization/repos/theme-repo.ts'
import { anAccount, aTheme } from '#test/support/model-values.ts'
import { Journal } from './journal.ts'
import type { RowWriter } from './row-writer.ts'
import { createDatabase } from './open-database.ts'
import { verifyRecord } from './verify-record.ts'

const STAMP = { at: '2026-11-22T10:00:00.000Z', personId: null, personName: 'Dana Ruiz' }

let dir: string
let db: Database.Database
let journal: Journal

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'concord-journal-'))
  db = createDatabase(path.join(dir, 'w.concord'))
  let id = 0
  journal = new Journal(db, () => `g${(id += 1)}`)
})
afterEach(() => {
  db.close()
  rmSync(dir, { recursive: true })
})

const change = (label: string, write: (rows: RowWriter) => void): number =>
  journal.gesture(STAMP, label, (gesture) => gesture.entry({ kind: 'test', label }, write))
const putTheme = (id: string, name: string): number =>
  change(`Theme ${name}`, (rows) => rows.put('theme', themeRow(aTheme({ id, name }))))
const themes = (): unknown => db.prepare('SELECT name FROM theme ORDER BY id').pluck().all()

describe('writing', () => {
  it('chains each entry to the one before', () => {
    putTheme('t1', 'A')
    putTheme('t2', 'B')
    const [first, second] = db.prepare('SELECT hash, prev_hash FROM entry ORDER BY seq').all() as {
      hash: string
      prev_hash: string
    }[]
    expect(first?.prev_hash).toBe('')
    expect(second?.prev_hash).toBe(first?.hash)
    expect(journal.head()).toMatchObject({ seq: 2, hash: second?.hash })
  })

  it('leaves no entry where nothing changed', () => {
    putTheme('t1', 'A')
    expect(putTheme('t1', 'A')).toBe(0)
    expect(journal.head().seq).toBe(1)
  })

  it('takes everything back when a part of a gesture fails', () => {
    expect(() =>
      change('Broken', (rows) => {
        rows.put('theme', themeRow(aTheme({ id: 't1', name: 'A' })))
        rows.put('theme', themeRow(aTheme({ id: 't2', name: ' a ' })))
      }),
    ).toThrow(/UNIQUE/)
    expect([themes(), journal.head().seq]).toEqual([[], 0])
  })
})

describe('undo and redo', () => {
  it('take one gesture back and bring it again, each as an entry of its own', () => {
    putTheme('t1', 'A')
    putTheme('t1', 'B')
    expect(journal.nextUndo()?.label).toBe('Theme B')
    expect(journal.undo(STAMP)).toBe('Undo: Theme B')
    expect([themes(), journal.nextRedo()?.label ?? null]).toEqual([['A'], 'Theme B'])
    expect(journal.redo(STAMP)).toBe('Redo: Theme B')
    expect([themes(), journal.head().seq, journal.nextRedo()?.label ?? null]).toEqual([['B'], 4, null])
    journal.undo(STAMP)
    journal.undo(STAMP)
    expect([themes(), journal.nextUndo()?.label ?? null]).toEqual([[], null])
    expect(() => journal.undo(STAMP)).toThrow(/Nothing left to undo/)
  })

  it('forget what could be redone once something new is done', () => {
    putTheme('t1', 'A')
    journal.undo(STAMP)
    putTheme('t2', 'B')
    expect(() => journal.redo(STAMP)).toThrow(/Nothing to redo/)
  })

  it('take a gesture of several entries back at once, children before parents', () => {
    journal.gesture(STAMP, 'Import', (gesture) => {
      gesture.entry({ kind: 'a', label: 'Accounts' }, (rows) => {
        rows.put('account', accountRow(anAccount()))
        rows.put('theme', themeRow(aTheme()))
      })
      gesture.entry({ kind: 'b', label: 'Requests' }, (rows) =>
        rows.put('request', {
          id: 'r1',
          theme_id: 't1',
          account_id: 'a1',
          prospect: null,
          signal: 'none',
          dependency: 0,
          verbatim: '',
          source: '',
          date: null,
          logged_by: '',
          compliance: 0,
          win_loss: '',
          origin_id: null,
          origin_row: null,
        }),
      )
    })
    journal.undo(STAMP)
    expect(db.prepare('SELECT count(*) FROM request').pluck().get()).toBe(0)
    journal.redo(STAMP)
    expect(db.prepare('SELECT count(*) FROM request').pluck().get()).toBe(1)
    expect(verifyRecord(db).ok).toBe(true)
  })
})

describe('what must never be', () => {
  it.each([
    ["UPDATE entry SET label = 'x'", /cannot be changed/],
    ['DELETE FROM entry', /cannot be deleted/],
    ["UPDATE change SET after = 'x'", /cannot be changed/],
    ['DELETE FROM change', /cannot be deleted/],
  ])('%s', (sql, message) => {
    putTheme('t1', 'A')
    expect(() => db.exec(sql)).toThrow(message)
  })

  it.each([
    ['a negative ARR', (rows: RowWriter) => rows.put('account', accountRow(anAccount({ arr: -1 })))],
    [
      'a person with three roles',
      (rows: RowWriter) =>
        rows.put(
          'person',
          personRow({
            id: 'p',
            name: 'P',
            title: '',
            email: '',
            roles: ['vp-cs', 'cs-ops', 'observer'],
            position: 1,
          }),
        ),
    ],
  ])('%s', (_name, write) => {
    expect(() => change('x', write)).toThrow(/CHECK/)
  })
})

describe('verifying', () => {
  /** Does to the file what somebody with an SQL tool would, triggers out of the way. */
  const tamper = (sql: string): void => {
    for (const trigger of ['entry_no_update', 'entry_no_delete', 'change_no_update', 'change_no_delete'])
      db.exec(`DROP TRIGGER ${trigger}`)
    db.pragma('foreign_keys = OFF')
    db.exec(sql)
  }
  beforeEach(() => {
    for (let i = 1; i <= 20; i += 1) putTheme(`t${i}`, `Theme ${i}`)
  })

  it('finds an intact record intact', () => {
    expect(verifyRecord(db)).toEqual({ ok: true, entries: 20, head: journal.head().hash, problem: null })
  })

  it.each([
    ['a label changed', "UPDATE entry SET label = 'x' WHERE seq = 7", 7],
    ['a person changed', "UPDATE entry SET person_name = 'x' WHERE seq = 20", 20],
    ['a word put into somebody’s mouth', "UPDATE entry SET asserted_name = 'x' WHERE seq = 20", 20],
    ['a changed value', `UPDATE change SET after = replace(after, 'Theme', 'Other') WHERE seq = 7`, 7],
    ['an entry deleted', 'DELETE FROM change WHERE seq = 7; DELETE FROM entry WHERE seq = 7', 7],
    ['the changes of an entry deleted', 'DELETE FROM change WHERE seq = 7', 7],
    [
      'two entries swapped',
      'UPDATE entry SET seq = 99 WHERE seq = 7; UPDATE entry SET seq = 7 WHERE seq = 8; UPDATE entry SET seq = 8 WHERE seq = 99',
      7,
    ],
    [
      'an entry inserted at the end',
      `INSERT INTO entry SELECT 21, gesture, gesture_label, at, person_id, person_name, kind, label, why, theme_id,
         reverts, changes_hash, prev_hash, 'made up', asserted_by, asserted_name FROM entry WHERE seq = 20`,
      21,
    ],
    ['a change put under another entry', 'UPDATE change SET seq = 8, idx = 1 WHERE seq = 7', 7],
    ['a stored value changed behind the record', "UPDATE theme SET description = 'x' WHERE id = 't7'", 7],
    ['a stored row deleted behind the record', "DELETE FROM theme WHERE id = 't7'", 7],
    ['the last entry cut off', 'DELETE FROM change WHERE seq = 20; DELETE FROM entry WHERE seq = 20', null],
    [
      'a row added behind the record',
      "INSERT INTO theme (id, name, folded_name, description) VALUES ('x', 'X', 'x', '')",
      null,
    ],
  ])('names where %s', (_name, sql, seq) => {
    tamper(sql)
    const found = verifyRecord(db)
    expect(found.ok).toBe(false)
    expect(found.problem?.seq).toBe(seq)
  })
})
