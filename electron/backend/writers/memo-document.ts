import type { MemoView } from '#shared/contract/decisions.contract.ts'

/** One account of the internal cut, every cell as it shall be read. */
export type MemoTable = {
  readonly header: readonly string[]
  /** Columns whose cells are amounts, by index: set flush right. */
  readonly amounts: readonly number[]
  readonly rows: readonly (readonly string[])[]
  /** The sum under the table, in words. */
  readonly total: string
}

/** A memo as the writers take it: the view the screen shows, and what only a file needs. */
export type MemoDocument = {
  readonly view: MemoView
  readonly workspace: string
  /** `Build next quarter` */
  readonly decision: string
  /** `internal` or `shareable`, in words. */
  readonly cut: string
  /** In place of the section `accounts`; null when the cut has none. */
  readonly accounts: MemoTable | null
  /** When the record was last written to, ISO 8601: the date of the file, so that it never depends on the clock. */
  readonly at: string
}
