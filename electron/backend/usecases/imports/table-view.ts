import type { Output } from '#shared/contract/contract.ts'
import { fieldsOf, type ImportKind } from '#shared/domain/importing/columns/fields.ts'
import { cellWords, type ImportTable, isBlank } from '#shared/domain/importing/rows/table.ts'
import { KEPT_TABLE_ROWS } from './import-store.ts'

/** How much of a table is shown before it is mapped. */
const SHOWN = { samples: 5, sampleLength: 200 } as const

type View = Output<'imports.read'>

/** What the window is told of a table, wherever it comes from. */
export function tableView(
  kind: ImportKind,
  table: ImportTable,
): Pick<View, 'kind' | 'sheet' | 'headerRow' | 'headers' | 'sample' | 'keepable' | 'fields'> {
  return {
    kind,
    sheet: table.sheet,
    headerRow: table.headerRow,
    headers: [...table.headers],
    sample: table.headers.map((_, column) => samplesOf(table, column)),
    keepable: table.rows.length <= KEPT_TABLE_ROWS,
    fields: fieldsOf(kind).map(({ field, required }) => ({ field, required })),
  }
}

function samplesOf(table: ImportTable, column: number): string[] {
  const samples: string[] = []
  for (const row of table.rows) {
    const cell = row.cells[column]
    if (isBlank(cell)) continue
    samples.push(cellWords(cell).slice(0, SHOWN.sampleLength))
    if (samples.length === SHOWN.samples) break
  }
  return samples
}
