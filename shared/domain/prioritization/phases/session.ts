/** Kinds of session (ritual, section 2). What each puts on the table: table.ts; how long its items take: agenda.ts. */
export const SESSION_KINDS = ['quarterly', 'triage', 'fast-track'] as const
export type SessionKind = (typeof SESSION_KINDS)[number]

/**
 * The phases of a session, in order (ritual, section 3). Publish and Close are moments rather than stays: publishing
 * opens Score, closing opens Tell.
 */
export const PHASES = ['prepare', 'publish', 'score', 'reveal', 'decide', 'close', 'tell'] as const
export type Phase = (typeof PHASES)[number]

/** Where the scores of a session come from: blind ballots, or the data alone. */
export const SCORING_MODES = ['ballots', 'data'] as const
export type ScoringMode = (typeof SCORING_MODES)[number]

/** How many roadmap themes a session needs (model, section 1). */
export const ROADMAP_THEMES = { min: 3, max: 5 } as const
