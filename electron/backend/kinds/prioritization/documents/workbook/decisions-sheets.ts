import type { RankingRow } from '#shared/contract/prioritization/ranking.contract.ts'
import { decisionTerm, saidBy, terms } from '#shared/catalogue/terms.ts'
import { formatDate, quarterAfter } from '#shared/kernel/dates.ts'
import { compareText, foldName } from '#shared/kernel/text.ts'
import { own } from '#electron/backend/files/formula.ts'
import type { TypedContent } from '#electron/backend/files/safe-cell.ts'
import { columnLetters, type XlsxSheet } from '#electron/backend/files/xlsx/write/xlsx-plan.ts'
import { ofTheme } from './matrix-formulas.ts'
import { decisionInWords } from './matrix-sheet.ts'
import { saysState } from './record-check.ts'
import { type BookDraft, SheetDraft, TABLE_TOP } from './sheet-draft.ts'
import { type Column, computed, count, day, text, yes } from './sheet-table.ts'
import type { ThemeLine, WorkbookIndex } from './workbook-index.ts'
import type { WorkbookInput } from './workbook-input.ts'
import { decisionLook, looks } from './workbook-style.ts'

/** The sheet Decisions: one row per theme, with its words for customers. */
export function decisionsSheet(book: BookDraft, index: WorkbookIndex): XlsxSheet {
  const { input } = book
  const sheet = new SheetDraft(book, 'Decisions', 'Decisions')
  saysState(sheet)
  const columns: Column<RankingRow>[] = [
    {
      header: 'Rank',
      value: (row) => computed(rank, count(row.rank)),
      look: looks.centred,
      headerLook: looks.centred,
    },
    { header: 'Theme', value: (row) => text(row.name), max: 44, min: 24, look: looks.strong },
    {
      header: 'Decision',
      value: (row) => text(decisionInWords(row, input.workspace.session.quarter)),
      look: (row) => decisionLook(row.decision.status),
    },
    { header: 'Quarter', value: (row) => text(quarterOfDecision(row, input.workspace.session.quarter)) },
    { header: 'Owner', value: (row) => text(row.decision.ownerName), max: 24 },
    {
      header: 'Decided by',
      value: ({ decision }) => text(decision.decidedBy && saidBy(decision.decidedBy)),
      max: 36,
    },
    {
      header: 'Owner named by',
      value: ({ decision }) => text(decision.ownerBy && saidBy(decision.ownerBy)),
      max: 36,
    },
    { header: 'Rationale', value: (row) => text(row.decision.rationale), max: 50 },
    { header: 'Workaround', value: (row) => text(input.workarounds.get(row.themeId) ?? ''), max: 40 },
    { header: 'What CS says', value: (row) => text(input.says.get(row.themeId)?.text ?? ''), max: 60 },
    { header: 'Wording edited', value: (row) => yes(input.says.get(row.themeId)?.edited ?? false) },
    { header: 'Amendments', value: (row) => text(amendmentsInWords(input, row)), max: 60 },
    {
      header: 'Theme no.',
      value: (row) => count(index.themeNumber(row.themeId)),
      look: looks.muted,
      folded: true,
    },
  ]
  // By the last column, which holds the theme's number.
  const rank = ofTheme('matrix_rank', own(columnLetters(columns.length)))
  const table = sheet.table(TABLE_TOP, columns, index.rows)
  if (index.rows.length === 0) sheet.say(TABLE_TOP + 1, 'No feedback themes yet.')
  return sheet.finishTable(table, 2)
}

/** What was added about a theme after the seal, one line per amendment. */
function amendmentsInWords({ amendments, workspace }: WorkbookInput, { themeId }: RankingRow): string {
  return amendments
    .filter((one) => one.themeId === themeId)
    .map(({ kind, decision, outcome, text: words, at, ...said }) => {
      const now = decision
        ? `${decisionTerm(decision.status, workspace.session.quarter)}${decision.ownerName === null ? '' : `, ${decision.ownerName}`}. `
        : outcome
          ? `${terms.dimension[outcome.dimension]} ${outcome.score}. `
          : ''
      return `${terms.amendment[kind]}: ${now}${words} (${saidBy(said)}, ${formatDate(at.slice(0, 10))})`
    })
    .join('\n')
}

/** The sheet CSM actions: who tells which account what, of what is decided or escalated; the rest has nothing to tell. */
export function csmActionsSheet(book: BookDraft, index: WorkbookIndex): XlsxSheet {
  const { input } = book
  const sheet = new SheetDraft(book, 'CSM actions', 'CSM actions: who tells which account what')
  saysState(sheet)
  const actions = byCsm(
    index.lines.filter(({ row }) => row.decision.status !== null || row.escalationDue !== null),
  )
  const money = (value: number): TypedContent => ({
    kind: 'money',
    value,
    currency: input.ranking.currency,
  })
  const columns: Column<ThemeLine>[] = [
    { header: 'CSM', value: ({ weight: { account } }) => text(account.csm ?? 'No CSM'), max: 24 },
    {
      header: 'Account',
      value: ({ weight: { account } }) => text(account.name),
      max: 36,
      min: 18,
      look: looks.strong,
    },
    { header: 'Theme', value: ({ row }) => text(row.name), max: 36, min: 20 },
    {
      header: 'Decision',
      value: ({ row }) => text(decisionInWords(row, input.workspace.session.quarter)),
      look: ({ row }) => decisionLook(row.decision.status),
    },
    { header: 'Call first', value: ({ weight: { account } }) => yes(input.callFirst.has(account.id)) },
    { header: 'What to say', value: ({ row }) => text(input.says.get(row.themeId)?.text ?? ''), max: 62 },
    { header: 'Tier', value: ({ weight: { account } }) => text(terms.tier[account.tier]) },
    { header: 'ARR', value: ({ weight: { account } }) => money(account.arr) },
    { header: 'Renewal date', value: ({ weight: { account } }) => day(account.renewalDate) },
    { header: 'Churn signal', value: ({ weight }) => text(terms.signal[weight.signal]) },
    { header: 'Urgent', value: ({ weight }) => yes(weight.urgent) },
  ]
  const table = sheet.table(TABLE_TOP, columns, actions)
  if (actions.length === 0)
    sheet.say(TABLE_TOP + 1, 'Nothing to share yet: no theme that accounts asked for has been decided.')
  return sheet.finishTable(table, 2)
}

/** By CSM, then account, then theme; accounts without a CSM last. Every name is folded once. */
function byCsm(lines: readonly ThemeLine[]): ThemeLine[] {
  const folds = new Map<string, string>()
  const folded = (name: string): string => {
    const known = folds.get(name) ?? foldName(name)
    folds.set(name, known)
    return known
  }
  const compare = (a: string, b: string): number => compareText(folded(a), folded(b)) || compareText(a, b)
  return lines.toSorted(
    (a, b) =>
      Number(a.weight.account.csm === null) - Number(b.weight.account.csm === null) ||
      compare(a.weight.account.csm ?? '', b.weight.account.csm ?? '') ||
      compare(a.weight.account.name, b.weight.account.name) ||
      compare(a.row.name, b.row.name),
  )
}

function quarterOfDecision(row: RankingRow, decidedFor: string): string {
  if (row.decision.status === 'build') return decidedFor
  return row.decision.status === 'defer' ? quarterAfter(decidedFor) : ''
}
