/** A whole score of one dimension, 1 (lowest) to 5. */
export const SCORES = [1, 2, 3, 4, 5] as const
export type Score = (typeof SCORES)[number]

/** True for the whole numbers 1 to 5. */
export const isScore = (n: number): n is Score => (SCORES as readonly number[]).includes(n)

/** What a theme is scored on (model, section 1). */
export const DIMENSIONS = ['revenue', 'breadth', 'alignment'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** How a feedback theme relates to the roadmap theme it is mapped to (model, section 5). */
export const FITS = ['direct', 'adjacent', 'none'] as const
export type Fit = (typeof FITS)[number]

/** One thing customers ask for. */
export type FeedbackTheme = {
  readonly id: string
  /** Unique in the workspace, case and spacing aside. */
  readonly name: string
  readonly description: string
  /** A ruling by CS Ops that this is (or is not) a legal duty; null: as its requests say. */
  readonly compliance: boolean | null
}

/** A theme that was merged into another one, or removed. Its name still stands for where it went. */
export type RetiredTheme = {
  readonly id: string
  readonly name: string
  /** The theme it was merged into; null: removed. */
  readonly intoId: string | null
}

/** One of the three to five strategic bets, published before the session. */
export type RoadmapTheme = {
  readonly id: string
  readonly name: string
  readonly description: string
  /** `Q1 2027`, or a span in words. */
  readonly quarter: string
  /** What a feedback theme must do to be a direct fit. */
  readonly criteria: string
  readonly position: number
}

/** Where a feedback theme stands against the roadmap in one session. */
export type Mapping = {
  readonly themeId: string
  readonly roadmapThemeId: string | null
  readonly fit: Fit
  /** CS Ops's score before the session. */
  readonly preliminary: Score
  /** The official score now; equals `preliminary` until Product moves it. */
  readonly score: Score
  /** Why Product moved the preliminary score; empty while it stands. */
  readonly reason: string
  /** Entered after the session had started; shown as "scored in the room". */
  readonly scoredInRoom: boolean
  /** Alignment of earlier sessions, latest first, brought along from before this workspace. */
  readonly pastAlignment: readonly Score[]
}
