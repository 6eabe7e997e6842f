import exceljs from 'exceljs'
import { dayNumber } from '#shared/kernel/dates.ts'
import { type AccountRow, AS_OF } from './account-rows.ts'
import { withFixedZipTimes } from './fixed-zip-times.ts'

const COLUMNS = [
  ['Account ID', 12],
  ['Account Name', 30],
  ['ARR', 13],
  ['Currency', 10],
  ['Tier', 13],
  ['Renewal Date', 14],
  ['ICP', 7],
  ['CSM', 18],
  ['Segment', 22],
  ['Expansion Headroom', 20],
  ['Untapped Seats', 15],
  ['Seat Price', 12],
  ['Referenceable', 14],
  ['Usage Trend', 13],
] as const

/** The accounts as an XLSX that a person has looked at: bold header, frozen, filtered, money and dates formatted. */
export async function accountsWorkbook(accounts: readonly AccountRow[]): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  book.creator = 'CS Operations'
  book.created = asExcelDay(AS_OF)
  book.modified = asExcelDay(AS_OF)
  const sheet = book.addWorksheet('Accounts', { views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }] })
  sheet.columns = COLUMNS.map(([header, width]) => ({ header, width }))
  for (const account of accounts)
    sheet.addRow([
      account.id,
      account.name,
      account.arr,
      'USD',
      account.tier,
      account.renewal === null ? null : asExcelDay(account.renewal),
      account.icp ? 'Yes' : 'No',
      account.csm,
      account.segment,
      account.headroom,
      account.seats,
      account.seatPrice,
      account.referenceable ? 'Yes' : null,
      account.usage === '' ? null : account.usage,
    ])
  for (const header of ['ARR', 'Expansion Headroom', 'Seat Price']) format(sheet, header, '"$"#,##0')
  format(sheet, 'Renewal Date', 'dd-mmm-yyyy')
  const head = sheet.getRow(1)
  head.font = { bold: true, color: { argb: 'FFFFFFFF' } }
  head.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F3A5F' } }
  head.alignment = { vertical: 'middle' }
  head.height = 20
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: COLUMNS.length } }
  return withFixedZipTimes(new Uint8Array(await book.xlsx.writeBuffer()))
}

function format(sheet: exceljs.Worksheet, header: string, code: string): void {
  sheet.getColumn(COLUMNS.findIndex(([name]) => name === header) + 1).numFmt = code
}

function asExcelDay(date: string): Date {
  return new Date(dayNumber(date) * 86_400_000)
}
