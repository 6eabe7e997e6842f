import type { ReadErrorCode } from '#electron/backend/files/read-error.ts'
import type { CellValue } from '#shared/domain/importing/rows/table.ts'

/** One file made to hurt or to puzzle, and how reading it must end: in its own code, or in rows of cells. */
export type HostileCase = {
  /** What it is, in a few words; the test's name. */
  readonly what: string
  /** The name the file has; `a.xlsx` or `a.csv` unless it matters. */
  readonly name?: string
  readonly bytes: () => Buffer
  readonly ends: ReadErrorCode | readonly (readonly CellValue[])[]
}
