import { readFileSync, rmSync } from 'node:fs'
import { z } from 'zod'

/** What was run and how it ended: tests where a step has tests, else the step itself. */
export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number }

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 }
const ONE_FAILED: Tally = { ...NOTHING, failed: 1 }

/** Adds tallies up. */
export function sumOf(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, tally) => ({
      passed: sum.passed + tally.passed,
      failed: sum.failed + tally.failed,
      skipped: sum.skipped + tally.skipped,
    }),
    NOTHING,
  )
}

/** `12 passed, 0 failed` as the last line, and above it how many were skipped if any were. */
export function inWords({ passed, failed, skipped }: Tally): string {
  return `${skipped > 0 ? `${skipped} skipped\n` : ''}${passed} passed, ${failed} failed`
}

/** A step without tests of its own counts as one. */
export function tallyOfCode(code: number): Tally {
  return code === 0 ? { ...NOTHING, passed: 1 } : ONE_FAILED
}

const Vitest = z
  .object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number() })
  .transform((r) => ({ passed: r.numPassedTests, failed: r.numFailedTests, skipped: r.numPendingTests }))
const Playwright = z
  .object({
    stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  })
  .transform(({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }))
const Report = z.union([Vitest, Playwright])

/**
 * Reads a test run's report (Vitest's or Playwright's JSON). A run that ended badly without a failed test, or left no
 * report, or ran nothing, counts as one failure.
 */
export function tallyOfReport(file: string, code: number): Tally {
  let tally: Tally
  try {
    tally = Report.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return ONE_FAILED
  }
  const ran = tally.passed + tally.failed + tally.skipped
  return (code !== 0 && tally.failed === 0) || ran === 0 ? { ...tally, failed: tally.failed + 1 } : tally
}

const Skipped = z.object({
  testResults: z.array(
    z.object({ assertionResults: z.array(z.object({ status: z.string(), title: z.string() })) }),
  ),
})

/** The titles of the tests that a run of Vitest skipped, each once; their reasons stand in them. */
export function skippedIn(file: string): string[] {
  try {
    const { testResults } = Skipped.parse(JSON.parse(readFileSync(file, 'utf8')))
    const all = testResults.flatMap(({ assertionResults }) => assertionResults)
    const skipped = all.filter(({ status }) => status === 'skipped' || status === 'pending')
    return [...new Set(skipped.map(({ title }) => title))]
  } catch {
    // A run without a report counts as failed already.
    return []
  }
}

/** Takes an old report away, so that a run that breaks off isn't judged by the one before. */
export function forgetReport(file: string): void {
  rmSync(file, { force: true })
}
