import {
  type Account,
  type Tier,
  TIERS,
  USAGE_TRENDS,
  type UsageTrend,
} from '#shared/domain/customers/account.ts'
import { type Money } from '#shared/kernel/money.ts'
import { foldName } from '#shared/kernel/text.ts'
import type { AccountDraft } from './account-draft.ts'
import { plainId } from '#shared/domain/importing/matching/account-id.ts'
import type { AccountAlias } from '#shared/domain/importing/matching/account-alias.ts'
import { joinRows } from './account-rows.ts'
import { parseUsageTrend } from '#shared/domain/importing/values/choices.ts'
import { plainSpaces } from '#shared/domain/importing/values/clean-text.ts'
import { DateColumn } from '#shared/domain/importing/columns/date-column.ts'
import type { DateOrder } from '#shared/domain/importing/values/dates.ts'
import type { ColumnMapping, FieldOf } from '#shared/domain/importing/columns/fields.ts'
import { splitHeader } from '#shared/domain/importing/columns/header-unit.ts'
import { type Answers, NO_ANSWERS, rowsHint } from '#shared/domain/importing/plan/questions.ts'
import type { Draft, Validation } from './refusal.ts'
import { type Needed, needed, refuseMissing } from './needed-cells.ts'
import { refuseGroup, withoutPartial } from './refuse-rows.ts'
import { goneNotes } from './gone-accounts.ts'
import { RowReader } from './row-reader.ts'
import type { Rate } from '#shared/domain/importing/values/rates.ts'
import { short } from '#shared/domain/importing/values/short.ts'
import { finish, STEP_ROWS, type Steps } from './steps.ts'
import { StoredAccounts } from './stored-accounts.ts'
import type { ImportTable, TableRow } from './table.ts'
import type { ChoiceList } from '#shared/domain/importing/values/word-cells.ts'
import { parseTier, type TierReader } from '#shared/domain/importing/values/tier-words.ts'

type Field = FieldOf<'accounts'>

/** The outcome for accounts. */
export type AccountsValidation = Validation<AccountDraft> & {
  /** One sentence for each currency that was converted, with its rate and day; among the notes too. */
  readonly conversions: readonly string[]
  /** Rows that went into another row of the same account. */
  readonly joined: number
}

/** What validating accounts depends on beside the file. */
export type AccountsContext = {
  /** The workspace's currency. */
  readonly currency: string
  /** What the person answered about the order of day and month; null: not asked. */
  readonly dateOrder: DateOrder | null
  /**
   * Accounts already in the workspace: a blank cell leaves what they have, and a name that stands for several of them is
   * refused without an id.
   */
  readonly existing?: readonly Account[]
  /** Ids and names that were merged with an account. */
  readonly aliases?: readonly AccountAlias[]
  /** What amounts in other currencies are converted at; none given: they are refused. */
  readonly rates?: readonly Rate[]
  /** How the workspace reads tiers; the default words unless given. */
  readonly tier?: TierReader
  /** What a person has said about the file. */
  readonly answers?: Answers
}

const TRENDS: ChoiceList<UsageTrend> = {
  parse: parseUsageTrend,
  options: USAGE_TRENDS.map((means) => ({ value: means, label: means, means })),
  code: 'unknown-usage-trend',
  expected: 'rising, flat or declining',
  name: 'a usage trend',
}

const TIER_NAMES: Readonly<Record<Tier, string>> = {
  enterprise: 'Enterprise',
  'mid-market': 'Mid-Market',
  smb: 'SMB',
}

function tierList(parse: TierReader): ChoiceList<Tier> {
  return {
    parse,
    options: TIERS.map((means) => ({ value: means, label: TIER_NAMES[means], means })),
    code: 'unknown-tier',
    expected: 'Enterprise, Mid-Market or SMB',
    name: 'a tier',
    required: true,
  }
}

/** Words a CRM puts in an ICP column beside yes and no. */
const ICP_WORDS: ReadonlyMap<string, boolean> = new Map([
  ['in', true],
  ['inside', true],
  ['in icp', true],
  ['out', false],
  ['outside', false],
  ['out of icp', false],
  ['not icp', false],
])

/**
 * Reads a table of accounts. Name, ARR and tier must be there, or in the workspace. A blank ICP cell means inside the ICP; a blank renewal
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
  const answers = context.answers ?? NO_ANSWERS
  const reader = new RowReader<Field>(table, mapping, context)
  const renewals = new DateColumn<Field>(table, mapping, 'renewal_date', context.dateOrder, answers)
  const tiers = tierList(context.tier ?? parseTier)
  const stored = new StoredAccounts(context.existing ?? [], context.aliases ?? [])
  const drafts: Draft<AccountDraft>[] = []
  const unread = new Map<string, number>()
  const crossed: number[] = []
  for (const [index, row] of table.rows.entries()) {
    if (index % STEP_ROWS === 0) yield index
    if (!reader.start(row)) continue
    const externalId = plainSpaces(reader.text('id', 200)).trim() || null
    const missing: Needed[] = []
    const said = {
      name: needed(reader, 'name', missing, readName),
      arr: needed(reader, 'arr', missing, readArr),
      tier: needed(reader, 'tier', missing, (own) => own.choice('tier', tiers)),
    }
    const account = missing.length === 0 ? null : stored.find(externalId, said.name ?? '')
    if (account) stored.fill(row.number, account, missing)
    else refuseMissing(reader, missing)
    const name = said.name ?? account?.name ?? ''
    const expansion = readHeadroom(reader, crossed)
    const draft = {
      row: row.number,
      externalId,
      name,
      arr: said.arr ?? account?.arr ?? 0,
      tier: said.tier ?? account?.tier ?? 'smb',
      renewalDate: renewals.read(reader),
      inIcp: reader.boolean('icp', true, ICP_WORDS),
      csm: reader.label('csm') || null,
      segment: reader.label('segment') || null,
      ...expansion,
      referenceable: reader.boolean('referenceable', false),
      usageTrend: reader.choice('usage_trend', TRENDS),
      blank: reader.blanks(),
    }
    if (externalId === null && stored.isAmbiguous(name))
      reader.refuse(
        'name',
        'ambiguous-account',
        'The workspace has several accounts with this name. Add their IDs in an “id” column.',
      )
    if (!reader.stands()) {
      // Rows that can't be read are part of their account all the same.
      unread.set(accountOf(draft), row.number)
      continue
    }
    drafts.push(draft)
  }
  const partial = stored.partial(drafts)
  // Most files have none to come back to.
  let rowsByNumber: ReadonlyMap<number, TableRow> | null = null
  const rowOf = (number: number): TableRow | undefined =>
    (rowsByNumber ??= new Map(table.rows.map((row) => [row.number, row]))).get(number)
  for (const draft of drafts) {
    const found = partial.has(draft.row) ? rowOf(draft.row) : undefined
    if (!found || !reader.start(found)) continue
    refuseMissing(reader, partial.get(draft.row) ?? [])
    unread.set(accountOf(draft), draft.row)
  }
  const read = partial.size === 0 ? drafts : drafts.filter(({ row }) => !partial.has(row))
  const whole = unread.size === 0 ? read : withoutPartial(reader, read, unread, rowOf)
  const { rows, refused, joined, question, notes: rowNotes } = joinRows(whole, answers)
  for (const group of refused) refuseGroup(reader, group, rowOf)
  return {
    rows,
    refused: reader.refused.toSorted((a, b) => a.row - b.row),
    total: table.rows.length,
    dateQuestion: renewals.question,
    questions: [...(question ? [question] : []), ...renewals.questions(), ...reader.questions()],
    notes: [
      ...reader.notes(),
      ...renewals.notes(),
      ...crossedNotes(reader, crossed),
      ...goneNotes(table),
      ...rowNotes,
      ...stored.notes(rows, (field) => reader.column(field)),
    ],
    conversions: reader.conversions(),
    joined,
  }
}

/** Which account a row is of, as far as the file tells. */
function accountOf({ externalId, name }: Pick<AccountDraft, 'externalId' | 'name'>): string {
  return externalId === null ? `name ${foldName(name)}` : `id ${plainId(externalId)}`
}

function readName(reader: RowReader<Field>): string | null {
  return reader.cell('name') === null ? null : reader.name('name', 'the account’s name')
}

function readArr(reader: RowReader<Field>): Money | null {
  readCurrency(reader)
  return reader.amount('arr')
}

function readCurrency(reader: RowReader<Field>): void {
  const text = reader.text('currency')
  if (text !== '') reader.useCurrency('currency', currencyOf(text))
}

/** What a sign alone means in a column of currencies. */
const ONE_CURRENCY: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
])

/** The code in a currency cell: `USD`, `usd`, `USD - U.S. Dollar`, `€`; the text itself when it holds none. */
export function currencyOf(text: string): string {
  const code = /^[a-z]{3}(?![a-z])/i.exec(text.trim())?.[0].toUpperCase()
  return code ?? ONE_CURRENCY.get(text.trim()) ?? text.trim()
}

/** Where an amount of headroom stands beside seats × price that give another one. */
function crossedNotes(reader: RowReader<Field>, rows: readonly number[]): string[] {
  const [first] = rows
  if (first === undefined) return []
  const [amount, seats, price] = (['headroom', 'untapped_seats', 'seat_price'] as const).map((field) =>
    reader.column(field),
  )
  return [
    `“${amount}” isn’t “${seats}” × “${price}” in ${rowsHint(rows.length, first)}; “${amount}” counts, without them.`,
  ]
}

/** @param crossed takes the row where an amount and seats × price contradict each other. */
function readHeadroom(
  reader: RowReader<Field>,
  crossed: number[],
): Pick<AccountDraft, 'headroom' | 'untappedSeats' | 'seatPrice'> {
  const amount = reader.amount('headroom')
  const seats = readSeats(reader)
  const price = reader.amount('seat_price')
  if (amount !== null && seats !== null && price !== null && seats * price !== amount)
    crossed.push(reader.row)
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
  // `1.000` is a thousand seats where a full stop groups, and there is no part of a seat: nobody means one.
  if (typeof grouped === 'string' && /^[1-9]\d{0,2}\.\d{3}$/u.test(grouped)) {
    reader.refuse(
      'untapped_seats',
      'unreadable-number',
      `“${short(grouped)}” could be ${grouped.replace('.', '')} seats, or ${grouped.split('.')[0] ?? ''}. Write it without the period.`,
    )
    return null
  }
  const { power } = splitHeader(reader.column('untapped_seats')).unit
  const number = typeof grouped === 'string' || typeof grouped === 'number' ? Number(grouped) : Number.NaN
  const seats = number * 10 ** power
  if (Number.isSafeInteger(seats) && seats >= 0) return seats + 0
  reader.refuse('untapped_seats', 'unreadable-number', 'Seats must be a whole number. Write it like 40.')
  return null
}
