import type { Workbook } from 'exceljs'
import type { EvidenceAccount } from '#shared/contract/evidence.contract.ts'
import type { RankingRow } from '#shared/contract/ranking.contract.ts'
import { terms } from '#shared/i18n/en/terms.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import type { CellContent } from '../safe-cell.ts'
import { allRows } from './matrix-sheet.ts'
import { addSheet, finishTable, TABLE_TOP, writeNone } from './sheet-frame.ts'
import { type Column, count, day, text, writeTable, yes } from './sheet-table.ts'
import type { WorkbookInput } from './workbook-input.ts'
import { dimensionStyle, fonts } from './workbook-style.ts'

type Line = { readonly row: RankingRow; readonly account: EvidenceAccount; readonly counted: boolean }

const EMPTY: CellContent = { kind: 'empty' }

/** Adds the sheet Accounts by theme: every account behind every theme, with its product written out. */
export function addAccountsSheet(workbook: Workbook, input: WorkbookInput): void {
  const sheet = addSheet(workbook, input, 'Accounts by theme', 'Accounts by theme')
  const lines = allRows(input.ranking).flatMap((row): Line[] => {
    const evidence = input.evidence.get(row.themeId)
    return [
      ...(evidence?.counted ?? []).map((account) => ({ row, account, counted: true })),
      ...(evidence?.tracked ?? []).map((account) => ({ row, account, counted: false })),
    ]
  })
  const place = writeTable(sheet, TABLE_TOP, columns(input.ranking.currency), lines)
  if (lines.length === 0) writeNone(sheet, place, 'No account has asked for a theme yet.')
  finishTable(sheet, place, 3)
}

function columns(currency: string): Column<Line>[] {
  const money = (value: number): CellContent => ({ kind: 'money', value, currency })
  // An account outside the ICP is tracked, never scored (model, section 2): it has no weight to show.
  const weight =
    (of: (account: EvidenceAccount) => CellContent) =>
    ({ account, counted }: Line): CellContent =>
      counted ? of(account) : EMPTY
  const revenue = { headerLook: dimensionStyle('revenue') }
  return [
    {
      header: 'Rank',
      value: ({ row }) => count(row.rank),
      look: () => ({ centred: true }),
      headerLook: { centred: true },
    },
    { header: 'Theme', value: ({ row }) => text(row.name), max: 36, min: 20 },
    {
      header: 'Account',
      value: ({ account }) => text(account.name),
      max: 36,
      min: 18,
      look: () => ({ font: fonts.strong }),
    },
    { header: 'Counts', value: ({ counted }) => text(counted ? 'Counted' : 'Tracked, not scored') },
    { header: 'Tier', value: ({ account }) => text(terms.tier[account.tier]) },
    { header: 'CSM', value: ({ account }) => text(account.csm), max: 24 },
    { header: 'ARR', value: ({ account }) => money(account.arr) },
    { header: 'Renewal date', value: ({ account }) => day(account.renewalDate) },
    { header: 'Days to renewal', value: ({ account }) => count(account.days) },
    {
      header: 'Renewal',
      value: ({ account }) =>
        text({ dated: '', overdue: 'Renewal overdue', missing: 'No renewal date' }[account.renewal]),
    },
    { header: 'Proximity', value: weight((a) => ({ kind: 'factor', value: a.proximity })) },
    { header: 'Churn signal', value: ({ account }) => text(terms.signal[account.signal]) },
    { header: 'Signal factor', value: weight((a) => ({ kind: 'factor', value: a.signalFactor })) },
    { header: 'ARR at risk', value: weight((a) => money(a.risk)), ...revenue },
    { header: 'Expansion headroom', value: ({ account }) => money(account.headroom) },
    { header: 'Dependency', value: ({ account }) => ({ kind: 'factor', value: account.dependency }) },
    { header: 'Expansion', value: weight((a) => money(a.expansion)), ...revenue },
    { header: 'Weighted ARR', value: weight((a) => money(a.risk + a.expansion)), ...revenue },
    { header: 'Urgent', value: ({ account }) => yes(account.urgent) },
    { header: 'Referenceable logo', value: ({ account }) => yes(account.referenceable) },
    {
      header: 'Usage',
      value: ({ account }) => text(account.usageTrend === null ? '' : terms.usageTrend[account.usageTrend]),
    },
    {
      header: 'Also stands behind',
      value: ({ account }) => text(account.otherThemes.map((theme) => theme.name).join(' · ')),
      max: 40,
    },
    { header: 'Verbatims', value: ({ account }) => text(verbatims(account)), max: 70 },
  ]
}

function verbatims(account: EvidenceAccount): string {
  return account.verbatims
    .map(({ text: words, source, date, loggedBy }) => {
      const from = [source, date === null ? '' : formatDate(date), loggedBy].filter((part) => part !== '')
      return from.length === 0 ? words : `${words} (${from.join(', ')})`
    })
    .join('\n')
}
