import type Database from 'better-sqlite3'
import { CallRefused } from '#shared/contract/call-refused.ts'
import type { CallContext, UseCases } from '#electron/backend/core/context.ts'
import type { RowWriter } from '#electron/backend/db/row-writer.ts'
import {
  keptRowsRow,
  keptTableRow,
  readKept,
  readKeptTable,
  waitingTable,
} from '#electron/backend/repos/kept-repo.ts'
import type { Origin } from '#electron/backend/repos/origin-repo.ts'
import type { Output, Parsed } from '#shared/contract/contract.ts'
import { missingFields } from '#shared/domain/importing/columns/mapping.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'
import { keepImport, KEPT_TABLE_ROWS, type PendingImport } from './import-store.ts'
import { tableView } from './table-view.ts'

/** Rows of files that wait in the workspace to be fixed. */
export const keptUseCases: UseCases<'imports.kept' | 'imports.openKept' | 'imports.discardKept'> = {
  'imports.kept': ({ workspaceIfOpen }) =>
    workspaceIfOpen
      ? readKept(workspaceIfOpen.db).map(({ waiting, ...kept }) => ({ ...kept, rows: waiting.length }))
      : [],

  'imports.openKept': openKept,

  'imports.discardKept': (context, { id }) => {
    const { workspace } = context
    const kept = readKept(workspace.db).find((one) => one.id === id)
    if (!kept) throw notWaiting()
    workspace.change(
      context.stamp(),
      {
        kind: 'imports.discardKept',
        label: recordLabels.keptDiscarded(kept.kind, kept.file, kept.waiting.length),
      },
      (rows) => rows.remove('kept_rows', { table_id: id }),
    )
    return { rows: kept.waiting.length }
  },
}

/**
 * Puts down which rows of a table wait, as part of the entry that imports the others.
 * Refused with `bad-input` where the table is too long to be kept.
 */
export function keepRows(
  rows: RowWriter,
  { kind, table, kept }: PendingImport,
  waiting: readonly number[],
  { mapping, dateOrder, answers, typed }: Parsed<'imports.apply'>,
  { id: newId, at, who }: Origin,
  db: Database.Database,
): void {
  if (!kept && table.rows.length > KEPT_TABLE_ROWS)
    throw new CallRefused(
      'bad-input',
      `${table.file} has more than ${KEPT_TABLE_ROWS.toLocaleString('en-US')} rows, too many to keep in the workspace. Save the refused rows as a file instead.`,
    )
  const { file, sheet } = table
  const fresh = kept ? null : keptTableRow({ id: newId, kind, file, sheet, at, who }, table)
  // The same file once more: its rows wait once.
  const id = kept?.id ?? (fresh && waitingTable(db, fresh)) ?? newId
  if (fresh && id === newId) rows.put('kept_table', fresh)
  if (waiting.length === 0) rows.remove('kept_rows', { table_id: id })
  else rows.put('kept_rows', keptRowsRow(id, waiting, { mapping, dateOrder, answers, typed }))
}

function openKept(
  { state, workspace, ports }: CallContext,
  { id }: { id: string },
): Output<'imports.openKept'> {
  const kept = readKeptTable(workspace.db, id)
  if (kept === 'gone') throw notWaiting()
  if (kept === 'unreadable')
    throw new CallRefused(
      'read-failed',
      'The rows kept here can’t be read any more; the workspace’s record says whether it was altered (Verify). Import their file again, and discard these.',
    )
  const { kind, table, waiting, choice } = kept
  const importId = ports.newId()
  keepImport(state, {
    id: importId,
    kind,
    table,
    kept: { id, waiting: new Set(waiting) },
    notices: [],
    doubts: [],
  })
  return {
    ...tableView(kind, table),
    importId,
    fileName: table.file,
    version: id,
    format: table.sheet === null ? 'csv' : 'xlsx',
    encoding: null,
    delimiter: null,
    sheets: [],
    rows: waiting.length,
    mapping: choice.mapping,
    guessed: {},
    remembered: false,
    dateOrder: choice.dateOrder,
    answers: choice.answers,
    doubts: [],
    encodingDoubt: null,
    notices: [],
    typed: choice.typed,
    missing: missingFields(kind, choice.mapping),
  }
}

function notWaiting(): CallRefused {
  return new CallRefused(
    'not-found',
    'These rows no longer wait: they were imported or discarded. Undo brings them back.',
  )
}
