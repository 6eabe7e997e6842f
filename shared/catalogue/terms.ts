import type { Tier, UsageTrend } from '#shared/domain/customers/account.ts'
import type { DecisionGap, DecisionStatus } from '#shared/domain/prioritization/decisions/decision.ts'
import type { DisputeCause, StandingState } from '#shared/domain/prioritization/disputes/agree.ts'
import type { OverrideCondition, OverrideKind } from '#shared/domain/prioritization/overrides/override.ts'
import type { RankingRule } from '#shared/domain/prioritization/ranking/rank-themes.ts'
import type { Intent } from '#shared/domain/prioritization/scoring/settings.ts'
import type { AgendaItemName } from '#shared/domain/prioritization/phases/agenda.ts'
import type { BallotWay } from '#shared/domain/prioritization/ballots/ballot.ts'
import type { Role } from '#shared/domain/people/role.ts'
import type { Phase, SessionKind } from '#shared/domain/prioritization/phases/session.ts'
import type { Signal } from '#shared/domain/customers/request.ts'
import type { Dimension, Fit } from '#shared/domain/prioritization/themes/theme.ts'
import { quarterAfter } from '#shared/kernel/dates.ts'

/** The words of the model and the ritual, the same on screens, in workbooks and in memos. */
export const terms = {
  tier: { enterprise: 'Enterprise', 'mid-market': 'Mid-Market', smb: 'SMB' } satisfies Record<Tier, string>,
  usageTrend: { rising: 'Rising', flat: 'Flat', declining: 'Declining' } satisfies Record<UsageTrend, string>,
  signal: { explicit: 'explicit', inferred: 'inferred', none: 'none' } satisfies Record<Signal, string>,
  fit: {
    direct: 'Direct fit',
    adjacent: 'Adjacent',
    none: 'No connection',
  } satisfies Record<Fit, string>,
  dimension: {
    revenue: 'Revenue weight',
    breadth: 'Customer breadth',
    alignment: 'Strategic alignment',
  } satisfies Record<Dimension, string>,
  dimensionShort: { revenue: 'Revenue', breadth: 'Breadth', alignment: 'Alignment' } satisfies Record<
    Dimension,
    string
  >,
  role: {
    'vp-cs': 'VP CS',
    'cs-ops': 'CS Ops',
    'pm-lead': 'PM lead',
    'rev-ops': 'RevOps',
    'head-of-product': 'Head of Product',
    observer: 'Observer',
  } satisfies Record<Role, string>,
  phase: {
    prepare: 'Prepare',
    publish: 'Publish',
    score: 'Score',
    reveal: 'Reveal',
    decide: 'Decide',
    close: 'Close',
    tell: 'Share',
  } satisfies Record<Phase, string>,
  intent: {
    'smb-growth': 'SMB is a growth segment',
    'moving-upmarket': 'We are moving upmarket',
    'not-stated': 'Not stated',
  } satisfies Record<Intent, string>,
  /** Who an entry without a name is by; only what doesn't count, and what older versions wrote, has none. */
  unnamed: 'Unnamed user',
  /** Rules of the app by which an entry is made without a person; their names stand in the record. */
  appRule: { any: 'Concord', sample: 'Concord (sample quarter)' },
  undecided: 'Undecided',
  /** An escalation stands in place of a decision until it is settled. */
  escalated: (due: string) => `Escalated, due ${due}`,
  /** A legal duty and what was decided on it. */
  dutyDecided: (decision: string) => `Legal duty · ${decision}`,
  /** A legal duty that isn’t decided yet, by the day on which it is answered in writing. */
  legalDuty: (due: string | null) => `Legal duty, ${due === null ? 'undecided' : `due ${due}`}`,
  agenda: {
    commitments: 'Last quarter’s commitments',
    reveal: 'Reveal and disagreements',
    overrides: 'Overrides',
    shortlist: 'Shortlist and owners',
    rest: 'Remaining themes and wording',
  } satisfies Record<AgendaItemName, string>,
  sessionKind: {
    quarterly: 'session',
    triage: 'triage',
    'fast-track': 'fast track',
  } satisfies Record<SessionKind, string>,
  standing: {
    model: 'By the model',
    hidden: 'Not revealed',
    agreed: 'Agreed',
    resolved: 'Settled',
    disputed: 'Disputed',
    escalated: 'Escalated',
    'not-scored': 'Not yet scored',
  } satisfies Record<StandingState, string>,
  disputeCause: {
    'owners-differ': 'the owners differ',
    'view-apart': 'a view differs from the owners',
    'model-apart': 'the model differs from the owners',
    corrected: 'the data were corrected in the room',
  } satisfies Record<DisputeCause, string>,
  ballotWay: {
    screen: 'on this computer',
    facilitator: 'typed in by someone else',
    workbook: 'by workbook',
  } satisfies Record<BallotWay, string>,
  amendment: {
    correction: 'Correction',
    outcome: 'Escalation outcome',
    decision: 'New decision',
    wording: 'New wording',
  },
  /** The free texts of the papers, inside a sentence. */
  paperText: {
    letter: 'words for customers',
    workaround: 'workaround',
    rationale: 'rationale',
    resolution: 'reason for the agreed score',
    capacity: 'capacity note',
    response: 'response',
    override: 'reason for the override',
    ballot: 'reason on a ballot',
    description: 'description of the theme',
  },
  condition: {
    'referenceable-logo-risk': 'Referenceable logo risk',
    'compliance-requirement': 'Compliance or regulatory requirement',
    'competitive-emergency': 'Competitive emergency',
    other: 'Other (logged as a model miss)',
  } satisfies Record<OverrideCondition, string>,
  conditionShort: {
    'referenceable-logo-risk': 'logo risk',
    'compliance-requirement': 'compliance',
    'competitive-emergency': 'competitive',
    other: 'other',
  } satisfies Record<OverrideCondition, string>,
  overrideKind: {
    rank: 'Move to a rank',
    'shortlist-on': 'Put on the shortlist',
    'shortlist-off': 'Remove from the shortlist',
  } satisfies Record<OverrideKind, string>,
  rule: {
    composite: 'composite',
    revenue: 'revenue score',
    'arr-at-risk': 'weighted risk',
    breadth: 'weighted count',
    name: 'name',
  } satisfies Record<RankingRule, string>,
  gap: {
    rationale: 'Add the rationale: why this decision.',
    owner: 'Name the PM owner.',
    workaround: 'Add the workaround customers can use instead.',
    'not-shortlisted':
      'Only a theme on the shortlist (or on the compliance track) can be built. Override it onto the shortlist first.',
  } satisfies Record<DecisionGap, string>,
} as const

/** What an item of the agenda is called in a session of some kind: one theme has no shortlist, and no rest. */
export function agendaTerm(kind: SessionKind, item: AgendaItemName): string {
  if (kind === 'quarterly') return terms.agenda[item]
  if (item === 'shortlist') return kind === 'triage' ? 'Decisions and owners' : 'Decision and owner'
  return item === 'rest' ? 'Wording for customers' : terms.agenda[item]
}

/**
 * A decision by its name, the quarter named: `Build in Q1 2027`, `Defer to Q2 2027`, `Decline`; null: `Undecided`.
 * @param quarter the one the session plans; what is deferred goes to the one after it (ritual, section 3.5)
 */
export function decisionTerm(status: DecisionStatus | null, quarter: string): string {
  switch (status) {
    case 'build':
      return `Build in ${quarter}`
    case 'defer':
      return `Defer to ${quarterAfter(quarter)}`
    case 'decline':
      return 'Decline'
    case null:
      return terms.undecided
  }
}

/** A session by its name: `Q1 2027 session`, `Q1 2027 triage`. */
export function sessionName({ quarter, kind }: NamedSession): string {
  return `${quarter} ${terms.sessionKind[kind]}`
}

/** The same where room is short or a quarter is meant anyway: `Q1 2027`, `Q1 2027 triage`. */
export function sessionInShort({ quarter, kind }: NamedSession): string {
  return kind === 'quarterly' ? quarter : sessionName({ quarter, kind })
}

type NamedSession = { readonly quarter: string; readonly kind: SessionKind }

/** Whose word it is, and who typed it for them: `Dana Ruiz (entered by Tomas Bielik)`. */
export function saidBy({ who, enteredBy }: { who: string; enteredBy: string | null }): string {
  return enteredBy === null ? who : `${who} (entered by ${enteredBy})`
}
