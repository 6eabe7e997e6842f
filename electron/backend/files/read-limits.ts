/** How much of a file is read before it is refused. Sizes in bytes; counts inclusive. */
export type ReadLimits = {
  readonly fileBytes: number
  /** Files inside the zip, and links between them. */
  readonly parts: number
  readonly partBytes: number
  readonly unpackedBytes: number
  /** How many times its packed size a part may unpack to, once it unpacks to more than `ratioFrom` bytes. */
  readonly ratio: number
  readonly ratioFrom: number
  readonly xmlDepth: number
  /** Characters between two tags of a part, and within one tag. */
  readonly betweenTags: number
  /** Opening tags in one part. */
  readonly tags: number
  /** Attributes of one tag. */
  readonly attributes: number
  /** Cell styles, and number formats. Excel allows 64,000. */
  readonly styles: number
  readonly sheets: number
  /** The highest row number: Excel's. Blank rows above don't take room, so this is no size. */
  readonly rowNumber: number
  /** Rows that hold something, the header not counted. */
  readonly rows: number
  readonly columns: number
  /** Cells in all sheets, blank ones before a row's last value counted: 100,000 rows of 12 columns and then some. */
  readonly cells: number
  /** Characters of all different texts of a workbook together. */
  readonly text: number
  /** Characters in one cell: what Excel itself allows. */
  readonly cellLength: number
  /** Characters in one row of a CSV. */
  readonly rowLength: number
  /** Quotation marks out of place in a CSV. */
  readonly brokenQuotes: number
}

const MB = 1024 * 1024

/** The limits of the app: far above any account list, far below what could hurt the machine. */
export const READ_LIMITS: ReadLimits = {
  fileBytes: 25 * MB,
  parts: 2_000,
  partBytes: 100 * MB,
  unpackedBytes: 200 * MB,
  ratio: 250,
  ratioFrom: 5 * MB,
  xmlDepth: 64,
  betweenTags: 512 * 1024,
  tags: 6_000_000,
  attributes: 256,
  styles: 65_536,
  sheets: 200,
  rowNumber: 1_048_576,
  rows: 100_000,
  columns: 500,
  cells: 2_000_000,
  text: 40_000_000,
  cellLength: 32_767,
  rowLength: 1_000_000,
  brokenQuotes: 10_000,
}
