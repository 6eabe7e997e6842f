import type Database from 'better-sqlite3'
import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import type { Row } from '#electron/backend/db/tables.ts'
import { ColumnMappingValue, TypedCellValue } from '#shared/contract/imports.schema.ts'
import { IMPORT_KINDS } from '#shared/domain/importing/columns/fields.ts'
import { PROBLEMS } from '#shared/domain/importing/rows/row-problem.ts'
import type { ImportTable, NumberFormat, TableRow } from '#shared/domain/importing/rows/table.ts'
import { statement } from '#electron/backend/db/statements.ts'

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
  z.object({ date: z.string(), clock: z.number().int().optional() }),
  z.object({ error: z.string() }),
  z.null(),
])
const KeptFormat = z.object({
  currencies: z.array(z.string()).nullable(),
  percent: z.boolean(),
  words: z.string().default(''),
  mask: z.string().optional(),
})
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
      formats: z.array(KeptFormat.nullable()).optional(),
    }),
  ),
  strictWidth: z.boolean(),
  semicolons: z.boolean().optional(),
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

/** A kept table as it was read, with its choice. */
type KeptWithTable = Kept & { readonly table: ImportTable; readonly choice: KeptChoice }

type Stored = Readonly<Record<'id' | 'waiting' | 'content' | 'choice', string>>

/** Everything that waits to be fixed, oldest first. */
export function readKept(db: Database.Database): Kept[] {
  return statement<[], Stored>(
    db,
    `SELECT id, kind, file, sheet, at, who, waiting
       FROM kept_rows JOIN kept_table ON id = table_id ORDER BY at, id`,
  )
    .all()
    .map(keptOf)
}

/** What waits of one table, with the table. `unreadable`: what is stored is none that Concord wrote. */
export function readKeptTable(db: Database.Database, id: string): KeptWithTable | 'gone' | 'unreadable' {
  const stored = statement<[string], Stored>(
    db,
    'SELECT * FROM kept_rows JOIN kept_table ON id = table_id WHERE id = ?',
  ).get(id)
  if (!stored) return 'gone'
  try {
    const packed = Buffer.from(stored.content, 'base64')
    const text = gunzipSync(packed, { maxOutputLength: MOST_BYTES }).toString('utf8')
    const { rows, ...table } = KeptTable.parse(JSON.parse(text))
    const choice = KeptChoice.parse(JSON.parse(stored.choice))
    return { ...keptOf(stored), choice, table: { ...table, rows: rows.map(rowOf) } as ImportTable }
  } catch {
    return 'unreadable'
  }
}

const keptOf = (stored: Stored): Kept => Kept.parse({ ...stored, waiting: JSON.parse(stored.waiting) })

// JSON has no `undefined`: a cell without a format became null.
function rowOf({ number, cells, problem, formats }: z.infer<typeof KeptTable>['rows'][number]): TableRow {
  return {
    number,
    cells: cells as TableRow['cells'],
    ...(problem ? { problem } : {}),
    ...(formats ? { formats: formats.map(formatOf) } : {}),
  }
}

function formatOf(format: z.infer<typeof KeptFormat> | null): NumberFormat | undefined {
  if (format === null) return undefined
  const { mask, ...rest } = format
  return mask === undefined ? rest : { ...rest, mask }
}

/** A table as its stored row. */
export function keptTableRow(kept: Omit<Kept, 'waiting'>, table: ImportTable): Row<'kept_table'> {
  const content = gzipSync(Buffer.from(JSON.stringify(table), 'utf8')).toString('base64')
  const { id, kind, file, sheet, at, who } = kept
  return { id, kind, file, sheet, content, at, who }
}

/** The id of the very same table, where rows of it wait already; null otherwise. */
export function waitingTable(db: Database.Database, { kind, content }: Row<'kept_table'>): string | null {
  const found = db
    .prepare<[string, string], { id: string }>(
      'SELECT id FROM kept_table JOIN kept_rows ON id = table_id WHERE kind = ? AND content = ?',
    )
    .get(String(kind), String(content))
  return found?.id ?? null
}

/** What waits of a table, as its stored row. */
export function keptRowsRow(id: string, waiting: readonly number[], choice: KeptChoice): Row<'kept_rows'> {
  return { table_id: id, waiting: JSON.stringify(waiting), choice: JSON.stringify(choice) }
}
