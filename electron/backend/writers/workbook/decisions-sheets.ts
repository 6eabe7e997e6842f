import type { Workbook } from 'exceljs'
import type { EvidenceAccount } from '#shared/contract/evidence.contract.ts'
import type { OverrideView } from '#shared/contract/overrides.contract.ts'
import type { RankingRow } from '#shared/contract/ranking.contract.ts'
import { terms } from '#shared/i18n/en/terms.ts'
import { addQuarters, formatQuarter, parseQuarter } from '#shared/kernel/dates.ts'
import { compareNames } from '#shared/kernel/text.ts'
import type { CellContent } from '../safe-cell.ts'
import { allRows } from './matrix-sheet.ts'
import { addSheet, finishTable, TABLE_TOP, writeNone } from './sheet-frame.ts'
import { type Column, count, day, text, writeTable, yes } from './sheet-table.ts'
import type { WorkbookInput } from './workbook-input.ts'
import { decisionFont, fonts } from './workbook-style.ts'

/** Adds the sheet Overrides: each with its condition, reason, person, time, and the rank before and after. */
export function addOverridesSheet(workbook: Workbook, input: WorkbookInput): void {
  const sheet = addSheet(workbook, input, 'Overrides', 'Overrides')
  const columns: Column<OverrideView>[] = [
    {
      header: 'Theme',
      value: (o) => text(o.themeName),
      max: 44,
      min: 24,
      look: () => ({ font: fonts.strong }),
    },
    { header: 'What', value: (o) => text(terms.overrideKind[o.kind]) },
    { header: 'Rank before', value: (o) => count(o.rankBefore) },
    { header: 'Rank after', value: (o) => count(o.rankAfter) },
    { header: 'Condition', value: (o) => text(terms.condition[o.condition]) },
    { header: 'Reason', value: (o) => text(o.reason), max: 60 },
    { header: 'Who', value: (o) => text(o.who), max: 24 },
    { header: 'When (UTC)', value: (o) => ({ kind: 'instant', value: o.at }) },
    { header: 'In force', value: (o) => text(o.revoked === null ? 'Yes' : 'Taken back') },
    { header: 'Taken back by', value: (o) => text(o.revoked?.who ?? ''), max: 24 },
    {
      header: 'Taken back (UTC)',
      value: (o) => (o.revoked === null ? { kind: 'empty' } : { kind: 'instant', value: o.revoked.at }),
    },
    { header: 'Why taken back', value: (o) => text(o.revoked?.why ?? ''), max: 40 },
  ]
  const place = writeTable(sheet, TABLE_TOP, columns, input.overrides)
  if (input.overrides.length === 0)
    writeNone(sheet, place, 'No override: the ranking stands as the model has it.')
  finishTable(sheet, place, 1)
}

/** Adds the sheet Decisions: one row a theme, with its words for customers. */
export function addDecisionsSheet(workbook: Workbook, input: WorkbookInput): void {
  const sheet = addSheet(workbook, input, 'Decisions', 'Decisions')
  const columns: Column<RankingRow>[] = [
    {
      header: 'Rank',
      value: (row) => count(row.rank),
      look: () => ({ centred: true }),
      headerLook: { centred: true },
    },
    {
      header: 'Theme',
      value: (row) => text(row.name),
      max: 44,
      min: 24,
      look: () => ({ font: fonts.strong }),
    },
    {
      header: 'Decision',
      value: (row) => text(decisionInWords(row)),
      look: (row) => ({ font: decisionFont(row.decision.status) }),
    },
    { header: 'Quarter', value: (row) => text(quarterOfDecision(row, input.workspace.session.quarter)) },
    { header: 'Owner', value: (row) => text(row.decision.ownerName), max: 24 },
    { header: 'Rationale', value: (row) => text(row.decision.rationale), max: 50 },
    { header: 'Workaround', value: (row) => text(row.decision.workaround), max: 40 },
    { header: 'What CS says', value: (row) => text(input.says.get(row.themeId)?.text ?? ''), max: 60 },
    { header: 'Words edited', value: (row) => yes(input.says.get(row.themeId)?.edited ?? false) },
  ]
  const rows = allRows(input.ranking)
  const place = writeTable(sheet, TABLE_TOP, columns, rows)
  if (rows.length === 0) writeNone(sheet, place, 'No feedback themes yet.')
  finishTable(sheet, place, 2)
}

type Action = { readonly row: RankingRow; readonly account: EvidenceAccount }

/** Adds the sheet CSM actions: who tells which account what. Only decided themes: the others have nothing to tell. */
export function addCsmActionsSheet(workbook: Workbook, input: WorkbookInput): void {
  const sheet = addSheet(workbook, input, 'CSM actions', 'CSM actions: who tells which account what')
  const actions = allRows(input.ranking)
    .filter((row) => row.decision.status !== null)
    .flatMap((row): Action[] => {
      const evidence = input.evidence.get(row.themeId)
      return [...(evidence?.counted ?? []), ...(evidence?.tracked ?? [])].map((account) => ({ row, account }))
    })
    .toSorted(
      (a, b) =>
        Number(a.account.csm === null) - Number(b.account.csm === null) ||
        compareNames(a.account.csm ?? '', b.account.csm ?? '') ||
        compareNames(a.account.name, b.account.name) ||
        compareNames(a.row.name, b.row.name),
    )
  const money = (value: number): CellContent => ({ kind: 'money', value, currency: input.ranking.currency })
  const columns: Column<Action>[] = [
    { header: 'CSM', value: ({ account }) => text(account.csm ?? 'No CSM named'), max: 24 },
    {
      header: 'Account',
      value: ({ account }) => text(account.name),
      max: 36,
      min: 18,
      look: () => ({ font: fonts.strong }),
    },
    { header: 'Theme', value: ({ row }) => text(row.name), max: 36, min: 20 },
    {
      header: 'Decision',
      value: ({ row }) => text(decisionInWords(row)),
      look: ({ row }) => ({ font: decisionFont(row.decision.status) }),
    },
    { header: 'What to say', value: ({ row }) => text(input.says.get(row.themeId)?.text ?? ''), max: 80 },
    { header: 'Tier', value: ({ account }) => text(terms.tier[account.tier]) },
    { header: 'ARR', value: ({ account }) => money(account.arr) },
    { header: 'Renewal date', value: ({ account }) => day(account.renewalDate) },
    { header: 'Churn signal', value: ({ account }) => text(terms.signal[account.signal]) },
    { header: 'Urgent', value: ({ account }) => yes(account.urgent) },
  ]
  const place = writeTable(sheet, TABLE_TOP, columns, actions)
  if (actions.length === 0)
    writeNone(sheet, place, 'Nothing to tell yet: no theme with accounts behind it is decided.')
  finishTable(sheet, place, 2)
}

/** The decision of a row in words. */
export function decisionInWords(row: RankingRow): string {
  return row.decision.status === null ? terms.undecided : terms.decision[row.decision.status]
}

function quarterOfDecision(row: RankingRow, decidedFor: string): string {
  if (row.decision.status === 'build') return decidedFor
  const quarter = parseQuarter(decidedFor)
  return row.decision.status === 'defer' && quarter !== null ? formatQuarter(addQuarters(quarter, 2)) : ''
}
