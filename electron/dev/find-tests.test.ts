import { describe, expect, test } from 'vitest'
import { findTests, needBuild, testFiles } from './find-tests.ts'

const TEXTS: Readonly<Record<string, string>> = {
  'shared/kernel/money.test.ts': "test('rounds half up', () => {})",
  'test/integration/imports.test.ts': "describe('a file', () => { it.each([1])('is Read twice', () => {}) })",
  'test/smoke/boot.test.ts': "test('the app boots', () => {})",
  'test/e2e/main-way.spec.ts': "test('a quarter, whole', async () => {})",
}
const find = (part: string): ReturnType<typeof findTests> =>
  findTests(part, Object.keys(TEXTS), (file) => TEXTS[file] ?? '')

describe('tests are found', () => {
  test('by a part of their place, as either system writes it', () => {
    expect(find('kernel/Money')).toEqual({
      vitest: ['shared/kernel/money.test.ts'],
      endToEnd: [],
      title: null,
    })
    expect(find('kernel\\money').vitest).toEqual(['shared/kernel/money.test.ts'])
    expect(find('test/').vitest).toHaveLength(2)
    expect(find('main-way').endToEnd).toEqual(['test/e2e/main-way.spec.ts'])
  })

  test('by a part of their title, where no file is called so', () => {
    expect(find('read twice')).toEqual({
      vitest: ['test/integration/imports.test.ts'],
      endToEnd: [],
      title: 'read twice',
    })
    expect(find('A quarter').endToEnd).toEqual(['test/e2e/main-way.spec.ts'])
  })

  test('not by what a test only does', () => {
    expect(find('async')).toEqual({ vitest: [], endToEnd: [], title: 'async' })
  })

  test('in this repo, this one among them', () => {
    expect(testFiles()).toContain('electron/dev/find-tests.test.ts')
    expect(findTests('dev/find-tests').vitest).toEqual(['electron/dev/find-tests.test.ts'])
  })
})

test('only what tries the build is built for', () => {
  expect(needBuild(find('money'))).toBe(false)
  expect(needBuild(find('boot'))).toBe(true)
  expect(needBuild(find('main-way'))).toBe(true)
})
