import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CallRefused } from '#shared/contract/call-refused.ts'
import { MIGRATIONS, versionOf } from './migrate.ts'
import { createDatabase, openDatabase } from './open-database.ts'

let dir: string
const at = (name: string): string => path.join(dir, name)
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'concord-open-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const codeOf = (open: () => unknown): string => {
  try {
    open()
  } catch (error) {
    if (error instanceof CallRefused) return error.code
    throw error
  }
  return 'opened'
}

describe('opening', () => {
  it('gives a document: one file, whole at every moment', () => {
    const db = createDatabase(at('w.concord'))
    expect(db.pragma('journal_mode', { simple: true })).toBe('delete')
    expect(db.pragma('synchronous', { simple: true })).toBe(3)
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(db.pragma('user_version', { simple: true })).toBe(versionOf(MIGRATIONS))
    db.close()
    const again = openDatabase(at('w.concord'))
    expect(again.prepare('SELECT count(*) FROM entry').pluck().get()).toBe(0)
    again.close()
  })

  it.each([
    ['nothing there', null, 'file-missing'],
    ['an empty file', '', 'file-not-a-workspace'],
    ['a text file', 'name,arr\nAcme,12000\n'.repeat(9), 'file-not-a-workspace'],
    ['a damaged file', `SQLite format 3\0${'x'.repeat(5_000)}`, 'file-unreadable'],
  ])('refuses %s', (_name, content, code) => {
    if (content !== null) writeFileSync(at('w.concord'), content)
    expect(codeOf(() => openDatabase(at('w.concord')))).toBe(code)
  })

  it("refuses somebody else's database", () => {
    const other = new Database(at('other.db'))
    other.exec('CREATE TABLE t (a)')
    other.close()
    expect(codeOf(() => openDatabase(at('other.db')))).toBe('file-not-a-workspace')
  })

  it('never overwrites a file that is there', () => {
    writeFileSync(at('w.concord'), 'mine')
    expect(codeOf(() => createDatabase(at('w.concord')))).toBe('file-exists')
    expect(readFileSync(at('w.concord'), 'utf8')).toBe('mine')
  })
})

describe('the file format over time', () => {
  const newer = [...MIGRATIONS, { version: 9_990, sql: 'CREATE TABLE later (a TEXT) STRICT' }]

  it('refuses a file from a newer Concord, and leaves it as it is', () => {
    createDatabase(at('w.concord'), newer).close()
    const before = readFileSync(at('w.concord'))
    expect(codeOf(() => openDatabase(at('w.concord')))).toBe('file-newer')
    expect(readFileSync(at('w.concord')).equals(before)).toBe(true)
  })

  it('brings an older file up to date after a backup beside it', () => {
    createDatabase(at('w.concord')).close()
    const before = readFileSync(at('w.concord'))
    const db = openDatabase(at('w.concord'), { migrations: newer })
    expect(db.pragma('user_version', { simple: true })).toBe(9_990)
    db.close()
    expect(readFileSync(at('w.concord.before-9990.backup')).equals(before)).toBe(true)
  })

  it('keeps the old file whole when a migration fails', () => {
    createDatabase(at('w.concord')).close()
    const broken = [
      ...MIGRATIONS,
      { version: 9_990, sql: 'CREATE TABLE half (a TEXT); CREATE TABLE half (a TEXT)' },
    ]
    expect(codeOf(() => openDatabase(at('w.concord'), { migrations: broken }))).toBe('file-unreadable')
    const db = openDatabase(at('w.concord'))
    expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").pluck().get()).toBe(0)
    db.close()
  })

  it('only looks, where it is opened for looking', () => {
    createDatabase(at('w.concord')).close()
    expect(codeOf(() => openDatabase(at('w.concord'), { readonly: true, migrations: newer }))).toBe(
      'file-older',
    )
    expect(existsSync(at('w.concord.before-9990.backup'))).toBe(false)
  })
})
