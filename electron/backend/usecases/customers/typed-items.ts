import { CallRefused } from '#shared/contract/call-refused.ts'
import { readAliases, readRates, readSources, readTierWords } from '#electron/backend/repos/import-repo.ts'
import type { LiveData } from '#electron/backend/kinds/prioritization/snapshot.ts'
import type { Workspace } from '#electron/backend/core/workspace.ts'
import type { Account } from '#shared/domain/customers/account.ts'
import { accountFields } from '#shared/domain/importing/plan/diff-accounts.ts'
import { type NamedRequest, requestFields } from '#shared/domain/importing/plan/diff-requests.ts'
import { type DiffField, diffPairs, type FieldChange } from '#shared/domain/importing/plan/diff.ts'
import type { Answers } from '#shared/domain/importing/plan/questions.ts'
import { tierReader } from '#shared/domain/importing/values/tier-words.ts'
import {
  ACCOUNT_FIELDS,
  type FieldRefusal,
  readTypedAccount,
  readTypedRequest,
  REQUEST_FIELDS,
  type TypedValues,
} from '#shared/domain/importing/rows/typed-row.ts'
import { plainId } from '#shared/domain/importing/matching/account-id.ts'
import { mergedNames } from '#shared/domain/prioritization/themes/retired-themes.ts'
import type { FeedbackRequest } from '#shared/domain/customers/request.ts'
import type { Result } from '#shared/kernel/result.ts'
import { foldName } from '#shared/kernel/text.ts'

type Typed = Readonly<Record<string, string>>

/**
 * What the typed fields of an account set, read as an import's cells would be.
 * @throws CallRefused `bad-input` with the fields that can't be taken; `name-taken` for an id or name of another account
 */
export function typedAccount(
  workspace: Workspace,
  { accounts }: LiveData,
  typed: Typed,
  stored: Account | null,
): Partial<Account> {
  const patch = orRefuse(
    readTypedAccount(fieldsIn(typed, ACCOUNT_FIELDS), stored, {
      currency: workspace.snapshot().facts.currency,
      rates: readRates(workspace.db),
      tier: tierReader(readTierWords(workspace.db)),
      answers: taughtWords(workspace),
    }),
  )
  const others = [...accounts, ...workspace.snapshot().live.accounts].filter(({ id }) => id !== stored?.id)
  const { externalId, name } = { ...stored, ...patch }
  const sameId = externalId
    ? others.find((other) => plainId(other.externalId ?? '') === plainId(externalId))
    : undefined
  if (sameId)
    throw new CallRefused(
      'name-taken',
      `${sameId.name} has the ID ${sameId.externalId} already. Enter another ID, or correct that account.`,
    )
  const sameName = others.find((other) => foldName(other.name) === foldName(name ?? ''))
  if (sameName && !externalId)
    throw new CallRefused(
      'name-taken',
      `There’s an account named ${sameName.name} already. Add an ID to tell them apart, or correct that account.`,
    )
  return patch
}

/** As `typedAccount`, for a request; accounts and themes are those of the data it belongs to. */
export function typedRequest(
  workspace: Workspace,
  data: LiveData,
  typed: Typed,
  stored: FeedbackRequest | null,
): Partial<FeedbackRequest> {
  return orRefuse(
    readTypedRequest(fieldsIn(typed, REQUEST_FIELDS), stored && namedRequest(data, stored), {
      accounts: data.accounts,
      aliases: readAliases(workspace.db),
      themes: data.themes,
      mergedThemes: mergedNames(data),
      answers: taughtWords(workspace),
    }),
  )
}

/** What differs between two states of an account, field by field, as text. */
export function accountChanges(before: Account, after: Account, currency: string): readonly FieldChange[] {
  return changesBetween(before, after, accountFields(currency))
}

/** The same of a request. */
export function requestChanges(
  data: LiveData,
  before: FeedbackRequest,
  after: FeedbackRequest,
): readonly FieldChange[] {
  return changesBetween(namedRequest(data, before), namedRequest(data, after), requestFields())
}

/** A request with the names that stand behind its ids. */
export function namedRequest({ accounts, themes }: LiveData, request: FeedbackRequest): NamedRequest {
  return {
    ...request,
    who: accounts.find(({ id }) => id === request.accountId)?.name ?? request.prospect ?? '',
    theme: themes.find(({ id }) => id === request.themeId)?.name ?? '',
  }
}

function changesBetween<T>(before: T, after: T, fields: readonly DiffField<T>[]): readonly FieldChange[] {
  return diffPairs([before], [{ row: 1, existing: before, item: after }], fields).rows[0]?.changes ?? []
}

function orRefuse<T>(read: Result<T, FieldRefusal[]>): T {
  if (read.ok) return read.value
  throw new CallRefused(
    'bad-input',
    read.error.map(({ message }) => message).join(' '),
    read.error.map(({ field, message }) => ({ path: field, message })),
  )
}

function fieldsIn<F extends string>(typed: Typed, fields: readonly F[]): TypedValues<F> {
  return Object.fromEntries(
    fields.filter((field) => typed[field] !== undefined).map((field) => [field, typed[field]]),
  ) as TypedValues<F>
}

/** The words that somebody taught for any source: a form has no source of its own. */
function taughtWords({ db }: Workspace): Answers {
  return new Map(
    [...readSources(db).values()]
      .flatMap(({ answers }) => Object.entries(answers))
      .filter(([id]) => id.startsWith('word:')),
  )
}
