import { join } from 'node:path'
import { Readable } from 'node:stream'
import type Database from 'better-sqlite3'
import { type Cell, TABLE_NAMES, type TableName, TABLES } from '#electron/backend/db/tables.ts'
import { csvLine } from '#electron/backend/files/csv-table.ts'
import { writeFileWhole } from '#electron/backend/files/atomic-file.ts'
import { makeFolder } from '#electron/backend/files/make-folder.ts'
import { tableWords } from '#shared/catalogue/tables.ts'
import { dumpRecord, SECRET } from './dump-record.ts'

/** Rows of ballots whose themes nobody has seen the scores of. */
const REVEALED_ONLY: Partial<Record<TableName, string>> = {
  ballot_score: `EXISTS (SELECT 1 FROM session_theme s WHERE s.session_id = ballot_score.session_id
    AND s.theme_id = ballot_score.theme_id AND s.revealed_at IS NOT NULL)`,
}

/**
 * Writes everything that a workspace holds into a folder, in formats that any program reads: each table as CSV and as
 * JSON, the schema with its comments, what each table is for, and the record. Codes and blind scores are left out.
 * @param mayWrite asked before each file, by its path; throws to refuse
 * @returns the names of the files, in the order written
 */
export async function dumpTables(
  db: Database.Database,
  name: string,
  dir: string,
  mayWrite: (path: string) => void,
): Promise<string[]> {
  await makeFolder(dir)
  const files: string[] = []
  const write = async (file: string, parts: Iterable<string | Uint8Array>): Promise<void> => {
    mayWrite(join(dir, file))
    await writeFileWhole(join(dir, file), Readable.from(parts))
    files.push(file)
  }
  const tables = TABLE_NAMES.filter((table) => !SECRET.has(table))
  for (const table of tables) {
    await write(`${table}.csv`, csvOf(db, table))
    await write(`${table}.json`, jsonOf(db, table))
  }
  await write('schema.sql', schemaOf(db))
  await write('record.jsonl', dumpRecord(db, name))
  await write('README.md', [readme(name)])
  return files
}

function* rowsOf(db: Database.Database, table: TableName): Generator<readonly Cell[]> {
  const { columns, key } = TABLES[table]
  const where = REVEALED_ONLY[table] ?? 'TRUE'
  yield* db
    .prepare<[], Cell[]>(
      `SELECT ${columns.join(', ')} FROM ${table} WHERE ${where} ORDER BY ${key.join(', ')}`,
    )
    .raw()
    .iterate()
}

/** As RFC 4180 has it, in UTF-8 without a mark; what is empty and what is missing are the same. */
function* csvOf(db: Database.Database, table: TableName): Generator<string> {
  const line = (cells: readonly Cell[]): string =>
    csvLine(
      cells.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)),
      { style: 'raw', separator: 'comma' },
    )
  yield line(TABLES[table].columns)
  for (const row of rowsOf(db, table)) yield line(row)
}

function* jsonOf(db: Database.Database, table: TableName): Generator<string> {
  const { columns } = TABLES[table]
  let before = '['
  for (const row of rowsOf(db, table)) {
    yield `${before}\n${JSON.stringify(Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])))}`
    before = ','
  }
  yield before === '[' ? '[]\n' : '\n]\n'
}

/** The schema as SQLite keeps it, with the comments that were written into it. */
function* schemaOf(db: Database.Database): Generator<string> {
  const statements = db
    .prepare<[], { sql: string }>(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type <> 'table', name`,
    )
    .iterate()
  for (const { sql } of statements) yield `${sql};\n\n`
}

function readme(name: string): string {
  const lines = TABLE_NAMES.map((table) => `- **${table}**: ${tableWords[table] ?? ''}`)
  return `# ${name}

Everything that this Concord workspace holds, written so that any program can read it.

- Each table stands twice: as CSV (UTF-8, comma, RFC 4180) and as JSON (an array of objects). In CSV an empty cell is a value that is missing or empty; JSON tells them apart.
- \`schema.sql\` has the types, keys and rules of every column. \`record.jsonl\` is the record: one entry per line, oldest first, each with the rows it changed and its hash.
- Money is in minor units (cents). Days are \`YYYY-MM-DD\`, times ISO 8601 in UTC. Yes is 1, no is 0. Columns that end in \`_id\` name a row of another table.
- Ballot codes are left out, and scores that nobody has seen yet. Scores, ranks and flags aren’t stored: they follow from these tables by the rules of the model. What was sealed stands in \`seal\`.

## The tables

${lines.join('\n')}
`
}
