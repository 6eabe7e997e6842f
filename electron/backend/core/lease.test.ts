import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CallRefused } from '#shared/contract/call-refused.ts'
import { leaseOf, takeLease } from './lease.ts'

const NOON = '2026-11-26T12:00:00.000Z'
const now = (): string => NOON
const freshPath = (): string => join(mkdtempSync(join(tmpdir(), 'concord-lease-')), 'Q1.concord')
/** A process number that no system gives. */
const GONE = 2 ** 30

function leave(path: string, note: Record<string, unknown>): void {
  const whole = {
    id: 'theirs',
    computer: 'ANNA-PC',
    user: 'anna',
    process: 7,
    since: '2026-11-26T09:14:00.000Z',
    seen: '2026-11-26T11:59:30.000Z',
  }
  writeFileSync(leaseOf(path), JSON.stringify({ ...whole, ...note }))
}

function refusal(run: () => unknown): CallRefused | null {
  try {
    run()
    return null
  } catch (error) {
    if (error instanceof CallRefused) return error
    throw error
  }
}

describe('the note beside an open file', () => {
  it('says who has it open, and is gone once it is closed', () => {
    const path = freshPath()
    const lease = takeLease(path, false, now)
    expect(JSON.parse(readFileSync(leaseOf(path), 'utf8'))).toMatchObject({
      computer: hostname(),
      process: process.pid,
      since: NOON,
      seen: NOON,
    })
    lease.release()
    expect(existsSync(leaseOf(path))).toBe(false)
  })

  it('stops whoever opens a file that another computer has open', () => {
    const path = freshPath()
    leave(path, {})
    const refused = refusal(() => takeLease(path, false, now))
    expect(refused?.code).toBe('file-held')
    expect(refused?.message).toContain('Q1.concord has been open on the computer ANNA-PC (anna) since Nov 26')
    expect(readFileSync(leaseOf(path), 'utf8')).toContain('theirs')
  })

  it('takes a file over that nobody has given a sign of for five minutes, when asked to', () => {
    const path = freshPath()
    leave(path, { seen: '2026-11-26T11:54:59.000Z' })
    expect(refusal(() => takeLease(path, false, now))?.code).toBe('file-left')
    const lease = takeLease(path, true, now)
    expect(readFileSync(leaseOf(path), 'utf8')).not.toContain('theirs')
    lease.release()
  })

  it('asks nobody about a Concord of this computer that is gone, and about one that runs', () => {
    const path = freshPath()
    leave(path, { computer: hostname(), process: GONE })
    takeLease(path, false, now).release()
    leave(path, { computer: hostname(), process: process.ppid })
    expect(refusal(() => takeLease(path, false, now))?.message).toContain(
      'in another Concord on this computer',
    )
  })

  it('leaves the note of whoever took the file over', () => {
    const path = freshPath()
    const lease = takeLease(path, false, now)
    leave(path, {})
    lease.release()
    expect(readFileSync(leaseOf(path), 'utf8')).toContain('theirs')
  })

  it.each([
    ['', 'empty'],
    ['{', 'half'],
    ['[]', 'no note'],
    ['{"id":"a","computer":"b","user":"c","process":-1,"since":"x","seen":"y"}', 'nonsense'],
  ])('is none where the file holds %j (%s)', (text) => {
    const path = freshPath()
    writeFileSync(leaseOf(path), text)
    const lease = takeLease(path, false, now)
    expect(JSON.parse(readFileSync(leaseOf(path), 'utf8'))).toMatchObject({ process: process.pid })
    lease.release()
  })

  it('says so where no note can be left', () => {
    const path = freshPath()
    // A folder in the note's place can't be replaced, whoever one is.
    mkdirSync(join(leaseOf(path), 'full'), { recursive: true })
    const lease = takeLease(path, false, now)
    expect(lease.noted).toBe(false)
    lease.release()
    expect(existsSync(leaseOf(path))).toBe(true)
  })
})
