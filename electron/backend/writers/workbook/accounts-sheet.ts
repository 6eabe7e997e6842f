import type { Account } from '#shared/domain/accounts/account.ts'
import { daysToRenewal, proximityFactor } from '#shared/domain/scoring/account-weight.ts'
import { terms } from '#shared/i18n/en/terms.ts'
import { formula, named, own, word } from '../formula.ts'
import type { TypedContent } from '../safe-cell.ts'
import type { XlsxSheet } from '../xlsx/xlsx-plan.ts'
import { type BookDraft, SheetDraft, TABLE_TOP } from './sheet-draft.ts'
import { type Column, computed, count, day, EMPTY, text, yes } from './sheet-table.ts'
import { lettersOf, type WorkbookIndex } from './workbook-index.ts'
import { looks } from './workbook-style.ts'

const KEYS = [
  'no',
  'name',
  'externalId',
  'tier',
  'arr',
  'renewalDate',
  'days',
  'renewal',
  'proximity',
  'inIcp',
  'headroom',
  'csm',
  'segment',
  'referenceable',
  'usage',
  'arrMinor',
] as const
type Key = (typeof KEYS)[number]

const at = lettersOf(KEYS)

/** What stands in column Renewal, by days to it. */
const RENEWAL = { overdue: 'Renewal overdue', missing: 'No renewal date' } as const

const FORMULAS = {
  days: formula`IF(ISNUMBER(${own(at.renewalDate)}),${own(at.renewalDate)}-${named('as_of')},"")`,
  renewal: formula`IF(${own(at.days)}="",${word(RENEWAL.missing)},IF(${own(at.days)}<0,${word(RENEWAL.overdue)},""))`,
  proximity: formula`IF(${own(at.days)}="",${named('proximity_far')},IF(${own(at.days)}>${named('far_days')},${named('proximity_far')},IF(${own(at.days)}<${named('near_days')},${named('proximity_near')},${named('proximity_middle')})))`,
  arrMinor: formula`ROUND(${own(at.arr)}*${named('minor_units')},0)`,
}

/** The sheet Accounts: what every account brings to the formulas of the other sheets. */
export function accountsSheet(book: BookDraft, index: WorkbookIndex): XlsxSheet {
  const { input } = book
  const sheet = new SheetDraft(book, 'Accounts', 'Accounts')
  const columns = columnsOf(input.ranking.currency, input.ranking.asOf, book, index)
  const table = sheet.table(
    TABLE_TOP,
    KEYS.map((key) => columns[key]),
    index.accounts,
  )
  const names: Partial<Record<Key, string>> = {
    no: 'account_no',
    tier: 'account_tier',
    arr: 'account_arr',
    renewalDate: 'account_renewal',
    days: 'account_days',
    proximity: 'account_proximity',
    inIcp: 'account_icp',
    headroom: 'account_headroom',
    arrMinor: 'account_arr_minor',
  }
  KEYS.forEach((key, column) => {
    const name = names[key]
    if (name !== undefined) sheet.nameColumn(name, table, column)
  })
  if (index.accounts.length === 0) sheet.say(TABLE_TOP + 1, 'No accounts yet.')
  return sheet.finishTable(table, 2, KEYS.indexOf('arrMinor'))
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
  const look = looks.input
  return {
    no: { header: 'No.', value: ({ id }) => count(index.accountNumber(id)), look: looks.muted },
    name: { header: 'Account', value: (a) => text(a.name), max: 40, min: 20, look: looks.strong },
    externalId: { header: 'Id in the CRM', value: (a) => text(a.externalId), max: 24 },
    tier: { header: 'Tier', value: (a) => text(terms.tier[a.tier]), look },
    arr: { header: 'ARR', value: (a) => money(a.arr), look },
    renewalDate: { header: 'Renewal date', value: (a) => day(a.renewalDate), look },
    days: { header: 'Days to renewal', value: (a) => computed(FORMULAS.days, count(days(a))) },
    renewal: {
      header: 'Renewal',
      value: (a) => {
        const left = days(a)
        const words = left === null ? RENEWAL.missing : left < 0 ? RENEWAL.overdue : ''
        return computed(FORMULAS.renewal, text(words))
      },
    },
    proximity: {
      header: 'Proximity',
      value: (a) =>
        computed(FORMULAS.proximity, { kind: 'factor', value: proximityFactor(days(a), proximity) }),
    },
    inIcp: { header: 'In the ICP', value: (a) => text(a.inIcp ? 'Yes' : 'No'), look },
    headroom: { header: 'Expansion headroom', value: (a) => money(a.headroom), look },
    csm: { header: 'CSM', value: (a) => text(a.csm), max: 24 },
    segment: { header: 'Segment', value: (a) => text(a.segment), max: 24 },
    referenceable: { header: 'Referenceable logo', value: (a) => yes(a.referenceable) },
    usage: {
      header: 'Usage',
      value: (a) => (a.usageTrend === null ? EMPTY : text(terms.usageTrend[a.usageTrend])),
    },
    arrMinor: {
      header: 'ARR in minor units',
      value: (a) => computed(FORMULAS.arrMinor, count(a.arr)),
      look: looks.muted,
    },
  }
}
