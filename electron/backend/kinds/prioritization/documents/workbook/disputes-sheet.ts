import { terms } from '#shared/catalogue/terms.ts'
import type { XlsxSheet } from '#electron/backend/files/xlsx/write/xlsx-plan.ts'
import { saysState } from './record-check.ts'
import { type BookDraft, SheetDraft, TABLE_TOP } from './sheet-draft.ts'
import { type Column, count, day, EMPTY, text } from './sheet-table.ts'
import type { DisputeLine, DisputePosition } from './workbook-input.ts'
import { looks } from './workbook-style.ts'

type Line = {
  /** The dispute's number, from 1. */
  readonly no: number
  readonly dispute: DisputeLine
  readonly position: DisputePosition | null
}

const OUTCOME = { open: 'Open', agreed: 'Agreed', escalated: 'Escalated' } satisfies Record<
  DisputeLine['outcome'],
  string
>
const KIND = { owner: 'Owner', view: 'View', model: 'Model' } satisfies Record<
  DisputePosition['kind'],
  string
>

/** The sheet Disputes: a row for each position in each, so that it can be filtered by person as well as by theme. */
export function disputesSheet(book: BookDraft): XlsxSheet {
  const sheet = new SheetDraft(book, 'Disputes', 'Disputes')
  saysState(sheet)
  const lines = book.input.disputes.flatMap((dispute, index): Line[] =>
    (dispute.positions.length === 0 ? [null] : dispute.positions).map((position) => ({
      no: index + 1,
      dispute,
      position,
    })),
  )
  const table = sheet.table(TABLE_TOP, COLUMNS, lines)
  sheet.nameColumn('dispute_no', table, 0)
  if (lines.length === 0) sheet.say(TABLE_TOP + 1, 'No disputes in this session.')
  return sheet.finishTable(table, 2)
}

const COLUMNS: readonly Column<Line>[] = [
  { header: 'No.', value: ({ no }) => count(no), look: looks.muted },
  { header: 'Theme', value: ({ dispute }) => text(dispute.themeName), max: 44, min: 24, look: looks.strong },
  { header: 'Dimension', value: ({ dispute }) => text(terms.dimension[dispute.dimension]), min: 20 },
  { header: 'Who', value: ({ position }) => text(position?.who ?? ''), max: 24 },
  { header: 'Role', value: ({ position }) => text(position?.role ?? ''), max: 24 },
  { header: 'As', value: ({ position }) => (position ? text(KIND[position.kind]) : EMPTY) },
  {
    header: 'Position',
    value: ({ position }) =>
      position === null ? EMPTY : position.score === null ? text('Abstained') : count(position.score),
    look: looks.centred,
    headerLook: looks.centred,
  },
  { header: 'Reason', value: ({ position }) => text(position?.reason ?? ''), max: 50 },
  { header: 'Outcome', value: ({ dispute }) => text(OUTCOME[dispute.outcome]) },
  {
    header: 'Agreed score',
    value: ({ dispute }) => count(dispute.score),
    look: looks.centred,
    headerLook: looks.centred,
  },
  { header: 'Why', value: ({ dispute }) => text(dispute.sentence), max: 50 },
  { header: 'Resolved by', value: ({ dispute }) => text(dispute.by), max: 24 },
  { header: 'Entered by', value: ({ dispute }) => text(dispute.enteredBy), max: 24 },
  {
    header: 'When (UTC)',
    value: ({ dispute }) => (dispute.at === null ? EMPTY : { kind: 'instant', value: dispute.at }),
  },
  { header: 'Due', value: ({ dispute }) => day(dispute.due) },
  { header: 'Later outcome', value: ({ dispute }) => text(dispute.laterOutcome), max: 50 },
]
