import type { EntryView } from '#shared/contract/record.contract.ts'
import { saidBy } from '#shared/catalogue/terms.ts'
import type { XlsxSheet } from '#electron/backend/files/xlsx/write/xlsx-plan.ts'
import { saysState } from './record-check.ts'
import { type BookDraft, SheetDraft, TABLE_TOP } from './sheet-draft.ts'
import { type Column, count, text } from './sheet-table.ts'

/** The sheet Record: every entry, oldest first, with its hash. */
export function recordSheet(book: BookDraft): XlsxSheet {
  const { record } = book.input
  const sheet = new SheetDraft(book, 'Record', 'The record: who changed what, when and why')
  saysState(sheet)
  const columns: Column<EntryView>[] = [
    { header: 'Entry', value: (e) => count(e.seq) },
    { header: 'When (UTC)', value: (e) => ({ kind: 'instant', value: e.at }) },
    { header: 'Who', value: (e) => text(saidBy(e)), max: 36 },
    { header: 'What', value: (e) => text(e.label), max: 60, min: 30 },
    { header: 'Why', value: (e) => text(e.why), max: 60 },
    { header: 'Theme', value: (e) => text(e.themeName), max: 36 },
    { header: 'Kind', value: (e) => text(e.kind) },
    { header: 'Rows changed', value: (e) => count(e.changes) },
    { header: 'Hash', value: (e) => text(e.hash), max: 66 },
  ]
  const table = sheet.table(TABLE_TOP, columns, record)
  if (record.length === 0) sheet.say(TABLE_TOP + 1, 'No entries yet.')
  return sheet.finishTable(table, 1)
}
