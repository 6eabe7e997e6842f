import type { DimensionView, PositionView } from '#shared/contract/prioritization/disputes.contract.ts'

/** Units of the drawing: its width is 400, one score is 80 wide. */
export const SPREAD = { width: 400, height: 62, score: 80, owners: 14, others: 38, radius: 11 } as const

/** One mark of the picture, at its centre. */
export type SpreadMark = {
  readonly id: string
  readonly kind: 'owner' | 'view' | 'model'
  readonly x: number
  readonly y: number
  readonly initials: string
  readonly score: number
}

/** What the picture of one dimension shows. */
export type Spread = {
  readonly marks: readonly SpreadMark[]
  /** From the lowest to the highest of the owners' scores; null with fewer than two different ones. */
  readonly bar: { readonly from: number; readonly to: number } | null
  /** Centre of the official score; null while it is withheld. */
  readonly agreed: number | null
}

/** Where a score stands on the scale from 1 to 5. */
export function scaleX(score: number): number {
  return (score - 0.5) * SPREAD.score
}

/**
 * Lays out one dimension: owners on the upper line, views and the model on the lower one. Marks of one score stand
 * side by side within its column, closer together where they are many, so that nobody is hidden.
 */
export function spreadOf(view: DimensionView): Spread {
  const upper = view.positions.flatMap((one) => (one.kind === 'owner' ? markOf(one) : []))
  const lower = [
    ...view.positions.flatMap((one) => (one.kind === 'view' ? markOf(one) : [])),
    ...(view.model === null
      ? []
      : [{ id: 'model', kind: 'model' as const, initials: '', score: view.model }]),
  ]
  const scores = upper.map(({ score }) => score)
  const low = Math.min(...scores)
  const high = Math.max(...scores)
  return {
    marks: [...sideBySide(upper, SPREAD.owners), ...sideBySide(lower, SPREAD.others)],
    bar: scores.length > 0 && low !== high ? { from: scaleX(low), to: scaleX(high) } : null,
    agreed: view.score === null ? null : scaleX(view.score),
  }
}

type Unplaced = Omit<SpreadMark, 'x' | 'y'>

function markOf({ personId, kind, name, score }: PositionView): Unplaced[] {
  return score === null ? [] : [{ id: personId, kind, initials: initialsOf(name), score }]
}

function sideBySide(marks: readonly Unplaced[], y: number): SpreadMark[] {
  return marks.map((mark) => {
    const own = marks.filter((other) => other.score === mark.score)
    const room = SPREAD.score - 2 * SPREAD.radius - 4
    const step = own.length < 2 ? 0 : Math.min(2 * SPREAD.radius + 2, room / (own.length - 1))
    const offset = (own.indexOf(mark) - (own.length - 1) / 2) * step
    return { ...mark, x: scaleX(mark.score) + offset, y }
  })
}

/** `Dana Ruiz` → `DR`. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u)
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toLocaleUpperCase()
}
