import type { Tier } from '#shared/domain/customers/account.ts'
import type { AccountWeight } from '#shared/domain/prioritization/scoring/account-weight.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { minorPerMajor } from '#shared/kernel/money.ts'
import { compareText } from '#shared/kernel/text.ts'
import { formula, named, own, word } from '#electron/backend/files/formula.ts'
import type { CellContent, TypedContent } from '#electron/backend/files/safe-cell.ts'
import type { XlsxSheet } from '#electron/backend/files/xlsx/write/xlsx-plan.ts'
import { rules } from './input-rules.ts'
import { placeOf } from './name-keys.ts'
import { CHECK, checkFormula, COUNTS, deservesLook, REFUSED, saysState, UNREAD } from './record-check.ts'
import { type BookDraft, SheetDraft, TABLE_TOP } from './sheet-draft.ts'
import { type Column, computed, count, day, EMPTY, text, yes } from './sheet-table.ts'
import { lettersOf, namedColumns, type ThemeLine, type WorkbookIndex } from './workbook-index.ts'
import { dimensionLooks, looks } from './workbook-style.ts'

const KEYS = [
  'theme',
  'account',
  'counts',
  'tier',
  'arr',
  'renewalDate',
  'signal',
  'dependency',
  'risk',
  'expansion',
  'weighted',
  'urgent',
  'csm',
  'verbatims',
  'check',
  'proximity',
  'signalFactor',
  'headroom',
  'referenceable',
  'usage',
  'alsoBehind',
  'themeNo',
  'code',
  'place',
  'recordedCode',
  'recordedAmounts',
  'recordedPlace',
] as const
type Key = (typeof KEYS)[number]

/** What explains a line, and what only formulas need, behind the + of the outline. */
const FOLDED: ReadonlySet<Key> = new Set(KEYS.slice(KEYS.indexOf('check') + 1))

const at = lettersOf(KEYS)
const cell = (key: Key) => own(at[key])

const NAMES: Partial<Record<Key, string>> = {
  account: 'line_account',
  themeNo: 'line_theme',
  place: 'line_place',
  counts: 'line_counts',
  code: 'line_code',
  arr: 'line_arr',
  risk: 'line_risk',
  expansion: 'line_expansion',
  check: 'line_check',
}

/**
 * What a line is counted as, behind the theme's number in one whole number: by that the Matrix counts a hundred themes in
 * tens of thousands of lines without comparing a word. 0: tracked.
 */
export const CODES = { enterprise: 1, 'mid-market': 2, smb: 3 } as const satisfies Record<Tier, number>

/**
 * Both amounts of a line are compared as one number, at half the cells: risk plus so many times the expansion. A prime,
 * so that no round change of one is made up for by a round change of the other.
 */
const EXPANSION_TIMES = 7_919

const codeOf = (themeNo: number | null, { account }: AccountWeight, counted: boolean): number =>
  10 * (themeNo ?? 0) + (counted ? CODES[account.tier] : 0)

const refused = (why: string) => word(`${REFUSED}: ${why}`)
const place = cell('place')
const ofAccount = (name: string) => formula`IF(${place}="","",INDEX(${named(name)},${place}))`
const ifCounted = (inner: ReturnType<typeof formula>) =>
  formula`IF(${cell('counts')}=${word(COUNTS.counted)},${inner},"")`
const rounded = (factor: ReturnType<typeof own>) => formula`ROUND(${factor}*100,0)`
/**
 * Money is multiplied in whole minor units and whole hundredths, in two parts, so that every step is exact and the one
 * rounding is half up, as in the app (model, section 3); the cell then shows it in major units.
 */
const minor = formula`ROUND(${cell('arr')}*${named('minor_units')},0)`
const factor = formula`${rounded(cell('proximity'))}*${rounded(cell('signalFactor'))}`
const room = formula`ROUND(${cell('headroom')}*${named('minor_units')},0)`
const dependency = rounded(cell('dependency'))
/** An account counts once per theme. Lines of the record do; only one that was added or changed is looked for in all. */
const asRecorded = formula`AND(INT(${cell('recordedCode')}/10)=${cell('themeNo')},${cell('recordedPlace')}=${place})`
const standing = formula`INDEX(${named('account_counts')},${place})`
const once = formula`IF(${asRecorded},${standing},IF(COUNTIFS(${named('line_theme')},${cell('themeNo')},${named('line_place')},${place})>1,${refused('the account is already on this theme')},${standing}))`

const FORMULAS = {
  themeNo: formula`IFERROR(INDEX(${named('matrix_no')},${placeOf(cell('theme'), 'matrix_key', formula`INT(${cell('recordedCode')}/10)`)}),"")`,
  place: placeOf(cell('account'), 'account_key', formula`${cell('recordedPlace')}`),
  code: formula`IF(${cell('counts')}=${word(COUNTS.counted)},10*${cell('themeNo')}+IF(${cell('tier')}=${word(terms.tier.enterprise)},${CODES.enterprise},IF(${cell('tier')}=${word(terms.tier['mid-market'])},${CODES['mid-market']},${CODES.smb})),IF(${cell('counts')}=${word(COUNTS.tracked)},10*${cell('themeNo')},""))`,
  // An empty dependency is none; text is greater than every number.
  counts: formula`IF(${named('inputs_unread')}>0,${UNREAD},IF(${cell('themeNo')}="",${refused('theme not in the Matrix')},IF(${place}="",${refused('account not in Accounts')},IF(${cell('signalFactor')}="",${refused('signal not known')},IF(AND(${cell('dependency')}>=0,${cell('dependency')}<=1),${once},${refused('dependency is not from 0 to 1')})))))`,
  tier: ofAccount('account_tier'),
  arr: ofAccount('account_arr'),
  renewalDate: formula`IF(${place}="","",IF(INDEX(${named('account_renewal')},${place})="","",INDEX(${named('account_renewal')},${place})))`,
  proximity: ofAccount('account_proximity'),
  signalFactor: formula`IF(${cell('signal')}=${word(terms.signal.explicit)},${named('signal_explicit')},IF(${cell('signal')}=${word(terms.signal.inferred)},${named('signal_inferred')},IF(${cell('signal')}=${word(terms.signal.none)},${named('signal_none')},"")))`,
  risk: ifCounted(
    formula`(INT(${minor}/10000)*${factor}+INT((MOD(${minor},10000)*${factor}+5000)/10000))/${named('minor_units')}`,
  ),
  headroom: ofAccount('account_headroom'),
  expansion: ifCounted(
    formula`(INT(${room}/100)*${dependency}+INT((MOD(${room},100)*${dependency}+50)/100))/${named('minor_units')}`,
  ),
  weighted: ifCounted(formula`ROUND(${cell('risk')}+${cell('expansion')},${named('minor_digits')})`),
  urgent: formula`IF(AND(OR(${cell('signal')}=${word(terms.signal.explicit)},AND(${cell('signal')}=${word(terms.signal.inferred)},${named('urgent_inferred')}="Yes")),COUNT(${cell('renewalDate')},${named('as_of')})=2),IF(${cell('renewalDate')}-${named('as_of')}<${named('near_days')},"Yes",""),"")`,
  check: checkFormula(
    formula`${cell('recordedCode')}=""`,
    formula`AND(${cell('code')}=${cell('recordedCode')},N(${cell('risk')})+${EXPANSION_TIMES}*N(${cell('expansion')})=${cell('recordedAmounts')})`,
  ),
}

/** The sheet Accounts by theme: every account behind every theme, with its product written out. */
export function themeLinesSheet(book: BookDraft, index: WorkbookIndex): XlsxSheet {
  const sheet = new SheetDraft(book, 'Accounts by theme', 'Accounts by theme')
  saysState(sheet, 'Blue cells are yours to change.')
  const byKey = columnsOf(book.input.ranking.currency, index)
  const columns = KEYS.map((key) => ({ ...byKey[key], folded: FOLDED.has(key) }))
  const table = sheet.table(TABLE_TOP, columns, index.lines)
  sheet.growing('theme_lines', table, namedColumns(KEYS, columns, NAMES))
  sheet.nameWithBelow('line_and_below', table, KEYS.indexOf('account'))
  sheet.mark(table, KEYS.indexOf('check'), deservesLook(formula`${cell('check')}`))
  sheet.mark(
    table,
    KEYS.indexOf('counts'),
    formula`LEFT(${cell('counts')},${REFUSED.length})=${word(REFUSED)}`,
  )
  if (index.lines.length === 0) sheet.say(TABLE_TOP + 1, 'No account has asked for a theme yet.')
  return sheet.finishTable(table, 2)
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
      value: ({ row }) => computed(FORMULAS.themeNo, count(index.themeNumber(row.themeId))),
      look: looks.muted,
    },
    theme: {
      header: 'Theme',
      value: ({ row }) => text(index.themeKey(row)),
      max: 36,
      min: 20,
      rule: rules.theme,
    },
    account: {
      header: 'Account',
      value: ({ weight: w }) => text(index.accountKey(w.account)),
      max: 36,
      min: 18,
      rule: rules.account,
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
    proximity: { header: 'Proximity', value: ofLine('proximity', (w) => hundredths(w.proximity)) },
    signal: {
      header: 'Churn signal',
      value: ({ weight: w }) => text(terms.signal[w.signal]),
      rule: rules.signal,
    },
    signalFactor: {
      header: 'Signal factor',
      value: ofLine('signalFactor', (w) => hundredths(w.signalFactor)),
    },
    risk: { header: 'Weighted risk', value: weight('risk', (w) => money(w.risk)), headerLook },
    headroom: { header: 'Expansion headroom', value: ofLine('headroom', (w) => money(w.account.headroom)) },
    dependency: {
      header: 'Dependency',
      value: ({ weight: w }) => hundredths(w.dependency),
      rule: rules.share,
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
      header: 'Also asked for',
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
    code: {
      header: 'Theme and tier',
      value: ({ row, weight: w, counted }) =>
        computed(FORMULAS.code, count(codeOf(index.themeNumber(row.themeId), w, counted))),
      look: looks.muted,
    },
    place: {
      header: 'Row in Accounts',
      value: ofLine('place', (w) => count(index.accountNumber(w.account.id))),
      look: looks.muted,
    },
    check: { header: 'Check', value: () => computed(FORMULAS.check, text(CHECK.same)), min: 14 },
    recordedCode: {
      header: 'Theme and tier in the record',
      value: ({ row, weight: w, counted }) => count(codeOf(index.themeNumber(row.themeId), w, counted)),
      look: looks.muted,
    },
    recordedAmounts: {
      header: 'Check number in the record',
      value: ({ weight: w, counted }) =>
        count(counted ? (w.risk + EXPANSION_TIMES * w.expansion) / minorPerMajor(currency) : 0),
      look: looks.muted,
    },
    recordedPlace: {
      header: 'Row in Accounts in the record',
      value: ({ weight: w }) => count(index.accountNumber(w.account.id)),
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
