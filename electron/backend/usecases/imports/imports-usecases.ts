import { CallRefused } from '#electron/backend/call-refused.ts'
import type { UseCases } from '#electron/backend/context.ts'
import { readFileForCall } from '#electron/backend/readers/read-import-table.ts'
import type { Output } from '#shared/contract/contract.ts'
import { fieldsOf } from '#shared/domain/importing/fields.ts'
import { guessMapping, missingFields, tableOf } from '#shared/domain/importing/mapping.ts'
import { refusedRows } from '#shared/domain/importing/refusal.ts'
import { noticeWords } from '#shared/domain/importing/sheet-notice.ts'
import { cellWords, type ImportTable, isBlank, type TableFile } from '#shared/domain/importing/table.ts'
import { recordLabels } from '#shared/i18n/en/record-labels.ts'
import { findImport, keepImport } from './import-store.ts'
import { planImport, type PlannedRow } from './plan-import.ts'
import { saveRefused } from './save-refused.ts'

type Names = 'imports.read' | 'imports.preview' | 'imports.apply' | 'imports.saveRefused'

/** How much of an import is shown before it is applied. */
const SHOWN = { refused: 500, rows: 50, gone: 50, samples: 5, sampleLength: 200 } as const

const ORDER: Readonly<Record<PlannedRow['status'], number>> = { changed: 0, added: 1, unchanged: 2 }

/** Importing tables: read a file, see what it would do, apply it, keep what was refused. */
export const importsUseCases: UseCases<Names> = {
  'imports.read': async (
    { state, ports },
    { path, kind, sheet, headerRow, encoding, delimiter },
  ): Promise<Output<'imports.read'>> => {
    const file = await readFileForCall(path, { encoding, delimiter })
    const table = tableOf(file, kind, sheet, headerRow)
    if (!table) throw nothingThere(file, sheet, headerRow)
    if (table.rows.length === 0)
      throw new CallRefused(
        'nothing-to-import',
        `${whereOf(table)} has nothing below row ${table.headerRow}. Choose another sheet or header row, or export the file again with its rows.`,
      )
    const id = ports.newId()
    keepImport(state, { id, kind, table })
    const mapping = guessMapping(kind, table.headers)
    const read = file.sheets.find(({ name }) => name === (table.sheet ?? file.name))
    return {
      importId: id,
      kind,
      fileName: file.name,
      format: file.format,
      encoding: file.encoding,
      delimiter: file.delimiter,
      sheets: file.sheets.map(({ name, rows }) => ({ name, rows: rows.length })),
      sheet: table.sheet,
      headerRow: table.headerRow,
      headers: [...table.headers],
      sample: table.headers.map((_, column) => samplesOf(table, column)),
      rows: table.rows.length,
      notices: (read?.notices ?? []).map(noticeWords),
      mapping,
      fields: fieldsOf(kind).map(({ field, required }) => ({ field, required })),
      missing: missingFields(kind, mapping),
    }
  },

  'imports.preview': (context, { importId, mapping, dateOrder }) => {
    const plan = planImport(context, findImport(context.state, importId), mapping, dateOrder)
    return {
      counts: {
        rows: plan.total,
        ...plan.counts,
        gone: plan.gone.length,
        refused: refusedRows(plan.refused),
      },
      refused: plan.refused.slice(0, SHOWN.refused).map((refusal) => ({ ...refusal })),
      refusedTotal: plan.refused.length,
      rows: plan.rows
        .toSorted((a, b) => ORDER[a.status] - ORDER[b.status] || a.row - b.row)
        .slice(0, SHOWN.rows)
        .map(({ row, status, changes, cells }) => ({ row, status, changes: [...changes], cells: cells() })),
      gone: plan.gone.slice(0, SHOWN.gone),
      dateQuestion: plan.dateQuestion && {
        column: plan.dateQuestion.column,
        examples: [...plan.dateQuestion.examples],
      },
      notes: [...plan.notes],
    }
  },

  'imports.apply': (context, { importId, mapping, dateOrder }) => {
    const pending = findImport(context.state, importId)
    const plan = planImport(context, pending, mapping, dateOrder)
    if (plan.dateQuestion)
      throw new CallRefused(
        'bad-input',
        `Whether the day or the month comes first in “${plan.dateQuestion.column}” can’t be told from its values. Say which, then apply.`,
      )
    if (plan.rows.length === 0)
      throw new CallRefused(
        'nothing-to-import',
        `Every row of ${whereOf(pending.table)} is refused, so nothing was imported. Mend the rows listed and choose the file again.`,
      )
    const { added, changed, unchanged } = plan.counts
    context.workspace.change(
      context.stamp(),
      {
        kind: 'imports.apply',
        label: recordLabels.imported(pending.kind, pending.table.file, added, changed),
      },
      plan.write,
    )
    return {
      added,
      changed,
      unchanged,
      refused: refusedRows(plan.refused),
      themesCreated: plan.themesCreated,
    }
  },

  'imports.saveRefused': async (context, { importId, mapping, dateOrder, path }) => {
    const pending = findImport(context.state, importId)
    const { refused } = planImport(context, pending, mapping, dateOrder)
    if (refused.length === 0)
      throw new CallRefused('nothing-to-import', 'No row is refused, so there is nothing to save.')
    return { path, rows: await saveRefused(path, pending.table, refused) }
  },
}

function samplesOf(table: ImportTable, column: number): string[] {
  const samples: string[] = []
  for (const row of table.rows) {
    const cell = row.cells[column]
    if (isBlank(cell)) continue
    samples.push(cellWords(cell).slice(0, SHOWN.sampleLength))
    if (samples.length === SHOWN.samples) break
  }
  return samples
}

function whereOf(table: ImportTable): string {
  return table.sheet === null ? table.file : `Sheet “${table.sheet}” of ${table.file}`
}

function nothingThere(file: TableFile, sheet: string | null, headerRow: number | null): CallRefused {
  const found = file.sheets.find((candidate) => candidate.name === sheet)
  if (sheet !== null && !found)
    return new CallRefused(
      'not-found',
      `${file.name} has no sheet “${sheet}”. It has: ${file.sheets.map((s) => s.name).join(', ')}.`,
    )
  if (headerRow !== null)
    return new CallRefused(
      'not-found',
      `Row ${headerRow} of ${file.name} holds nothing. Choose the row of the headers.`,
    )
  return new CallRefused(
    'nothing-to-import',
    `${sheet ?? file.name} holds no rows. Choose another sheet or file.`,
  )
}
