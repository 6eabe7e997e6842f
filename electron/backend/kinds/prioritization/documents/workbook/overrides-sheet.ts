import type { OverrideView } from '#shared/contract/prioritization/overrides.contract.ts'
import { saidBy, terms } from '#shared/catalogue/terms.ts'
import type { XlsxSheet } from '#electron/backend/files/xlsx/write/xlsx-plan.ts'
import { overrideFrom, RULING } from './matrix-formulas.ts'
import { rules } from './input-rules.ts'
import { overrideSteps } from './override-steps.ts'
import { saysState } from './record-check.ts'
import { type BookDraft, SheetDraft, TABLE_TOP } from './sheet-draft.ts'
import { type Column, computed, count, EMPTY, text } from './sheet-table.ts'
import { lettersOf, type WorkbookIndex } from './workbook-index.ts'
import { looks } from './workbook-style.ts'

const KEYS = [
  'no',
  'theme',
  'what',
  'before',
  'after',
  'condition',
  'reason',
  'who',
  'at',
  'inForce',
  'to',
  'ruling',
  'revokedBy',
  'revokedAt',
  'revokedWhy',
  'themeNo',
  'from',
] as const
type Key = (typeof KEYS)[number]

const at = lettersOf(KEYS)

const NAMES: Partial<Record<Key, string>> = {
  no: 'override_no',
  theme: 'override_name',
  inForce: 'override_in_force',
  themeNo: 'override_theme',
  to: 'override_to',
  from: 'override_from',
  ruling: 'override_ruling',
}

type Numbered = { readonly no: number; readonly override: OverrideView }

/** The sheet Overrides: each with its condition, reason, person, time, and the rank before and after. */
export function overridesSheet(book: BookDraft, index: WorkbookIndex): XlsxSheet {
  const { overrides } = book.input
  const sheet = new SheetDraft(book, 'Overrides', 'Overrides')
  const columns = columnsOf(book, index)
  saysState(sheet, 'Blue cells are yours to change. An override added below is not counted.')
  const table = sheet.table(
    TABLE_TOP,
    KEYS.map((key) => ({ ...columns[key], folded: KEYS.indexOf(key) > KEYS.indexOf('revokedWhy') })),
    overrides.map((override, row) => ({ no: row + 1, override })),
  )
  KEYS.forEach((key, column) => {
    const name = NAMES[key]
    if (name !== undefined) sheet.nameColumn(name, table, column)
  })
  sheet.nameWithBelow('override_and_below', table, KEYS.indexOf('theme'))
  if (overrides.length === 0) sheet.say(TABLE_TOP + 1, 'No overrides: the ranking follows the model.')
  return sheet.finishTable(table, 2)
}

function columnsOf({ input }: BookDraft, index: WorkbookIndex): Record<Key, Column<Numbered>> {
  const steps = overrideSteps(input.ranking, input.overrides)
  const froms = new Map(
    steps.map(({ no, from }, step) => {
      const formula = overrideFrom(step + 1, at.themeNo, at.inForce)
      return [no, computed(formula, count(from))]
    }),
  )
  return {
    no: { header: 'No.', value: ({ no }) => count(no), look: looks.muted },
    theme: {
      header: 'Theme',
      value: ({ override: o }) => text(o.themeName),
      max: 44,
      min: 24,
      look: looks.strong,
    },
    what: { header: 'What', value: ({ override: o }) => text(terms.overrideKind[o.kind]) },
    before: { header: 'Rank before', value: ({ override: o }) => count(o.rankBefore) },
    after: { header: 'Rank after', value: ({ override: o }) => count(o.rankAfter) },
    condition: { header: 'Condition', value: ({ override: o }) => text(terms.condition[o.condition]) },
    reason: { header: 'Reason', value: ({ override: o }) => text(o.reason), max: 40 },
    who: { header: 'Who', value: ({ override: o }) => text(saidBy(o)), max: 36 },
    at: { header: 'When (UTC)', value: ({ override: o }) => ({ kind: 'instant', value: o.at }) },
    inForce: {
      header: 'In force',
      value: ({ override: o }) => text(o.revoked === null ? 'Yes' : 'Revoked'),
      rule: rules.inForce,
    },
    revokedBy: {
      header: 'Revoked by',
      value: ({ override: o }) => text(o.revoked ? saidBy(o.revoked) : ''),
      max: 24,
    },
    revokedAt: {
      header: 'Revoked (UTC)',
      value: ({ override: o }) => (o.revoked === null ? EMPTY : { kind: 'instant', value: o.revoked.at }),
    },
    revokedWhy: { header: 'Why revoked', value: ({ override: o }) => text(o.revoked?.why ?? ''), max: 40 },
    themeNo: {
      header: 'Theme no.',
      value: ({ override: o }) => count(index.themeNumber(o.themeId)),
      look: looks.muted,
    },
    to: { header: 'To rank', value: ({ override: o }) => count(o.targetRank), rule: rules.rank },
    from: { header: 'From rank', value: ({ no }) => froms.get(no) ?? EMPTY, look: looks.muted },
    ruling: {
      header: 'Shortlist',
      value: ({ override: { kind } }) =>
        kind === 'rank' ? EMPTY : text(RULING[kind === 'shortlist-on' ? 'on' : 'off']),
      rule: rules.ruling,
    },
  }
}
