import { TIERS } from '#shared/domain/customers/account.ts'
import { SIGNALS } from '#shared/domain/customers/request.ts'
import { DIMENSIONS, FITS } from '#shared/domain/prioritization/themes/theme.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { minorDigits, minorPerMajor } from '#shared/kernel/money.ts'
import { type Formula, formula, named, own, word } from '#electron/backend/files/formula.ts'
import type { TypedContent } from '#electron/backend/files/safe-cell.ts'
import type { XlsxSheet } from '#electron/backend/files/xlsx/write/xlsx-plan.ts'
import { DAYS, rules } from './input-rules.ts'
import { CHECK, checkFormula, deservesLook, MUST_BE, saysState } from './record-check.ts'
import { type BookDraft, SheetDraft, TABLE_TOP } from './sheet-draft.ts'
import { type Column, computed, count, day, EMPTY, type InputRule, text } from './sheet-table.ts'
import type { WorkbookInput } from './workbook-input.ts'
import { looks, typedLook } from './workbook-style.ts'

type Setting = {
  readonly part: string
  readonly name: string
  readonly value: TypedContent
  readonly meaning: string
  /** What formulas call the value; empty for one that only people read. */
  readonly cell: string
  /** When it can't be, beside what no setting of its kind can, and what it must be instead. */
  readonly limit?: Limit
}
type Limit = readonly [impossible: Formula, mustBe: string]

/** What the currency fixes: formulas need it, and nobody can choose it. */
const FIXED = new Set(['minor_units', 'minor_digits'])

const VALUE = own('C')
const RECORDED = own('G')
const COMPARED = checkFormula(formula`FALSE`, formula`${VALUE}=${RECORDED}`)
/** What no setting of a kind can be; a day is one that may be typed. */
const LIMITS: Partial<Record<TypedContent['kind'], Limit>> = {
  day: [formula`OR(${VALUE}<${DAYS[0]},${VALUE}>${DAYS[1]})`, 'a date'],
  number: [formula`OR(${VALUE}<0,${VALUE}<>INT(${VALUE}))`, 'a whole number, 0 or more'],
  factor: [formula`${VALUE}<0`, '0 or more'],
  money: [formula`${VALUE}<0`, '0 or more'],
}
/** Compares with another setting, which has a note of its own where it is no number. */
const overtaken = (by: string, sign: Formula): Formula =>
  formula`IF(ISNUMBER(${named(by)}),${VALUE}${sign}${named(by)},FALSE)`

function numberCheck({ value: { kind }, limit }: Setting): Formula {
  return [limit, LIMITS[kind]].reduce(
    (rest, one) => (one ? formula`IF(${one[0]},${word(`${MUST_BE} ${one[1]}`)},${rest})` : rest),
    COMPARED,
  )
}
const YES_NO_CHECK = formula`IF(OR(${VALUE}="Yes",${VALUE}="No"),${COMPARED},${word(`${MUST_BE} Yes or No`)})`

/** The sheet Model: every number the scores were computed with, named for the formulas, and the roadmap themes. */
export function modelSheet(book: BookDraft): XlsxSheet {
  const sheet = new SheetDraft(book, 'Model', 'Model settings of this session')
  saysState(
    sheet,
    'Blue cells here and on the other sheets are yours to change, and scores and ranks follow. Flags stay as exported.',
  )
  const settings = modelRows(book.input)
  const columns: Column<Setting>[] = [
    { header: 'Part', value: (s) => text(s.part) },
    { header: 'Setting', value: (s) => text(s.name), max: 44, look: looks.strong },
    {
      header: 'Value',
      value: (s) => s.value,
      max: 60,
      min: 16,
      look: (s) => (ruleOf(s) === null ? looks.plain : typedLook(looks.plain)),
    },
    { header: 'Meaning', value: (s) => text(s.meaning), max: 80 },
    {
      header: 'Check',
      value: (s) =>
        s.cell === ''
          ? EMPTY
          : computed(
              s.value.kind === 'text'
                ? YES_NO_CHECK
                : formula`IF(ISNUMBER(${VALUE}),${numberCheck(s)},${word(`${MUST_BE} a number`)})`,
              text(CHECK.same),
            ),
      min: 14,
    },
    { header: 'Name in formulas', value: (s) => text(s.cell), look: looks.muted },
    { header: 'In the record', value: (s) => (s.cell === '' ? EMPTY : s.value), look: looks.muted },
  ]
  const table = sheet.table(TABLE_TOP, columns, settings)
  settings.forEach(({ cell }, row) => {
    if (cell !== '') sheet.nameCell(cell, TABLE_TOP + 1 + row, 3)
  })
  sheet.nameColumn('model_check', table, 4)
  sheet.mark(table, 4, deservesLook(formula`${own('E')}`))
  const places = new Map<InputRule, string[]>()
  settings.forEach((setting, row) => {
    const rule = ruleOf(setting)
    if (rule) places.set(rule, [...(places.get(rule) ?? []), `C${TABLE_TOP + 1 + row}`])
  })
  for (const [rule, cells] of places) sheet.validate({ ...rule, ref: cells.join(' ') })
  return sheet.finishTable(table, 2)
}

/** What may be typed over a setting's value; null: nothing. */
function ruleOf({ cell, value: { kind } }: Setting): InputRule | null {
  if (cell === '' || FIXED.has(cell)) return null
  return kind === 'day'
    ? rules.day
    : kind === 'money'
      ? rules.amount
      : kind === 'factor'
        ? rules.factor
        : kind === 'text'
          ? rules.yesNo
          : rules.count
}

function modelRows({ settings, ranking, roadmap }: WorkbookInput): Setting[] {
  const { proximity, fits } = settings
  const factor = (value: number): TypedContent => ({ kind: 'factor', value })
  const money = (value: number): TypedContent => ({ kind: 'money', value, currency: ranking.currency })
  const revenue = terms.dimension.revenue
  const breadth = terms.dimension.breadth
  const alignment = terms.dimension.alignment
  const row = (
    part: string,
    name: string,
    value: TypedContent,
    meaning: string,
    cell = '',
    limit?: Limit,
  ): Setting => ({
    part,
    name,
    value,
    meaning,
    cell,
    ...(limit ? { limit } : {}),
  })
  const rising = (name: string, index: number): Limit =>
    index === 0
      ? [formula`${VALUE}<=0`, 'more than 0']
      : [overtaken(`${name}_${index}`, formula`<=`), `more than breakpoint ${index}`]
  const noWeight: Limit = [
    formula`SUM(${named('weight_revenue')},${named('weight_breadth')},${named('weight_alignment')})=0`,
    'more than 0, as all three weights are 0',
  ]
  const { size } = ranking.shortlist
  const [fewest, most] = [Math.min(settings.shortlist.min, size), Math.max(settings.shortlist.max, size)]
  const flags = 'Flags'
  return [
    row('Session', 'As-of date', day(ranking.asOf), 'The day the numbers are computed for.', 'as_of'),
    row(
      'Session',
      'Minor units per currency unit',
      count(minorPerMajor(ranking.currency)),
      'Amounts are computed in whole minor units (such as cents) and rounded half up, once.',
      'minor_units',
    ),
    row(
      'Session',
      'Decimal places',
      count(minorDigits(ranking.currency)),
      'Sums are rounded to this many.',
      'minor_digits',
    ),
    row(
      revenue,
      'Near: renewal in fewer days than',
      count(proximity.nearDays),
      'A renewal date that has passed counts as near.',
      'near_days',
    ),
    row(
      revenue,
      'Far: renewal in more days than',
      count(proximity.farDays),
      'No renewal date counts as far.',
      'far_days',
      [overtaken('near_days', formula`<`), 'no fewer days than near'],
    ),
    row(
      revenue,
      'Proximity, near',
      factor(proximity.near),
      'Weighted risk = ARR × proximity × signal.',
      'proximity_near',
    ),
    row(
      revenue,
      'Proximity, between near and far',
      factor(proximity.middle),
      'Both ends included.',
      'proximity_middle',
    ),
    row(revenue, 'Proximity, far', factor(proximity.far), '', 'proximity_far'),
    ...SIGNALS.map((signal) =>
      row(
        revenue,
        `Signal ${terms.signal[signal]}`,
        factor(settings.signal[signal]),
        'An account’s strongest signal counts, once per theme.',
        `signal_${signal}`,
      ),
    ),
    ...settings.revenueBreakpoints.map((value, index) =>
      row(
        revenue,
        `Breakpoint ${index + 1}`,
        money(value),
        `Weighted ARR at or above this scores ${index + 2}.`,
        `revenue_breakpoint_${index + 1}`,
        rising('revenue_breakpoint', index),
      ),
    ),
    ...TIERS.map((tier) =>
      row(
        breadth,
        `Weight of each ${terms.tier[tier]} account`,
        count(settings.tierWeights[tier]),
        'Weighted count = the sum over the accounts that count.',
        `tier_${tier.replace('-', '_')}`,
      ),
    ),
    ...settings.breadthBreakpoints.map((value, index) =>
      row(
        breadth,
        `Breakpoint ${index + 1}`,
        count(value),
        `A weighted count at or above this scores ${index + 2}.`,
        `breadth_breakpoint_${index + 1}`,
        rising('breadth_breakpoint', index),
      ),
    ),
    ...FITS.flatMap((fit) => [
      row(alignment, `${terms.fit[fit]}: lowest score`, count(fits[fit].min), ''),
      row(alignment, `${terms.fit[fit]}: highest score`, count(fits[fit].max), ''),
      row(
        alignment,
        `${terms.fit[fit]}: preliminary score`,
        count(fits[fit].preliminary),
        'Product can change it, with a reason.',
      ),
    ]),
    ...DIMENSIONS.map((dimension) =>
      row(
        'Ranking',
        `Weight of ${terms.dimensionShort[dimension].toLowerCase()}`,
        factor(settings.weights[dimension]),
        'Composite = the weighted sum of the three scores, on a scale of 3 to 15.',
        `weight_${dimension}`,
        noWeight,
      ),
    ),
    row(
      flags,
      'Urgent: inferred signals too',
      text(settings.urgentFrom === 'inferred' ? 'Yes' : 'No'),
      'Whether inferred signals near renewal count as urgent; explicit ones always do.',
      'urgent_inferred',
    ),
    row(
      flags,
      'Baseline expectation',
      { kind: 'share', value: settings.baselinePercent / 100 },
      'Flagged when more than this share of a tier asks.',
    ),
    row(
      flags,
      'Small tier below',
      count(settings.smallTierBelow),
      'With fewer in-ICP accounts in the tier, read the share with care.',
    ),
    row(flags, 'Light breadth: breadth at least', count(settings.lightBreadth.breadthAtLeast), ''),
    row(
      flags,
      'Light breadth: revenue at most',
      count(settings.lightBreadth.revenueAtMost),
      'And no Enterprise account is asking.',
    ),
    row(
      flags,
      'Intent',
      text(terms.intent[settings.intent]),
      'How to treat many small accounts with little revenue.',
    ),
    row(flags, 'Strategic tension: revenue at least', count(settings.tension.revenueAtLeast), ''),
    row(flags, 'Strategic tension: alignment at most', count(settings.tension.alignmentAtMost), ''),
    row(
      flags,
      'Challenge: sessions in a row',
      count(settings.challenge.sessions),
      'Alignment 1 in this many sessions in a row.',
    ),
    row(flags, 'Challenge: revenue at least', count(settings.challenge.revenueAtLeast), ''),
    row(
      'For Sales',
      'Flagged from this many prospects',
      count(settings.salesMark),
      'Prospects never count toward a score.',
    ),
    row(
      'Shortlist',
      'Size',
      count(ranking.shortlist.size),
      `Between ${settings.shortlist.min} and ${settings.shortlist.max}.`,
      'shortlist_size',
      [formula`OR(${VALUE}<${fewest},${VALUE}>${most})`, `from ${fewest} to ${most}`],
    ),
    ...roadmap.map((theme) =>
      row(
        'Roadmap theme',
        theme.name,
        text(theme.quarter),
        [theme.description, theme.criteria === '' ? '' : `Direct fit: ${theme.criteria}`]
          .filter((part) => part !== '')
          .join('\n'),
      ),
    ),
  ]
}
