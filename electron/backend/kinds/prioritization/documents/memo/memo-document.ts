import type { MemoView } from '#shared/contract/prioritization/decisions.contract.ts'
import type { PaperTable, PaperTone } from '#electron/backend/files/paper/paper.ts'

/** A memo as the writers take it: the view the screen shows, and what only a file needs. */
export type MemoDocument = {
  readonly view: MemoView
  /** `Build in Q1 2027` */
  readonly decision: string
  readonly tone: PaperTone
  /** `internal` or `shareable`, in words. */
  readonly cut: string
  /** In place of the section `accounts`; null when the cut has none. */
  readonly accounts: PaperTable | null
}
