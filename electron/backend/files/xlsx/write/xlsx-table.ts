import type { XlsxTable } from './xlsx-plan.ts'
import { escaped, MAIN, XML_HEAD } from './xlsx-xml.ts'

/**
 * The part of one table. @param id its number in the workbook, from 1
 * @throws RangeError for two columns of one name: Excel would call the file damaged.
 */
export function tableXml({ name, ref, columns }: XlsxTable, id: number): string {
  const names = new Set(columns.map((column) => column.name.toLowerCase()))
  if (names.size < columns.length || names.has('')) throw new RangeError(`Table ${name}: columns need names.`)
  const list = columns.map(({ name: column, formula }, index) => {
    const start = `<tableColumn id="${index + 1}" name="${escaped(column)}"`
    return formula === null
      ? `${start}/>`
      : `${start}><calculatedColumnFormula>${escaped(formula)}</calculatedColumnFormula></tableColumn>`
  })
  return [
    `${XML_HEAD}<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">`,
    `<autoFilter ref="${ref}"/>`,
    `<tableColumns count="${columns.length}">${list.join('')}</tableColumns>`,
    '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/>',
    '</table>',
  ].join('')
}
