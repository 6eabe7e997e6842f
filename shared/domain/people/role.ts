/** What a person brings to the session (ritual, section 1). */
export const ROLES = ['vp-cs', 'cs-ops', 'pm-lead', 'rev-ops', 'head-of-product', 'observer'] as const
export type Role = (typeof ROLES)[number]
