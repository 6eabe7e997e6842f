import { join } from 'node:path'
import type { CallContext } from '#electron/backend/core/context.ts'
import { readFileForCall } from '#electron/backend/usecases/imports/read-import-table.ts'
import { cellText } from '#shared/domain/importing/rows/table.ts'

/** One row of a sample file, by header. */
export type SampleRow = {
  /** The cell under the header as text, empty when blank. @throws Error when the file has no such header. */
  readonly text: (header: string) => string
}

/** Reads a sample file that is no import of its own (decisions, overrides), header in its first row. */
export async function readSampleRows(context: CallContext, file: string): Promise<SampleRow[]> {
  const table = await readFileForCall(join(context.ports.resources, 'samples', file))
  const [head, ...rows] = table.sheets[0]?.rows ?? []
  const headers = head?.cells.map(cellText) ?? []
  return rows.map((row) => ({
    text: (header) => {
      const column = headers.indexOf(header)
      if (column === -1) throw new Error(`${file} has no column ${header}.`)
      return cellText(row.cells[column])
    },
  }))
}
