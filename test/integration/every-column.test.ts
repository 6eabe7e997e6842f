import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyWorkspace } from '#electron/backend/usecases/record/verify-workspace.ts'
import { pastGuards } from '#test/support/hostile-workspace.ts'
import { makeFullWorkspace } from '#test/support/full-workspace.ts'
import { makeBackend, type TestBackend } from '#test/support/backend.ts'

let backend: TestBackend
let db: Database.Database

beforeAll(async () => {
  backend = makeBackend()
  db = new Database(readFileSync(await makeFullWorkspace(backend)))
})
afterAll(() => {
  db.close()
  backend.dispose()
})

/** Remembers how files were read, which only guesses (0020_importing.sql): the one table that no entry tells of. */
const NO_RECORD = ['import_source']

/** Tables in which it is the entry that has to be named: here the first. */
const RECORD = ['entry', 'change']

type Column = { table: string; name: string; type: string }

/** Every column of every table, as the file itself has them, so that none can be forgotten here. */
function columns(): Column[] {
  const tables = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    .pluck()
    .all()
  return tables.flatMap((table) =>
    (db.pragma(`table_info("${table}")`) as { name: string; type: string }[]).map(({ name, type }) => ({
      table,
      name,
      type,
    })),
  )
}

/** What verifying finds once somebody who can switch the file's own guards off has been at it; then all is as before. */
function after(tamper: () => void): { found: boolean; seq: number | null; message: string } {
  db.pragma('foreign_keys = OFF')
  db.pragma('ignore_check_constraints = ON')
  db.unsafeMode(true)
  db.exec('BEGIN')
  try {
    tamper()
    const { ok, problem } = verifyWorkspace(db)
    return { found: !ok, seq: problem?.seq ?? null, message: problem?.message ?? '' }
  } finally {
    db.exec('ROLLBACK')
    db.pragma('writable_schema = OFF')
  }
}

describe('verifying a workspace with a row in every table', () => {
  it('finds nothing in it as it was written', () => {
    expect(verifyWorkspace(db)).toMatchObject({ ok: true, sealed: true })
    const empty = [...new Set(columns().map(({ table }) => table))].filter(
      (table) => db.prepare(`SELECT 1 FROM "${table}"`).get() === undefined,
    )
    expect(empty).toEqual([])
  })

  it('finds and names whatever column of whatever table is altered', () => {
    const missed: string[] = []
    const all = columns().filter(({ table }) => !NO_RECORD.includes(table))
    for (const { table, name, type } of all) {
      const value = `CASE typeof("${name}") WHEN 'integer' THEN "${name}" + 1000 WHEN 'text' THEN "${name}" || 'x' ELSE ${type === 'INTEGER' ? '1' : "'x'"} END`
      const keys = columns().filter((one) => one.table === table)
      const list = keys.map((one) => `"${one.name}"`).join()
      const { found, seq, message } = after(() =>
        pastGuards(db, () =>
          db.exec(
            `UPDATE "${table}" SET "${name}" = ${value} WHERE (${list}) IS (SELECT ${list} FROM "${table}" ORDER BY 1, 2 LIMIT 1)`,
          ),
        ),
      )
      if (!found) missed.push(`${table}.${name}: not found`)
      else if (RECORD.includes(table) ? seq !== 1 : !message.includes(table))
        missed.push(`${table}.${name}: ${message}`)
    }
    console.info(`${all.length - missed.length} of ${all.length} columns found and named when altered`)
    expect(missed).toEqual([])
  })

  it('finds and names whatever part of the schema is altered, taken out, or no longer true', () => {
    const parts = db
      .prepare<[], { type: string; name: string; sql: string | null }>(
        'SELECT type, name, sql FROM sqlite_schema',
      )
      .all()
      .filter(({ sql }) => sql !== null)
    const missed: string[] = []
    const tried = (name: string, what: string, tamper: () => void): void => {
      const { found, message } = after(tamper)
      if (!found || !message.includes(name)) missed.push(`${name}, ${what}: ${message}`)
    }
    for (const { type, name, sql } of parts) {
      tried(name, 'altered', () => {
        db.pragma('writable_schema = ON')
        db.prepare("UPDATE sqlite_schema SET sql = sql || ' ' WHERE name = ?").run(name)
        db.pragma('writable_schema = RESET')
      })
      if (type !== 'table') tried(name, 'taken out', () => db.exec(`DROP ${type} "${name}"`))
      else
        tried(name, 'taken out', () => {
          db.pragma('writable_schema = ON')
          db.prepare('DELETE FROM sqlite_schema WHERE tbl_name = ?').run(name)
          db.pragma('writable_schema = RESET')
        })
      if (type === 'index')
        tried(name, 'emptied', () => {
          db.exec(`DROP INDEX "${name}"; ${sql?.replace(/(?: WHERE .*)?$/su, ' WHERE 0')}`)
          db.pragma('writable_schema = ON')
          db.prepare('UPDATE sqlite_schema SET sql = ? WHERE name = ?').run(sql, name)
          db.pragma('writable_schema = RESET')
        })
    }
    console.info(
      `${parts.length} parts of the schema altered, taken out or emptied: ${missed.length} not named`,
    )
    expect(missed).toEqual([])
  })
})
