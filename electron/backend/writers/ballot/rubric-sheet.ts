import type { Workbook } from 'exceljs'
import { terms } from '#shared/i18n/en/terms.ts'
import { safeText } from '../safe-cell.ts'
import type { BallotInput } from './ballot-input.ts'
import { ABSTAIN, dimensionColumns, SHEETS } from './ballot-layout.ts'
import { addSheet, dimensionStyle, fixedStyle, headerStyle, lock, writeLine } from './ballot-style.ts'
import { howComputed, rubricOf } from './rubric.ts'

const WIDTHS = [30, 18, 60, 60] as const
/** About how many characters of a sentence fit across the four columns. */
const LINE_LENGTH = 175

/** Adds the sheet Rubric: what each score of each dimension means in this session, and the roadmap themes. */
export async function addRubricSheet(workbook: Workbook, input: BallotInput): Promise<void> {
  const { identity, settings, currency, roadmap } = input
  const sheet = addSheet(workbook, SHEETS.rubric, `Rubric · ${identity.quarter} session`)
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: 2, showGridLines: false }]
  WIDTHS.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width
  })
  sheet.getRow(1).height = 24
  writeLine(sheet.getCell('A1'), 'What the scores mean', 'title')
  writeLine(
    sheet.getCell('A2'),
    `The ${identity.quarter} session, with the breakpoints it was published with. “${ABSTAIN}” gives no score, and takes a reason.`,
    'muted',
  )
  let row = 4
  for (const { dimension } of dimensionColumns(identity.owns)) {
    writeLine(sheet.getCell(row, 1), terms.dimension[dimension], 'section')
    const how = howComputed(dimension, settings)
    sheet.mergeCells(row + 1, 1, row + 1, WIDTHS.length)
    writeLine(sheet.getCell(row + 1, 1), how, 'muted')
    sheet.getCell(row + 1, 1).alignment = { vertical: 'top', horizontal: 'left', indent: 1, wrapText: true }
    sheet.getRow(row + 1).height = 15 * Math.ceil(how.length / LINE_LENGTH)
    row += 2
    for (const { score, means } of rubricOf(dimension, settings, currency)) {
      sheet.mergeCells(row, 2, row, 3)
      sheet.getCell(row, 1).value = score
      sheet.getCell(row, 1).style = { ...dimensionStyle(dimension), numFmt: '0' }
      sheet.getCell(row, 2).value = safeText(means)
      sheet.getCell(row, 2).style = fixedStyle()
      sheet.getCell(row, 3).style = fixedStyle()
      row += 1
    }
    row += 1
  }
  writeLine(sheet.getCell(row, 1), 'Roadmap themes', 'section')
  ;['Roadmap theme', 'Quarter', 'What a direct fit does', 'What it is about'].forEach((words, index) => {
    const cell = sheet.getCell(row + 1, index + 1)
    cell.value = words
    cell.style = headerStyle()
  })
  row += 2
  for (const theme of roadmap) {
    ;[theme.name, theme.quarter, theme.criteria, theme.description].forEach((words, index) => {
      const cell = sheet.getCell(row, index + 1)
      cell.value = words === '' ? null : safeText(words)
      cell.style = { ...fixedStyle(index === 0 ? 'strong' : 'body'), numFmt: '@' }
    })
    row += 1
  }
  sheet.pageSetup.printArea = `A1:D${row - 1}`
  await lock(sheet)
}
