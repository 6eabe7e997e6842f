import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { inWords, skippedIn, sumOf, tallyOfCode, tallyOfReport } from './tally.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'concord-tally-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function report(content: unknown): string {
  const file = path.join(folder, 'report.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

const vitest = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 1, success: true }
const playwright = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0, duration: 9 } }

describe('the tally', () => {
  test('names what was skipped, each title once', () => {
    const assertionResults = [
      { status: 'passed', title: 'a' },
      { status: 'skipped', title: 'by openpyxl (it isn’t installed)' },
      { status: 'skipped', title: 'by openpyxl (it isn’t installed)' },
    ]
    expect(skippedIn(report({ ...vitest, testResults: [{ assertionResults }] }))).toEqual([
      'by openpyxl (it isn’t installed)',
    ])
    expect(skippedIn(path.join(folder, 'none.json'))).toEqual([])
  })

  test('adds up, and names skipped tests only where there are some', () => {
    const sum = sumOf([tallyOfCode(0), tallyOfReport(report(vitest), 0), tallyOfCode(1)])
    expect(inWords(sum)).toBe('1 skipped\n8 passed, 1 failed')
    expect(inWords(sumOf([]))).toBe('0 passed, 0 failed')
  })

  test('reads the reports of both test runners', () => {
    expect(tallyOfReport(report(vitest), 0)).toEqual({ passed: 7, failed: 0, skipped: 1 })
    expect(tallyOfReport(report(playwright), 1)).toEqual({ passed: 4, failed: 1, skipped: 0 })
  })

  test.each([
    ['ended badly though no test failed', vitest, 1, 1],
    ['ran nothing', { ...vitest, numPassedTests: 0, numPendingTests: 0 }, 0, 1],
    ['left half a report', '{"numPassedTests": 7', 0, 1],
    ['left another report', {}, 0, 1],
  ])('counts a failure when a run %s', (_, content, code, failed) => {
    expect(tallyOfReport(report(content), code).failed).toBe(failed)
  })

  test('counts a failure when a run left no report', () => {
    expect(tallyOfReport(path.join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})
