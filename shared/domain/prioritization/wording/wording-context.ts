import type { DecisionStatus } from '#shared/domain/prioritization/decisions/decision.ts'
import type { PrivacyRules } from '#shared/domain/wording/memo-privacy.ts'
import { dayToTell, type Outcome, outcomeOf } from '#shared/domain/prioritization/decisions/outcome.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Quarters } from './quarter-mentions.ts'

/** What was decided, and what may be named because of it. */
export type WordingContext = Quarters & {
  readonly status: DecisionStatus | null
  readonly outcome: Outcome
  /** The recorded day that the text may name: of an escalation, or of a legal duty; null: none. */
  readonly day: IsoDate | null
  /** Names of accounts and prospects; customers never read each other's. */
  readonly names: readonly string[]
  /** Names of themes, which are what they are: a theme "Guaranteed delivery" promises nothing. */
  readonly themeNames: readonly string[]
  /** The title of the theme that the text is about; null: of none. */
  readonly title?: string | null
  /** Customers may read of other themes, which aren't released: the PM lead allowed it. */
  readonly namesUnreleased?: boolean
  /** Left out: nothing but the names. */
  readonly privacy?: PrivacyRules
}

/** Everything that texts are checked against, the same for all of a session. */
export type WordingBasis = {
  readonly quarter: string
  readonly returns: string
  readonly currency: string
  /** Names of accounts and prospects. */
  readonly names: readonly string[]
  /** Colleagues, whom customers know by their roles. */
  readonly people: readonly string[]
  readonly themeNames: readonly string[]
  /** Answers to "is this the customer?": the folded sentence, and whether it is. */
  readonly answers: readonly (readonly [string, boolean])[]
  /** The VP CS allows that customers read the day an escalation is due. */
  readonly dayForCustomers: boolean
  /** The PM lead allows that customers read of work that isn't released. */
  readonly namesUnreleased: boolean
  readonly themes: readonly ThemeToWord[]
}

/** What of a theme decides what may be said, beside its decision. */
export type ThemeToWord = {
  readonly themeId: string
  readonly name: string
  /** On the compliance track. */
  readonly compliance: boolean
  /** The day its open escalation falls due; null: none is open. */
  readonly escalationDue: IsoDate | null
}

/** What may be said of a theme once it is decided so; without a theme, what may be said of the session. */
export function contextOf(
  basis: Omit<WordingBasis, 'themes'>,
  theme: Omit<ThemeToWord, 'themeId'> | null,
  status: DecisionStatus | null,
): WordingContext {
  const escalated = theme?.escalationDue ?? null
  const facts = {
    status,
    standing:
      theme?.compliance === true
        ? ({ track: 'compliance' } as const)
        : ({ track: 'unscored', missing: [], escalated } as const),
    dayForCustomers: basis.dayForCustomers,
  }
  return {
    status,
    outcome: outcomeOf(facts),
    quarter: basis.quarter,
    returns: basis.returns,
    day: dayToTell(facts),
    names: basis.names,
    themeNames: basis.themeNames,
    title: theme?.name ?? null,
    namesUnreleased: basis.namesUnreleased,
    privacy: {
      currency: basis.currency,
      people: basis.people,
      answers: new Map(basis.answers),
      days: basis.dayForCustomers && escalated !== null ? [escalated] : [],
    },
  }
}
