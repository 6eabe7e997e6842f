import type { Account } from '#shared/domain/accounts/account.ts'
import { type Money } from '#shared/kernel/money.ts'
import { counted, foldName } from '#shared/kernel/text.ts'
import { AccountIndex, type AccountKey } from './account-index.ts'
import { parseUsageTrend } from './choices.ts'
import { DateColumn } from './date-column.ts'
import type { DateOrder } from './dates.ts'
import type { ColumnMapping, FieldOf } from './fields.ts'
import type { Draft, Validation } from './refusal.ts'
import { RowReader } from './row-reader.ts'
import type { Rate } from './rates.ts'
import { finish, STEP_ROWS, type Steps } from './steps.ts'
import type { ImportTable } from './table.ts'
import { parseTier, type TierReader } from './tier-words.ts'

type Field = FieldOf<'accounts'>

/** An account as a file describes it. Columns that the file lacks hold their defaults. */
export type AccountDraft = Omit<Account, 'id'>

/** The outcome for accounts. */
export type AccountsValidation = Validation<AccountDraft> & {
  /** One sentence for each currency that was converted, with its rate and day; among the notes too. */
  readonly conversions: readonly string[]
}

/** What validating accounts depends on beside the file. */
export type AccountsContext = {
  /** The workspace's currency. */
  readonly currency: string
  /** What the person answered about the order of day and month; null: not asked. */
  readonly dateOrder: DateOrder | null
  /** Accounts already in the workspace; a name that stands for several of them is refused without an id. */
  readonly existing?: readonly AccountKey[]
  /** What amounts in other currencies are converted at; none given: they are refused. */
  readonly rates?: readonly Rate[]
  /** How the workspace reads tiers; the default words unless given. */
  readonly tier?: TierReader
}

/** Words a CRM puts in an ICP column beside yes and no. */
const ICP_WORDS = {
  in: true,
  inside: true,
  'in icp': true,
  out: false,
  outside: false,
  'out of icp': false,
  'not icp': false,
}

/**
 * Reads a table of accounts. Name, ARR and tier must be there. A blank ICP cell means inside the ICP; a blank renewal
 * date means none on file; headroom left blank is untapped seats × price per seat when both are given, else 0. An
 * amount in a currency with a rate is converted, a price per seat before it is multiplied, so that seats × price is
 * the headroom to the cent.
 */
export function validateAccounts(
  table: ImportTable,
  mapping: ColumnMapping<Field>,
  context: AccountsContext,
): AccountsValidation {
  return finish(validateAccountsInSteps(table, mapping, context))
}

/** As `validateAccounts`, in steps; each yields how many rows are done. */
export function* validateAccountsInSteps(
  table: ImportTable,
  mapping: ColumnMapping<Field>,
  context: AccountsContext,
): Steps<AccountsValidation> {
  const reader = new RowReader<Field>(table, mapping, context.currency, context.rates)
  const renewals = new DateColumn<Field>(table, mapping, 'renewal_date', context.dateOrder)
  const duplicates = new AccountDuplicates(reader)
  const known = context.existing ? new AccountIndex(context.existing) : null
  const rows: Draft<AccountDraft>[] = []
  let undated = 0
  for (const [index, row] of table.rows.entries()) {
    if (index % STEP_ROWS === 0) yield index
    if (!reader.start(row)) continue
    const externalId = reader.text('id', 200) || null
    const name = reader.required('name', 'the account’s name')
    readCurrency(reader)
    const arr = readArr(reader)
    const tier = readTier(reader, context.tier ?? parseTier)
    const expansion = readHeadroom(reader)
    const draft = {
      row: row.number,
      externalId,
      name,
      arr,
      tier: tier ?? 'smb',
      renewalDate: renewals.read(reader),
      inIcp: reader.boolean('icp', true, ICP_WORDS),
      csm: reader.text('csm') || null,
      segment: reader.text('segment') || null,
      ...expansion,
      referenceable: reader.boolean('referenceable', false),
      usageTrend: reader.choice(
        'usage_trend',
        parseUsageTrend,
        'unknown-usage-trend',
        'rising, flat or declining',
      ),
    }
    if (externalId === null && known?.find(name).kind === 'ambiguous')
      reader.refuse(
        'name',
        'ambiguous-account',
        'The workspace has several accounts with this name. Add their IDs in an “id” column.',
      )
    if (reader.stands()) duplicates.check(draft)
    if (!reader.stands()) continue
    if (draft.renewalDate === null) undated += 1
    rows.push(draft)
  }
  const conversions = reader.conversions()
  const notes = [...conversions]
  if (!reader.has('renewal_date'))
    notes.push(
      'There’s no “renewal_date” column: every account counts as more than 180 days from renewal and is flagged.',
    )
  else if (undated > 0)
    notes.push(
      `${counted(undated, 'account has', 'accounts have')} no renewal date; they count as more than 180 days away and are flagged.`,
    )
  if (!reader.has('icp'))
    notes.push('There’s no “icp” column: every account counts as inside the ideal customer profile.')
  return {
    rows,
    refused: reader.refused,
    total: table.rows.length,
    dateQuestion: renewals.question,
    notes,
    conversions,
  }
}

function readArr(reader: RowReader<Field>): Money {
  const before = reader.refused.length
  const amount = reader.amount('arr')
  if (amount === null && reader.refused.length === before)
    reader.refuse(
      'arr',
      'required-missing',
      'This row is missing the account’s ARR. Fill in the cell; 0 is allowed.',
    )
  return amount ?? 0
}

function readTier(reader: RowReader<Field>, parse: TierReader): AccountDraft['tier'] | null {
  const before = reader.refused.length
  const tier = reader.choice(
    'tier',
    parse,
    'unknown-tier',
    'Enterprise, Mid-Market or SMB, or add the word to the workspace’s tier names',
  )
  if (tier === null && reader.refused.length === before)
    reader.refuse(
      'tier',
      'required-missing',
      'This row is missing the account’s tier. Write Enterprise, Mid-Market or SMB.',
    )
  return tier
}

function readCurrency(reader: RowReader<Field>): void {
  const text = reader.text('currency')
  if (text !== '') reader.useCurrency('currency', currencyOf(text))
}

/** The code in a currency cell: `USD`, `usd`, `USD - U.S. Dollar`, `€`; the text itself when it holds none. */
export function currencyOf(text: string): string {
  const code = /^[a-z]{3}(?![a-z])/i.exec(text.trim())?.[0].toUpperCase()
  const signs: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' }
  return code ?? signs[text.trim()] ?? text.trim()
}

function readHeadroom(
  reader: RowReader<Field>,
): Pick<AccountDraft, 'headroom' | 'untappedSeats' | 'seatPrice'> {
  const amount = reader.amount('headroom')
  const seats = readSeats(reader)
  const price = reader.amount('seat_price')
  if (amount !== null || seats === null || price === null)
    return {
      headroom: amount ?? 0,
      untappedSeats: amount === null ? seats : null,
      seatPrice: amount === null ? price : null,
    }
  const headroom = seats * price
  if (Number.isSafeInteger(headroom)) return { headroom, untappedSeats: seats, seatPrice: price }
  reader.refuse(
    'untapped_seats',
    'unreadable-amount',
    'Seats × price is larger than Concord supports. Check both.',
  )
  return { headroom: 0, untappedSeats: null, seatPrice: null }
}

function readSeats(reader: RowReader<Field>): number | null {
  const cell = reader.cell('untapped_seats')
  if (cell === null) return null
  const grouped =
    typeof cell === 'string'
      ? cell
          .trim()
          .replace(/ (?:seats?|users?|licen[cs]es?)$/i, '')
          .replace(/(?<=\d)[,\s](?=\d{3}\b)/g, '')
      : cell
  const seats = typeof grouped === 'string' || typeof grouped === 'number' ? Number(grouped) : Number.NaN
  if (Number.isSafeInteger(seats) && seats >= 0) return seats
  reader.refuse('untapped_seats', 'unreadable-number', 'Seats must be a whole number. Write it like 40.')
  return null
}

/** Two rows for one account: the same id, or the same name where one of them has no id. The first one stands. */
class AccountDuplicates {
  readonly #reader: RowReader<Field>
  readonly #byId = new Map<string, number>()
  readonly #byName = new Map<string, { row: number; withoutId: boolean }>()

  constructor(reader: RowReader<Field>) {
    this.#reader = reader
  }

  check(draft: Draft<AccountDraft>): void {
    if (draft.externalId !== null) {
      const key = draft.externalId
      const first = this.#byId.get(key)
      if (first !== undefined) {
        this.#reader.refuse(
          'id',
          'duplicate-row',
          `Row ${first} already has an account with this ID. Keep one of the two rows.`,
        )
        return
      }
      this.#byId.set(key, draft.row)
    }
    const folded = foldName(draft.name)
    const first = this.#byName.get(folded)
    if (first && (first.withoutId || draft.externalId === null)) {
      this.#reader.refuse(
        'name',
        'duplicate-row',
        `Row ${first.row} already has an account with this name. Keep one of the two rows, or tell them apart with IDs.`,
      )
      return
    }
    if (!first) this.#byName.set(folded, { row: draft.row, withoutId: draft.externalId === null })
  }
}
