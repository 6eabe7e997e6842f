import type Database from 'better-sqlite3'
import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import type { Row } from '#electron/backend/db/tables.ts'
import { ColumnMappingValue, TypedCellValue } from '#shared/contract/imports.contract.ts'
import { IMPORT_KINDS } from '#shared/domain/importing/fields.ts'
import { PROBLEMS } from '#shared/domain/importing/row-problem.ts'
import type { ImportTable } from '#shared/domain/importing/table.ts'

/** What a table may grow to when it is unpacked, in bytes: a stranger's file may hold anything. */
const MOST_BYTES = 64 * 1024 * 1024

/** How the columns of a kept table were read, and what was said and typed about it. */
const KeptChoice = z.object({
  mapping: ColumnMappingValue,
  dateOrder: z.enum(['dmy', 'mdy']).nullable(),
  answers: z.record(z.string(), z.string()),
  typed: z.array(TypedCellValue),
})
export type KeptChoice = z.infer<typeof KeptChoice>

const KeptCell = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.object({ date: z.string() }),
  z.object({ error: z.string() }),
  z.null(),
])
const KeptTable = z.object({
  file: z.string(),
  sheet: z.string().nullable(),
  headers: z.array(z.string()),
  headerRow: z.number().int(),
  rows: z.array(
    z.object({
      number: z.number().int(),
      cells: z.array(KeptCell),
      problem: z.enum(PROBLEMS).optional(),
      formats: z
        .array(z.object({ currencies: z.array(z.string()).nullable(), percent: z.boolean() }).nullable())
        .optional(),
    }),
  ),
  strictWidth: z.boolean(),
  dateSystem: z.union([z.literal(1900), z.literal(1904)]),
})

const Kept = z.object({
  id: z.string(),
  kind: z.enum(IMPORT_KINDS),
  file: z.string(),
  sheet: z.string().nullable(),
  at: z.string(),
  who: z.string(),
  waiting: z.array(z.number().int()),
})
/** Rows of a file that wait to be fixed. */
export type Kept = z.infer<typeof Kept>

const SELECT = `SELECT id, kind, file, sheet, at, who, waiting FROM kept_rows JOIN kept_table ON id = table_id`

/** Everything that waits to be fixed, oldest first. */
export function readKept(db: Database.Database): Kept[] {
  const rows = db.prepare<[], Record<string, unknown>>(`${SELECT} ORDER BY at, id`).all()
  return rows.map((row) => Kept.parse({ ...row, waiting: JSON.parse(String(row['waiting'])) }))
}

/** One of them with its table; null: nothing of this id waits. @throws where the stored table can't be read */
export function readKeptTable(
  db: Database.Database,
  id: string,
): (Kept & { readonly table: ImportTable; readonly choice: KeptChoice }) | null {
  const kept = readKept(db).find((one) => one.id === id)
  const stored = db
    .prepare<[string], { content: string; choice: string }>(
      'SELECT content, choice FROM kept_rows JOIN kept_table ON id = table_id WHERE id = ?',
    )
    .get(id)
  if (!kept || !stored) return null
  const text = gunzipSync(Buffer.from(stored.content, 'base64'), { maxOutputLength: MOST_BYTES })
  const table = KeptTable.parse(JSON.parse(text.toString('utf8')))
  return {
    ...kept,
    choice: KeptChoice.parse(JSON.parse(stored.choice)),
    // JSON has no `undefined`: a cell without a format became null.
    table: {
      ...table,
      rows: table.rows.map(({ number, cells, problem, formats }) => ({
        number,
        cells,
        ...(problem ? { problem } : {}),
        ...(formats ? { formats: formats.map((format) => format ?? undefined) } : {}),
      })),
    } as ImportTable,
  }
}

/** A table as its stored row. */
export function keptTableRow(kept: Omit<Kept, 'waiting'>, table: ImportTable): Row<'kept_table'> {
  const content = gzipSync(Buffer.from(JSON.stringify(table), 'utf8')).toString('base64')
  const { id, kind, file, sheet, at, who } = kept
  return { id, kind, file, sheet, content, at, who }
}

/** What waits of a table, as its stored row. */
export function keptRowsRow(id: string, waiting: readonly number[], choice: KeptChoice): Row<'kept_rows'> {
  return { table_id: id, waiting: JSON.stringify(waiting), choice: JSON.stringify(choice) }
}
