import type { Workbook } from 'exceljs'
import type { RankingRow } from '#shared/contract/ranking.contract.ts'
import type { Dimension } from '#shared/domain/themes/theme.ts'
import { flagWords } from '#shared/i18n/en/flags.ts'
import { terms } from '#shared/i18n/en/terms.ts'
import { addSheet, finishTable, TABLE_TOP, writeNone } from './sheet-frame.ts'
import { type Column, count, text, writeTable, yes } from './sheet-table.ts'
import type { WorkbookInput } from './workbook-input.ts'
import { decisionFont, dimensionStyle, fonts } from './workbook-style.ts'

/** Where a theme stands: in the ranking, waiting for a score, or on the compliance track. */
export function standingInWords(row: RankingRow, ranking: WorkbookInput['ranking']): string {
  if (row.rank !== null) return 'Ranked'
  return ranking.compliance.some((c) => c.themeId === row.themeId) ? 'Compliance track' : 'Not yet scored'
}

/** Every theme of the session: ranked ones in order, then those not yet scored, then the compliance track. */
export function allRows(ranking: WorkbookInput['ranking']): RankingRow[] {
  return [...ranking.ranked, ...ranking.unranked, ...ranking.compliance]
}

/** Adds the sheet Matrix: one row a theme, with all that set its place. */
export function addMatrixSheet(workbook: Workbook, input: WorkbookInput): void {
  const sheet = addSheet(workbook, input, 'Matrix', 'Decision matrix')
  const rows = allRows(input.ranking)
  const place = writeTable(sheet, TABLE_TOP, matrixColumns(input), rows)
  if (rows.length === 0) writeNone(sheet, place, 'No feedback themes yet.')
  finishTable(sheet, place, 2)
}

function matrixColumns({ ranking }: WorkbookInput): Column<RankingRow>[] {
  const money = (of: (row: RankingRow) => number) => (row: RankingRow) =>
    ({ kind: 'money', value: of(row), currency: ranking.currency }) as const
  const score = (dimension: Dimension): Column<RankingRow> => ({
    header: terms.dimensionShort[dimension],
    value: (row) => count(row[dimension]),
    look: () => ({ ...dimensionStyle(dimension), centred: true }),
    headerLook: { ...dimensionStyle(dimension), centred: true },
  })
  return [
    {
      header: 'Rank',
      value: (row) => count(row.rank),
      look: () => ({ font: fonts.strong, centred: true }),
      headerLook: { centred: true },
    },
    {
      header: 'Theme',
      value: (row) => text(row.name),
      max: 44,
      min: 24,
      look: () => ({ font: fonts.strong }),
    },
    score('revenue'),
    score('breadth'),
    score('alignment'),
    {
      header: 'Composite',
      value: (row) => count(row.composite),
      look: () => ({ font: fonts.strong, centred: true }),
      headerLook: { centred: true },
    },
    {
      header: 'Decision',
      value: (row) =>
        text(row.decision.status === null ? terms.undecided : terms.decision[row.decision.status]),
      look: (row) => ({ font: decisionFont(row.decision.status) }),
    },
    { header: 'Owner', value: (row) => text(row.decision.ownerName), max: 24 },
    { header: 'On the shortlist', value: (row) => yes(row.shortlisted) },
    { header: 'Flags', value: (row) => text(flagsInWords(row)), max: 44 },
    { header: 'Standing', value: (row) => text(standingInWords(row, ranking)) },
    {
      header: 'Set below the row above by',
      value: (row) => text(row.decidedBy === null ? '' : terms.rule[row.decidedBy]),
    },
    { header: 'Weighted ARR', value: money((row) => row.weightedArr) },
    { header: 'ARR at risk', value: money((row) => row.risk) },
    { header: 'Expansion', value: money((row) => row.expansion) },
    { header: 'Exposed ARR', value: money((row) => row.exposedArr) },
    { header: 'Weighted count', value: (row) => count(row.weightedCount) },
    { header: 'Enterprise', value: (row) => count(row.tierCounts.enterprise) },
    { header: 'Mid-Market', value: (row) => count(row.tierCounts['mid-market']) },
    { header: 'SMB', value: (row) => count(row.tierCounts.smb) },
    { header: 'Accounts counted', value: (row) => count(row.accountsCounted) },
    { header: 'Tracked, not scored', value: (row) => count(row.accountsTracked) },
    { header: 'Tracked ARR', value: money((row) => row.trackedArr) },
    { header: 'Fit', value: (row) => text(row.fit === null ? '' : terms.fit[row.fit]) },
    { header: 'Roadmap theme', value: (row) => text(row.roadmapTheme), max: 30 },
    { header: 'Scored in the room', value: (row) => yes(row.scoredInRoom) },
    { header: 'Rank by the model', value: (row) => count(row.modelRank) },
    {
      header: 'Missing score',
      value: (row) => text(row.missing.map((dimension) => terms.dimension[dimension]).join(', ')),
    },
  ]
}

/** The labels of a row's flags, in the order they are shown. */
export function flagsInWords(row: RankingRow): string {
  return row.flags.map((flag) => flagWords(flag).label).join(' · ')
}
