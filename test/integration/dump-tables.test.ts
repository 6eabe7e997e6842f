import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import Papa from 'papaparse'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { TABLE_NAMES, TABLES } from '#electron/backend/db/tables.ts'
import { tableWords } from '#shared/catalogue/tables.ts'
import { makeBackend, type TestBackend } from '#test/support/backend.ts'
import { makeFullWorkspace } from '#test/support/full-workspace.ts'
import { SessionRoom } from '#test/support/session-room.ts'

let backend: TestBackend
beforeEach(() => {
  backend = makeBackend()
})
afterEach(() => backend.dispose())

const read = (file: string): string => readFileSync(backend.at(`dump/${file}`), 'utf8')

it('says what each table is for, and of no other', () => {
  expect(Object.keys(tableWords).toSorted()).toEqual([...TABLE_NAMES].toSorted())
})

it('writes every row of every table, as CSV and as JSON, but for the codes', async () => {
  const file = await makeFullWorkspace(backend)
  await backend.call('workspace.open', { path: file })
  const { files } = await backend.call('record.dumpTables', { dir: backend.at('dump') })
  expect(readdirSync(backend.at('dump')).toSorted()).toEqual(files.toSorted())
  const db = new Database(file, { readonly: true })
  try {
    for (const table of TABLE_NAMES.filter((name) => !['person_code', 'code_tries'].includes(name))) {
      const { columns, key } = TABLES[table]
      const rows = db
        .prepare<[], Record<string, string | number | null>>(
          `SELECT ${columns.join(', ')} FROM ${table} ORDER BY ${key.join(', ')}`,
        )
        .all()
      expect(rows.length, table).toBeGreaterThan(0)
      expect(JSON.parse(read(`${table}.json`)), table).toEqual(rows)
      const { data, errors } = Papa.parse<Record<string, string>>(read(`${table}.csv`), {
        header: true,
        skipEmptyLines: true,
      })
      expect(errors, table).toEqual([])
      const asText = rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, String(cell ?? '')])),
      )
      expect(data, table).toEqual(asText)
      expect(read('README.md')).toContain(`**${table}**`)
      expect(read('schema.sql')).toMatch(new RegExp(`CREATE TABLE "?${table}"? `, 'u'))
    }
  } finally {
    db.close()
  }
  expect(files.some((name) => name.startsWith('person_code') || name.startsWith('code_tries'))).toBe(false)
  expect(read('record.jsonl').split('\n').length).toBeGreaterThan(10)
})

it('keeps scores that nobody has seen', async () => {
  const room = await SessionRoom.published(backend)
  await room.fill('Dana Ruiz', [['Regional filtering', 'revenue', 2, 'A reason nobody has read']])
  await backend.call('record.dumpTables', { dir: backend.at('dump') })
  for (const name of readdirSync(backend.at('dump')))
    expect(readFileSync(path.join(backend.at('dump'), name), 'utf8'), name).not.toContain('nobody has read')
  expect(JSON.parse(read('ballot_score.json'))).toEqual([])
})
