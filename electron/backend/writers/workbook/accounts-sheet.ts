import { TIERS, type Account } from '#shared/domain/accounts/account.ts'
import { daysToRenewal, proximityFactor } from '#shared/domain/scoring/account-weight.ts'
import { terms } from '#shared/i18n/en/terms.ts'
import { formula, named, own, word } from '../formula.ts'
import type { TypedContent } from '../safe-cell.ts'
import type { XlsxSheet } from '../xlsx/xlsx-plan.ts'
import { rules } from './input-rules.ts'
import { keyFormula } from './name-keys.ts'
import { CHECK, checkFormula, deservesLook, REFUSED, saysState } from './record-check.ts'
import { type BookDraft, SheetDraft, TABLE_TOP } from './sheet-draft.ts'
import { type Column, computed, count, day, EMPTY, text, yes } from './sheet-table.ts'
import { lettersOf, namedColumns, type WorkbookIndex } from './workbook-index.ts'
import { looks } from './workbook-style.ts'

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
  'arrMinor',
  'problem',
  'recordedTier',
  'recordedArr',
  'recordedRenewal',
  'recordedIcp',
  'recordedHeadroom',
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
  inIcp: 'account_icp',
  headroom: 'account_headroom',
  check: 'account_check',
  key: 'account_key',
  days: 'account_days',
  proximity: 'account_proximity',
  arrMinor: 'account_arr_minor',
  problem: 'account_problem',
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

const FORMULAS = {
  key: keyFormula({ name: cell('name'), no: cell('no') }, 'account_name', 'accounts_head'),
  days: formula`IF(ISNUMBER(${cell('renewalDate')}),${cell('renewalDate')}-${named('as_of')},"")`,
  renewal: formula`IF(${cell('days')}="",${word(RENEWAL.missing)},IF(${cell('days')}<0,${word(RENEWAL.overdue)},""))`,
  proximity: formula`IF(${cell('days')}="",${named('proximity_far')},IF(${cell('days')}>${named('far_days')},${named('proximity_far')},IF(${cell('days')}<${named('near_days')},${named('proximity_near')},${named('proximity_middle')})))`,
  arrMinor: formula`IF(ISNUMBER(${cell('arr')}),ROUND(${cell('arr')}*${named('minor_units')},0),0)`,
  problem: formula`IF(${cell('name')}="",${refused('name missing')},IF(${isTier}>0,IF(${noAmount('arr')},${refused('ARR is not an amount')},IF(${noAmount('headroom')},${refused('headroom is not an amount')},IF(OR(${cell('renewalDate')}="",ISNUMBER(${cell('renewalDate')})),IF(OR(${cell('inIcp')}="Yes",${cell('inIcp')}="No"),"",${refused('ICP is neither Yes nor No')}),${refused('renewal date is text, not a date')}))),${refused('tier not known')}))`,
  check: formula`IF(${cell('problem')}<>"",${cell('problem')},${checkFormula(
    formula`${cell('recordedTier')}=""`,
    formula`AND(${cell('tier')}=${cell('recordedTier')},${cell('arr')}=${cell('recordedArr')},${cell('renewalDate')}=${cell('recordedRenewal')},${cell('inIcp')}=${cell('recordedIcp')},${cell('headroom')}=${cell('recordedHeadroom')})`,
  )})`,
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
    arrMinor: {
      header: 'ARR in minor units',
      value: (a) => computed(FORMULAS.arrMinor, count(a.arr)),
      look: muted,
    },
    problem: { header: 'Not counted because', value: () => computed(FORMULAS.problem, EMPTY), look: muted },
    recordedTier: recorded('Tier', (a) => text(terms.tier[a.tier])),
    recordedArr: recorded('ARR', (a) => money(a.arr)),
    recordedRenewal: recorded('Renewal date', (a) => day(a.renewalDate)),
    recordedIcp: recorded('In the ICP', (a) => text(a.inIcp ? 'Yes' : 'No')),
    recordedHeadroom: recorded('Expansion headroom', (a) => money(a.headroom)),
  }
}

/** What the record holds, kept beside what may be typed over. */
const recorded = (header: string, value: (account: Account) => TypedContent): Column<Account> => ({
  header: `${header} in the record`,
  value,
  look: looks.muted,
})
