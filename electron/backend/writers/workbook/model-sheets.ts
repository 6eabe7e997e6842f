import type { Workbook } from 'exceljs'
import type { EntryView } from '#shared/contract/record.contract.ts'
import { TIERS } from '#shared/domain/accounts/account.ts'
import { DIMENSIONS, FITS, SIGNALS } from '#shared/domain/themes/theme.ts'
import { terms } from '#shared/i18n/en/terms.ts'
import type { CellContent } from '../safe-cell.ts'
import { addSheet, finishTable, TABLE_TOP, writeNone } from './sheet-frame.ts'
import { type Column, count, text, writeTable } from './sheet-table.ts'
import type { WorkbookInput } from './workbook-input.ts'
import { fonts } from './workbook-style.ts'

type Setting = {
  readonly part: string
  readonly name: string
  readonly value: CellContent
  readonly meaning: string
}

/** Adds the sheet Model: every number the scores were computed with, and the roadmap themes. */
export function addModelSheet(workbook: Workbook, input: WorkbookInput): void {
  const sheet = addSheet(workbook, input, 'Model', 'The model this session ran with')
  const columns: Column<Setting>[] = [
    { header: 'Part', value: (s) => text(s.part) },
    { header: 'Setting', value: (s) => text(s.name), max: 44, look: () => ({ font: fonts.strong }) },
    { header: 'Value', value: (s) => s.value, max: 60, min: 16 },
    { header: 'What it does', value: (s) => text(s.meaning), max: 80 },
  ]
  finishTable(sheet, writeTable(sheet, TABLE_TOP, columns, modelRows(input)), 2)
}

function modelRows({ settings, ranking, roadmap }: WorkbookInput): Setting[] {
  const { proximity, fits } = settings
  const factor = (value: number): CellContent => ({ kind: 'factor', value })
  const money = (value: number): CellContent => ({ kind: 'money', value, currency: ranking.currency })
  const revenue = terms.dimension.revenue
  const breadth = terms.dimension.breadth
  const alignment = terms.dimension.alignment
  const row = (part: string, name: string, value: CellContent, meaning: string): Setting => ({
    part,
    name,
    value,
    meaning,
  })
  const flags = 'Flags'
  return [
    row(
      revenue,
      `Proximity, renewal in under ${proximity.nearDays} days`,
      factor(proximity.near),
      'ARR at risk = ARR × proximity × signal. A date already past counts here.',
    ),
    row(
      revenue,
      `Proximity, ${proximity.nearDays} to ${proximity.farDays} days`,
      factor(proximity.middle),
      'Both ends included.',
    ),
    row(
      revenue,
      `Proximity, over ${proximity.farDays} days`,
      factor(proximity.far),
      'No renewal date counts here.',
    ),
    ...SIGNALS.map((signal) =>
      row(
        revenue,
        `Signal ${terms.signal[signal]}`,
        factor(settings.signal[signal]),
        'The strongest signal of an account counts, once a theme.',
      ),
    ),
    ...settings.revenueBreakpoints.map((value, index) =>
      row(revenue, `Breakpoint ${index + 1}`, money(value), `Weighted ARR from here on scores ${index + 2}.`),
    ),
    ...TIERS.map((tier) =>
      row(
        breadth,
        `Weight of ${terms.tier[tier]}`,
        count(settings.tierWeights[tier]),
        'Weighted count = Σ over counted accounts.',
      ),
    ),
    ...settings.breadthBreakpoints.map((value, index) =>
      row(
        breadth,
        `Breakpoint ${index + 1}`,
        count(value),
        `A weighted count from here on scores ${index + 2}.`,
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
      ),
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

/** Adds the sheet Record: every entry, oldest first, with its hash. */
export function addRecordSheet(workbook: Workbook, input: WorkbookInput): void {
  const sheet = addSheet(workbook, input, 'Record', 'The record: who changed what, when and why')
  const columns: Column<EntryView>[] = [
    { header: 'Entry', value: (e) => count(e.seq) },
    { header: 'When (UTC)', value: (e) => ({ kind: 'instant', value: e.at }) },
    { header: 'Who', value: (e) => text(e.who), max: 24 },
    { header: 'What', value: (e) => text(e.label), max: 60, min: 30 },
    { header: 'Why', value: (e) => text(e.why), max: 60 },
    { header: 'Theme', value: (e) => text(e.themeName), max: 36 },
    { header: 'Kind', value: (e) => text(e.kind) },
    { header: 'Rows changed', value: (e) => count(e.changes) },
    { header: 'Hash', value: (e) => text(e.hash), max: 66 },
  ]
  const place = writeTable(sheet, TABLE_TOP, columns, input.record)
  if (input.record.length === 0) writeNone(sheet, place, 'No entry yet.')
  finishTable(sheet, place, 1)
}
