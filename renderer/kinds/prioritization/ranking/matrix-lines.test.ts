import { describe, expect, it } from 'vitest'
import { throughLens } from './lens.ts'
import { type MatrixLine, type MatrixLook, matrixLines } from './matrix-lines.ts'
import { aRanking, aRow } from '#test/support/ranking-rows.ts'

const decided = (status: 'build' | 'defer' | 'decline' | null) => ({
  decision: {
    status,
    ownerId: null,
    ownerName: null,
    rationale: '',
    workaround: '',
    decidedBy: null,
    ownerBy: null,
  },
})
const rows = [
  aRow('Filtering', [5, 4, 3], decided('build')),
  aRow('Guest SSO', [4, 3, 4], decided('build')),
  aRow('HubSpot', [3, 3, 5], { roadmapTheme: 'Connected workspace' }),
  aRow('Import', [2, 5, 2], decided('defer')),
  aRow('Unmapped', [5, 5, null]),
]
const look: MatrixLook = {
  sort: { key: 'rank', descending: false },
  filter: '',
  statuses: [],
  grouped: false,
}
const names = (lines: readonly MatrixLine[]): string[] =>
  lines.map((line) => (line.kind === 'theme' ? line.row.name : line.key))

describe('matrixLines', () => {
  const view = aRanking(rows, 3)

  it('draws the shortlist line under the last shortlisted theme, and the unscored below all', () => {
    expect(names(matrixLines(view, look, null))).toEqual([
      'Filtering',
      'Guest SSO',
      'HubSpot',
      'cut',
      'Import',
      'heading-unranked',
      'Unmapped',
    ])
  })

  it('counts the decisions still open below the line', () => {
    const cut = matrixLines(view, look, null).find((line) => line.kind === 'cut')
    expect(cut).toMatchObject({ size: 3, open: 0 })
  })

  it('puts the rule beside both tied rows', () => {
    const lines = matrixLines(view, look, null)
    expect(lines[1]).toMatchObject({ ties: [{ rule: 'revenue', side: 'above', other: 'HubSpot' }] })
    expect(lines[2]).toMatchObject({ ties: [{ rule: 'revenue', side: 'below', other: 'Guest SSO' }] })
  })

  it('draws no line when the rows stand in another order', () => {
    const sorted = matrixLines(view, { ...look, sort: { key: 'breadth', descending: true } }, null)
    expect(names(sorted)).toEqual([
      'Import',
      'Filtering',
      'Guest SSO',
      'HubSpot',
      'heading-unranked',
      'Unmapped',
    ])
  })

  it('filters by name, roadmap theme or decision, whatever the case', () => {
    expect(names(matrixLines(view, { ...look, filter: ' connected ' }, null))).toEqual(['HubSpot'])
    expect(names(matrixLines(view, { ...look, statuses: ['defer'] }, null))).toEqual(['Import'])
  })

  it('groups by decision', () => {
    expect(names(matrixLines(view, { ...look, grouped: true }, null))).toEqual([
      'heading-build',
      'Filtering',
      'Guest SSO',
      'heading-defer',
      'Import',
      'heading-undecided',
      'HubSpot',
      'Unmapped',
    ])
  })

  it('marks a theme above the line that an override took off the shortlist', () => {
    const off = {
      ...view,
      ranked: view.ranked.map((row) => ({
        ...row,
        shortlisted: row.name !== 'Guest SSO' && row.name !== 'Import',
      })),
    }
    const lines = matrixLines(off, look, null)
    expect(lines[1]).toMatchObject({ shortlistMark: 'off' })
    expect(names(lines).indexOf('cut')).toBe(3)
  })

  it('orders by the lens, with shifts and a line of its own', () => {
    const lens = throughLens(view.ranked, { revenue: 0, breadth: 100, alignment: 0 })
    const lines = matrixLines(view, look, lens)
    expect(names(lines).slice(0, 4)).toEqual(['Import', 'Filtering', 'Guest SSO', 'cut'])
    expect(lines[0]).toMatchObject({ rank: 1, shift: 3, composite: 15 })
    expect(lines[3]).toMatchObject({ kind: 'cut', lens: true })
  })
})
