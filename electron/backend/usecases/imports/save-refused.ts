import { writeFileWhole } from '#electron/backend/files/atomic-file.ts'
import type { Refusal } from '#shared/domain/importing/rows/refusal.ts'
import { REFUSED_HEADERS } from '#shared/domain/importing/columns/source.ts'
import { cellText, type CellValue, type ImportTable } from '#shared/domain/importing/rows/table.ts'
import { csvLine } from './csv-line.ts'

/**
 * Writes the refused rows as they stand in the file to a CSV (UTF-8 with byte-order mark, so that Excel reads it),
 * with the row number and every reason, to be fixed and imported alone.
 * @returns how many rows were written.
 */
export async function saveRefused(
  path: string,
  table: ImportTable,
  refused: readonly Refusal[],
): Promise<number> {
  const reasons = new Map<number, string[]>()
  for (const { row, column, message } of refused) {
    const words = column === '' ? message : `${column}: ${message}`
    const known = reasons.get(row)
    if (known) known.push(words)
    else reasons.set(row, [words])
  }
  const { row: rowHeader, reason: reasonHeader } = REFUSED_HEADERS
  const rows = table.rows.filter((row) => reasons.has(row.number))
  // Values beyond the last header are part of what has to be mended.
  const width = Math.max(table.headers.length, ...rows.map((row) => row.cells.length))
  // An earlier list of refused rows that was mended in part has our columns already.
  const kept = Array.from({ length: width }, (_, column) => column).filter((column) => {
    const header = table.headers[column]
    return header !== rowHeader && header !== reasonHeader
  })
  const lines = rows.map((row) =>
    csvLine([
      String(row.number),
      (reasons.get(row.number) ?? []).join(' '),
      ...kept.map((column) => textOf(row.cells[column])),
    ]),
  )
  const head = csvLine([rowHeader, reasonHeader, ...kept.map((column) => table.headers[column] ?? '')])
  const text = `\uFEFF${head}${lines.join('')}`
  await writeFileWhole(path, Buffer.from(text, 'utf8'))
  return reasons.size
}

// A number with three decimals could be read back as thousands; a zero behind it settles that.
function textOf(cell: CellValue | undefined): string {
  const text = cellText(cell)
  return typeof cell === 'number' && /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text
}
