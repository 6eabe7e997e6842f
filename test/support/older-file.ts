import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { changeText, type EntryRow, hashEntry } from '#electron/backend/db/entry-hash.ts'
import type { Change } from '#electron/backend/db/row-writer.ts'
import { TABLES, type TableName } from '#electron/backend/db/tables.ts'
import { DEFAULT_SETTINGS } from '#shared/domain/prioritization/scoring/settings.ts'

/** `CNCD`, as every workspace's header says. */
const APPLICATION_ID = 0x434e4344
/** The steps of the format, read from the disk, so that tests outside vite can make such files too. */
const STEPS = join(import.meta.dirname, '../../electron/backend/db/migrations')

const FIRST_ROWS = {
  workspace: [
    {
      id: 1,
      uuid: 'u',
      name: 'Old',
      currency: 'USD',
      created_at: '2026-11-22T10:00:00.000Z',
      settings: JSON.stringify(DEFAULT_SETTINGS),
    },
  ],
  session: [
    {
      id: 's',
      kind: 'quarterly',
      quarter: 'Q1 2027',
      as_of: '2026-11-22',
      phase: 'prepare',
      created_at: '2026-11-22T10:00:00.000Z',
      started_at: null,
      model_reviewed: 0,
      shortlist_size: 5,
      settings: null,
    },
  ],
  person: [{ id: 'p', name: 'Dana Ruiz', title: '', email: '', roles: '["vp-cs"]', position: 1 }],
}

type Rows = Readonly<Record<string, readonly Readonly<Record<string, string | number | null>>[]>>

/** The one entry of such a file, as far as a test wants it otherwise. */
type Words = Partial<Pick<EntryRow, 'person_name' | 'kind' | 'label' | 'theme_id'>>

/** Makes a workspace as Concord wrote it at an older format, with one person, a session, and what else is given. */
export function writeOlderFile(path: string, format: number, more: Rows): void {
  writeRowsOfFormat(path, format, { ...more, ...FIRST_ROWS })
}

/**
 * The same with nothing but the rows given, and the one entry that put them there. By SQL, as today's journal knows later
 * columns.
 * @returns the hash of the entry
 */
export function writeRowsOfFormat(path: string, format: number, tables: Rows, words: Words = {}): string {
  const db = emptyFileOfFormat(path, format)
  const changes = Object.entries(tables).flatMap(([tbl, rows]) =>
    rows.map((row) => {
      const columns = Object.keys(row)
      db.prepare(`INSERT INTO ${tbl} (${columns.join()}) VALUES (${columns.map((c) => `@${c}`).join()})`).run(
        row,
      )
      return {
        tbl: tbl as TableName,
        key: JSON.stringify(
          Object.fromEntries(TABLES[tbl as TableName].key.map((column) => [column, row[column]])),
        ),
        before: null,
        after: JSON.stringify(row),
      }
    }),
  )
  const hash = writeFirstEntry(db, format, changes, words)
  db.close()
  return hash
}

/** A workspace of an older format with nothing in it, open. */
export function emptyFileOfFormat(path: string, format: number): Database.Database {
  const db = new Database(path)
  db.pragma(`application_id = ${APPLICATION_ID}`)
  for (const file of readdirSync(STEPS).toSorted()) {
    const version = Number.parseInt(file, 10)
    if (version > format) break
    db.exec(readFileSync(join(STEPS, file), 'utf8'))
    db.pragma(`user_version = ${version}`)
  }
  return db
}

/** Writes the one entry that put the rows of an older file there. @returns its hash */
export function writeFirstEntry(
  db: Database.Database,
  format: number,
  changes: readonly Change[],
  words: Words = {},
): string {
  const changesHash = createHash('sha256')
  for (const change of changes) changesHash.update(changeText(change))
  const entry = {
    seq: 1,
    gesture: 'g',
    gesture_label: 'Begun',
    at: '2026-11-22T10:00:00.000Z',
    person_id: null,
    person_name: 'Dana Ruiz',
    kind: 'workspace.create',
    label: 'Begun',
    why: '',
    theme_id: null,
    reverts: null,
    changes_hash: changesHash.digest('hex'),
    prev_hash: '',
    asserted_by: null,
    asserted_name: null,
    ...words,
  }
  const later = format < 50 ? ['asserted_by', 'asserted_name'] : []
  const names = Object.keys(entry).filter((column) => !later.includes(column))
  const hash = hashEntry(entry)
  db.prepare(
    `INSERT INTO entry (${names.join()}, hash) VALUES (${names.map((c) => `@${c}`).join()}, @hash)`,
  ).run({ ...entry, hash })
  const put = db.prepare('INSERT INTO change VALUES (1, ?, @tbl, @key, @before, @after)')
  for (const [index, change] of changes.entries()) put.run(index, change)
  return hash
}
