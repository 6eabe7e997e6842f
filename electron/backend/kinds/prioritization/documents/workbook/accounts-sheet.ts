import { TIERS, type Account } from '#shared/domain/customers/account.ts'
import { daysToRenewal, proximityFactor } from '#shared/domain/prioritization/scoring/account-weight.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { formula, named, own, word } from '#electron/backend/files/formula.ts'
import { safeValue, type TypedContent } from '#electron/backend/files/safe-cell.ts'
import { printable } from '#electron/backend/files/safe-text.ts'
import type { XlsxSheet } from '#electron/backend/files/xlsx/write/xlsx-plan.ts'
import { rules } from './input-rules.ts'
import { keyFormula } from './name-keys.ts'
import { CHECK, checkFormula, COUNTS, deservesLook, REFUSED, saysState } from './record-check.ts'
import { type BookDraft, SheetDraft, TABLE_TOP } from './sheet-draft.ts'
import { type Column, computed, count, day, EMPTY, text, yes } from './sheet-table.ts'
import { lettersOf, namedColumns, type WorkbookIndex } from './workbook-index.ts'
import { looks } from './workbook-style.ts'

/** 1 January 1910 and 31 December 9999 in the days of a workbook: outside, a number is no date that anybody meant. */
const [FIRST_DAY, LAST_DAY] = [3_654, 2_958_465]

const KEYS = [
  'no',
  'name',
  'externalId',
  'tier',
  'arr',
  'renewalDate',
  'renewal',
  'inIcp',
  'headroom',
  'csm',
  'segment',
  'referenceable',
  'usage',
  'check',
  'key',
  'days',
  'proximity',
  'counts',
  'recorded',
] as const
type Key = (typeof KEYS)[number]

/** What only formulas need, behind the + of the outline. */
const FOLDED: ReadonlySet<Key> = new Set(KEYS.slice(KEYS.indexOf('check') + 1))

const NAMES: Partial<Record<Key, string>> = {
  no: 'account_no',
  name: 'account_name',
  tier: 'account_tier',
  arr: 'account_arr',
  renewalDate: 'account_renewal',
  headroom: 'account_headroom',
  check: 'account_check',
  key: 'account_key',
  proximity: 'account_proximity',
  counts: 'account_counts',
}

const at = lettersOf(KEYS)
const cell = (key: Key) => own(at[key])

/** What stands in column Renewal, by days to it. */
const RENEWAL = { overdue: 'Renewal overdue', missing: 'No renewal date' } as const

const isTier = TIERS.map((tier) => formula`(${cell('tier')}=${word(terms.tier[tier])})`).reduce(
  (all, one) => formula`${all}+${one}`,
)
const noAmount = (key: Key) => formula`IF(ISNUMBER(${cell(key)}),${cell(key)}<0,TRUE)`
const refused = (why: string) => word(`${REFUSED}: ${why}`)

/** How much of a name is compared: with all of one as long as a cell, the text would be too long for a cell. */
const LONGEST_NAME = 1_000

/** What is compared with the record, in one text without decimals, which a spreadsheet would write its own way. */
const inMinor = (key: Key) => formula`ROUND(${cell(key)}*${named('minor_units')},0)`
const COMPARED = checkFormula(
  formula`${cell('recorded')}=""`,
  formula`IFERROR(EXACT(${cell('tier')}&"|"&${inMinor('arr')}&"|"&${cell('renewalDate')}&"|"&${cell('inIcp')}&"|"&${inMinor('headroom')}&"|"&LEFT(${cell('name')},${LONGEST_NAME}),${cell('recorded')}),FALSE)`,
)

const FORMULAS = {
  key: keyFormula(cell('name'), 'account_name', 'accounts_head'),
  days: formula`IF(COUNT(${cell('renewalDate')},${named('as_of')})=2,${cell('renewalDate')}-${named('as_of')},"")`,
  renewal: formula`IF(${cell('days')}="",${word(RENEWAL.missing)},IF(${cell('days')}<0,${word(RENEWAL.overdue)},""))`,
  proximity: formula`IF(${cell('days')}="",${named('proximity_far')},IF(${cell('days')}>${named('far_days')},${named('proximity_far')},IF(${cell('days')}<${named('near_days')},${named('proximity_near')},${named('proximity_middle')})))`,
  counts: formula`IF(LEFT(${cell('check')},${REFUSED.length})=${word(REFUSED)},${refused('check the account')},IF(${cell('inIcp')}="Yes",${word(COUNTS.counted)},${word(COUNTS.tracked)}))`,
  check: formula`IF(${cell('name')}="",${refused('name missing')},IF(${isTier}>0,IF(${noAmount('arr')},${refused('ARR is not an amount')},IF(${noAmount('headroom')},${refused('headroom is not an amount')},IF(OR(${cell('renewalDate')}="",ISNUMBER(${cell('renewalDate')})),IF(AND(${cell('renewalDate')}<>"",OR(${cell('renewalDate')}<${FIRST_DAY},${cell('renewalDate')}>${LAST_DAY})),${refused('renewal date is a number, not a date')},IF(OR(${cell('inIcp')}="Yes",${cell('inIcp')}="No"),${COMPARED},${refused('ICP is neither Yes nor No')})),${refused('renewal date is text, not a date')}))),${refused('tier not known')}))`,
}

/** The sheet Accounts: what every account brings to the formulas of the other sheets. */
export function accountsSheet(book: BookDraft, index: WorkbookIndex): XlsxSheet {
  const { input } = book
  const sheet = new SheetDraft(book, 'Accounts', 'Accounts')
  saysState(sheet, 'Blue cells are yours to change.')
  const byKey = columnsOf(input.ranking.currency, input.ranking.asOf, book, index)
  const columns = KEYS.map((key) => ({ ...byKey[key], folded: FOLDED.has(key) }))
  const table = sheet.table(TABLE_TOP, columns, index.accounts)
  sheet.growing('accounts', table, namedColumns(KEYS, columns, NAMES))
  sheet.nameCell('accounts_head', TABLE_TOP, KEYS.indexOf('name') + 1)
  sheet.nameWithBelow('account_and_below', table, KEYS.indexOf('name'))
  sheet.mark(table, KEYS.indexOf('check'), deservesLook(formula`${cell('check')}`))
  if (index.accounts.length === 0) sheet.say(TABLE_TOP + 1, 'No accounts yet.')
  return sheet.finishTable(table, 2)
}

function columnsOf(
  currency: string,
  asOf: string,
  { input }: BookDraft,
  index: WorkbookIndex,
): Record<Key, Column<Account>> {
  const money = (value: number): TypedContent => ({ kind: 'money', value, currency })
  const { proximity } = input.settings
  const days = (account: Account): number | null => daysToRenewal(account, asOf)
  const muted = looks.muted
  return {
    no: { header: 'No.', value: ({ id }) => count(index.accountNumber(id)), look: muted },
    name: { header: 'Account', value: (a) => text(a.name), max: 40, min: 20, look: looks.strong },
    externalId: { header: 'CRM ID', value: (a) => text(a.externalId), max: 24 },
    tier: { header: 'Tier', value: (a) => text(terms.tier[a.tier]), rule: rules.tier },
    arr: { header: 'ARR', value: (a) => money(a.arr), rule: rules.amount },
    renewalDate: { header: 'Renewal date', value: (a) => day(a.renewalDate), rule: rules.day },
    renewal: {
      header: 'Renewal',
      value: (a) => {
        const left = days(a)
        const words = left === null ? RENEWAL.missing : left < 0 ? RENEWAL.overdue : ''
        return computed(FORMULAS.renewal, text(words))
      },
    },
    inIcp: { header: 'In the ICP', value: (a) => text(a.inIcp ? 'Yes' : 'No'), rule: rules.yesNo },
    headroom: { header: 'Expansion headroom', value: (a) => money(a.headroom), rule: rules.amount },
    csm: { header: 'CSM', value: (a) => text(a.csm), max: 24 },
    segment: { header: 'Segment', value: (a) => text(a.segment), max: 24 },
    referenceable: { header: 'Referenceable logo', value: (a) => yes(a.referenceable) },
    usage: {
      header: 'Usage',
      value: (a) => (a.usageTrend === null ? EMPTY : text(terms.usageTrend[a.usageTrend])),
    },
    check: { header: 'Check', value: () => computed(FORMULAS.check, text(CHECK.same)), min: 18 },
    key: {
      header: 'Name in lists',
      value: (a) => text(index.accountKey(a)),
      fill: FORMULAS.key,
      look: muted,
    },
    days: { header: 'Days to renewal', value: (a) => computed(FORMULAS.days, count(days(a))) },
    proximity: {
      header: 'Proximity',
      value: (a) =>
        computed(FORMULAS.proximity, { kind: 'factor', value: proximityFactor(days(a), proximity) }),
    },
    counts: {
      header: 'Counts',
      value: (a) => computed(FORMULAS.counts, text(a.inIcp ? COUNTS.counted : COUNTS.tracked)),
      look: muted,
    },
    recorded: { header: 'In the record', value: (a) => text(fingerprint(a)), look: muted, max: 40 },
  }
}

/** What the record holds of an account, as `COMPARED` writes it. */
const fingerprint = (a: Account): string =>
  [
    terms.tier[a.tier],
    a.arr,
    safeValue(day(a.renewalDate)) ?? '',
    a.inIcp ? 'Yes' : 'No',
    a.headroom,
    printable(a.name).slice(0, LONGEST_NAME),
  ].join('|')
