import { z } from 'zod'
import { DEFAULT_SETTINGS, type Settings } from '#shared/domain/prioritization/scoring/settings.ts'
import { Hundredths, IntentValue, Money, ScoreValue } from '../values.schema.ts'

const rising = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value > (values[index - 1] ?? 0))

const breakpoints = (item: z.ZodType<number>): z.ZodType<[number, number, number, number]> =>
  z.tuple([item, item, item, item]).refine(rising, { error: 'Breakpoints must rise from first to last.' })

const Fit = z
  .object({ min: ScoreValue, max: ScoreValue, preliminary: ScoreValue })
  .strict()
  .refine((fit) => fit.min <= fit.preliminary && fit.preliminary <= fit.max, {
    error: 'The preliminary score must lie between min and max.',
  })

const Days = z.number().int().min(0).max(3_660)
const Small = z.number().int().min(0).max(1_000)

/** The model's settings, whole. Factors in hundredths, money in minor units; unknown fields are refused. */
export const SettingsSchema = z
  .object({
    proximity: z
      .object({ nearDays: Days, farDays: Days, near: Hundredths, middle: Hundredths, far: Hundredths })
      .strict()
      .refine((p) => p.nearDays <= p.farDays, { error: 'nearDays must not exceed farDays.' }),
    signal: z.object({ explicit: Hundredths, inferred: Hundredths, none: Hundredths }).strict(),
    revenueBreakpoints: breakpoints(Money.min(1)).nullable(),
    revenueMultiples: breakpoints(z.number().int().min(1).max(100_000)),
    tierWeights: z.object({ enterprise: Small, 'mid-market': Small, smb: Small }).strict(),
    breadthBreakpoints: breakpoints(z.number().int().min(1).max(1_000_000)),
    baselinePercent: z.number().int().min(1).max(100),
    smallTierBelow: Small,
    fits: z.object({ direct: Fit, adjacent: Fit, none: Fit }).strict(),
    weights: z
      .object({ revenue: Hundredths, breadth: Hundredths, alignment: Hundredths })
      .strict()
      .refine((w) => w.revenue + w.breadth + w.alignment > 0, {
        error: 'At least one weight must be above 0.',
      }),
    intent: IntentValue,
    lightBreadth: z.object({ breadthAtLeast: ScoreValue, revenueAtMost: ScoreValue }).strict(),
    tension: z.object({ revenueAtLeast: ScoreValue, alignmentAtMost: ScoreValue }).strict(),
    challenge: z.object({ sessions: z.number().int().min(1).max(20), revenueAtLeast: ScoreValue }).strict(),
    salesMark: z.number().int().min(1).max(1_000),
    urgentFrom: z.enum(['explicit', 'inferred']),
    shortlist: z
      .object({ min: z.number().int().min(1).max(20), max: z.number().int().min(1).max(20) })
      .strict()
      .refine((s) => s.min <= s.max, { error: 'The shortlist minimum must not exceed its maximum.' }),
    disputeApart: z.number().int().min(1).max(4),
  })
  .strict() satisfies z.ZodType<Settings>

/** A settings file: any part of the settings, however small, over the defaults; `currency` may stand beside them. */
export const SettingsFile = z.preprocess(
  (file) => {
    if (!isObject(file)) return file
    const { currency, ...given } = file
    return { currency, settings: over(DEFAULT_SETTINGS, given) }
  },
  z.object({
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional(),
    settings: SettingsSchema,
  }),
)

/** One object over another: what it has inside is taken part by part, lists and plain values whole. */
function over(base: unknown, given: unknown): unknown {
  if (!isObject(base) || !isObject(given)) return given
  return Object.fromEntries(
    [...new Set([...Object.keys(base), ...Object.keys(given)])].map((key) => [
      key,
      given[key] === undefined ? base[key] : over(base[key], given[key]),
    ]),
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
