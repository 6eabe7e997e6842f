import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MIGRATIONS, versionOf } from '#electron/backend/db/migrate.ts'
import { rowText } from '#electron/backend/db/row-text.ts'
import { type Cell, TABLE_NAMES, TABLES } from '#electron/backend/db/tables.ts'
import { makeBackend, type TestBackend } from '#test/support/backend.ts'
import { makeFullWorkspace } from '#test/support/full-workspace.ts'
import { pastGuards } from '#test/support/hostile-workspace.ts'
import { emptyFileOfFormat, writeFirstEntry } from '#test/support/older-file.ts'

/** Every format there ever was, and what its step says, by hash: a step that has been out in the world never changes. */
const FORMATS: Readonly<Record<number, string>> = {
  10: '1341bf03ffad3310',
  20: '8e9432e469da2610',
  30: '07293bd0938ccc68',
  40: '9130c870ab7c080e',
  50: '18fb4f3de05be4c8',
  60: '07e4cfc8a5670c95',
  70: 'b77f6a06fc87919a',
  80: 'a6799942c14abee0',
  90: 'e98bb76d3c262ba7',
  100: 'c56f5a1ad8886909',
  110: '0933a974ab28d393',
  130: 'dbd18834e05b31f7',
  140: '304d0102dc74b83d',
  160: '837f63eab72e1928',
  170: '4f2d590be79acf6a',
  180: '9418e97258c30856',
  190: '75064444cd455d6f',
}

let backend: TestBackend
let full: Database.Database
beforeAll(async () => {
  backend = makeBackend()
  full = new Database(readFileSync(await makeFullWorkspace(backend)))
})
afterAll(() => {
  full.close()
  backend.dispose()
})

/** Writes the full workspace as an earlier Concord would have: what its format holds, put there by one entry. */
function writeAsOf(format: number, file: string): string[] {
  const db = emptyFileOfFormat(file, format)
  // What a row refers to may be put there after it.
  db.pragma('foreign_keys = OFF')
  const filled: string[] = []
  const changes: { tbl: (typeof TABLE_NAMES)[number]; key: string; before: null; after: string }[] = []
  pastGuards(db, () => {
    for (const table of TABLE_NAMES) {
      const there = (db.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name)
      if (there.length === 0) continue
      filled.push(table)
      const columns: readonly string[] = TABLES[table].columns
      const text = rowText(table, columns)
      const keyText = rowText(table, TABLES[table].key)
      for (const row of full.prepare<[], Record<string, Cell>>(`SELECT * FROM "${table}"`).all()) {
        // A workspace held one session before there were several.
        if (format < 170 && table === 'session' && row['id'] === 'gone') continue
        // Without the table that retires it, it would be one of the themes.
        if (format < 110 && table === 'theme' && row['id'] === 'old') continue
        const known = columns.filter((column) => there.includes(column))
        db.prepare(`INSERT INTO "${table}" (${known.join()}) VALUES (${known.map(() => '?').join()})`).run(
          ...known.map((column) => row[column] ?? null),
        )
        changes.push({
          tbl: table,
          key: keyText(TABLES[table].key.map((column) => row[column] ?? null)),
          before: null,
          after: text(columns.map((column) => (known.includes(column) ? (row[column] ?? null) : null))),
        })
      }
    }
  })
  writeFirstEntry(db, format, changes)
  db.close()
  return filled
}

describe('a file of every format there ever was, with a row in every table it has', () => {
  it('is of a format whose step never changes', () => {
    const now = Object.fromEntries(
      MIGRATIONS.map(({ version, sql }) => [
        version,
        createHash('sha256').update(sql).digest('hex').slice(0, 16),
      ]),
    )
    expect(now).toEqual(FORMATS)
  })

  it.each(MIGRATIONS.map(({ version }) => version))(
    '%i: is opened, brought up to date, shown, and verifies',
    async (format) => {
      const file = backend.at(`format-${format}.concord`)
      expect(writeAsOf(format, file).length).toBeGreaterThan(8)
      const view = await backend.call('workspace.open', { path: file, update: true })
      expect(view.readOnly).toBeNull()
      expect(view.counts).toMatchObject({ accounts: expect.any(Number) as number, people: 5 })
      const sessions = await backend.call('sessions.list', {})
      expect(sessions).toHaveLength(format < 170 ? 1 : 2)
      const session = sessions.find(({ state }) => state === 'sealed')?.id
      expect((await backend.call('ranking.get', {}, { actor: null, session })).ranked.length).toBeGreaterThan(
        0,
      )
      expect(await backend.call('record.verify', {})).toMatchObject({ ok: true, problem: null })
      await backend.call('workspace.close', {})
      const migrated = new Database(file, { readonly: true })
      expect(migrated.pragma('user_version', { simple: true })).toBe(versionOf(MIGRATIONS))
      migrated.close()
    },
  )
})
