import ExcelJS from 'exceljs'
import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'

import { readTableBytes } from '#electron/backend/files/read-table-file.ts'
import type { CellValue, TableFile } from '#shared/domain/importing/rows/table.ts'
import { dateOfDayNumber, dayNumber } from '#shared/kernel/dates.ts'

const MS_A_DAY = 86_400_000
const rowsOf = (file: TableFile): CellValue[][] =>
  file.sheets[0]?.rows.map((row) => [row.number, ...row.cells]) ?? []

/** Rows as the reader gives them: numbered from 1, blank ones left out, blanks at their ends gone or null. */
function numbered(
  rows: readonly (readonly CellValue[])[],
  blank: (cell: CellValue) => boolean,
): CellValue[][] {
  return rows.flatMap((cells, index) => (cells.every(blank) ? [] : [[index + 1, ...cells]]))
}

/** A text that XML can hold, its line breaks as XML gives them back, and none that reads as an escape. */
const words = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .map((text) => text.replace(/\r\n?/g, '\n'))
  // oxlint-disable-next-line no-control-regex -- exceljs drops what XML can't hold
  .filter(
    (text) =>
      !/_x[0-9a-f]{4}_/i.test(text) &&
      // What XML can't hold: controls, lone surrogates, the two non-characters.
      // eslint-disable-next-line no-control-regex -- they are what is looked for
      !/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udfff]/u.test(text),
  )
const day = fc
  .integer({ min: dayNumber('1904-01-01'), max: dayNumber('2199-12-31') })
  .map((number): CellValue => ({ date: dateOfDayNumber(number) }))
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  words,
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }).map((n) => (n === 0 ? 0 : n)),
  fc.integer(),
  fc.boolean(),
  day,
  fc.constant(null),
)

test('rows → .xlsx by exceljs → reader = rows', async () => {
  const table = fc.array(fc.array(cell, { maxLength: 8 }), { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(table, fc.boolean(), fc.boolean(), async (rows, date1904, shared) => {
      const file = await readTableBytes(await workbookOf(rows, date1904, shared), 'a.xlsx')
      const trimmed = rows.map((cells) => {
        const blanks = cells.map((each) => (each === '' ? null : each))
        return blanks.slice(0, blanks.findLastIndex((each) => each !== null) + 1)
      })
      expect(rowsOf(file)).toEqual([
        [1, 'header'],
        ...numbered(trimmed, (each) => each === null).map(([row, ...rest]) => [Number(row) + 1, ...rest]),
      ])
    }),
    { numRuns: 150 },
  )
}, 60_000)

async function workbookOf(
  rows: readonly (readonly CellValue[])[],
  date1904: boolean,
  shared: boolean,
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  workbook.properties.date1904 = date1904
  const sheet = workbook.addWorksheet('Data')
  // A workbook without any value is refused, so there is always one.
  sheet.getCell('A1').value = 'header'
  for (const [index, cells] of rows.entries())
    for (const [column, value] of cells.entries()) {
      const at = sheet.getCell(index + 2, column + 1)
      if (typeof value === 'object' && value !== null && 'date' in value) {
        // exceljs 4.4.0 counts days in the 1904 system from 1904-01-01 itself when it writes; a number is beyond doubt.
        at.value = date1904 ? dayNumber(value.date) + 24_107 : new Date(dayNumber(value.date) * MS_A_DAY)
        at.numFmt = 'dd/mm/yyyy'
      } else if (value !== null && typeof value !== 'object') at.value = value
    }
  return Buffer.from(await workbook.xlsx.writeBuffer({ useSharedStrings: shared, useStyles: true }))
}

const LINE_ENDS = ['\n', '\r\n', '\r'] as const
const ENCODINGS = {
  'utf-8': (text: string) => Buffer.from(text),
  'utf-8 with mark': (text: string) => Buffer.from(`\uFEFF${text}`),
  'utf-16le': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'utf-16be': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  'utf-16le without mark': (text: string) => Buffer.from(text, 'utf16le'),
  'utf-16be without mark': (text: string) => Buffer.from(text, 'utf16le').swap16(),
} as const
/** Texts with what CSV makes difficult, more often than chance would have it. */
const field = fc
  .array(
    fc.oneof(
      fc.constantFrom('"', ',', ';', '\t', '|', '\n', ' ', "'", '=', 'ü', '€', '顧', '😀'),
      fc.string({ unit: 'grapheme-ascii', maxLength: 6 }),
    ),
    { maxLength: 5 },
  )
  .map((pieces) => pieces.join(''))
const dialect = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  newline: fc.constantFrom(...LINE_ENDS),
  encoding: fc.constantFrom(...(Object.keys(ENCODINGS) as (keyof typeof ENCODINGS)[])),
  quotes: fc.boolean(),
  sep: fc.boolean(),
  endsWithBreak: fc.boolean(),
})

test('rows → CSV in every dialect → reader = rows', async () => {
  const width = fc.integer({ min: 2, max: 6 })
  const table = width.chain((columns) =>
    fc.array(fc.array(field, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 10 }),
  )
  await fc.assert(
    fc.asyncProperty(
      table,
      dialect,
      async (data, { delimiter, newline, encoding, quotes, sep, endsWithBreak }) => {
        const rows = [data[0]?.map((_, column) => `header ${column}`) ?? [], ...data]
        const text = Papa.unparse(rows, { delimiter, newline, quotes }) + (endsWithBreak ? newline : '')
        const bytes = ENCODINGS[encoding](sep ? `sep=${delimiter}${newline}${text}` : text)
        // A sep= line names the delimiter; without one, the person may. Guessing it is tested where it can be right.
        const file = await readTableBytes(bytes, 'a.csv', sep ? {} : { delimiter })
        expect(file.delimiter).toBe(delimiter)
        expect(rowsOf(file)).toEqual(numbered(rows, (each) => typeof each === 'string' && each.trim() === ''))
      },
    ),
    { numRuns: 1_000 },
  )
}, 60_000)

test('plain rows → CSV → reader guesses the dialect and gives the rows', async () => {
  const plain = fc.array(fc.stringMatching(/^[A-Za-zäöü0-9]{1,12}$/), { minLength: 3, maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(plain, { minLength: 1, maxLength: 10 }),
      dialect,
      async (rows, { delimiter, newline, encoding, quotes }) => {
        const file = await readTableBytes(
          ENCODINGS[encoding](Papa.unparse(rows, { delimiter, newline, quotes })),
          'a.csv',
        )
        expect(file).toMatchObject({ delimiter, encoding: encoding.replace(/ .*/, '') })
        expect(rowsOf(file)).toEqual(numbered(rows, () => false))
      },
    ),
    { numRuns: 300 },
  )
}, 60_000)
