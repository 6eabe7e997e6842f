import { ROADMAP_THEMES, type Role } from './session.ts'

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
}

/** One thing that holds a gate shut, with the place where it is mended. */
export type GateItem =
  | {
      readonly code: 'accounts' | 'requests' | 'model' | 'person-cs' | 'person-product'
      readonly place: GatePlace
    }
  | { readonly code: 'roadmap'; readonly have: number; readonly place: GatePlace }
  | { readonly code: 'mapping'; readonly left: number; readonly place: GatePlace }

export type GatePlace = 'accounts' | 'themes' | 'roadmap' | 'people' | 'model'

/**
 * What still holds the gate out of Prepare shut (ritual, section 3.1); empty when it is open. Somebody must speak for
 * Customer Success (VP CS or CS Ops) and somebody for Product (PM lead or Head of Product).
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
  if (!facts.modelReviewed) items.push({ code: 'model', place: 'model' })
  return items
}
