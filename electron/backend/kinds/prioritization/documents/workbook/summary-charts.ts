import { DIMENSIONS } from '#shared/domain/prioritization/themes/theme.ts'
import type { RankingRow } from '#shared/contract/prioritization/ranking.contract.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { minorPerMajor } from '#shared/kernel/money.ts'
import { argb, DIMENSION_ARGB } from '../palette.ts'
import { printableLine } from '#electron/backend/files/safe-text.ts'
import {
  placeOnSheet,
  type XlsxChart,
  type XlsxChartCells,
} from '#electron/backend/files/xlsx/write/xlsx-plan.ts'
import { MATRIX_KEYS, type MatrixKey } from './matrix-formulas.ts'
import { TABLE_TOP } from './sheet-draft.ts'
import { lettersOf, type WorkbookIndex } from './workbook-index.ts'
import type { WorkbookInput } from './workbook-input.ts'
import { moneyFormat } from './workbook-style.ts'

/** As many bars as can be read side by side. */
const MOST = 20
/** With fewer the table above says all that a chart could. */
const FEWEST = 4
/** The pixels of a page, as a program prints the Summary on paper turned sideways. */
const PAGE = 850
/** In pixels; a row of the sheet is 18 high, as far as it has no height of its own. */
const SIZE = { width: 660, bar: 24, frame: 130, row: 18 } as const
/** The first column of the Summary: one chart below the other, as side by side they depend on the widths of its columns. */
const COLUMN = 1

const at = lettersOf(MATRIX_KEYS)

/** The row below the last chart, for charts that begin at `row`. */
export function rowBelow(charts: readonly XlsxChart[]): number {
  return Math.max(...charts.map(({ row, height }) => row + Math.ceil(height / SIZE.row))) + 1
}

/** Whether the charts stand on one page together. */
export function shareAPage(charts: readonly XlsxChart[]): boolean {
  return charts.reduce((sum, { height }) => sum + height + SIZE.row, 0) <= PAGE
}

/**
 * The charts of the Summary, over the Matrix as it is: what the accounts behind a theme weigh, and its three scores.
 * None where few themes are ranked.
 * @param row the row at which they begin
 */
export function summaryCharts({ ranking }: WorkbookInput, index: WorkbookIndex, row: number): XlsxChart[] {
  const rows = ranking.ranked.slice(0, MOST)
  if (rows.length < FEWEST) return []
  const cells = <Value>(key: MatrixKey, of: (row: RankingRow) => Value): XlsxChartCells<Value> => ({
    place: placeOnSheet('Matrix', `${at[key]}${TABLE_TOP + 1}`, `${at[key]}${TABLE_TOP + rows.length}`),
    values: rows.map(of),
  })
  const amount = (value: number): number => value / minorPerMajor(ranking.currency)
  const which = ranking.ranked.length > MOST ? `first ${MOST} ranked themes` : 'ranked themes'
  const rowsOfChart = Math.ceil((SIZE.frame + SIZE.bar * rows.length) / SIZE.row) + 1
  const frame = {
    column: COLUMN,
    width: SIZE.width,
    height: SIZE.frame + SIZE.bar * rows.length,
    // By the names of the lists: a label of any length takes a program minutes to draw.
    categories: cells('key', (own) => printableLine(index.themeKey(own))),
  }
  return [
    {
      ...frame,
      row,
      title: `Weighted ARR of the ${which}`,
      series: [
        {
          name: 'Weighted risk',
          colour: argb('revenue').slice(2),
          cells: cells('risk', (row) => amount(row.risk)),
        },
        {
          name: 'Expansion',
          colour: argb('accent').slice(2),
          cells: cells('expansion', (row) => amount(row.expansion)),
        },
      ],
      format: moneyFormat(ranking.currency, false),
    },
    {
      ...frame,
      row: row + rowsOfChart,
      title: `Scores of the ${which}`,
      series: DIMENSIONS.map((dimension) => ({
        name: terms.dimension[dimension],
        colour: DIMENSION_ARGB[dimension].ink.slice(2),
        cells: cells(dimension, (row) => row[dimension]),
      })),
      format: '0',
    },
  ]
}
