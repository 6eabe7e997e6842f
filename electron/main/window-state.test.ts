import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { firstSize, readWindowState, writeWindowState } from './window-state.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1080 }
const state = { bounds: { x: 40, y: 30, width: 1300, height: 800 }, maximized: true }
let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'concord-window-'))
  file = path.join(folder, 'window.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a window comes back where it was left', () => {
  writeWindowState(file, state)
  expect(readWindowState(file, [screen])).toEqual(state)
})

test('a window left on a screen that is gone starts anew', () => {
  writeWindowState(file, { ...state, bounds: { ...state.bounds, x: 1900 } })
  expect(readWindowState(file, [screen])).toBe(null)
})

test('a broken file starts anew', () => {
  writeFileSync(file, '{"bounds":{"x":"left"}}')
  expect(readWindowState(file, [screen])).toBe(null)
})

test('a first window fits the screen, but never falls below the smallest size', () => {
  expect(firstSize({ width: 2560, height: 1440 })).toEqual({ width: 1440, height: 900 })
  expect(firstSize({ width: 1280, height: 720 })).toEqual({ width: 1280, height: 720 })
  expect(firstSize({ width: 800, height: 600 })).toEqual({ width: 1024, height: 680 })
})
