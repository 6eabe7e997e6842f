import { describe, expect, test } from 'vitest'

import { DEFAULT_SETTINGS } from '#shared/domain/prioritization/scoring/settings.ts'
import { fitNotes } from './diff-themes.ts'
import { guessMapping } from '#shared/domain/importing/columns/mapping.ts'
import type { CellValue, ImportTable } from '#shared/domain/importing/rows/table.ts'
import { validatePeople } from '#shared/domain/importing/rows/validate-people.ts'
import { validateRoadmap } from './validate-roadmap.ts'
import { validateThemes } from './validate-themes.ts'

const tableOf = (headers: string, ...rows: CellValue[][]): ImportTable => ({
  file: 'themes.xlsx',
  sheet: 'Themes',
  headers: headers.split(','),
  headerRow: 1,
  rows: rows.map((cells, index) => ({ number: index + 2, cells })),
  strictWidth: false,
  dateSystem: 1900,
})
const roadmap = [{ id: 'r1', name: 'Enterprise analytics' }]
const themes = (...rows: CellValue[][]) => {
  const table = tableOf('theme,description,roadmap_theme,fit,alignment,compliance,past_alignment', ...rows)
  return validateThemes(table, guessMapping('themes', table.headers), { settings: DEFAULT_SETTINGS, roadmap })
}

describe('a theme row', () => {
  test('fit and alignment complete each other (model, section 5)', () => {
    const { rows, notes } = themes(
      ['A', 'd', 'enterprise ANALYTICS', 'direct', '', 'yes', '1;1'],
      ['B', '', '', 'adjacent fit', 3, '', ''],
      ['C', '', '', '', '5', 'no', ''],
      ['D', '', '', '', '', '', ''],
      ['E', '', '', 'none', '', '', 1],
    )
    expect(rows).toMatchObject([
      { roadmapThemeId: 'r1', fit: 'direct', alignment: 4, compliance: true, pastAlignment: [1, 1] },
      { roadmapThemeId: null, fit: 'adjacent', alignment: 3, compliance: null },
      { fit: 'direct', alignment: 5, compliance: false },
      { fit: null, alignment: null },
      { fit: 'none', alignment: 1, pastAlignment: [1] },
    ])
    expect([...notes, ...fitNotes(rows, new Set())]).toEqual([
      '1 theme has no fit yet and can’t be ranked until CS Ops sets one.',
    ])
  })

  test.each<[string, CellValue[], object]>([
    ['no name', ['', 'x'], { column: 'theme', code: 'required-missing' }],
    ['unknown fit', ['A', '', '', 'so-so'], { column: 'fit', value: 'so-so', code: 'unknown-fit' }],
    [
      'score above the fit',
      ['A', '', '', 'adjacent', '4'],
      { column: 'alignment', value: '4', code: 'fit-range' },
    ],
    [
      'score below the fit',
      ['A', '', '', 'direct', '3'],
      { column: 'alignment', value: '3', code: 'fit-range' },
    ],
    ['score 6', ['A', '', '', '', '6'], { column: 'alignment', value: '6', code: 'alignment-range' }],
    ['score in words', ['A', '', '', '', 'four'], { column: 'alignment', code: 'alignment-range' }],
    [
      'unknown roadmap theme',
      ['A', '', 'Moonshots'],
      { column: 'roadmap_theme', code: 'unknown-roadmap-theme' },
    ],
    [
      'odd past scores',
      ['A', '', '', '', '', '', '1;9'],
      { column: 'past_alignment', code: 'alignment-range' },
    ],
  ])('%s is refused', (_, cells, expected) => {
    const { rows, refused } = themes(['twin'], cells)
    expect(refused).toMatchObject([{ sheet: 'Themes', row: 3, ...expected }])
    expect(rows).toMatchObject([{ name: 'twin' }])
  })

  test('rows that say the same of a theme are one; of rows that don’t, none is taken', () => {
    const { rows, refused, notes } = themes(['Twin', 'x'], ['Other'], ['twin', 'x'])
    expect(rows.map(({ row, name }) => [row, name])).toEqual([
      [2, 'Twin'],
      [3, 'Other'],
    ])
    expect(refused).toEqual([])
    expect(notes).toContain('1 row repeats another one word for word and is skipped: row 4.')
    const differing = themes(['Twin', 'x'], ['Other'], ['twin', 'y'])
    expect(differing.rows.map(({ name }) => name)).toEqual(['Other'])
    expect(differing.refused).toMatchObject([
      { row: 2, column: 'theme', code: 'duplicate-row' },
      { row: 4, column: 'theme', code: 'duplicate-row' },
    ])
    expect(differing.refused[0]?.message).toBe(
      'Row 4 has this theme too, and says something else of it. Keep one of them, or tell them apart by name.',
    )
  })

  test('a score outside its fit is refused with the message to change the fit', () => {
    expect(themes(['A', '', '', 'adjacent', '4']).refused[0]?.message).toBe(
      'The fit “adjacent” allows scores from 2 to 3, not 4. Change the fit, or the score.',
    )
  })
})

test('roadmap themes: only the name must be there, twins that differ are refused', () => {
  const table = tableOf('name,description,quarter,criteria', ['Bet', 'd', 'Q1 2027', 'c'], ['BET'], ['', 'x'])
  const { rows, refused } = validateRoadmap(table, guessMapping('roadmap', table.headers))
  expect(rows).toEqual([])
  expect(refused.map(({ row, code }) => [row, code])).toEqual([
    [2, 'duplicate-row'],
    [3, 'duplicate-row'],
    [4, 'required-missing'],
  ])
})

test('people: one or two roles, observer when blank', () => {
  const table = tableOf(
    'name,email,title,roles',
    ['Dana', 'dana@example.com', 'VP', 'VP CS'],
    ['Ben', '', '', 'CS Ops; RevOps'],
    ['Cem', '', '', ''],
    ['Eve', 'nowhere', '', ''],
    ['Flo', '', '', 'Wizard'],
    ['Gus', '', '', 'CS Ops, RevOps, observer'],
    ['dana', '', '', ''],
  )
  const { rows, refused } = validatePeople(table, guessMapping('people', table.headers))
  expect(rows.map(({ name, roles }) => [name, roles])).toEqual([
    ['Ben', ['cs-ops', 'rev-ops']],
    ['Cem', ['observer']],
  ])
  expect(refused.map(({ row, code }) => [row, code])).toEqual([
    [2, 'duplicate-row'],
    [5, 'unreadable-email'],
    [6, 'unknown-role'],
    [7, 'unknown-role'],
    [8, 'duplicate-row'],
  ])
})
