import type { MemoView } from '#shared/contract/decisions.contract.ts'
import type { PaperPicture, PaperTable } from './paper/paper.ts'

/** The accounts of the internal cut. */
export type MemoTable = PaperTable & {
  /** The sum under the table, in words. */
  readonly total: string
}

/** A memo as the writers take it: the view the screen shows, and what only a file needs. */
export type MemoDocument = {
  readonly view: MemoView
  readonly workspace: string
  /** `Build in Q1 2027` */
  readonly decision: string
  /** `internal` or `shareable`, in words. */
  readonly cut: string
  /** In place of the section `accounts`; null when the cut has none. */
  readonly accounts: MemoTable | null
  /** Under the accounts, in the internal cut. */
  readonly pictures: readonly PaperPicture[]
  /** When the record was last written to, ISO 8601: the date of the file, so that it never depends on the clock. */
  readonly at: string
  readonly currency: string
}
