/** A leading mark that spreadsheet programs take for the start of a formula. */
const FORMULA_START = /^[\t\r]*[=+\-@]/
/** What begins like a formula but is a plain negative number or amount. */
const PLAIN_NUMBER = /^[+-][\d.,\s'’%]*\d[\d.,\s'’%kKmMbB]*$/

/** A mark alone runs nothing, and a dash stands for “not said”. */
const LONE_MARK = /^[=+\-@]$/

/**
 * One line of a CSV file (RFC 4180, CRLF). Text that a spreadsheet program would run as a formula gets an apostrophe
 * before it; the importer takes that apostrophe off again.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(text: string): string {
  const safe =
    FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) && !LONE_MARK.test(text) ? `'${text}` : text
  return /[",\r\n;\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}
