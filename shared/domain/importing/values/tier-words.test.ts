import { expect, test } from 'vitest'

import { DEFAULT_TIER_WORDS, parseTier, tierReader, tierWordProblem } from './tier-words.ts'

test.each([
  ['Enterprise', 'enterprise'],
  ['ENT', 'enterprise'],
  ['strategic', 'enterprise'],
  ['Mid-Market', 'mid-market'],
  ['Mid Market', 'mid-market'],
  ['mm', 'mid-market'],
  ['Commercial', 'mid-market'],
  ['SMB', 'smb'],
  ['Small Business', 'smb'],
  ['Small', 'smb'],
  ['Platinum', null],
  ['?', null],
])('tier %s', (text, tier) => {
  expect(parseTier(text)).toBe(tier)
})

test('the words are the workspace’s own, a tier’s name stays its name', () => {
  const read = tierReader({ enterprise: ['Platinum'], 'mid-market': ['Gold'], smb: [] })
  expect(['platinum', 'GOLD', 'ENT', 'Mid-Market', 'smb'].map(read)).toEqual([
    'enterprise',
    'mid-market',
    null,
    'mid-market',
    'smb',
  ])
})

test('a word means one tier', () => {
  expect(tierWordProblem(DEFAULT_TIER_WORDS)).toBeNull()
  expect(tierWordProblem({ ...DEFAULT_TIER_WORDS, smb: ['mid market'] })).toEqual({
    word: 'mid market',
    problem: 'twice',
    tiers: ['mid-market', 'smb'],
  })
  expect(tierWordProblem({ ...DEFAULT_TIER_WORDS, smb: [' – '] })).toMatchObject({ problem: 'blank' })
  expect(tierWordProblem({ ...DEFAULT_TIER_WORDS, smb: ['SMB', 'smb'] })).toBeNull()
})
