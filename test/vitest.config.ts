import path from 'node:path'
import { defineConfig } from 'vitest/config'

/** One project a layer, so that `vitest run --project shared` is quick; `smoke` needs a build and runs after it. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  cacheDir: path.resolve(import.meta.dirname, '../node_modules/.cache/vitest'),
  test: {
    // Both of two cores: the tests wait for the disk as much as they compute.
    maxWorkers: '100%',
    projects: [
      project('shared', ['shared/**/*.test.ts']),
      project('renderer', ['renderer/**/*.test.{ts,tsx}']),
      project('electron', ['electron/**/*.test.ts']),
      project('test', ['test/**/*.test.ts'], ['test/smoke/**', 'test/torture/**']),
      project('smoke', ['test/smoke/**/*.test.ts']),
      project('torture', ['test/torture/**/*.test.ts']),
    ],
  },
})

function project(name: string, include: string[], exclude: string[] = []) {
  return {
    extends: true as const,
    // A guard against what hangs, not a measure: on a busy machine an honest test may take many seconds.
    test: {
      name,
      include,
      exclude: ['**/node_modules/**', ...exclude],
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  }
}
