import { TIERS } from '#shared/domain/accounts/account.ts'
import { DIMENSIONS, FITS, SIGNALS } from '#shared/domain/themes/theme.ts'
import { terms } from '#shared/i18n/en/terms.ts'
import { minorDigits, minorPerMajor } from '#shared/kernel/money.ts'
import type { TypedContent } from '../safe-cell.ts'
import type { XlsxSheet } from '../xlsx/xlsx-plan.ts'
import { type BookDraft, SheetDraft, TABLE_TOP } from './sheet-draft.ts'
import { type Column, count, day, text } from './sheet-table.ts'
import type { WorkbookInput } from './workbook-input.ts'
import { looks } from './workbook-style.ts'

type Setting = {
  readonly part: string
  readonly name: string
  readonly value: TypedContent
  readonly meaning: string
  /** What formulas call the value; empty for one that only people read. */
  readonly cell: string
}

/** The sheet Model: every number the scores were computed with, named for the formulas, and the roadmap themes. */
export function modelSheet(book: BookDraft): XlsxSheet {
  const sheet = new SheetDraft(book, 'Model', 'The model this session ran with')
  const settings = modelRows(book.input)
  const columns: Column<Setting>[] = [
    { header: 'Part', value: (s) => text(s.part) },
    { header: 'Setting', value: (s) => text(s.name), max: 44, look: looks.strong },
    {
      header: 'Value',
      value: (s) => s.value,
      max: 60,
      min: 16,
      look: (s) => (s.cell === '' ? looks.plain : looks.input),
    },
    { header: 'What it does', value: (s) => text(s.meaning), max: 80 },
    { header: 'Name in formulas', value: (s) => text(s.cell), look: looks.muted },
  ]
  const table = sheet.table(TABLE_TOP, columns, settings)
  settings.forEach(({ cell }, row) => {
    if (cell !== '') sheet.nameCell(cell, TABLE_TOP + 1 + row, 3)
  })
  sheet.say(
    4,
    'Values in blue, here and on the other sheets, are typed: change one, and the scores and the ranking follow. Flags stay as they were exported.',
  )
  return sheet.finishTable(table, 2)
}

function modelRows({ settings, ranking, roadmap }: WorkbookInput): Setting[] {
  const { proximity, fits } = settings
  const factor = (value: number): TypedContent => ({ kind: 'factor', value })
  const money = (value: number): TypedContent => ({ kind: 'money', value, currency: ranking.currency })
  const revenue = terms.dimension.revenue
  const breadth = terms.dimension.breadth
  const alignment = terms.dimension.alignment
  const row = (part: string, name: string, value: TypedContent, meaning: string, cell = ''): Setting => ({
    part,
    name,
    value,
    meaning,
    cell,
  })
  const flags = 'Flags'
  return [
    row('Session', 'As-of date', day(ranking.asOf), 'The day the numbers are computed for.', 'as_of'),
    row(
      'Session',
      'Minor units in one unit of the currency',
      count(minorPerMajor(ranking.currency)),
      'Amounts are computed in whole minor units (cents), each rounded half up, once.',
      'minor_units',
    ),
    row(
      'Session',
      'Digits behind the point',
      count(minorDigits(ranking.currency)),
      'To which sums are rounded, so that they are exact.',
      'minor_digits',
    ),
    row(
      revenue,
      'Near: renewal in fewer days than',
      count(proximity.nearDays),
      'A date already past is near.',
      'near_days',
    ),
    row(
      revenue,
      'Far: renewal in more days than',
      count(proximity.farDays),
      'No renewal date is far.',
      'far_days',
    ),
    row(
      revenue,
      'Proximity, near',
      factor(proximity.near),
      'ARR at risk = ARR × proximity × signal.',
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
        'The strongest signal of an account counts, once a theme.',
        `signal_${signal}`,
      ),
    ),
    ...settings.revenueBreakpoints.map((value, index) =>
      row(
        revenue,
        `Breakpoint ${index + 1}`,
        money(value),
        `Weighted ARR from here on scores ${index + 2}.`,
        `revenue_breakpoint_${index + 1}`,
      ),
    ),
    ...TIERS.map((tier) =>
      row(
        breadth,
        `Weight of ${terms.tier[tier]}`,
        count(settings.tierWeights[tier]),
        'Weighted count = Σ over counted accounts.',
        `tier_${tier.replace('-', '_')}`,
      ),
    ),
    ...settings.breadthBreakpoints.map((value, index) =>
      row(
        breadth,
        `Breakpoint ${index + 1}`,
        count(value),
        `A weighted count from here on scores ${index + 2}.`,
        `breadth_breakpoint_${index + 1}`,
      ),
    ),
    ...FITS.flatMap((fit) => [
      row(alignment, `${terms.fit[fit]}: lowest score`, count(fits[fit].min), ''),
      row(alignment, `${terms.fit[fit]}: highest score`, count(fits[fit].max), ''),
      row(
        alignment,
        `${terms.fit[fit]}: preliminary score`,
        count(fits[fit].preliminary),
        'Until Product moves it, with a reason.',
      ),
    ]),
    ...DIMENSIONS.map((dimension) =>
      row(
        'Ranking',
        `Weight of ${terms.dimensionShort[dimension].toLowerCase()}`,
        factor(settings.weights[dimension]),
        'Composite = the weighted sum of the three scores, on the scale 3 to 15.',
        `weight_${dimension}`,
      ),
    ),
    row(
      flags,
      'Urgent: inferred signals too',
      text(settings.urgentFrom === 'inferred' ? 'Yes' : 'No'),
      'Yes or No. Explicit signals near their renewal always are.',
      'urgent_inferred',
    ),
    row(
      flags,
      'Baseline expectation',
      { kind: 'share', value: settings.baselinePercent / 100 },
      'More than this share of a tier asks.',
    ),
    row(
      flags,
      'Small tier below',
      count(settings.smallTierBelow),
      'In-ICP accounts in the tier; the share says little then.',
    ),
    row(flags, 'Light breadth: breadth at least', count(settings.lightBreadth.breadthAtLeast), ''),
    row(
      flags,
      'Light breadth: revenue at most',
      count(settings.lightBreadth.revenueAtMost),
      'And no Enterprise account asks.',
    ),
    row(flags, 'Intent', text(terms.intent[settings.intent]), 'Decides how light breadth is to be read.'),
    row(flags, 'Strategic tension: revenue at least', count(settings.tension.revenueAtLeast), ''),
    row(flags, 'Strategic tension: alignment at most', count(settings.tension.alignmentAtMost), ''),
    row(
      flags,
      'Challenge: sessions running',
      count(settings.challenge.sessions),
      'Alignment 1 in that many sessions running.',
    ),
    row(flags, 'Challenge: revenue at least', count(settings.challenge.revenueAtLeast), ''),
    row(
      'For Sales',
      'Marked from this many prospects',
      count(settings.salesMark),
      'Prospects are counted nowhere.',
    ),
    row(
      'Shortlist',
      'Size',
      count(ranking.shortlist.size),
      `Between ${settings.shortlist.min} and ${settings.shortlist.max}.`,
      'shortlist_size',
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
