import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readGraph, readImports } from './import-graph.ts'
import { findCycles, objection } from './import-rules.ts'
import { PLANTED_IMPORTS } from './planted-violations.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

describe('the import graph', () => {
  const graph = readGraph(ROOT)

  test('was really read', () => {
    // A reader that finds nothing finds no violations either: these floors rise with the house.
    expect(graph.modules.length).toBeGreaterThan(60)
    expect(graph.imports.filter((edge) => edge.kind === 'module').length).toBeGreaterThan(120)
    expect(graph.imports.filter((edge) => edge.kind === 'package').length).toBeGreaterThan(40)
  })

  test('keeps the rules of the house', () => {
    expect(graph.imports.map(objection).filter((words) => words !== null)).toEqual([])
  })

  test('names only modules that are there', () => {
    const known = new Set(graph.modules)
    const lost = graph.imports.filter(
      (edge) => edge.kind === 'module' && /\.tsx?$/.test(edge.to) && !known.has(edge.to),
    )
    expect(lost).toEqual([])
  })

  test('has no circles', () => {
    expect(findCycles(graph.imports)).toEqual([])
  })
})

describe('a planted violation is seen', () => {
  test.each(PLANTED_IMPORTS)('$file imports $specifier', ({ file, specifier }) => {
    const edges = readImports(file, `import { x } from '${specifier}'\nexport const y = x\n`)
    expect(edges.map(objection)).toEqual([expect.stringContaining(file)])
  })

  test.each([
    ['a dynamic import', `export const load = () => import('#electron/backend/core/a.ts')`],
    ['a type import', `import type { A } from '#electron/backend/core/a.ts'\nexport type B = A`],
    ['a re-export', `export { a } from '#electron/backend/core/a.ts'`],
    ['a relative path', `import { a } from '../../electron/backend/a.ts'\nexport const b = a`],
  ])('also as %s', (_, source) => {
    expect(readImports('renderer/ui/Button.tsx', source).map(objection)).toEqual([
      expect.stringContaining('ui may not use backend'),
    ])
  })

  test('a module outside every room', () => {
    expect(objection({ from: 'renderer/helpers/a.ts', to: 'react', kind: 'package' })).toContain('no room')
  })

  test('a unit test may cross rooms within shared and use test/support, no more', () => {
    const from = 'shared/domain/scoring/laws.test.ts'
    const words = (to: string): string | null => objection({ from, to, kind: 'module' })
    expect(words('shared/domain/ranking/rank-themes.ts')).toBe(null)
    expect(words('test/support/model-values.ts')).toBe(null)
    expect(words('electron/backend/context.ts')).toContain('may not use backend')
    expect(objection({ from, to: 'node:fs', kind: 'package' })).toContain('never does')
  })

  test('a circle', () => {
    const edges = [
      ...readImports('shared/kernel/a.ts', `export { b } from './b.ts'`),
      ...readImports('shared/kernel/b.ts', `export { a } from './a.ts'`),
    ]
    expect(findCycles(edges)).toEqual([['shared/kernel/a.ts', 'shared/kernel/b.ts', 'shared/kernel/a.ts']])
  })
})
