import { addAccountsSheet } from './accounts-sheet.ts'
import { addCsmActionsSheet, addDecisionsSheet, addOverridesSheet } from './decisions-sheets.ts'
import { addMatrixSheet } from './matrix-sheet.ts'
import { addModelSheet, addRecordSheet } from './model-sheets.ts'
import { addSummarySheet } from './summary-sheet.ts'
import type { WorkbookInput } from './workbook-input.ts'

/**
 * The decision workbook as the bytes of an XLSX file (outputs, "Out"): Summary, Matrix, Accounts by theme, Overrides,
 * Decisions, CSM actions, Model and Record. No macros, formulas or links; its dates of creation come from the record,
 * not the clock, so that the same input gives the same content.
 * @throws RangeError when a view holds a number or date that no cell can hold.
 */
export async function decisionWorkbook(input: WorkbookInput): Promise<Uint8Array> {
  const { Workbook } = await loadExcel()
  const workbook = new Workbook()
  const at = new Date(input.workspace.head.at ?? `${input.workspace.session.asOf}T00:00:00Z`)
  workbook.creator = 'Concord'
  workbook.lastModifiedBy = 'Concord'
  workbook.created = at
  workbook.modified = at
  for (const addSheet of [
    addSummarySheet,
    addMatrixSheet,
    addAccountsSheet,
    addOverridesSheet,
    addDecisionsSheet,
    addCsmActionsSheet,
    addModelSheet,
    addRecordSheet,
  ])
    addSheet(workbook, input)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

type Excel = typeof import('exceljs')

/**
 * Loaded on first use, because the command line's start is measured. exceljs is CommonJS: Node hands it over as
 * `default` only, a bundler by its names as well.
 */
async function loadExcel(): Promise<Excel> {
  const loaded: Excel & { readonly default?: Excel } = await import('exceljs')
  return loaded.default ?? loaded
}
