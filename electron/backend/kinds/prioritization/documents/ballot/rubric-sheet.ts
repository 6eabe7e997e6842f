import type { Workbook, Worksheet } from 'exceljs'
import type { Dimension, RoadmapTheme } from '#shared/domain/prioritization/themes/theme.ts'
import { sessionName, terms } from '#shared/catalogue/terms.ts'
import { safeText } from '#electron/backend/files/safe-cell.ts'
import { clipped } from '#electron/backend/files/safe-text.ts'
import type { BallotInput } from './ballot-input.ts'
import { ABSTAIN, dimensionColumns, SHEETS } from './ballot-layout.ts'
import {
  addSheet,
  dimensionStyle,
  fixedStyle,
  headerStyle,
  heightFor,
  lock,
  writeLine,
} from './ballot-style.ts'
import { howComputed, rubricOf } from './rubric.ts'
import { sheetSizeOf } from '#electron/backend/files/sheet-size.ts'

const WIDTHS = [9, 22, 18, 64, 64] as const
/** The columns that a meaning, and a sentence, run across. */
const MEANING = { from: 2, to: 4 } as const
/** About how many characters of a sentence fit across all columns. */
const LINE_LENGTH = 165
/** How much of a roadmap theme's texts stands here, in characters. */
const TEXT_LIMIT = 1_000

/** Adds the sheet Rubric: what each score of each dimension means in this session, and the roadmap themes. */
export async function addRubricSheet(workbook: Workbook, input: BallotInput): Promise<void> {
  const { identity, kind, roadmap } = input
  const session = sessionName({ quarter: identity.quarter, kind })
  const sheet = addSheet(workbook, SHEETS.rubric, `Rubric · ${session}`, sheetSizeOf(input.currency))
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: 2, showGridLines: false }]
  WIDTHS.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width
  })
  sheet.getRow(1).height = 24
  writeLine(sheet.getCell('A1'), 'What the scores mean', 'title')
  writeLine(
    sheet.getCell('A2'),
    `The ${session}, with the breakpoints set at publishing. “${ABSTAIN}” gives no score and needs a reason.`,
    'muted',
  )
  let row = 4
  for (const { dimension } of dimensionColumns(identity.owns))
    row = writeDimension(sheet, row, dimension, input)
  row = writeRoadmap(sheet, row, roadmap)
  sheet.pageSetup.printArea = `A1:E${row - 1}`
  await lock(sheet)
}

/** Writes what the scores of one dimension mean. @returns the row at which the next part begins */
function writeDimension(
  sheet: Worksheet,
  top: number,
  dimension: Dimension,
  { settings, currency }: BallotInput,
): number {
  writeLine(sheet.getCell(top, 1), terms.dimension[dimension], 'section')
  const how = howComputed(dimension, settings)
  sheet.mergeCells(top + 1, 1, top + 1, WIDTHS.length)
  writeLine(sheet.getCell(top + 1, 1), how, 'muted')
  sheet.getCell(top + 1, 1).alignment = { vertical: 'top', horizontal: 'left', indent: 1, wrapText: true }
  sheet.getRow(top + 1).height = heightFor([[how, LINE_LENGTH]])
  let row = top + 2
  for (const { score, means } of rubricOf(dimension, settings, currency)) {
    sheet.mergeCells(row, MEANING.from, row, MEANING.to)
    const given = sheet.getCell(row, 1)
    given.value = score
    given.style = { ...dimensionStyle(dimension), numFmt: '0' }
    const meaning = sheet.getCell(row, MEANING.from)
    meaning.value = safeText(means)
    meaning.style = fixedStyle()
    row += 1
  }
  return row + 1
}

/** Writes the roadmap themes with what makes a direct fit. @returns the row below them */
function writeRoadmap(sheet: Worksheet, top: number, roadmap: readonly RoadmapTheme[]): number {
  writeLine(sheet.getCell(top, 1), 'Roadmap themes', 'section')
  const write = (row: number, words: readonly [string, string, string, string], header: boolean): void => {
    sheet.mergeCells(row, 1, row, 2)
    words.forEach((text, index) => {
      const cell = sheet.getCell(row, index === 0 ? 1 : index + 2)
      cell.value = text === '' ? null : safeText(text)
      cell.style = header ? headerStyle() : fixedStyle(index === 0 ? 'strong' : 'body')
    })
  }
  write(top + 1, ['Roadmap theme', 'Quarter', 'Direct fit if', 'About'], true)
  let row = top + 2
  for (const { name, quarter, criteria, description } of roadmap) {
    const [does, about] = [clipped(criteria, TEXT_LIMIT), clipped(description, TEXT_LIMIT)]
    write(row, [name, quarter, does, about], false)
    sheet.getRow(row).height = heightFor([
      [name, WIDTHS[0] + WIDTHS[1]],
      [quarter, WIDTHS[2]],
      [does, WIDTHS[3]],
      [about, WIDTHS[4]],
    ])
    row += 1
  }
  return row
}
