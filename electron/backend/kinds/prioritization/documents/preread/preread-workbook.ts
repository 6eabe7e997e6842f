import type { EvidenceAccount } from '#shared/contract/prioritization/evidence.contract.ts'
import type { RankingRow } from '#shared/contract/prioritization/ranking.contract.ts'
import { DIMENSIONS, type Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import { flagWords } from '#shared/catalogue/flags.ts'
import { prereadWords as words } from '#shared/catalogue/preread.ts'
import { terms } from '#shared/catalogue/terms.ts'
import type { TypedContent } from '#electron/backend/files/safe-cell.ts'
import {
  BookDraft,
  type BookFrame,
  SheetDraft,
  TABLE_TOP,
} from '#electron/backend/kinds/prioritization/documents/workbook/sheet-draft.ts'
import {
  type Column,
  count,
  day,
  EMPTY,
  text,
} from '#electron/backend/kinds/prioritization/documents/workbook/sheet-table.ts'
import {
  dimensionLooks,
  looks,
} from '#electron/backend/kinds/prioritization/documents/workbook/workbook-style.ts'
import type { XlsxBook, XlsxSheet } from '#electron/backend/files/xlsx/write/xlsx-plan.ts'
import { type EmergencyLine, emergencyLines } from './preread-emergency.ts'
import type {
  MissingItem,
  Preread,
  PrereadAsk,
  PrereadQuote,
  PrereadRoadmap,
  PrereadTheme,
} from './preread.ts'

type AccountLine = {
  readonly theme: PrereadTheme
  readonly account: EvidenceAccount
  readonly counted: boolean
}
type QuoteLine = { readonly theme: PrereadTheme; readonly quote: PrereadQuote }

/**
 * The pre-read as a workbook: what is asked of whom, matrix, accounts by theme, verbatims, roadmap, and what is missing. The shareable cut has
 * no sheet of accounts and no amount.
 */
export function prereadWorkbook(preread: Preread, frame: BookFrame): XlsxBook {
  const book = new BookDraft(frame)
  const internal = preread.cut === 'internal'
  const { themes } = preread
  const quotes = themes.flatMap((theme) => theme.quotes.map((quote): QuoteLine => ({ theme, quote })))
  const emergency = emergencyLines(preread)
  return book.finish([
    tableSheet(book, 'asks', askColumns(), preread.asks, 1),
    ...(emergency.length > 0 ? [tableSheet(book, 'emergency', emergencyColumns(), emergency, 1)] : []),
    tableSheet(book, 'matrix', matrixColumns(preread), themes, 2),
    ...(internal
      ? [tableSheet(book, 'accounts', accountColumns(preread.currency), accountLines(preread), 3)]
      : []),
    tableSheet(book, 'verbatims', quoteColumns(internal), quotes, 2),
    tableSheet(book, 'roadmap', roadmapColumns(preread), preread.roadmap, 1),
    tableSheet(book, 'missing', missingColumns(), preread.missing, 1),
  ])
}

function tableSheet<Row>(
  book: BookDraft<BookFrame>,
  name: keyof typeof words.sheets,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  frozen: number,
): XlsxSheet {
  const sheet = new SheetDraft(book, words.sheets[name], `${words.title}: ${words.sheets[name]}`)
  const table = sheet.table(TABLE_TOP, columns, rows)
  if (rows.length === 0) sheet.say(TABLE_TOP + 1, words.sheetNone[name])
  return sheet.finishTable(table, frozen)
}

const rankColumn = <Row>(of: (row: Row) => RankingRow): Column<Row> => ({
  header: words.columns.rank,
  value: (row) => count(of(row).rank),
  look: looks.strongCentred,
  headerLook: looks.centred,
})

const themeColumn = <Row>(of: (row: Row) => RankingRow): Column<Row> => ({
  header: words.columns.theme,
  value: (row) => text(of(row).name),
  max: 44,
  min: 22,
  look: looks.strong,
})

function matrixColumns({ cut, currency, ranking }: Preread): Column<PrereadTheme>[] {
  const money = (of: (row: RankingRow) => number) => (theme: PrereadTheme) => amount(of(theme.row), currency)
  const score = (dimension: Dimension): Column<PrereadTheme> => ({
    header: terms.dimensionShort[dimension],
    value: ({ row }) => count(row[dimension]),
    look: dimensionLooks[dimension].score,
    headerLook: dimensionLooks[dimension].score,
  })
  const amounts: Column<PrereadTheme>[] = [
    { header: words.columns.weighted, value: money((row) => row.weightedArr) },
    { header: words.columns.risk, value: money((row) => row.risk) },
    { header: words.columns.expansion, value: money((row) => row.expansion) },
    { header: words.columns.exposed, value: money((row) => row.exposedArr) },
  ]
  return [
    rankColumn(({ row }) => row),
    themeColumn(({ row }) => row),
    ...DIMENSIONS.map(score),
    {
      header: words.columns.composite,
      value: ({ row }) => count(row.composite),
      look: looks.strongCentred,
      headerLook: looks.centred,
    },
    { header: words.columns.standing, value: ({ row }) => text(standingOf(row, ranking)) },
    ...(cut === 'internal' ? amounts : []),
    { header: words.columns.count, value: ({ row }) => count(row.weightedCount) },
    { header: words.columns.customers, value: ({ row }) => count(row.accountsCounted + row.accountsTracked) },
    { header: words.columns.fit, value: ({ row }) => text(row.fit === null ? '' : terms.fit[row.fit]) },
    { header: words.columns.roadmap, value: ({ row }) => text(row.roadmapTheme), max: 30 },
    {
      header: words.columns.flags,
      value: ({ row }) => text(row.flags.map((flag) => flagWords(flag).label).join(' · ')),
      max: 44,
    },
  ]
}

const amount = (value: number, currency: string): TypedContent => ({ kind: 'money', value, currency })

function standingOf(row: RankingRow, { compliance }: Preread['ranking']): string {
  if (row.rank !== null) return words.standing.ranked({ rank: row.rank })
  return compliance.some((one) => one.themeId === row.themeId)
    ? words.standing.compliance
    : words.standing.unranked
}

function accountLines({ themes }: Preread): AccountLine[] {
  return themes.flatMap((theme) => [
    ...theme.counted.map((account) => ({ theme, account, counted: true })),
    ...theme.tracked.map((account) => ({ theme, account, counted: false })),
  ])
}

function accountColumns(currency: string): Column<AccountLine>[] {
  const weight =
    (of: (account: EvidenceAccount) => number) =>
    ({ account, counted }: AccountLine): TypedContent =>
      counted ? amount(of(account), currency) : EMPTY
  return [
    rankColumn(({ theme }) => theme.row),
    themeColumn(({ theme }) => theme.row),
    { header: words.columns.account, value: ({ account }) => text(account.name), max: 36, min: 18 },
    {
      header: words.columns.counts,
      value: ({ counted }) => text(counted ? words.counted : words.trackedCell),
    },
    { header: words.columns.tier, value: ({ account }) => text(terms.tier[account.tier]) },
    { header: words.columns.csm, value: ({ account }) => text(account.csm), max: 24 },
    { header: words.columns.arr, value: ({ account }) => amount(account.arr, currency) },
    { header: words.columns.renewal, value: ({ account }) => day(account.renewalDate) },
    { header: words.columns.days, value: ({ account }) => count(account.days) },
    { header: words.columns.signal, value: ({ account }) => text(terms.signal[account.signal]) },
    { header: words.columns.risk, value: weight((account) => account.risk) },
    { header: words.columns.expansion, value: weight((account) => account.expansion) },
    { header: words.columns.weighted, value: weight((account) => account.risk + account.expansion) },
  ]
}

function quoteColumns(internal: boolean): Column<QuoteLine>[] {
  return [
    rankColumn(({ theme }) => theme.row),
    themeColumn(({ theme }) => theme.row),
    { header: words.columns.verbatim, value: ({ quote }) => text(quote.text), max: 90, min: 40 },
    { header: words.columns.account, value: ({ quote }) => text(quote.account), max: 36, min: 18 },
    ...(internal
      ? [
          { header: words.columns.source, value: ({ quote }: QuoteLine) => text(quote.source), max: 24 },
          { header: words.columns.date, value: ({ quote }: QuoteLine) => day(quote.date) },
        ]
      : []),
  ]
}

function roadmapColumns({ publishedAt }: Preread): Column<PrereadRoadmap>[] {
  return [
    {
      header: words.columns.name,
      value: ({ name }) => text(name),
      max: 36,
      min: 20,
      look: looks.strong,
    },
    { header: words.columns.quarter, value: ({ quarter }) => text(quarter) },
    { header: words.columns.description, value: ({ description }) => text(description), max: 60 },
    { header: words.columns.criteria, value: ({ criteria }) => text(criteria), max: 60 },
    { header: words.columns.mapped, value: ({ mapped }) => count(mapped) },
    {
      header: words.columns.published,
      value: () => (publishedAt === null ? text('') : { kind: 'instant', value: publishedAt }),
    },
  ]
}

function emergencyColumns(): Column<EmergencyLine>[] {
  return [
    { header: words.columns.fact, value: ({ name }) => text(name), min: 24, look: looks.strong },
    { header: words.columns.said, value: ({ value }) => text(value), max: 90, min: 40 },
  ]
}

function askColumns(): Column<PrereadAsk>[] {
  return [
    { header: words.columns.who, value: ({ who }) => text(who), max: 44, min: 24, look: looks.strong },
    { header: words.columns.ask, value: ({ what }) => text(what), max: 90, min: 40 },
    { header: words.columns.by, value: ({ by }) => day(by) },
  ]
}

function missingColumns(): Column<MissingItem>[] {
  return [
    { header: words.columns.what, value: ({ what }) => text(what), max: 80, min: 40 },
    { header: words.columns.from, value: ({ from }) => text(from), max: 60, min: 30 },
  ]
}
