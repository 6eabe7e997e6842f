import type { Workbook, Worksheet } from 'exceljs'
import type { RankingRow, RankingView } from '#shared/contract/ranking.contract.ts'
import { DECISION_STATUSES } from '#shared/domain/decisions/decision.ts'
import { terms } from '#shared/i18n/en/terms.ts'
import { foldName } from '#shared/kernel/text.ts'
import { type CellContent, safeText } from '../safe-cell.ts'
import { decisionInWords } from './decisions-sheets.ts'
import { allRows, flagsInWords } from './matrix-sheet.ts'
import { addSheet, setPrintArea, TABLE_TOP } from './sheet-frame.ts'
import { type Column, count, day, text, writeCell, writeTable } from './sheet-table.ts'
import type { WorkbookInput } from './workbook-input.ts'
import { decisionFont, fonts } from './workbook-style.ts'

type SalesRow = RankingView['sales'][number]
const EMPTY: CellContent = { kind: 'empty' }
const COLUMNS = 8

/** Adds the sheet Summary: what the session is, its shortlist, its decisions, and what stands outside the ranking. */
export function addSummarySheet(workbook: Workbook, input: WorkbookInput): void {
  const { ranking } = input
  const sheet = addSheet(workbook, input, 'Summary', 'Decision workbook')
  sheet.views = [{ state: 'frozen', ySplit: 3, showGridLines: false }]
  let top = writeFacts(sheet, TABLE_TOP, facts(input)) + 1
  const shortlist = ranking.ranked.filter((row) => row.shortlisted)
  const table = <Row>(
    title: string,
    none: string,
    columns: readonly Column<Row>[],
    rows: readonly Row[],
  ): void => {
    sheet.getCell(top, 1).value = safeText(rows.length === 0 ? `${title}: ${none}` : title)
    sheet.getCell(top, 1).alignment = { horizontal: 'left', indent: 1 }
    sheet.getCell(top, 1).font = rows.length === 0 ? fonts.muted : fonts.section
    top += 1
    if (rows.length > 0) top = writeTable(sheet, top, columns, rows).last + 1
    top += 1
  }
  const themes = themeColumns(ranking.currency)
  table('Shortlist', 'empty', themes, shortlist)
  table(
    'Themes on the compliance track (a legal duty, escalated to the CPO)',
    'none',
    themes,
    ranking.compliance,
  )
  table('Not yet scored', 'none', unscoredColumns(themes), ranking.unranked)
  table('For Sales (asked for by prospects, counted nowhere)', 'none', salesColumns(), ranking.sales)
  setPrintArea(sheet, top, COLUMNS)
}

type Fact = { readonly name: string; readonly value: CellContent; readonly note?: string }

function facts({ workspace, ranking }: WorkbookInput): Fact[] {
  const { session, counts, head } = workspace
  const rows = allRows(ranking)
  const money = (value: number): CellContent => ({ kind: 'money', value, currency: ranking.currency })
  return [
    { name: 'Session', value: text(session.quarter), note: 'the quarter being decided for' },
    { name: 'As of', value: day(session.asOf), note: 'the day the numbers are computed for' },
    { name: 'Currency', value: text(ranking.currency) },
    { name: 'Accounts', value: count(counts.accounts) },
    { name: 'Requests', value: count(counts.requests) },
    { name: 'Ranked themes', value: count(ranking.ranked.length) },
    {
      name: 'Exposed ARR',
      value: money(ranking.portfolioExposedArr),
      note: 'of all ranked themes, each account once',
    },
    {
      name: 'Exposed ARR of the shortlist',
      value: money(ranking.shortlist.exposedArr),
      note: 'each account once',
    },
    ...DECISION_STATUSES.map((status) => ({
      name: terms.decision[status],
      value: count(rows.filter((row) => row.decision.status === status).length),
      note: 'themes',
    })),
    {
      name: terms.undecided,
      value: count(rows.filter((row) => row.decision.status === null).length),
      note: 'themes',
    },
    { name: 'Overrides in force', value: count(counts.overrides) },
    {
      name: 'Record',
      value: count(head.seq),
      note: 'last entry; its hash stands above, and “concord verify” checks it',
    },
  ]
}

function writeFacts(sheet: Worksheet, top: number, list: readonly Fact[]): number {
  const left = { vertical: 'top', horizontal: 'left', indent: 1 } as const
  list.forEach((fact, index) => {
    const [name, value, note] = [1, 2, 4].map((column) => sheet.getCell(top + index, column))
    if (!name || !value || !note) return
    writeCell(name, text(fact.name))
    name.font = fonts.muted
    name.alignment = left
    writeCell(value, fact.value)
    value.font = fonts.strong
    value.alignment = left
    if (fact.note !== undefined) writeCell(note, text(fact.note))
    note.font = fonts.muted
    note.alignment = left
  })
  return top + list.length
}

function themeColumns(currency: string): Column<RankingRow>[] {
  const money = (value: number): CellContent => ({ kind: 'money', value, currency })
  return [
    {
      header: 'Theme',
      value: (row) => text(row.name),
      max: 44,
      min: 44,
      look: () => ({ font: fonts.strong }),
    },
    {
      header: 'Rank',
      value: (row) => count(row.rank),
      min: 14,
      look: () => ({ centred: true }),
      headerLook: { centred: true },
    },
    {
      header: 'Composite',
      value: (row) => count(row.composite),
      look: () => ({ centred: true }),
      headerLook: { centred: true },
    },
    {
      header: 'Decision',
      value: (row) => text(decisionInWords(row)),
      min: 20,
      look: (row) => ({ font: decisionFont(row.decision.status) }),
    },
    { header: 'Owner', value: (row) => text(row.decision.ownerName), max: 24, min: 18 },
    { header: 'Weighted ARR', value: (row) => money(row.weightedArr), min: 14 },
    { header: 'Exposed ARR', value: (row) => money(row.exposedArr), min: 14 },
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
    { header: 'Theme', value: (row) => text(row.name), max: 44, look: () => ({ font: fonts.strong }) },
    {
      header: 'Prospects',
      value: (row) => count(row.prospects.length),
      look: () => ({ centred: true }),
      headerLook: { centred: true },
    },
    { header: '', value: () => EMPTY },
    { header: 'Marked', value: (row) => text(row.marked ? 'For Sales' : '') },
    { header: '', value: () => EMPTY },
    { header: '', value: () => EMPTY },
    { header: '', value: () => EMPTY },
    {
      header: 'Who, and win/loss context',
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
