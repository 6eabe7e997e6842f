import type { Account } from '#shared/domain/customers/account.ts'
import type { FeedbackRequest } from '#shared/domain/customers/request.ts'
import { minorPerMajor } from '#shared/kernel/money.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { foldName } from '#shared/kernel/text.ts'
import type { NamedRequest } from '#shared/domain/importing/plan/diff-requests.ts'
import type { FieldOf } from '#shared/domain/importing/columns/fields.ts'
import type { Refusal } from './refusal.ts'
import { short } from '#shared/domain/importing/values/short.ts'
import type { CellValue, ImportTable } from './table.ts'
import { type AccountsContext, validateAccounts } from './validate-accounts.ts'
import { type RequestsContext, validateRequests } from './validate-requests.ts'

/** What a person typed into the fields of a form; fields they left alone are missing, emptied ones hold ''. */
export type TypedValues<F extends string> = Readonly<Partial<Record<F, string>>>

/** A field that can't be taken, in words for the form. */
export type FieldRefusal = { readonly field: string; readonly message: string }

export type AccountField = Exclude<FieldOf<'accounts'>, 'currency'>
export type RequestField = FieldOf<'requests'>

/** What of an account each field sets. Headroom is an amount or seats × price, so the three go together. */
const EXPANSION = ['headroom', 'untappedSeats', 'seatPrice'] as const
const ACCOUNT_KEYS: Readonly<Record<AccountField, readonly (keyof Account)[]>> = {
  id: ['externalId'],
  name: ['name'],
  arr: ['arr'],
  tier: ['tier'],
  renewal_date: ['renewalDate'],
  icp: ['inIcp'],
  csm: ['csm'],
  segment: ['segment'],
  headroom: EXPANSION,
  untapped_seats: EXPANSION,
  seat_price: EXPANSION,
  referenceable: ['referenceable'],
  usage_trend: ['usageTrend'],
}

/** What of a request each field sets. A prospect and a customer who asks stand in one field. */
const REQUEST_KEYS: Readonly<Record<RequestField, readonly (keyof FeedbackRequest)[]>> = {
  account: ['accountId', 'prospect'],
  theme: ['themeId'],
  signal: ['signal'],
  dependency: ['dependency'],
  verbatim: ['verbatim'],
  source: ['source'],
  date: ['date'],
  prospect: ['accountId', 'prospect'],
  compliance: ['compliance'],
  win_loss: ['winLoss'],
  logged_by: ['loggedBy'],
}

/** The fields of an account that a form has, in its order. */
export const ACCOUNT_FIELDS = Object.keys(ACCOUNT_KEYS) as AccountField[]
/** The fields of a request that a form has, in its order. */
export const REQUEST_FIELDS = Object.keys(REQUEST_KEYS) as RequestField[]

/**
 * Reads an account as it was typed, by the rules of an import's cells.
 * @param stored what is corrected; null: a new account, whose required fields must be there.
 * @returns what the typed fields set; everything, with the defaults of an import, for a new account.
 */
export function readTypedAccount(
  typed: TypedValues<AccountField>,
  stored: Account | null,
  context: Omit<AccountsContext, 'dateOrder' | 'existing'>,
): Result<Partial<Account>, FieldRefusal[]> {
  const cells = new Map<AccountField, CellValue>(Object.entries(typed) as [AccountField, string][])
  if (stored) {
    const perMajor = minorPerMajor(context.currency)
    // What isn't typed isn't judged either; a row must have these three.
    for (const [field, cell] of [
      ['name', 'stored'],
      ['arr', 0],
      ['tier', 'smb'],
    ] as const)
      if (!cells.has(field)) cells.set(field, cell)
    const { untappedSeats, seatPrice, headroom } = stored
    const bySeats = untappedSeats !== null && seatPrice !== null
    if (['headroom', 'untapped_seats', 'seat_price'].some((field) => cells.has(field as AccountField))) {
      const retyped = cells.has('untapped_seats') || cells.has('seat_price')
      if (!cells.has('headroom')) cells.set('headroom', bySeats || retyped ? null : headroom / perMajor)
      if (!cells.has('untapped_seats')) cells.set('untapped_seats', untappedSeats)
      if (!cells.has('seat_price')) cells.set('seat_price', seatPrice === null ? null : seatPrice / perMajor)
    }
  }
  const { table, mapping } = oneRow(cells)
  const { rows, refused } = validateAccounts(table, mapping, { ...context, dateOrder: null })
  const [draft] = rows
  if (!draft) return err(refused.map(inWords))
  const { row: _row, blank: _blank, ...account } = draft
  return ok(stored ? picked(account, typed, ACCOUNT_KEYS) : account)
}

/**
 * Reads a request as it was typed, by the rules of an import's cells; its theme must be there already.
 * @param stored what is corrected; null: a new request, whose account and theme must be given.
 */
export function readTypedRequest(
  typed: TypedValues<RequestField>,
  stored: NamedRequest | null,
  context: Omit<RequestsContext, 'dateOrder' | 'themes'> & {
    readonly themes: readonly { readonly id: string; readonly name: string }[]
  },
): Result<Partial<FeedbackRequest>, FieldRefusal[]> {
  const cells = new Map<RequestField, CellValue>(Object.entries(typed) as [RequestField, string][])
  if (stored) {
    if (!cells.has('account') && (cells.has('prospect') || stored.prospect !== null))
      cells.set('account', stored.who)
    else if (!cells.has('account')) cells.set('account', idOf(stored.accountId, context.accounts))
    if (!cells.has('prospect')) cells.set('prospect', stored.prospect !== null)
    if (!cells.has('theme')) cells.set('theme', stored.theme)
  }
  const { table, mapping } = oneRow(cells)
  const names = context.themes.map(({ name }) => name)
  const { rows, refused, newThemes } = validateRequests(table, mapping, {
    ...context,
    themes: names,
    dateOrder: null,
  })
  const [draft] = rows
  // A theme with commas in its name is one theme here: it was chosen, not written into a cell of many.
  const merged = new Map([...(context.mergedThemes ?? [])].map(([name, into]) => [foldName(name), into]))
  const chosen = typed.theme === undefined ? null : foldName(merged.get(foldName(typed.theme)) ?? typed.theme)
  const theme = context.themes.find(({ name }) => foldName(name) === (chosen ?? foldName(draft?.theme ?? '')))
  const problems = refused.filter(({ code }) => !(code === 'several-themes' && theme)).map(inWords)
  if (typed.theme?.trim() && !theme)
    problems.push({
      field: 'theme',
      message: `There’s no theme named “${short(typed.theme)}”. Choose one from the list, or add it under Feedback themes first.`,
    })
  if (!draft || problems.length > 0 || (newThemes.length > 0 && chosen !== null && !theme))
    return err(problems)
  const { row: _row, blank: _blank, who: _who, theme: _theme, ...request } = draft
  const whole = { ...request, themeId: theme?.id ?? stored?.themeId ?? '' }
  return ok(stored ? picked(whole, typed, REQUEST_KEYS) : whole)
}

function idOf(id: string | null, accounts: RequestsContext['accounts']): string | null {
  const account = accounts.find((one) => one.id === id)
  return account ? (account.externalId ?? account.name) : null
}

/** What was typed, as the one row of a table whose headers are the fields. */
function oneRow<F extends string>(
  cells: ReadonlyMap<F, CellValue>,
): { table: ImportTable; mapping: Partial<Record<F, number>> } {
  const fields = [...cells.keys()]
  return {
    table: {
      file: '',
      sheet: null,
      headers: fields,
      headerRow: 0,
      rows: [{ number: 1, cells: [...cells.values()] }],
      strictWidth: false,
      dateSystem: 1900,
    },
    mapping: Object.fromEntries(fields.map((field, index) => [field, index])) as Partial<Record<F, number>>,
  }
}

function picked<T extends object, F extends string>(
  item: T,
  typed: TypedValues<F>,
  keys: Readonly<Record<F, readonly PropertyKey[]>>,
): Partial<T> {
  const wanted = new Set<PropertyKey>((Object.keys(typed) as F[]).flatMap((field) => keys[field]))
  return Object.fromEntries(Object.entries(item).filter(([key]) => wanted.has(key))) as Partial<T>
}

/** A refusal in a form's words, where a file's would send people to its columns. */
function inWords({ column: field, code, value, message }: Refusal): FieldRefusal {
  const text = short(value)
  if (code === 'required-missing') return { field, message: 'This is missing. Fill it in.' }
  if (code === 'ambiguous-date')
    return { field, message: `“${text}” could be two different days. Write it as 2026-12-31.` }
  if (code === 'unknown-account')
    return {
      field,
      message: `No account has the ID or name “${text}”. Choose one from the list, add the account first, or say that it’s a prospect.`,
    }
  return { field, message }
}
