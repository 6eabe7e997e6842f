import type { XlsxBook } from '#electron/backend/files/xlsx/write/xlsx-plan.ts'
import { accountsSheet } from './accounts-sheet.ts'
import { csmActionsSheet, decisionsSheet } from './decisions-sheets.ts'
import { disputesSheet } from './disputes-sheet.ts'
import { matrixSheet } from './matrix-sheet.ts'
import { modelSheet } from './model-sheet.ts'
import { overridesSheet } from './overrides-sheet.ts'
import { recordSheet } from './record-sheet.ts'
import { BookDraft } from './sheet-draft.ts'
import { summarySheet } from './summary-sheet.ts'
import { themeLinesSheet } from './theme-lines-sheet.ts'
import { WorkbookIndex } from './workbook-index.ts'
import type { WorkbookInput } from './workbook-input.ts'

/**
 * The decision workbook, laid out (outputs, "Out"): Summary, Matrix, Accounts by theme, Accounts, Disputes, Overrides,
 * Decisions, CSM actions, Model and Record. Its formulas run from Accounts and Model through Accounts by theme and the
 * Matrix to the rank; beside each stands the value that the app has. No macros and no links.
 */
export function decisionWorkbook(input: WorkbookInput): XlsxBook {
  const book = new BookDraft(input)
  const index = new WorkbookIndex(input)
  return book.finish([
    summarySheet(book, index),
    matrixSheet(book, index),
    themeLinesSheet(book, index),
    accountsSheet(book, index),
    disputesSheet(book),
    overridesSheet(book, index),
    decisionsSheet(book, index),
    csmActionsSheet(book, index),
    modelSheet(book),
    recordSheet(book),
  ])
}
