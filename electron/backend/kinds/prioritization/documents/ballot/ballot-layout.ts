import { DIMENSIONS, type Dimension } from '#shared/domain/prioritization/themes/theme.ts'

/** The sheets of a ballot workbook; the last one is hidden and says which ballot it is. */
export const SHEETS = { ballot: 'Ballot', rubric: 'Rubric', identity: 'Concord' } as const

/** Rows of the sheet Ballot, from 1; a row a theme follows the header. */
export const ROWS = { title: 1, session: 2, how: 3, identity: 6, groups: 7, header: 8 } as const

/** Columns of the sheet Ballot, from 1; those of the three dimensions stand between them, see `dimensionColumns`. */
export const COLUMNS = {
  theme: 1,
  description: 2,
  roadmap: 3,
  weightedArr: 4,
  accounts: 5,
  weightedCount: 6,
  /** Hidden. By it a row is known again, wherever sorting has moved it. */
  themeId: 16,
} as const

/** The columns of one dimension. Only the score and the why are open. */
export type DimensionColumns = {
  readonly dimension: Dimension
  readonly model: number
  readonly score: number
  readonly why: number
}

/** Where each dimension stands on the sheet: the person's own first. */
export function dimensionColumns(owns: readonly Dimension[]): DimensionColumns[] {
  const ordered = [
    ...DIMENSIONS.filter((dimension) => owns.includes(dimension)),
    ...DIMENSIONS.filter((dimension) => !owns.includes(dimension)),
  ]
  return ordered.map((dimension, index) => {
    const model = COLUMNS.weightedCount + 1 + 3 * index
    return { dimension, model, score: model + 1, why: model + 2 }
  })
}

/** What a person writes in place of a score when they abstain. */
export const ABSTAIN = 'abstain'

/** The longest reason, in characters: as on screen. */
export const LONGEST_WHY = 20_000
