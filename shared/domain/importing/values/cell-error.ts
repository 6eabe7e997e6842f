/** What Excel shows instead of a value; a CSV export writes it as text. */
const ERROR_TEXTS = new Set([
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#DIV/0!',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#SPILL!',
  '#CALC!',
])

/** True for a text that is an error of Excel: `#N/A` and its like. */
export function isErrorText(text: string): boolean {
  return text.charCodeAt(0) === 35 && ERROR_TEXTS.has(text.trim())
}

/** What is wrong with a cell that holds an error, and what to do. */
export function cellErrorMessage(error: string): string {
  if (error === 'two-values')
    return 'The file holds two values for this cell. Open the workbook in Excel, check the cell, save it, and import again.'
  return error === 'not-calculated'
    ? 'This cell holds a formula whose result was never saved. Open the workbook in Excel, save it, and import again.'
    : `This cell contains the Excel error ${error}. Fix the formula or type the value.`
}
