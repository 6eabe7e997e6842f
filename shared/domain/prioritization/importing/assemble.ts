import type { Account } from '#shared/domain/customers/account.ts'
import type { Alignment } from '#shared/domain/prioritization/scoring/score-themes.ts'
import type { Settings } from '#shared/domain/prioritization/scoring/settings.ts'
import type { FeedbackRequest } from '#shared/domain/customers/request.ts'
import type { FeedbackTheme } from '#shared/domain/prioritization/themes/theme.ts'
import { isCurrencyCode } from '#shared/kernel/money.ts'
import { foldName } from '#shared/kernel/text.ts'
import { accountNotes } from '#shared/domain/importing/plan/diff-accounts.ts'
import { signalNotes } from '#shared/domain/importing/plan/diff-requests.ts'
import { fitNotes } from './diff-themes.ts'
import type { ColumnMapping } from '#shared/domain/importing/columns/fields.ts'
import { type Answers, NO_ANSWERS } from '#shared/domain/importing/plan/questions.ts'
import type { DateOrder } from '#shared/domain/importing/values/dates.ts'
import type { Refusal, Validation } from '#shared/domain/importing/rows/refusal.ts'
import { cellText, type ImportTable } from '#shared/domain/importing/rows/table.ts'
import { currencyOf, validateAccounts } from '#shared/domain/importing/rows/validate-accounts.ts'
import { validateRequests } from '#shared/domain/importing/rows/validate-requests.ts'
import { validateThemes } from './validate-themes.ts'

/** Everything scoring needs, put together from tables alone, without a workspace. */
export type AssembledInput = {
  readonly accounts: readonly Account[]
  readonly themes: readonly FeedbackTheme[]
  readonly requests: readonly FeedbackRequest[]
  /** By theme id. */
  readonly alignment: ReadonlyMap<string, Alignment>
  readonly currency: string
  readonly refused: readonly Refusal[]
  /** Rows that hold something in all tables together. */
  readonly total: number
  /** What validating the tables has to tell beside what is refused. */
  readonly told: readonly string[]
  /** What is asked about each table, answered or not. */
  readonly asked: Readonly<Record<ScoringTable, Asked>>
}

/** The tables that scoring reads. */
export const SCORING_TABLES = ['accounts', 'themes', 'requests'] as const
export type ScoringTable = (typeof SCORING_TABLES)[number]

/** What can be said about one table. */
export type Asked = Pick<Validation<unknown>, 'questions' | 'dateQuestion'>

/** A table and which of its columns holds what. */
export type MappedTable = { readonly table: ImportTable; readonly mapping: ColumnMapping }

/** The tables of one scoring run; every required column must be there (`missingFields`). */
export type ScoringTables = {
  readonly accounts: MappedTable
  readonly requests: MappedTable
  readonly themes: MappedTable | null
  readonly settings: Settings
  /** null: the most frequent currency of the accounts, else USD. */
  readonly currency: string | null
  /** The order of day and month where a column doesn't tell; null: nobody has said. */
  readonly dateOrder?: DateOrder | null
  /** What was answered to the questions about each table. */
  readonly answers?: Readonly<Record<ScoringTable, Answers>>
}

const UNANSWERED = { accounts: NO_ANSWERS, themes: NO_ANSWERS, requests: NO_ANSWERS }

/**
 * Validates the tables and gives what can be scored, with what had to be refused. Ids come from the data (the CRM's
 * id, else the name), so that the same files always give the same result. Pure.
 */
export function assembleScoring(tables: ScoringTables): AssembledInput {
  const currency = tables.currency ?? commonCurrency(tables.accounts)
  const { dateOrder = null, answers = UNANSWERED } = tables
  const accounts = validateAccounts(tables.accounts.table, tables.accounts.mapping, {
    currency,
    dateOrder,
    answers: answers.accounts,
  })
  const stored = accounts.rows.map(({ row: _row, blank: _blank, ...draft }): Account => ({
    id: accountId(draft),
    ...draft,
  }))
  const lacking = accountNotes(
    columnsOf(tables.accounts),
    stored.map(({ renewalDate }) => ({ renewalDate, added: true })),
  )
  const drafts = tables.themes
    ? validateThemes(tables.themes.table, tables.themes.mapping, {
        settings: tables.settings,
        roadmap: null,
        answers: answers.themes,
      })
    : null
  const requests = validateRequests(tables.requests.table, tables.requests.mapping, {
    dateOrder,
    answers: answers.requests,
    accounts: stored,
    themes: drafts?.rows.map((theme) => theme.name) ?? [],
  })
  const themes: FeedbackTheme[] = []
  const alignment = new Map<string, Alignment>()
  for (const draft of drafts?.rows ?? []) {
    const id = foldName(draft.name)
    themes.push({ id, name: draft.name, description: draft.description, compliance: draft.compliance })
    if (draft.fit !== null && draft.alignment !== null)
      alignment.set(id, {
        fit: draft.fit,
        score: draft.alignment,
        scoredInRoom: false,
        pastAlignment: draft.pastAlignment,
      })
  }
  for (const name of requests.newThemes)
    themes.push({ id: foldName(name), name, description: '', compliance: null })
  const themeIds = new Map(themes.map((theme) => [theme.name, theme.id]))
  return {
    accounts: stored,
    themes,
    requests: requests.rows.map((request, index) => ({
      // A row that names several themes is a request for each.
      id: `row ${String(request.row).padStart(7, '0')}${requests.rows[index - 1]?.row === request.row ? ` ${foldName(request.theme)}` : ''}`,
      themeId: themeIds.get(request.theme) ?? foldName(request.theme),
      accountId: request.accountId,
      prospect: request.prospect,
      signal: request.signal,
      dependency: request.dependency,
      verbatim: request.verbatim,
      source: request.source,
      date: request.date,
      loggedBy: request.loggedBy,
      compliance: request.compliance,
      winLoss: request.winLoss,
    })),
    alignment,
    currency,
    refused: [...accounts.refused, ...(drafts?.refused ?? []), ...requests.refused],
    total: accounts.total + requests.total + (drafts?.total ?? 0),
    told: [
      ...toldOf('Accounts', accounts.notes, lacking),
      ...toldOf('Themes', drafts?.notes ?? [], fitNotes(drafts?.rows ?? [], new Set())),
      ...toldOf(
        'Requests',
        requests.notes,
        signalNotes(columnsOf(tables.requests), requests.rows.length, requests.rows.length),
      ),
    ],
    asked: { accounts, themes: drafts ?? { questions: [], dateQuestion: null }, requests },
  }
}

function columnsOf({ mapping }: MappedTable): { readonly has: (field: string) => boolean } {
  return { has: (field) => (mapping[field] ?? null) !== null }
}

function toldOf(what: string, ...notes: readonly (readonly string[])[]): string[] {
  return notes.flat().map((words) => `${what}: ${words}`)
}

/** The currency most rows of an accounts table are in, the first of equals; USD when none says. */
export function commonCurrency({ table, mapping }: MappedTable): string {
  const column = mapping['currency'] ?? null
  const counts = new Map<string, number>()
  if (column !== null)
    for (const row of table.rows) {
      const code = currencyOf(cellText(row.cells[column]))
      if (isCurrencyCode(code)) counts.set(code, (counts.get(code) ?? 0) + 1)
    }
  let best = 'USD'
  let most = 0
  for (const [code, count] of counts) if (count > most) [best, most] = [code, count]
  return best
}

function accountId(account: { readonly externalId: string | null; readonly name: string }): string {
  return account.externalId === null ? `name ${foldName(account.name)}` : `id ${account.externalId}`
}
