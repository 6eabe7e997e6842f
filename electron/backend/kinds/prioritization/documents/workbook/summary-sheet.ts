import type { RankingRow, RankingView } from '#shared/contract/prioritization/ranking.contract.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { foldName } from '#shared/kernel/text.ts'
import type { TypedContent } from '#electron/backend/files/safe-cell.ts'
import type { XlsxSheet } from '#electron/backend/files/xlsx/write/xlsx-plan.ts'
import { rowBelow, shareAPage, summaryCharts } from './summary-charts.ts'
import { type Fact, facts } from './summary-facts.ts'
import { atPlace, ofTheme } from './matrix-formulas.ts'
import { decisionInWords, flagsInWords } from './matrix-sheet.ts'
import { saysState } from './record-check.ts'
import { type BookDraft, SheetDraft, TABLE_TOP } from './sheet-draft.ts'
import { type Column, computed, count, EMPTY, text } from './sheet-table.ts'
import type { WorkbookIndex } from './workbook-index.ts'
import { decisionLook, fonts, looks } from './workbook-style.ts'

type SalesRow = RankingView['sales'][number]

/** The sheet Summary: what the session is, its shortlist, its decisions, and what stands outside the ranking. */
export function summarySheet(book: BookDraft, index: WorkbookIndex): XlsxSheet {
  const { input } = book
  const { ranking } = input
  const sheet = new SheetDraft(book, 'Summary', 'Decision workbook')
  saysState(sheet, 'The counts and the shortlist follow the other sheets.')
  let top = writeFacts(sheet, TABLE_TOP + 1, facts(input, index)) + 1
  const table = <Row>(
    title: string,
    none: string,
    columns: readonly Column<Row>[],
    rows: readonly Row[],
  ): void => {
    if (rows.length === 0) sheet.say(top, `${title}: ${none}`)
    else {
      sheet.say(top, title, { font: fonts.section })
      top = sheet.table(top + 1, columns, rows).last
    }
    top += 2
  }
  const candidates = ranking.ranked.length + ranking.unranked.length
  const places = Array.from({ length: Math.min(ranking.shortlist.size, candidates) })
  table(
    'Shortlist',
    'empty',
    shortlistColumns(ranking, book.input.workspace.session.quarter),
    places.map((_, place) => place + 1),
  )
  const themes = themeColumns(book.input.workspace.session.quarter, ranking.currency, index)
  table('Compliance track (a legal duty, escalated to the CPO)', 'none', themes, ranking.compliance)
  table('Not yet scored', 'none', unscoredColumns(themes), ranking.unranked)
  table('For Sales (asked for by prospects, not scored)', 'none', salesColumns(), ranking.sales)
  const charts = summaryCharts(input, index, top + 1)
  if (charts.length > 0) {
    for (const [place, chart] of charts.entries()) {
      // On a page that holds it whole: cut in two it is none.
      if (place === 0 || !shareAPage(charts)) sheet.breakAfter(chart.row - 2)
      sheet.chart(chart)
    }
    sheet.reach(rowBelow(charts))
  }
  return sheet.finish(4)
}

function writeFacts(sheet: SheetDraft, top: number, list: readonly Fact[]): number {
  list.forEach(({ name, value, note, cell }, index) => {
    if (cell !== undefined) sheet.nameCell(cell, top + index, 2)
    sheet.put(top + index, 1, text(name), looks.muted)
    sheet.put(top + index, 2, value, looks.strong)
    if (note !== undefined) sheet.put(top + index, 4, text(note), looks.muted)
  })
  return top + list.length
}

/** Place by place, found in the Matrix, so that another factor may bring other themes here. */
function shortlistColumns({ ranked, shortlist, currency }: RankingView, quarter: string): Column<number>[] {
  const rows = shortlist.themeIds.map((id) => ranked.find(({ themeId }) => themeId === id))
  const column = (
    header: string,
    name: string,
    of: (row: RankingRow) => TypedContent,
    own: Partial<Column<number>> = {},
    isText = true,
  ): Column<number> => ({
    header,
    value: (place) => {
      const row = rows[place - 1]
      return computed(atPlace(name, place, isText), row ? of(row) : EMPTY)
    },
    ...own,
  })
  const centred = { look: looks.centred, headerLook: looks.centred }
  const money = (value: number): TypedContent => ({ kind: 'money', value, currency })
  return [
    column('Theme', 'matrix_theme', (row) => text(row.name), { min: 44, max: 44, look: looks.strong }),
    column('Rank', 'matrix_rank', (row) => count(row.rank), { min: 14, ...centred }, false),
    column('Composite', 'matrix_composite', (row) => count(row.composite), centred, false),
    column('Decision', 'matrix_decision', (row) => text(decisionInWords(row, quarter)), {
      min: 20,
      look: (place) => decisionLook(rows[place - 1]?.decision.status ?? null),
    }),
    column('Owner', 'matrix_owner', (row) => text(row.decision.ownerName), { min: 18, max: 24 }),
    column('Weighted ARR', 'matrix_weighted', (row) => money(row.weightedArr), { min: 14 }, false),
    column('Exposed ARR', 'matrix_exposed', (row) => money(row.exposedArr), { min: 14 }, false),
    column('Flags', 'matrix_flags', (row) => text(flagsInWords(row)), { min: 40, max: 60 }),
  ]
}

function themeColumns(quarter: string, currency: string, index: WorkbookIndex): Column<RankingRow>[] {
  const money = (value: number): TypedContent => ({ kind: 'money', value, currency })
  const found = (name: string, of: (row: RankingRow) => TypedContent) => (row: RankingRow) =>
    computed(ofTheme(name, index.themeNumber(row.themeId) ?? 0), of(row))
  const centred = { look: looks.centred, headerLook: looks.centred }
  return [
    { header: 'Theme', value: (row) => text(row.name), max: 44, look: looks.strong },
    { header: 'Rank', value: found('matrix_rank', (row) => count(row.rank)), ...centred },
    { header: 'Composite', value: found('matrix_composite', (row) => count(row.composite)), ...centred },
    {
      header: 'Decision',
      value: (row) => text(decisionInWords(row, quarter)),
      look: (row) => decisionLook(row.decision.status),
    },
    { header: 'Owner', value: (row) => text(row.decision.ownerName), max: 24 },
    { header: 'Weighted ARR', value: found('matrix_weighted', (row) => money(row.weightedArr)) },
    { header: 'Exposed ARR', value: found('matrix_exposed', (row) => money(row.exposedArr)) },
    { header: 'Flags', value: (row) => text(flagsInWords(row)), max: 60, min: 40 },
  ]
}

function unscoredColumns(themes: readonly Column<RankingRow>[]): Column<RankingRow>[] {
  return themes.map((column) =>
    column.header === 'Flags'
      ? {
          ...column,
          header: 'Missing score',
          value: (row) => text(row.missing.map((dimension) => terms.dimension[dimension]).join(', ')),
        }
      : column,
  )
}

function salesColumns(): Column<SalesRow>[] {
  return [
    { header: 'Theme', value: (row) => text(row.name), max: 44, look: looks.strong },
    {
      header: 'Prospects',
      value: (row) => count(row.prospects.length),
      look: looks.centred,
      headerLook: looks.centred,
    },
    { header: '', value: () => EMPTY },
    { header: 'Marked', value: (row) => text(row.marked ? 'For Sales' : '') },
    { header: '', value: () => EMPTY },
    { header: '', value: () => EMPTY },
    { header: '', value: () => EMPTY },
    {
      header: 'Who, with win/loss context',
      value: (row) =>
        text(
          row.prospects
            .map((prospect) => {
              const context = new Set(
                row.requests
                  .filter(
                    (request) => foldName(request.prospect) === foldName(prospect) && request.winLoss !== '',
                  )
                  .map((request) => request.winLoss),
              )
              return context.size === 0 ? prospect : `${prospect} (${[...context].join('; ')})`
            })
            .join('\n'),
        ),
      max: 60,
    },
  ]
}
