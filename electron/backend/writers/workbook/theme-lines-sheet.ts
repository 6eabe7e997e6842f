import type { AccountWeight } from '#shared/domain/scoring/account-weight.ts'
import { terms } from '#shared/i18n/en/terms.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { compareText } from '#shared/kernel/text.ts'
import { formula, named, own, word } from '../formula.ts'
import type { CellContent, TypedContent } from '../safe-cell.ts'
import type { XlsxSheet } from '../xlsx/xlsx-plan.ts'
import { type BookDraft, SheetDraft, TABLE_TOP } from './sheet-draft.ts'
import { type Column, computed, count, day, EMPTY, text, yes } from './sheet-table.ts'
import { lettersOf, type ThemeLine, type WorkbookIndex } from './workbook-index.ts'
import { dimensionLooks, looks } from './workbook-style.ts'

const KEYS = [
  'themeNo',
  'theme',
  'account',
  'counts',
  'tier',
  'csm',
  'arr',
  'renewalDate',
  'days',
  'proximity',
  'signal',
  'signalFactor',
  'risk',
  'headroom',
  'dependency',
  'expansion',
  'weighted',
  'urgent',
  'referenceable',
  'usage',
  'alsoBehind',
  'verbatims',
  'accountNo',
  'place',
  'arrMinor',
  'factor',
] as const
type Key = (typeof KEYS)[number]

const at = lettersOf(KEYS)

const NAMES: Partial<Record<Key, string>> = {
  themeNo: 'line_theme',
  counts: 'line_counts',
  tier: 'line_tier',
  arr: 'line_arr',
  risk: 'line_risk',
  expansion: 'line_expansion',
}

/** Whether a line counts, in words and for the formulas of the Matrix. */
export const COUNTS = { counted: 'Counted', tracked: 'Tracked, not scored' } as const

const place = own(at.place)
const ofAccount = (name: string) => formula`INDEX(${named(name)},${place})`
const ifCounted = (inner: ReturnType<typeof formula>) =>
  formula`IF(${own(at.counts)}=${word(COUNTS.counted)},${inner},"")`
const rounded = (factor: ReturnType<typeof own>) => formula`ROUND(${factor}*100,0)`

/**
 * Money is multiplied in whole minor units and whole hundredths, in two parts, so that every step is exact and the one
 * rounding is half up, as in the app (model, section 3); the cell then shows it in major units.
 */
const arrMinor = own(at.arrMinor)
const factor = own(at.factor)
const room = formula`ROUND(${own(at.headroom)}*${named('minor_units')},0)`
const dependency = rounded(own(at.dependency))

const FORMULAS = {
  counts: formula`IF(INDEX(${named('account_icp')},${place})="Yes",${word(COUNTS.counted)},${word(COUNTS.tracked)})`,
  tier: ofAccount('account_tier'),
  arr: ofAccount('account_arr'),
  renewalDate: formula`IF(INDEX(${named('account_renewal')},${place})="","",INDEX(${named('account_renewal')},${place}))`,
  days: ofAccount('account_days'),
  proximity: ifCounted(ofAccount('account_proximity')),
  signalFactor: ifCounted(
    formula`IF(${own(at.signal)}=${word(terms.signal.explicit)},${named('signal_explicit')},IF(${own(at.signal)}=${word(terms.signal.inferred)},${named('signal_inferred')},${named('signal_none')}))`,
  ),
  risk: ifCounted(
    formula`(INT(${arrMinor}/10000)*${factor}+INT(((${arrMinor}-10000*INT(${arrMinor}/10000))*${factor}+5000)/10000))/${named('minor_units')}`,
  ),
  headroom: ofAccount('account_headroom'),
  expansion: ifCounted(
    formula`(INT(${room}/100)*${dependency}+INT(((${room}-100*INT(${room}/100))*${dependency}+50)/100))/${named('minor_units')}`,
  ),
  weighted: ifCounted(formula`ROUND(${own(at.risk)}+${own(at.expansion)},${named('minor_digits')})`),
  urgent: formula`IF(AND(OR(${own(at.signal)}=${word(terms.signal.explicit)},AND(${own(at.signal)}=${word(terms.signal.inferred)},${named('urgent_inferred')}="Yes")),ISNUMBER(${own(at.days)})),IF(${own(at.days)}<${named('near_days')},"Yes",""),"")`,
  place: formula`MATCH(${own(at.accountNo)},${named('account_no')},0)`,
  arrMinor: ofAccount('account_arr_minor'),
  factor: ifCounted(formula`${rounded(own(at.proximity))}*${rounded(own(at.signalFactor))}`),
}

/** The sheet Accounts by theme: every account behind every theme, with its product written out. */
export function themeLinesSheet(book: BookDraft, index: WorkbookIndex): XlsxSheet {
  const sheet = new SheetDraft(book, 'Accounts by theme', 'Accounts by theme')
  const columns = columnsOf(book.input.ranking.currency, index)
  const table = sheet.table(
    TABLE_TOP,
    KEYS.map((key) => columns[key]),
    index.lines,
  )
  KEYS.forEach((key, column) => {
    const name = NAMES[key]
    if (name !== undefined) sheet.nameColumn(name, table, column)
  })
  if (index.lines.length === 0) sheet.say(TABLE_TOP + 1, 'No account has asked for a theme yet.')
  return sheet.finishTable(table, 3, KEYS.indexOf('accountNo'))
}

function columnsOf(currency: string, index: WorkbookIndex): Record<Key, Column<ThemeLine>> {
  const money = (value: number): TypedContent => ({ kind: 'money', value, currency })
  const hundredths = (value: number): TypedContent => ({ kind: 'factor', value })
  // An account outside the ICP is tracked, never scored (model, section 2): it has no weight to show.
  const weight =
    (key: keyof typeof FORMULAS, of: (weight: AccountWeight) => TypedContent) =>
    (line: ThemeLine): CellContent =>
      computed(FORMULAS[key], line.counted ? of(line.weight) : EMPTY)
  const ofLine =
    (key: keyof typeof FORMULAS, of: (weight: AccountWeight) => TypedContent) =>
    (line: ThemeLine): CellContent =>
      computed(FORMULAS[key], of(line.weight))
  const headerLook = dimensionLooks.revenue.amount
  return {
    themeNo: {
      header: 'Theme no.',
      value: ({ row }) => count(index.themeNumber(row.themeId)),
      look: looks.muted,
    },
    theme: { header: 'Theme', value: ({ row }) => text(row.name), max: 36, min: 20 },
    account: {
      header: 'Account',
      value: ({ weight: w }) => text(w.account.name),
      max: 36,
      min: 18,
      look: looks.strong,
    },
    counts: {
      header: 'Counts',
      value: ({ counted }) => computed(FORMULAS.counts, text(counted ? COUNTS.counted : COUNTS.tracked)),
    },
    tier: { header: 'Tier', value: ofLine('tier', (w) => text(terms.tier[w.account.tier])) },
    csm: { header: 'CSM', value: ({ weight: w }) => text(w.account.csm), max: 24 },
    arr: { header: 'ARR', value: ofLine('arr', (w) => money(w.account.arr)) },
    renewalDate: {
      header: 'Renewal date',
      value: ofLine('renewalDate', (w) => day(w.account.renewalDate)),
    },
    days: { header: 'Days to renewal', value: ofLine('days', (w) => count(w.days)) },
    proximity: { header: 'Proximity', value: weight('proximity', (w) => hundredths(w.proximity)) },
    signal: {
      header: 'Churn signal',
      value: ({ weight: w }) => text(terms.signal[w.signal]),
      look: looks.input,
    },
    signalFactor: {
      header: 'Signal factor',
      value: weight('signalFactor', (w) => hundredths(w.signalFactor)),
    },
    risk: { header: 'ARR at risk', value: weight('risk', (w) => money(w.risk)), headerLook },
    headroom: { header: 'Expansion headroom', value: ofLine('headroom', (w) => money(w.account.headroom)) },
    dependency: {
      header: 'Dependency',
      value: ({ weight: w }) => hundredths(w.dependency),
      look: looks.input,
    },
    expansion: { header: 'Expansion', value: weight('expansion', (w) => money(w.expansion)), headerLook },
    weighted: {
      header: 'Weighted ARR',
      value: weight('weighted', (w) => money(w.risk + w.expansion)),
      headerLook,
    },
    urgent: { header: 'Urgent', value: ofLine('urgent', (w) => yes(w.urgent)) },
    referenceable: { header: 'Referenceable logo', value: ({ weight: w }) => yes(w.account.referenceable) },
    usage: {
      header: 'Usage',
      value: ({ weight: { account } }) =>
        account.usageTrend === null ? EMPTY : text(terms.usageTrend[account.usageTrend]),
    },
    alsoBehind: {
      header: 'Also stands behind',
      value: ({ row, weight: w }) =>
        text(
          index
            .themesOf(w.account.id)
            .filter((other) => other.themeId !== row.themeId)
            .map((other) => other.name)
            .join(' · '),
        ),
      max: 40,
    },
    verbatims: { header: 'Verbatims', value: ({ weight: w }) => text(verbatims(w)), max: 70 },
    accountNo: {
      header: 'Account no.',
      value: ({ weight: w }) => count(index.accountNumber(w.account.id)),
      look: looks.muted,
    },
    place: {
      header: 'Place in Accounts',
      value: ofLine('place', (w) => count(index.accountNumber(w.account.id))),
      look: looks.muted,
    },
    arrMinor: {
      header: 'ARR in minor units',
      value: ofLine('arrMinor', (w) => count(w.account.arr)),
      look: looks.muted,
    },
    factor: {
      header: 'Proximity × signal, in ten-thousandths',
      value: weight('factor', (w) => count(w.proximity * w.signalFactor)),
      look: looks.muted,
    },
  }
}

/** What the account said, the newest first, each with where it comes from. */
function verbatims({ requests }: AccountWeight): string {
  return requests
    .filter(({ verbatim }) => verbatim.trim() !== '')
    .toSorted((a, b) => compareText(b.date ?? '', a.date ?? '') || compareText(a.verbatim, b.verbatim))
    .map(({ verbatim, source, date, loggedBy }) => {
      const from = [source, date === null ? '' : formatDate(date), loggedBy].filter((part) => part !== '')
      return from.length === 0 ? verbatim : `${verbatim} (${from.join(', ')})`
    })
    .join('\n')
}
