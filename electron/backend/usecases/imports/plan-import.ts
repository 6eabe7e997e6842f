import { CallRefused } from '#shared/contract/call-refused.ts'
import type { CallContext } from '#electron/backend/core/context.ts'
import { type ColumnMapping, fieldsOf } from '#shared/domain/importing/columns/fields.ts'
import { columnMissingMessage, missingFields } from '#shared/domain/importing/columns/mapping.ts'
import type { Steps } from '#shared/domain/importing/rows/steps.ts'
import { short } from '#shared/domain/importing/values/short.ts'
import type { ImportChoice, ImportPlan } from './import-plan.ts'
import type { PendingImport } from './import-store.ts'
import { planAccounts } from './plan-accounts.ts'
import { planPeople } from './plan-people.ts'
import { planRequests } from './plan-requests.ts'
import { whereOf } from './read-import.ts'
import { planRoadmap, planThemes } from './plan-themes.ts'

/**
 * Validates a file that was read and compares it with the workspace, in steps; writes nothing.
 * Refused with `column-missing` when a required field has no column.
 */
export function* planImport(
  context: CallContext,
  pending: PendingImport,
  choice: ImportChoice,
): Steps<ImportPlan> {
  checkMapping(pending, choice.mapping)
  checkTyped(pending, choice)
  const plan = yield* planOfKind(context, pending, choice)
  const told = (pending.rivals ?? [])
    .filter(({ field, column }) => choice.mapping[field] === column)
    .map(({ why }) => why)
  return {
    ...plan,
    notes: [...told, ...plan.notes],
    why: [...told, plan.why].join(' ').trim(),
    // Rows that waited name a part of the file: what they don't name isn't gone.
    gone: pending.kept ? [] : plan.gone,
  }
}

function planOfKind(context: CallContext, pending: PendingImport, choice: ImportChoice): Steps<ImportPlan> {
  switch (pending.kind) {
    case 'accounts':
      return planAccounts(context, pending, choice)
    case 'requests':
      return planRequests(context, pending, choice)
    case 'themes':
      return planThemes(context, pending, choice)
    case 'roadmap':
      return planRoadmap(context, pending, choice)
    case 'people':
      return planPeople(context, pending, choice)
  }
}

/** What was typed into a cell that isn't there would be lost without a word. */
function checkTyped({ table }: PendingImport, { mapping, typed }: ImportChoice): void {
  if (typed.length === 0) return
  const rows = new Set(table.rows.map(({ number }) => number))
  for (const { row, field, text } of typed) {
    const said = `“${short(text, 40)}” was typed into row ${row}, ${field}`
    if (!rows.has(row))
      throw new CallRefused(
        'bad-input',
        `${said}, and ${whereOf(table)} has no such row below its headers. Give a row number as the file counts them.`,
      )
    if (typeof mapping[field] !== 'number')
      throw new CallRefused(
        'bad-input',
        `${said}, and no column is mapped to ${field}. Choose its column first.`,
      )
  }
}

function checkMapping({ table, kind, doubts }: PendingImport, mapping: ColumnMapping): void {
  const known = new Set(fieldsOf(kind).map(({ field }) => field))
  for (const [field, column] of Object.entries(mapping)) {
    if (!known.has(field))
      throw new CallRefused(
        'bad-input',
        `“${field}” isn’t a field of ${kind}. Fields are: ${[...known].join(', ')}.`,
      )
    if (typeof column === 'number' && column >= table.headers.length)
      throw new CallRefused(
        'bad-input',
        `The field “${field}” is set to column ${column + 1}; ${table.file} has ${table.headers.length}.`,
      )
  }
  const missing = missingFields(kind, mapping)
  if (missing.length > 0)
    throw new CallRefused('column-missing', [columnMissingMessage(table, missing), ...doubts].join(' '), {
      missing,
      headers: table.headers,
    })
}
