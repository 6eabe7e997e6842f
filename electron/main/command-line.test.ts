import path from 'node:path'
import { expect, test } from 'vitest'
import { workspaceFrom } from './command-line.ts'

const folder = path.resolve('/home/ann')

test.each([
  [['electron', '.', '--no-sandbox', 'q1.concord'], path.join(folder, 'q1.concord')],
  [['concord', path.resolve('/w/Q1.CONCORD')], path.resolve('/w/Q1.CONCORD')],
  [['concord', '--file=q1.concord'], null],
  [['concord', 'accounts.csv'], null],
  [['concord'], null],
])('%j names %j', (args, expected) => {
  expect(workspaceFrom(args, folder)).toBe(expected)
})
