import { DIMENSIONS, type Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import type { Role } from '#shared/domain/people/role.ts'

/** Whose score counts on which dimension (ritual, section 1). */
export const OWNERS = {
  revenue: ['vp-cs', 'cs-ops', 'rev-ops'],
  breadth: ['vp-cs', 'cs-ops'],
  alignment: ['pm-lead', 'head-of-product'],
} as const satisfies Record<Dimension, readonly Role[]>

/** Who settles an escalation (ritual, section 1). */
export const ESCALATION_ROLES = ['vp-cs', 'head-of-product'] as const satisfies readonly Role[]

/** The dimensions on which a person with these roles gives the official score. */
export function ownedDimensions(roles: readonly Role[]): Dimension[] {
  return DIMENSIONS.filter((dimension) => ownsDimension(roles, dimension))
}

/** Whether a person with these roles gives the official score on a dimension. */
export function ownsDimension(roles: readonly Role[], dimension: Dimension): boolean {
  return OWNERS[dimension].some((owner) => roles.includes(owner))
}

/** Whether a person with these roles settles escalations. */
export function settlesEscalations(roles: readonly Role[]): boolean {
  return ESCALATION_ROLES.some((role) => roles.includes(role))
}
