import { describe, expect, it } from 'vitest'
import type { DimensionView, PositionView } from '#shared/contract/prioritization/disputes.contract.ts'
import { initialsOf, scaleX, SPREAD, spreadOf } from './spread.ts'

const position = (name: string, kind: 'owner' | 'view', score: 1 | 2 | 3 | 4 | 5 | null): PositionView => ({
  personId: name,
  name,
  roles: ['vp-cs'],
  kind,
  score,
  reason: '',
  via: 'screen',
  enteredBy: null,
})
const view = (positions: PositionView[], part: Partial<DimensionView> = {}): DimensionView => ({
  dimension: 'revenue',
  state: 'disputed',
  cause: 'owners-differ',
  score: null,
  model: 2,
  positions,
  resolution: null,
  ...part,
})

describe('the spread picture', () => {
  it('puts each mark on its score, owners above views and the model', () => {
    const { marks, bar } = spreadOf(
      view([position('Dana Ruiz', 'owner', 5), position('Mira Kang', 'view', 3)]),
    )
    expect(marks).toEqual([
      { id: 'Dana Ruiz', kind: 'owner', initials: 'DR', score: 5, x: scaleX(5), y: SPREAD.owners },
      { id: 'Mira Kang', kind: 'view', initials: 'MK', score: 3, x: scaleX(3), y: SPREAD.others },
      { id: 'model', kind: 'model', initials: '', score: 2, x: scaleX(2), y: SPREAD.others },
    ])
    expect(bar).toBeNull()
  })

  it('joins owners who differ, and leaves out who abstained', () => {
    const { bar, marks, agreed } = spreadOf(
      view([position('A', 'owner', 5), position('B', 'owner', 2), position('C', 'owner', null)]),
    )
    expect(bar).toEqual({ from: scaleX(2), to: scaleX(5) })
    expect(marks).toHaveLength(3)
    expect(agreed).toBeNull()
  })

  it('keeps many marks of one score apart and within its column', () => {
    const { marks } = spreadOf(
      view(
        ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => position(name, 'owner', 4)),
        { score: 4, model: null },
      ),
    )
    const xs = marks.map((mark) => mark.x)
    expect(new Set(xs).size).toBe(6)
    const edge = SPREAD.score / 2
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(scaleX(4) - edge + SPREAD.radius)
    expect(Math.max(...xs)).toBeLessThanOrEqual(scaleX(4) + edge - SPREAD.radius)
  })

  it('shortens names to initials', () => {
    expect(initialsOf('Dana Ruiz')).toBe('DR')
    expect(initialsOf('  Prince ')).toBe('P')
    expect(initialsOf('Ana de la Cruz')).toBe('AC')
  })
})
