import type { Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import type { Role } from '#shared/domain/people/role.ts'
import { ROADMAP_THEMES, type SessionKind } from './session.ts'

/** What the gate out of Prepare looks at. Counts of what is there. */
export type PrepareFacts = {
  readonly accounts: number
  readonly requests: number
  readonly roles: readonly Role[]
  readonly roadmapThemes: number
  readonly themes: number
  /** Themes without a fit to the roadmap. */
  readonly unmappedThemes: number
  readonly modelReviewed: boolean
  readonly kind: SessionKind
  /** Themes on the table: those with an urgent request in a triage, the raised one on a fast track. */
  readonly onTable: number
}

/** One thing that holds a gate shut, with the place where it is mended. */
export type GateItem =
  | {
      readonly code:
        | 'accounts'
        | 'requests'
        | 'model'
        | 'person-cs'
        | 'person-product'
        | 'urgent'
        | 'emergency'
      readonly place: GatePlace
    }
  | { readonly code: 'roadmap'; readonly have: number; readonly place: GatePlace }
  | { readonly code: 'mapping'; readonly left: number; readonly place: GatePlace }
  /** The PM lead hasn't answered the competitive emergency. */
  | { readonly code: 'response'; readonly place: GatePlace }
  /** Nobody's ballot is counted. */
  | { readonly code: 'no-ballots'; readonly place: GatePlace }
  /** A person's ballot is neither finished nor excused. */
  | {
      readonly code: 'ballot'
      readonly personId: string
      readonly name: string
      readonly place: GatePlace
    }
  /** Themes whose scores are not revealed. */
  | { readonly code: 'hidden'; readonly left: number; readonly place: GatePlace }
  | {
      readonly code: 'dispute'
      readonly themeId: string
      readonly name: string
      readonly dimension: Dimension
      readonly place: GatePlace
    }
  | { readonly code: 'shortlist'; readonly have: number; readonly need: number; readonly place: GatePlace }
  /** A theme on the shortlist without an owner; a theme without a decision; one decided for build that left the shortlist. */
  | {
      readonly code: 'owner' | 'undecided' | 'off-shortlist'
      readonly themeId: string
      readonly name: string
      readonly place: GatePlace
    }
  /** Wording notes that nobody fixed or kept: on the texts about a theme, or, without one, on the capacity note. */
  | {
      readonly code: 'wording'
      readonly themeId: string | null
      readonly name: string | null
      readonly notes: number
      readonly place: GatePlace
    }

export type GatePlace =
  | 'accounts'
  | 'themes'
  | 'roadmap'
  | 'people'
  | 'model'
  | 'matrix'
  | 'ballots'
  | 'disputes'
  | 'decide'
  | 'memos'

/**
 * What still holds the gate out of Prepare shut (ritual, section 3.1); empty when it is open. Somebody must speak for
 * Customer Success (VP CS or CS Ops) and somebody for Product (PM lead or Head of Product). A triage needs a theme with an
 * urgent request, a fast track its emergency (section 2).
 */
export function prepareGate(facts: PrepareFacts): GateItem[] {
  const items: GateItem[] = []
  if (facts.accounts === 0) items.push({ code: 'accounts', place: 'accounts' })
  if (facts.requests === 0) items.push({ code: 'requests', place: 'themes' })
  if (!facts.roles.some((role) => role === 'vp-cs' || role === 'cs-ops'))
    items.push({ code: 'person-cs', place: 'people' })
  if (!facts.roles.some((role) => role === 'pm-lead' || role === 'head-of-product'))
    items.push({ code: 'person-product', place: 'people' })
  if (facts.roadmapThemes < ROADMAP_THEMES.min || facts.roadmapThemes > ROADMAP_THEMES.max)
    items.push({ code: 'roadmap', have: facts.roadmapThemes, place: 'roadmap' })
  if (facts.unmappedThemes > 0) items.push({ code: 'mapping', left: facts.unmappedThemes, place: 'themes' })
  if (facts.onTable === 0 && facts.requests > 0) {
    if (facts.kind === 'triage') items.push({ code: 'urgent', place: 'themes' })
    if (facts.kind === 'fast-track') items.push({ code: 'emergency', place: 'themes' })
  }
  if (!facts.modelReviewed) items.push({ code: 'model', place: 'model' })
  return items
}

/** Somebody whose ballot the session waits for. */
export type Voter = {
  readonly personId: string
  readonly name: string
  readonly finished: boolean
  readonly excused: boolean
}

/**
 * What holds the gate out of Score shut (ritual, section 3.3): every ballot is finished, or its person excused, and at
 * least one is counted.
 */
export function scoreGate(voters: readonly Voter[]): GateItem[] {
  const open = voters.filter((voter) => !voter.finished && !voter.excused)
  if (open.length === 0 && !voters.some((voter) => voter.finished))
    return [{ code: 'no-ballots', place: 'ballots' }]
  return open.map(({ personId, name }) => ({ code: 'ballot', personId, name, place: 'ballots' }))
}

/** A dimension of a theme that is still disputed. */
export type OpenDispute = { readonly themeId: string; readonly name: string; readonly dimension: Dimension }

/** What holds the gate out of Reveal shut (ritual, section 3.4): hidden themes, and disputes neither settled nor escalated. */
export function revealGate(hidden: number, disputes: readonly OpenDispute[]): GateItem[] {
  return [
    ...(hidden > 0 ? [{ code: 'hidden', left: hidden, place: 'disputes' } as const] : []),
    ...disputes.map((dispute) => ({ code: 'dispute', ...dispute, place: 'disputes' }) as const),
  ]
}

/** A theme as the gate out of Decide sees it. */
export type ThemeToClose = {
  readonly themeId: string
  readonly name: string
  readonly decided: boolean
  /** Its decision can stand: a build that has left the shortlist since can't. */
  readonly stands: boolean
  /** It stands as "escalated, due" its date, which does for a decision. */
  readonly escalated: boolean
  readonly shortlisted: boolean
  readonly owned: boolean
}

/**
 * What holds the gate out of Decide shut (ritual, section 3.6): no open dispute, a shortlist of its smallest size with
 * owners, a decision for every theme that still stands. A memo is never missing: its draft follows the decision.
 * @param smallest how many themes the shortlist must hold, or all that are ranked where those are fewer
 */
export function closeGate(
  themes: readonly ThemeToClose[],
  disputes: readonly OpenDispute[],
  smallest: number,
): GateItem[] {
  const shortlisted = themes.filter((theme) => theme.shortlisted)
  const one = (code: 'owner' | 'undecided' | 'off-shortlist', { themeId, name }: ThemeToClose): GateItem => ({
    code,
    themeId,
    name,
    place: 'decide',
  })
  return [
    ...revealGate(0, disputes),
    ...(shortlisted.length < smallest
      ? [{ code: 'shortlist', have: shortlisted.length, need: smallest, place: 'decide' } as const]
      : []),
    ...shortlisted.filter((theme) => !theme.owned).map((theme) => one('owner', theme)),
    ...themes.filter((theme) => !theme.decided && !theme.escalated).map((theme) => one('undecided', theme)),
    ...themes.filter(({ decided, stands }) => decided && !stands).map((theme) => one('off-shortlist', theme)),
  ]
}

/** Open wording notes on the texts about one theme; without a theme, on the capacity note. */
export type OpenWording = {
  readonly themeId: string | null
  readonly name: string | null
  readonly notes: number
}

/** What wording still holds the gate out of Decide shut (ritual, section 3.6): notes neither fixed nor kept. */
export function wordingGate(open: readonly OpenWording[]): GateItem[] {
  return open
    .filter(({ notes }) => notes > 0)
    .map((one) => ({ code: 'wording', ...one, place: one.themeId === null ? 'decide' : 'memos' }))
}

/**
 * What a fast track still owes before it closes (ritual, section 2): the PM lead's response, late or not.
 * @param answered the emergency has its response
 */
export function responseGate(kind: SessionKind, answered: boolean): GateItem[] {
  return kind === 'fast-track' && !answered ? [{ code: 'response', place: 'matrix' }] : []
}
