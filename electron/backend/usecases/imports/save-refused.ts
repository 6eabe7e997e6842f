import { writeFileWhole } from '#electron/backend/writers/atomic-file.ts'
import type { Refusal } from '#shared/domain/importing/refusal.ts'
import { cellText, type ImportTable } from '#shared/domain/importing/table.ts'
import { csvLine } from './csv-line.ts'

/** Headers of the two columns put before the file's own; no import takes them for a field. */
const ROW_HEADER = 'Concord row'
const REASON_HEADER = 'Concord reason'

/**
 * Writes the refused rows as they stand in the file to a CSV (UTF-8 with byte-order mark, so that Excel reads it),
 * with the row number and every reason, to be mended and imported alone.
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
  // An earlier list of refused rows that was mended in part has these columns already.
  const kept = table.headers.flatMap((header, index) =>
    header === ROW_HEADER || header === REASON_HEADER ? [] : [index],
  )
  let text = `\uFEFF${csvLine([ROW_HEADER, REASON_HEADER, ...kept.map((index) => table.headers[index] ?? '')])}`
  for (const row of table.rows) {
    const why = reasons.get(row.number)
    if (why)
      text += csvLine([String(row.number), why.join(' '), ...kept.map((index) => cellText(row.cells[index]))])
  }
  await writeFileWhole(path, Buffer.from(text, 'utf8'))
  return reasons.size
}
