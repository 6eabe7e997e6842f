import type { Workbook } from 'exceljs'
import { loadExcel } from '#electron/backend/files/load-excel.ts'
import { safeText } from '#electron/backend/files/safe-cell.ts'
import { identityRows } from './ballot-identity.ts'
import type { BallotInput } from './ballot-input.ts'
import { SHEETS } from './ballot-layout.ts'
import { addBallotSheet } from './ballot-sheet.ts'
import { lock } from './ballot-style.ts'
import { addRubricSheet } from './rubric-sheet.ts'

/**
 * One person's ballot as the bytes of an XLSX file (outputs, "Out"): the sheets Ballot and Rubric, and a hidden one
 * that says which ballot it is. No macros, links or formulas in cells; the same input gives the same content.
 * @param check the hash over everything that is fixed, or anything in its place while that is not known yet
 */
export async function ballotWorkbook(input: BallotInput, check: string): Promise<Uint8Array> {
  const { Workbook: Book } = await loadExcel()
  const workbook = new Book()
  const at = new Date(input.publishedAt)
  workbook.creator = 'Concord'
  workbook.lastModifiedBy = 'Concord'
  workbook.created = at
  workbook.modified = at
  await addBallotSheet(workbook, input, check)
  await addRubricSheet(workbook, input)
  await addIdentitySheet(workbook, input, check)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** A sheet survives programs that drop a document's own properties; so hidden, nobody meets it by chance. */
async function addIdentitySheet(workbook: Workbook, { identity }: BallotInput, check: string): Promise<void> {
  const sheet = workbook.addWorksheet(SHEETS.identity, { state: 'veryHidden' })
  identityRows(identity, check).forEach(([name, value], index) => {
    sheet.getCell(index + 1, 1).value = name
    const cell = sheet.getCell(index + 1, 2)
    cell.value = safeText(value)
    cell.numFmt = '@'
  })
  await lock(sheet)
}
