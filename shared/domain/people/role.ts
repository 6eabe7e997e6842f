/** What a person brings to the session (ritual, section 1). */
export const ROLES = ['vp-cs', 'cs-ops', 'pm-lead', 'rev-ops', 'head-of-product', 'observer'] as const
export type Role = (typeof ROLES)[number]

/** Whether a person with these roles acts in a session; an observer only reads. */
export function takesPart(roles: readonly Role[]): boolean {
  return roles.some((role) => role !== 'observer')
}
