import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { beginWhole, clearAbandoned } from './whole-file.ts'

let dir: string
const at = (name: string): string => path.join(dir, name)
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'concord-whole-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

it('is in its place only once it is finished, and leaves nothing beside it', () => {
  const half = beginWhole(at('w.concord'))
  writeFileSync(half.part, 'whole')
  expect(existsSync(at('w.concord'))).toBe(false)
  half.finish()
  expect(readFileSync(at('w.concord'), 'utf8')).toBe('whole')
  expect(readdirSync(dir)).toEqual(['w.concord'])
})

it('never replaces what is there, nor what got there meanwhile', () => {
  writeFileSync(at('mine.concord'), 'mine')
  expect(() => beginWhole(at('mine.concord'))).toThrow(/already exists/u)
  const half = beginWhole(at('w.concord'))
  writeFileSync(half.part, 'ours')
  writeFileSync(at('w.concord'), 'theirs')
  expect(() => half.finish()).toThrow(/already exists/u)
  half.drop()
  expect(readFileSync(at('w.concord'), 'utf8')).toBe('theirs')
  expect(readdirSync(dir).toSorted()).toEqual(['mine.concord', 'w.concord'])
})

it('clears away what a computer that stopped half way left behind', () => {
  writeFileSync(at('w.concord.part'), 'half')
  writeFileSync(at('w.concord.part-journal'), 'half')
  const half = beginWhole(at('w.concord'))
  expect(readdirSync(dir)).toEqual([])
  half.drop()
})

it('leaves what is being made now alone, and takes away what nobody is making any more', () => {
  for (const name of ['w.concord', 'w.concord.part', 'w.concord.part-journal', 'other.part'])
    writeFileSync(at(name), 'x')
  clearAbandoned(at('w.concord'))
  expect(readdirSync(dir)).toHaveLength(4)
  const longAgo = new Date(Date.now() - 2 * 3_600_000)
  for (const name of readdirSync(dir)) utimesSync(at(name), longAgo, longAgo)
  clearAbandoned(at('w.concord'))
  expect(readdirSync(dir).toSorted()).toEqual(['other.part', 'w.concord'])
})
