import { CallRefused } from '#electron/backend/call-refused.ts'
import type { CallContext } from '#electron/backend/context.ts'
import type { RowWriter } from '#electron/backend/db/journal.ts'
import { accountRow } from '#electron/backend/repos/account-repo.ts'
import { personRow } from '#electron/backend/repos/session-repo.ts'
import { mappingRow, requestRow, themeRow } from '#electron/backend/repos/theme-repo.ts'
import type { DateOrder } from '#shared/domain/importing/dates.ts'
import type { Diff, DiffField, FieldChange } from '#shared/domain/importing/diff.ts'
import { accountFields, diffAccounts } from '#shared/domain/importing/diff-accounts.ts'
import { diffPeople, personFields } from '#shared/domain/importing/diff-people.ts'
import { diffRequests, type NamedRequest, requestFields } from '#shared/domain/importing/diff-requests.ts'
import { diffRoadmap, diffThemes, roadmapFields, themeFields } from '#shared/domain/importing/diff-themes.ts'
import { type ColumnMapping, fieldsOf } from '#shared/domain/importing/fields.ts'
import { columnMissingMessage, missingFields } from '#shared/domain/importing/mapping.ts'
import type { Validation } from '#shared/domain/importing/refusal.ts'
import { validateAccounts } from '#shared/domain/importing/validate-accounts.ts'
import { validatePeople } from '#shared/domain/importing/validate-people.ts'
import { validateRequests } from '#shared/domain/importing/validate-requests.ts'
import { validateRoadmap } from '#shared/domain/importing/validate-roadmap.ts'
import { validateThemes } from '#shared/domain/importing/validate-themes.ts'
import { ROADMAP_THEMES } from '#shared/domain/sessions/session.ts'
import { foldName } from '#shared/kernel/text.ts'
import type { PendingImport } from './import-store.ts'

/** One row that would be imported. */
export type PlannedRow = {
  readonly row: number
  readonly status: 'added' | 'changed' | 'unchanged'
  readonly changes: readonly FieldChange[]
  /** Every field as it would be stored, as text; made when asked for. */
  readonly cells: () => Record<string, string>
}

/** What an import would do, and how it is written. */
export type ImportPlan = Omit<Validation<unknown>, 'rows'> & {
  readonly counts: Pick<Diff<unknown>, 'added' | 'changed' | 'unchanged'>
  readonly rows: readonly PlannedRow[]
  /** Names of what is stored and not in the file. */
  readonly gone: readonly string[]
  readonly themesCreated: number
  readonly write: (rows: RowWriter) => void
}

/**
 * Validates a file that was read and compares it with the workspace; writes nothing.
 * Refused with `column-missing` when a required field has no column.
 */
export function planImport(
  context: CallContext,
  pending: PendingImport,
  mapping: ColumnMapping,
  dateOrder: DateOrder | null,
): ImportPlan {
  checkMapping(pending, mapping)
  switch (pending.kind) {
    case 'accounts':
      return planAccounts(context, pending, mapping, dateOrder)
    case 'requests':
      return planRequests(context, pending, mapping, dateOrder)
    case 'themes':
      return planThemes(context, pending, mapping)
    case 'roadmap':
      return planRoadmap(context, pending, mapping)
    case 'people':
      return planPeople(context, pending, mapping)
  }
}

function planAccounts(
  { workspace, ports }: CallContext,
  { table }: PendingImport,
  mapping: ColumnMapping,
  dateOrder: DateOrder | null,
): ImportPlan {
  const { accounts, facts } = workspace.snapshot()
  const validation = validateAccounts(table, mapping, {
    currency: facts.currency,
    dateOrder,
    existing: accounts,
  })
  const diff = diffAccounts(accounts, validation.rows, givenFields(mapping), facts.currency, ports.newId)
  return planOf(validation, diff, accountFields(facts.currency), {
    name: (account) => account.name,
    write: (rows, account) => rows.put('account', accountRow(account)),
  })
}

function planRequests(
  { workspace, ports }: CallContext,
  { table }: PendingImport,
  mapping: ColumnMapping,
  dateOrder: DateOrder | null,
): ImportPlan {
  const { accounts, themes, requests } = workspace.snapshot()
  const validation = validateRequests(table, mapping, {
    dateOrder,
    accounts,
    themes: themes.map((theme) => theme.name),
  })
  const created = validation.newThemes.map((name) => ({
    id: ports.newId(),
    name,
    description: '',
    compliance: null,
  }))
  const themeIds = new Map([...themes, ...created].map((theme) => [foldName(theme.name), theme.id]))
  const themeNames = new Map(themes.map((theme) => [theme.id, theme.name]))
  const accountNames = new Map(accounts.map((account) => [account.id, account.name]))
  const stored = requests.map((request): NamedRequest => ({
    ...request,
    theme: themeNames.get(request.themeId) ?? '',
    who: request.accountId === null ? (request.prospect ?? '') : (accountNames.get(request.accountId) ?? ''),
  }))
  const diff = diffRequests(stored, validation.rows, givenFields(mapping), themeIds, ports.newId)
  const plan = planOf(validation, diff, requestFields(), {
    name: (request) => `${request.who}: ${request.theme}`,
    write: (rows, request) => rows.put('request', requestRow(request)),
  })
  return {
    ...plan,
    themesCreated: created.length,
    write: (rows) => {
      for (const theme of created) rows.put('theme', themeRow(theme))
      plan.write(rows)
    },
  }
}

function planThemes(
  { workspace, ports }: CallContext,
  { table }: PendingImport,
  mapping: ColumnMapping,
): ImportPlan {
  const { themes, mappings, roadmap, session, settings } = workspace.snapshot()
  const validation = validateThemes(table, mapping, { settings, roadmap })
  const stored = themes.map((theme) => ({ theme, mapping: mappings.get(theme.id) ?? null }))
  const roadmapNames = new Map(roadmap.map((theme) => [theme.id, theme.name]))
  const diff = diffThemes(
    stored,
    validation.rows,
    givenFields(mapping),
    roadmapNames,
    session.startedAt !== null,
    ports.newId,
  )
  return planOf(validation, diff, themeFields(roadmapNames), {
    name: (item) => item.theme.name,
    write: (rows, item) => {
      rows.put('theme', themeRow(item.theme))
      if (item.mapping) rows.put('mapping', mappingRow(session.id, item.mapping))
    },
  })
}

function planRoadmap(
  { workspace, ports }: CallContext,
  { table }: PendingImport,
  mapping: ColumnMapping,
): ImportPlan {
  const validation = validateRoadmap(table, mapping)
  const { roadmap } = workspace.snapshot()
  const diff = diffRoadmap(roadmap, validation.rows, givenFields(mapping), ports.newId)
  const after = roadmap.length + diff.added
  const { min, max } = ROADMAP_THEMES
  const notes =
    after > max
      ? [`There would be ${after} roadmap themes; a session has ${min} to ${max}. Remove or merge some.`]
      : []
  return planOf({ ...validation, notes }, diff, roadmapFields(), {
    name: (theme) => theme.name,
    write: (rows, theme) => rows.put('roadmap_theme', { ...theme }),
  })
}

function planPeople(
  { workspace, ports }: CallContext,
  { table }: PendingImport,
  mapping: ColumnMapping,
): ImportPlan {
  const validation = validatePeople(table, mapping)
  const { people } = workspace.snapshot()
  const diff = diffPeople(people, validation.rows, givenFields(mapping), ports.newId)
  return planOf(validation, diff, personFields(), {
    name: (person) => person.name,
    write: (rows, person) => rows.put('person', personRow(person)),
  })
}

function planOf<T>(
  { refused, total, dateQuestion, notes }: Validation<unknown>,
  diff: Diff<T>,
  fields: readonly DiffField<T>[],
  item: { readonly name: (item: T) => string; readonly write: (rows: RowWriter, item: T) => void },
): ImportPlan {
  const { added, changed, unchanged } = diff
  return {
    refused,
    total,
    dateQuestion,
    notes,
    counts: { added, changed, unchanged },
    rows: diff.rows.map((row) => ({
      row: row.row,
      status: row.status,
      changes: row.changes,
      cells: () => Object.fromEntries(fields.map(({ field, text }) => [field, text(row.item)])),
    })),
    gone: diff.gone.map(item.name),
    themesCreated: 0,
    write: (rows) => {
      for (const row of diff.rows) if (row.status !== 'unchanged') item.write(rows, row.item)
    },
  }
}

function givenFields(mapping: ColumnMapping): ReadonlySet<string> {
  return new Set(Object.keys(mapping).filter((field) => (mapping[field] ?? null) !== null))
}

function checkMapping({ table, kind }: PendingImport, mapping: ColumnMapping): void {
  const known = new Set(fieldsOf(kind).map(({ field }) => field))
  for (const [field, column] of Object.entries(mapping)) {
    if (!known.has(field))
      throw new CallRefused(
        'bad-input',
        `“${field}” is no field of ${kind}. It can hold: ${[...known].join(', ')}.`,
      )
    if (typeof column === 'number' && column >= table.headers.length)
      throw new CallRefused(
        'bad-input',
        `The field “${field}” is put on column ${column + 1}; ${table.file} has ${table.headers.length}.`,
      )
  }
  const missing = missingFields(kind, mapping)
  if (missing.length > 0)
    throw new CallRefused('column-missing', columnMissingMessage(table, missing), {
      missing,
      headers: table.headers,
    })
}
