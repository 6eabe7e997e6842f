/** How much of a file is read before it is refused. Sizes in bytes; counts inclusive. */
export type ReadLimits = {
  readonly fileBytes: number
  readonly parts: number
  readonly partBytes: number
  readonly unpackedBytes: number
  readonly xmlDepth: number
  readonly sheets: number
  /** Rows that hold something, the header not counted. */
  readonly rows: number
  readonly columns: number
  /** Characters in one cell: what Excel itself allows. */
  readonly cellLength: number
}

const MB = 1024 * 1024

/** The limits of the app: far above any account list, far below what could hurt the machine. */
export const READ_LIMITS: ReadLimits = {
  fileBytes: 25 * MB,
  parts: 2_000,
  partBytes: 100 * MB,
  unpackedBytes: 200 * MB,
  xmlDepth: 64,
  sheets: 200,
  rows: 100_000,
  columns: 500,
  cellLength: 32_767,
}
