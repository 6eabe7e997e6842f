import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDrafts } from './draft-store.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'concord-drafts-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

it('gives back what was typed in a workspace, after a restart too, and nothing to another workspace', () => {
  const file = path.join(dir, 'drafts.json')
  openDrafts(file).set('a', { 'decision:t': { rationale: 'Because “it” counts' } })
  expect(openDrafts(file).get('a')).toEqual({ 'decision:t': { rationale: 'Because “it” counts' } })
  expect(openDrafts(file).get('b')).toEqual({})
})

it.skipIf(process.platform === 'win32')('can be read by its owner only', () => {
  const file = path.join(dir, 'drafts.json')
  openDrafts(file).set('a', { k: 'v' })
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

it('leaves no file once everything is recorded or discarded', () => {
  const file = path.join(dir, 'drafts.json')
  const drafts = openDrafts(file)
  drafts.set('a', { k: 'v' })
  drafts.set('a', {})
  expect(existsSync(file)).toBe(false)
})
