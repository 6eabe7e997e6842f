import { counted, listInWords } from '#shared/kernel/text.ts'

/** Something about a sheet that doesn't stop it from being read, and that a person should know before importing. */
export type SheetNotice =
  /** Nobody sees this sheet in Excel. */
  | { readonly kind: 'hidden-sheet' }
  /** Rows that hold something and that nobody sees in Excel, by a filter or by hand. They are read. */
  | { readonly kind: 'hidden-rows'; readonly count: number; readonly row: number }
  /** Columns that hold something and that nobody sees in Excel. They are read. From 1, the first 500. */
  | { readonly kind: 'hidden-columns'; readonly columns: readonly number[] }
  /** Formulas whose result was never saved; `row` and `column` (from 1) of the first. */
  | {
      readonly kind: 'not-calculated'
      readonly count: number
      readonly row: number
      readonly column: number
    }
  /** Merged cells among the headers: a value in several rows was taken for each of them. */
  | { readonly kind: 'merged-headers'; readonly count: number; readonly reference: string }
  /** Cells merged over several rows below the headers: their text was taken for each row, or, for numbers, for the first. */
  | { readonly kind: 'merged-rows'; readonly count: number; readonly reference: string }
  /** More merged cells than are looked at. */
  | { readonly kind: 'merged-too-many'; readonly count: number }
  /** Days stored some seconds, or some hours, before midnight, as a program in another time zone writes them. */
  | { readonly kind: 'days-off'; readonly count: number; readonly row: number }
  /** CSV: what encoding it is in can't be told for certain. `sample` is how a text reads now, `other` in `otherwise`. */
  | {
      readonly kind: 'encoding-doubt'
      readonly encoding: string
      readonly sample: string
      readonly otherwise: string
      readonly other: string
    }
  /** CSV: told by what the bytes are likely to be. */
  | { readonly kind: 'encoding-guessed'; readonly encoding: string; readonly sample: string }
  /** CSV: bytes that are no text; the cells that hold one are refused. */
  | { readonly kind: 'damaged-bytes'; readonly count: number }
  /** CSV: quotation marks inside quoted text are written as \". */
  | { readonly kind: 'backslash-quotes' }
  /** CSV: rows with more or fewer values than most; `row` of the first. */
  | { readonly kind: 'ragged-rows'; readonly count: number; readonly row: number }

/** A notice in a sentence that says what was seen and what was done about it. */
export function noticeWords(notice: SheetNotice): string {
  switch (notice.kind) {
    case 'hidden-sheet':
      return 'This sheet is hidden in Excel.'
    case 'hidden-rows':
      return `${counted(notice.count, 'row')} hidden in Excel, the first of them row ${notice.row}, ${notice.count === 1 ? 'is' : 'are'} still read.`
    case 'hidden-columns': {
      const names = notice.columns.slice(0, 10).map(columnName)
      const more = notice.columns.length - names.length
      const list = more > 0 ? `${names.join(', ')} and ${more} more` : listInWords(names)
      return notice.columns.length === 1
        ? `Column ${list} is hidden in Excel but still read.`
        : `Columns ${list} are hidden in Excel but still read.`
    }
    case 'not-calculated':
      return `${counted(notice.count, 'formula')} without a saved result, the first in ${columnName(notice.column)}${notice.row}. Open the workbook in Excel, save it, and choose it again.`
    case 'merged-headers':
      return `${counted(notice.count, 'merged cell')} among the first rows (${notice.reference}). Check that the headers are right.`
    case 'merged-rows':
      return `${counted(notice.count, 'cell')} merged over several rows, the first of them ${notice.reference}: a text counts for each of its rows, a number for the first one only.`
    case 'merged-too-many':
      return `${counted(notice.count, 'merged cell')}: more than are looked at, so their rows may be missing values. Unmerge them in Excel and choose the file again.`
    case 'days-off':
      return `${counted(notice.count, 'date')} stored some seconds before midnight (or some hours, as programs that write in world time do), the first of them in row ${notice.row}, ${notice.count === 1 ? 'is' : 'are'} read as the day that begins then.`
    case 'encoding-doubt':
      return `The letters may be wrong: in ${notice.encoding} a text reads “${notice.sample}”, in ${notice.otherwise} “${notice.other}”. Choose the encoding that reads right.`
    case 'encoding-guessed':
      return `The letters are read as ${notice.encoding}, such as “${notice.sample}”. Choose another encoding if they look wrong.`
    case 'damaged-bytes':
      return `${counted(notice.count, 'character')} couldn’t be read; the rows with ${notice.count === 1 ? 'it' : 'them'} are refused.`
    case 'backslash-quotes':
      return 'Quotation marks inside text are written as \\" in this file and were read so.'
    case 'ragged-rows':
      return notice.count === 1
        ? `Row ${notice.row} has more or fewer values than most.`
        : `${counted(notice.count, 'row')} have more or fewer values than most, starting with row ${notice.row}.`
  }
}

/** A column as Excel names it: 1 is A, 27 is AA. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  return name
}
