import type { Tier } from '#shared/domain/customers/account.ts'
import type { OverrideCondition, OverrideKind } from '#shared/domain/prioritization/overrides/override.ts'
import type { RankingRule } from '#shared/domain/prioritization/ranking/rank-themes.ts'
import type { Flag, TierTotals } from '#shared/domain/prioritization/scoring/flags.ts'
import type { Signal } from '#shared/domain/customers/request.ts'
import type { Dimension, Fit, Score } from '#shared/domain/prioritization/themes/theme.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Money } from '#shared/kernel/money.ts'
import type { DecisionStatus } from './decision.ts'
import type { PrivacyRules } from '#shared/domain/wording/memo-privacy.ts'
import type { Grounds, MemoReason } from './reason.ts'

/** One account that asked for the theme. Money in minor units. */
export type MemoAccount = {
  readonly name: string
  readonly tier: Tier
  readonly csm: string | null
  readonly arr: Money
  readonly renewalDate: IsoDate | null
  /** ARR at risk and expansion that this account adds; both 0 for a tracked account. */
  readonly risk: Money
  readonly expansion: Money
  /** Inside the ICP, so that it counts; false: tracked, not scored. */
  readonly counted: boolean
  /** The strongest signal among its requests for the theme. */
  readonly signal?: Signal
  /** Its signal counts as urgent and it renews in under 90 days, overdue included (model, section 7). */
  readonly urgent?: boolean
  readonly renewal?: 'dated' | 'overdue' | 'missing'
  /** It is called before anything is written to it, for this theme or another. */
  readonly calledFirst?: boolean
}

/** One override of the theme, in force or taken back. */
export type MemoOverride = {
  readonly kind: OverrideKind
  readonly condition: OverrideCondition
  readonly reason: string
  readonly who: string
  readonly on: IsoDate
  readonly rankBefore: number
  readonly rankAfter: number
  readonly revoked: { readonly who: string; readonly on: IsoDate; readonly why: string } | null
}

/** A dimension on which the ballots didn't agree, and how that ended (ritual, section 3.4). */
export type MemoDispute = {
  readonly dimension: Dimension
  /** Who held what; `score` null: nothing entered. */
  readonly positions: readonly {
    readonly who: string
    readonly score: Score | null
    readonly reason: string
  }[]
  readonly outcome: 'open' | 'agreed' | 'escalated'
  /** The agreed score; null while there is none. */
  readonly score: Score | null
  /** Why that score, in one sentence. */
  readonly sentence: string
  /** Who entered the outcome. */
  readonly by: string
  /** The day an escalation is due. */
  readonly due: IsoDate | null
}

/** An entry made after the seal, beside what was sealed (ritual, section 3.6). */
export type MemoAmendment = {
  /** What it brings, in the words of the model: `Outcome of an escalation: customer breadth 3`. */
  readonly what: string
  readonly text: string
  readonly who: string
  readonly on: IsoDate
}

/** A fact behind the theme's scores that was put right in the room, after publishing. Internal: it names a customer. */
export type MemoCorrection = {
  readonly account: string
  /** Field by field: `renewal date Nov 1 → Nov 10`. */
  readonly what: string
  readonly source: string
  readonly who: string
  readonly on: IsoDate
}

/** The competitive emergency a fast track is about. Internal: its words may name customers. */
export type MemoEmergency = {
  readonly why: string
  /** Instants. */
  readonly raisedAt: string
  readonly due: string
  readonly raisedBy: string
  /** null while the PM lead owes it. */
  readonly response: { readonly text: string; readonly at: string; readonly who: string } | null
}

/** Where the theme stands in the session. */
export type MemoStanding =
  | {
      readonly track: 'ranked'
      readonly rank: number
      /** By the model alone, before overrides. */
      readonly modelRank?: number
      /** Whose overrides put it where it stands; left out: nobody's. */
      readonly moved?: { readonly own: boolean; readonly others: readonly string[] }
      /** How many themes are ranked. */
      readonly of: number
      readonly shortlisted: boolean
      /** Weighted sum of the three scores, 3 to 15. */
      readonly composite: number
      /** The rule that set it below the theme above; null for the first, and beside an override. */
      readonly decidedBy: RankingRule | null
      readonly above: string | null
    }
  | {
      readonly track: 'unscored'
      readonly missing: readonly Dimension[]
      /** The day an open escalation falls due; null when a score is missing for another reason. */
      readonly escalated: IsoDate | null
    }
  | { readonly track: 'compliance' }

/** Everything a memo is drafted from. Money in minor units of `currency`. */
export type MemoFacts = {
  readonly themeName: string
  readonly description: string
  readonly currency: string
  readonly status: DecisionStatus | null
  /** The PM who owns it; null when nobody is named. */
  readonly owner: string | null
  /** Who decided it, and who typed it for them; null, or left out, where nobody did. */
  readonly decidedBy?: string | null
  /** Who named the owner, and who typed it, likewise. */
  readonly ownerBy?: string | null
  /** The quarter the session decides for, `Q1 2027`. */
  readonly quarter: string
  /** The quarter after it, `Q2 2027`, for whose planning a deferred theme is logged. */
  readonly returns: string
  readonly standing: MemoStanding
  /** null: not scored, or withheld while it is disputed or escalated. */
  readonly revenue: Score | null
  readonly breadth: Score | null
  readonly alignment: Score | null
  /** What the data alone say, for alignment what stood before the session; null where nothing did. */
  readonly model: Readonly<Record<Dimension, Score | null>>
  readonly risk: Money
  readonly expansion: Money
  readonly weightedArr: Money
  readonly exposedArr: Money
  readonly weightedCount: number
  readonly tierCounts: TierTotals
  readonly fit: Fit | null
  readonly roadmapTheme: string | null
  readonly scoredInRoom: boolean
  readonly flags: readonly Flag[]
  readonly overrides: readonly MemoOverride[]
  /** Left out where nothing was disputed. */
  readonly disputes?: readonly MemoDispute[]
  /** What was mended or brought back about the theme after the seal; left out where nothing was. */
  readonly amendments?: readonly MemoAmendment[]
  /** Left out where the room corrected nothing behind the theme. */
  readonly corrections?: readonly MemoCorrection[]
  /** null, or left out, where the session was not about one. */
  readonly emergency?: MemoEmergency | null
  readonly rationale: string
  readonly workaround: string
  /** Counted accounts heaviest first, then tracked ones. */
  readonly accounts: readonly MemoAccount[]
  /** Themes decided for build that weigh more than this one, best rank first; what a deferral waits for. */
  readonly ahead: readonly string[]
  /** Every account and prospect of the workspace by name: what the shareable cut must not give away. */
  readonly names: readonly string[]
  /** What decides, besides the names, whether a sentence is private; left out: nothing. */
  readonly privacy?: PrivacyRules
  /** Left out: the numbers don't say. */
  readonly reason?: MemoReason
  /** Where the scores decided: on what the work ahead of it leads. */
  readonly grounds?: readonly Grounds[]
  /** Where the scores decided: not for all of the work ahead; left out: for all of it. */
  readonly notAll?: boolean
  /** Nothing that is built fits the roadmap as little; left out: something may. */
  readonly fitsLeast?: boolean
  /** The PM lead allowed that letters name work that isn't released (a choice of the session; left out: no). */
  readonly namesUnreleased?: boolean
  /** Who settles an escalation, by name; left out: their roles. Internal. */
  readonly settledBy?: string
  /** The VP CS allowed that holding words give customers the day (a choice of the session; left out: no). */
  readonly dayForCustomers?: boolean
  /** Who answers for legal duties; null or left out: nobody is recorded. Never in a letter. */
  readonly cpo?: string | null
  /** The day by which a legal duty is answered in writing. Never in a letter. */
  readonly complianceDue?: IsoDate | null
}

/** For whom a memo is: with account names and money, or without (ritual, section 6). */
export type MemoCut = 'internal' | 'shareable'

/** One part of a memo. Paragraphs are parted by an empty line, lines within one by a line break. */
export type MemoSection = {
  readonly id:
    | 'decided'
    | 'why'
    | 'says'
    | 'whom'
    | 'overrides'
    | 'disputes'
    | 'corrected'
    | 'amended'
    | 'accounts'
  readonly text: string
}

/** The words of the model that a memo uses; they come from the catalogue, so that screens and memos agree. */
export type MemoWords = {
  readonly tier: Readonly<Record<Tier, string>>
  readonly rule: Readonly<Record<RankingRule, string>>
  readonly dimension: Readonly<Record<Dimension, string>>
  readonly condition: Readonly<Record<OverrideCondition, string>>
  /** A sentence that says what the flag means. */
  readonly flag: (flag: Flag) => string
}
