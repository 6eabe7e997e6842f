import { z } from 'zod'
import { TIERS, USAGE_TRENDS } from '#shared/domain/customers/account.ts'
import { DECISION_STATUSES } from '#shared/domain/prioritization/decisions/decision.ts'
import { DISPUTE_CAUSES, STANDING_STATES } from '#shared/domain/prioritization/disputes/agree.ts'
import { OVERRIDE_CONDITIONS, OVERRIDE_KINDS } from '#shared/domain/prioritization/overrides/override.ts'
import { RANKING_RULES } from '#shared/domain/prioritization/ranking/rank-themes.ts'
import { INTENTS } from '#shared/domain/prioritization/scoring/settings.ts'
import { BALLOT_WAYS } from '#shared/domain/prioritization/ballots/ballot.ts'
import { ROLES } from '#shared/domain/people/role.ts'
import { PHASES, SCORING_MODES, SESSION_KINDS } from '#shared/domain/prioritization/phases/session.ts'
import { SIGNALS } from '#shared/domain/customers/request.ts'
import { DIMENSIONS, FITS } from '#shared/domain/prioritization/themes/theme.ts'
import { isIsoDate } from '#shared/kernel/dates.ts'
import { isCurrencyCode } from '#shared/kernel/money.ts'

/** Minor units of the workspace currency; may be negative only where a field says so. */
export const Money = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
export const Hundredths = z.number().int().min(0).max(100_000)
export const IsoDay = z.string().refine(isIsoDate, { error: 'Not a real date (YYYY-MM-DD).' })
/** `2026-11-22T10:42:07.123Z` */
export const Instant = z.string().min(20).max(30)
/** Names the work of one call, so that it can be cancelled and its progress told apart; the caller's own choice. */
export const JobId = z.string().min(1).max(64)
export const Id = z.string().min(1).max(64)
export const Currency = z.string().refine(isCurrencyCode, { error: 'Not a three-letter currency code.' })
/** A name: one line, 1 to 200 characters once its outer spaces are gone. */
export const Name = z.string().trim().min(1).max(200)
/** Whose word is recorded, where somebody else types it; null: the one who acts. */
export const AssertedBy = Id.nullable().default(null)
/** Whose word it is, and who typed it in for them; null when they did. */
export const SaidView = z.object({ who: z.string(), enteredBy: z.string().nullable() })
export type SaidView = z.infer<typeof SaidView>
/** Free text a person may leave empty. */
export const FreeText = z.string().max(20_000)

export const TierValue = z.enum(TIERS)
export const UsageTrendValue = z.enum(USAGE_TRENDS)
export const SignalValue = z.enum(SIGNALS)
export const FitValue = z.enum(FITS)
export const DimensionValue = z.enum(DIMENSIONS)
export const RoleValue = z.enum(ROLES)
export const PhaseValue = z.enum(PHASES)
export const ScoringModeValue = z.enum(SCORING_MODES)
export const BallotWayValue = z.enum(BALLOT_WAYS)
export const StandingStateValue = z.enum(STANDING_STATES)
export const DisputeCauseValue = z.enum(DISPUTE_CAUSES)
export const SessionKindValue = z.enum(SESSION_KINDS)
export const IntentValue = z.enum(INTENTS)
export const DecisionStatusValue = z.enum(DECISION_STATUSES)
export const OverrideKindValue = z.enum(OVERRIDE_KINDS)
export const OverrideConditionValue = z.enum(OVERRIDE_CONDITIONS)
export const RankingRuleValue = z.enum(RANKING_RULES)
export const ScoreValue = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])

export const TierCounts = z.object({ enterprise: z.number(), 'mid-market': z.number(), smb: z.number() })

const BaselineTierView = z.object({
  tier: TierValue,
  asking: z.number(),
  total: z.number(),
  small: z.boolean(),
})

/** A flag with the facts that raised it; see shared/domain/scoring/flags.ts. */
export const FlagView = z.discriminatedUnion('code', [
  z.object({ code: z.enum(['baseline-expectation', 'small-tier']), tiers: z.array(BaselineTierView) }),
  z.object({ code: z.literal('light-breadth'), intent: IntentValue }),
  z.object({ code: z.literal('challenge'), sessions: z.number() }),
  z.object({
    code: z.enum(['urgent', 'referenceable-logo', 'usage-declining', 'renewal-overdue', 'renewal-missing']),
    accounts: z.number(),
  }),
  z.object({ code: z.enum(['strategic-tension', 'disputed', 'overridden']) }),
])
export type FlagView = z.infer<typeof FlagView>

/** An input without fields. */
export const Nothing = z.object({}).strict()
