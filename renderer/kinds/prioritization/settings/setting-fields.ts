import { TIERS } from '#shared/domain/customers/account.ts'
import type { Breakpoints, Settings } from '#shared/domain/prioritization/scoring/settings.ts'
import { SIGNALS } from '#shared/domain/customers/request.ts'
import { DIMENSIONS, FITS, isScore, type Score } from '#shared/domain/prioritization/themes/theme.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'

/** How a setting is written: whole numbers, or factors with two digits kept as hundredths. */
export type SettingKind = 'whole' | 'factor' | 'money'

/** One number of the model: its words, its range as one sees it, and where it stands in the settings. */
export type SettingField = {
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly kind: SettingKind
  /** As shown: a factor of 1.5, not 150 hundredths. */
  readonly min: number
  readonly max: number
  readonly get: (settings: Settings) => number
  readonly set: (settings: Settings, value: number) => Settings
}

const DAYS = { unit: t('model.unit.days'), kind: 'whole', min: 0, max: 3_660 } as const
const FACTOR = { unit: t('model.unit.times'), kind: 'factor', min: 0, max: 1_000 } as const
const SCORE = { unit: t('model.unit.score'), kind: 'whole', min: 1, max: 5 } as const

const asScore = (value: number, otherwise: Score): Score => (isScore(value) ? value : otherwise)

/** Renewal proximity (model, section 3). */
export const proximityFields: readonly SettingField[] = [
  ...(['nearDays', 'farDays'] as const).map((key) => ({
    ...DAYS,
    id: key,
    label: t(`model.field.${key}`),
    get: (s: Settings) => s.proximity[key],
    set: (s: Settings, value: number) => ({ ...s, proximity: { ...s.proximity, [key]: value } }),
  })),
  ...(['near', 'middle', 'far'] as const).map((key) => ({
    ...FACTOR,
    id: key,
    label: t(`model.field.${key}`),
    get: (s: Settings) => s.proximity[key],
    set: (s: Settings, value: number) => ({ ...s, proximity: { ...s.proximity, [key]: value } }),
  })),
]

/** Churn signal (model, section 3). */
export const signalFields: readonly SettingField[] = SIGNALS.map((signal) => ({
  ...FACTOR,
  id: `signal.${signal}`,
  label: t(`model.field.${signal}`),
  get: (s: Settings) => s.signal[signal],
  set: (s: Settings, value: number) => ({ ...s, signal: { ...s.signal, [signal]: value } }),
}))

const FOUR = [0, 1, 2, 3] as const

function replaced(values: Breakpoints, index: number, value: number): Breakpoints {
  const [a, b, c, d] = values.map((old, at) => (at === index ? value : old))
  return [a ?? 0, b ?? 0, c ?? 0, d ?? 0]
}

/** Multiples of the mean ARR behind the suggested breakpoints (model, section 3). */
export const multipleFields: readonly SettingField[] = FOUR.map((index) => ({
  id: `multiple.${index}`,
  label: t('model.field.multiple', { n: index + 1 }),
  unit: t('model.unit.times'),
  kind: 'factor' as const,
  min: 0.01,
  max: 1_000,
  get: (s: Settings) => s.revenueMultiples[index],
  set: (s: Settings, value: number) => ({
    ...s,
    revenueMultiples: replaced(s.revenueMultiples, index, value),
  }),
}))

/** Revenue breakpoints typed by hand; `suggested` stands in until there are any. Money in minor units. */
export function breakpointFields(suggested: Breakpoints, currency: string): readonly SettingField[] {
  return FOUR.map((index) => ({
    id: `breakpoint.${index}`,
    label: t('model.field.breakpoint', { n: index + 1 }),
    unit: currency,
    kind: 'money' as const,
    min: 0.01,
    max: 1_000_000_000_000,
    get: (s: Settings) => (s.revenueBreakpoints ?? suggested)[index],
    set: (s: Settings, value: number) => ({
      ...s,
      revenueBreakpoints: replaced(s.revenueBreakpoints ?? suggested, index, value),
    }),
  }))
}

/** Tier weights and breadth breakpoints (model, section 4). */
export const breadthFields: readonly SettingField[] = [
  ...TIERS.map((tier) => ({
    id: `tier.${tier}`,
    label: t(`model.field.${tier}`),
    unit: t('model.unit.points'),
    kind: 'whole' as const,
    min: 0,
    max: 1_000,
    get: (s: Settings) => s.tierWeights[tier],
    set: (s: Settings, value: number) => ({ ...s, tierWeights: { ...s.tierWeights, [tier]: value } }),
  })),
  ...FOUR.map((index) => ({
    id: `breadth.${index}`,
    label: t('model.field.breadth', { n: index + 1 }),
    unit: t('model.unit.points'),
    kind: 'whole' as const,
    min: 1,
    max: 1_000_000,
    get: (s: Settings) => s.breadthBreakpoints[index],
    set: (s: Settings, value: number) => ({
      ...s,
      breadthBreakpoints: replaced(s.breadthBreakpoints, index, value),
    }),
  })),
]

/** The range of each fit (model, section 5). */
export const fitFields: readonly SettingField[] = FITS.flatMap((fit) =>
  (['min', 'max', 'preliminary'] as const).map((key) => ({
    ...SCORE,
    id: `fit.${fit}.${key}`,
    label: t(`model.field.fit.${key}`, { fit: terms.fit[fit] }),
    get: (s: Settings) => s.fits[fit][key],
    set: (s: Settings, value: number) => ({
      ...s,
      fits: { ...s.fits, [fit]: { ...s.fits[fit], [key]: asScore(value, s.fits[fit][key]) } },
    }),
  })),
)

/** When a row gets a remark (model, sections 2, 4, 5 and 6). */
export const flagFields: readonly SettingField[] = [
  {
    id: 'baselinePercent',
    label: t('model.field.baselinePercent'),
    unit: t('model.unit.percent'),
    kind: 'whole',
    min: 1,
    max: 100,
    get: (s) => s.baselinePercent,
    set: (s, value) => ({ ...s, baselinePercent: value }),
  },
  {
    id: 'smallTierBelow',
    label: t('model.field.smallTierBelow'),
    unit: t('model.unit.accounts'),
    kind: 'whole',
    min: 0,
    max: 1_000,
    get: (s) => s.smallTierBelow,
    set: (s, value) => ({ ...s, smallTierBelow: value }),
  },
  scoreField(
    'lightBreadth.breadth',
    (s) => s.lightBreadth.breadthAtLeast,
    (s, score) => ({
      ...s,
      lightBreadth: { ...s.lightBreadth, breadthAtLeast: score },
    }),
  ),
  scoreField(
    'lightBreadth.revenue',
    (s) => s.lightBreadth.revenueAtMost,
    (s, score) => ({
      ...s,
      lightBreadth: { ...s.lightBreadth, revenueAtMost: score },
    }),
  ),
  scoreField(
    'tension.revenue',
    (s) => s.tension.revenueAtLeast,
    (s, score) => ({
      ...s,
      tension: { ...s.tension, revenueAtLeast: score },
    }),
  ),
  scoreField(
    'tension.alignment',
    (s) => s.tension.alignmentAtMost,
    (s, score) => ({
      ...s,
      tension: { ...s.tension, alignmentAtMost: score },
    }),
  ),
  {
    id: 'challenge.sessions',
    label: t('model.field.challenge.sessions'),
    unit: t('model.unit.sessions'),
    kind: 'whole',
    min: 1,
    max: 20,
    get: (s) => s.challenge.sessions,
    set: (s, value) => ({ ...s, challenge: { ...s.challenge, sessions: value } }),
  },
  scoreField(
    'challenge.revenue',
    (s) => s.challenge.revenueAtLeast,
    (s, score) => ({
      ...s,
      challenge: { ...s.challenge, revenueAtLeast: score },
    }),
  ),
  {
    id: 'salesMark',
    label: t('model.field.salesMark'),
    unit: t('model.unit.prospects'),
    kind: 'whole',
    min: 1,
    max: 1_000,
    get: (s) => s.salesMark,
    set: (s, value) => ({ ...s, salesMark: value }),
  },
]

type ScoreFieldId =
  | 'lightBreadth.breadth'
  | 'lightBreadth.revenue'
  | 'tension.revenue'
  | 'tension.alignment'
  | 'challenge.revenue'

function scoreField(
  id: ScoreFieldId,
  get: (settings: Settings) => Score,
  put: (settings: Settings, score: Score) => Settings,
): SettingField {
  return {
    ...SCORE,
    id,
    label: t(`model.field.${id}`),
    get,
    set: (s, value) => put(s, asScore(value, get(s))),
  }
}

/** When scores that differ become a dispute (ritual, section 3.4). */
export const disputeFields: readonly SettingField[] = [
  {
    id: 'disputeApart',
    label: t('model.field.disputeApart'),
    unit: t('model.unit.points'),
    kind: 'whole',
    min: 1,
    max: 4,
    get: (s) => s.disputeApart,
    set: (s, value) => ({ ...s, disputeApart: value }),
  },
]

/** Weights and the length of the shortlist (model, section 6). */
export const weightFields: readonly SettingField[] = [
  ...DIMENSIONS.map((dimension) => ({
    ...FACTOR,
    id: `weight.${dimension}`,
    label: t(`model.field.weight.${dimension}`),
    get: (s: Settings) => s.weights[dimension],
    set: (s: Settings, value: number) => ({ ...s, weights: { ...s.weights, [dimension]: value } }),
  })),
  ...(['min', 'max'] as const).map((key) => ({
    id: `shortlist.${key}`,
    label: t(`model.field.shortlist.${key}`),
    unit: t('model.unit.themes'),
    kind: 'whole' as const,
    min: 1,
    max: 20,
    get: (s: Settings) => s.shortlist[key],
    set: (s: Settings, value: number) => ({ ...s, shortlist: { ...s.shortlist, [key]: value } }),
  })),
]
