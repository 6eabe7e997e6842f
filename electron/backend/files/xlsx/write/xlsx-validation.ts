import type { XlsxMark, XlsxValidation } from './xlsx-plan.ts'
import { escaped } from './xlsx-xml.ts'

/** The longest title and text that Excel shows beside a cell, in characters; a longer one makes a file it can't open. */
const TITLE_LIMIT = 32
const TEXT_LIMIT = 255

/** What may be typed where. @throws RangeError for words that Excel wouldn't take. */
export function validationsXml(validations: readonly XlsxValidation[]): string {
  if (validations.length === 0) return ''
  return `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`
}

function validationXml({ ref, type, list, least, greatest, errorTitle, error }: XlsxValidation): string {
  if (errorTitle.length > TITLE_LIMIT || error.length > TEXT_LIMIT)
    throw new RangeError(`Too long for Excel: ${errorTitle}: ${error}`)
  const operator = greatest === null ? 'greaterThanOrEqual' : 'between'
  const [first, second] = list === null ? [String(least ?? 0), greatest] : [list, null]
  return [
    `<dataValidation type="${type}"${list === null && operator !== 'between' ? ` operator="${operator}"` : ''} allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="${escaped(errorTitle)}" error="${escaped(error)}" sqref="${ref}">`,
    `<formula1>${escaped(first)}</formula1>`,
    second === null ? '' : `<formula2>${second}</formula2>`,
    '</dataValidation>',
  ].join('')
}

/** The marked cells; the mark's look is the first, and only, differential style of the workbook. */
export function marksXml(marks: readonly XlsxMark[]): string {
  return marks
    .map(
      ({ ref, formula }, index) =>
        `<conditionalFormatting sqref="${ref}"><cfRule type="expression" dxfId="0" priority="${index + 1}"><formula>${escaped(formula)}</formula></cfRule></conditionalFormatting>`,
    )
    .join('')
}
