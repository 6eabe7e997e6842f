import type { Style, Workbook, Worksheet } from 'exceljs'
import type { BallotTheme } from '#shared/contract/prioritization/ballots.contract.ts'
import type { Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import { sessionInShort, sessionName, terms } from '#shared/catalogue/terms.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { listInWords } from '#shared/kernel/text.ts'
import { type TypedContent, safeValue } from '#electron/backend/files/safe-cell.ts'
import { clipped } from '#electron/backend/files/safe-text.ts'
import { moneyFormat } from '#electron/backend/kinds/prioritization/documents/workbook/workbook-style.ts'
import { openCells } from './ballot-fields.ts'
import { identityLine } from './ballot-identity.ts'
import type { BallotInput } from './ballot-input.ts'
import { COLUMNS, type DimensionColumns, dimensionColumns, ROWS, SHEETS } from './ballot-layout.ts'
import {
  addSheet,
  dimensionHeader,
  dimensionStyle,
  fixedStyle,
  fonts,
  headerStyle,
  heightFor,
  lock,
  writeLine,
} from './ballot-style.ts'
import { sheetSizeOf } from '#electron/backend/files/sheet-size.ts'

/** Widths of columns, in characters. */
const WIDTHS = { theme: 28, description: 36, roadmap: 24, why: 30 } as const
/** Lines of a theme's row: room for a reason of a hundred letters before anybody has to pull it taller. */
const LEAST_LINES = 3
/** How much of a theme's description stands on a ballot, in characters. */
const DESCRIPTION_LIMIT = 600

type Theme = Omit<BallotTheme, 'entries'>

/** Adds the sheet Ballot: how it is filled, then a row per theme with what the model says and the cells to fill. */
export async function addBallotSheet(workbook: Workbook, input: BallotInput, check: string): Promise<void> {
  const { identity, kind, themes } = input
  const session = sessionInShort({ quarter: identity.quarter, kind })
  const sheet = addSheet(
    workbook,
    SHEETS.ballot,
    `Ballot of ${identity.personName} · ${session}`,
    sheetSizeOf(input.currency),
  )
  writeTop(sheet, input, check)
  const dimensions = dimensionColumns(identity.owns)
  writeHeader(sheet, dimensions, identity.owns)
  themes.forEach((theme, index) => writeTheme(sheet, ROWS.header + 1 + index, theme, dimensions, input))
  const last = ROWS.header + themes.length
  openCells(sheet, dimensions, input)
  const lastShown = COLUMNS.themeId - 1
  sheet.views = [{ state: 'frozen', xSplit: COLUMNS.theme, ySplit: ROWS.header, showGridLines: false }]
  // The hidden column is part of the filter's range, so that sorting takes it along.
  sheet.autoFilter = {
    from: { row: ROWS.header, column: COLUMNS.theme },
    to: { row: last, column: COLUMNS.themeId },
  }
  sheet.pageSetup.printTitlesRow = `${ROWS.groups}:${ROWS.header}`
  sheet.pageSetup.printArea = `A1:${sheet.getColumn(lastShown).letter}${last}`
  await lock(sheet)
}

function writeTop(sheet: Worksheet, input: BallotInput, check: string): void {
  const { identity, kind, roles, asOf, currency } = input
  const session = sessionName({ quarter: identity.quarter, kind })
  sheet.getRow(ROWS.title).height = 24
  writeLine(sheet.getCell(ROWS.title, 1), `Ballot of ${identity.personName}`, 'title')
  writeLine(
    sheet.getCell(ROWS.session, 1),
    `${identity.workspaceName} · ${session} · as of ${formatDate(asOf)} · amounts in ${currency} · ${roles.map((role) => terms.role[role]).join(', ')}`,
    'muted',
  )
  howToFill(input).forEach((line, index) => writeLine(sheet.getCell(ROWS.how + index, 1), line))
  writeLine(sheet.getCell(ROWS.identity, 1), identityLine(identity, check), 'muted')
}

/** Three lines: where to write, what counts, and what happens to it. */
function howToFill({ identity: { owns, returnTo, returnBy } }: BallotInput): string[] {
  const named = (dimensions: readonly Dimension[]): string =>
    listInWords(dimensions.map((dimension) => terms.dimension[dimension].toLowerCase()))
  const prefilled = owns.filter((dimension) => dimension !== 'alignment')
  const counts = [
    `Your score counts on ${named(owns)}.`,
    prefilled.length > 0
      ? `${capital(named(prefilled))} ${prefilled.length === 1 ? 'starts' : 'start'} with the model’s score: leave it if you agree; if you differ or abstain, say why.`
      : '',
    owns.includes('alignment')
      ? 'Score every theme’s alignment, or abstain; if you differ from the preliminary score, say why.'
      : '',
    owns.length < 3
      ? 'Everything else is a view: optional, never counted, and useful in the discussion.'
      : '',
  ]
  return [
    'Choose 1 to 5, or “abstain”, in the framed “Your score” cells, and give reasons under “Why”; nothing else can be edited. The Rubric sheet says what each score means.',
    counts.filter((words) => words !== '').join(' '),
    `Save it as .xlsx and return it to ${returnTo === '' ? 'the person who sent it' : returnTo}${returnBy === null ? '' : ` by ${formatDate(returnBy)}`}: once the scores are revealed, late ballots can’t be counted. Nobody sees your scores before then.`,
  ]
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)

function writeHeader(
  sheet: Worksheet,
  dimensions: readonly DimensionColumns[],
  owns: readonly Dimension[],
): void {
  const head = (column: number, words: string, width: number, style: Partial<Style>): void => {
    const cell = sheet.getCell(ROWS.header, column)
    cell.value = words
    cell.style = style
    sheet.getColumn(column).width = width
  }
  head(COLUMNS.theme, 'Theme', WIDTHS.theme, headerStyle())
  head(COLUMNS.description, 'What customers ask for', WIDTHS.description, headerStyle())
  head(COLUMNS.roadmap, 'Roadmap theme and fit', WIDTHS.roadmap, headerStyle())
  head(COLUMNS.weightedArr, 'Weighted ARR', 13, headerStyle('right'))
  head(COLUMNS.accounts, 'Accounts', 10, headerStyle('right'))
  head(COLUMNS.weightedCount, 'Weighted count', 10, headerStyle('right'))
  for (const { dimension, model, score, why } of dimensions) {
    const own = owns.includes(dimension)
    sheet.mergeCells(ROWS.groups, model, ROWS.groups, why)
    const group = sheet.getCell(ROWS.groups, model)
    group.value = `${terms.dimension[dimension]} · ${own ? 'counts' : 'view, optional'}`
    group.style = dimensionHeader(dimension, 'left')
    const style = dimensionHeader(dimension, 'center')
    if (dimension === 'alignment') head(model, 'Preliminary', 12, style)
    else head(model, 'Model', 8, style)
    head(score, 'Your score', 10, style)
    head(why, 'Why', WIDTHS.why, dimensionHeader(dimension, 'left'))
  }
  head(COLUMNS.themeId, 'Theme id', 12, headerStyle())
  sheet.getColumn(COLUMNS.themeId).hidden = true
  sheet.getRow(ROWS.groups).height = 18
  sheet.getRow(ROWS.header).height = 30
}

function writeTheme(
  sheet: Worksheet,
  row: number,
  theme: Theme,
  dimensions: readonly DimensionColumns[],
  { currency }: BallotInput,
): void {
  const put = (column: number, content: TypedContent, style: Partial<Style>, format?: string): void => {
    const cell = sheet.getCell(row, column)
    cell.value = safeValue(content)
    cell.style = format === undefined ? style : { ...style, numFmt: format }
  }
  const words = (value: string): TypedContent => ({ kind: 'text', value })
  const number = (value: number | null): TypedContent =>
    value === null ? { kind: 'empty' } : { kind: 'number', value }
  const description = clipped(theme.description, DESCRIPTION_LIMIT)
  const roadmap = roadmapWords(theme)
  put(COLUMNS.theme, words(theme.name), fixedStyle('strong'))
  put(COLUMNS.description, words(description), fixedStyle())
  put(COLUMNS.roadmap, words(roadmap), fixedStyle())
  sheet.getRow(row).height = heightFor(
    [
      [theme.name, WIDTHS.theme],
      [description, WIDTHS.description],
      [roadmap, WIDTHS.roadmap],
    ],
    LEAST_LINES,
  )
  const amount: TypedContent = { kind: 'money', value: theme.weightedArr, currency }
  const cents = !Number.isInteger(safeValue(amount))
  put(COLUMNS.weightedArr, amount, fixedStyle('body', 'right'), moneyFormat(currency, cents))
  put(COLUMNS.accounts, number(theme.accounts), fixedStyle('body', 'right'), '#,##0')
  put(COLUMNS.weightedCount, number(theme.weightedCount), fixedStyle('body', 'right'), '#,##0')
  for (const { dimension, model } of dimensions)
    put(model, number(theme.model[dimension]), { ...dimensionStyle(dimension), font: fonts.body }, '0')
  put(COLUMNS.themeId, words(theme.themeId), fixedStyle('muted'), '@')
}

function roadmapWords({ roadmapTheme, model: { fit } }: Theme): string {
  if (fit === null) return 'Not mapped'
  return roadmapTheme === null ? terms.fit[fit] : `${roadmapTheme}\n${terms.fit[fit]}`
}
