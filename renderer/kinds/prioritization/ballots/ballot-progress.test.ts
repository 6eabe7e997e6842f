import { expect, it } from 'vitest'
import type { BallotTheme, BallotView } from '#shared/contract/prioritization/ballots.contract.ts'
import { DEFAULT_SETTINGS } from '#shared/domain/prioritization/scoring/settings.ts'
import { draftKey } from './ballot-draft.ts'
import {
  firstTheme,
  isOnlySent,
  isDone,
  leftToModel,
  missingOf,
  stepFrom,
  voterState,
} from './ballot-progress.ts'

const said = { score: 4, fit: null, reason: '' } as const
const theme = (themeId: string, entries: Partial<BallotTheme['entries']> = {}): BallotTheme => ({
  themeId,
  name: themeId.toUpperCase(),
  description: '',
  roadmapTheme: null,
  criteria: '',
  model: { revenue: 3, breadth: 2, alignment: 4, fit: 'direct' },
  weightedArr: 0,
  risk: 0,
  expansion: 0,
  accounts: 1,
  weightedCount: 1,
  entries: { revenue: null, breadth: null, alignment: null, ...entries },
})
const view = (part: Partial<BallotView>): BallotView => ({
  personId: 'p',
  personName: 'Mira Kang',
  roles: ['pm-lead'],
  owns: ['alignment'],
  enteredBy: null,
  finished: false,
  themes: [],
  unfinished: {},
  gaps: [],
  ...part,
})

it('counts a theme as done when its alignment is given by an owner, anything by others', () => {
  expect(isDone(theme('a', { revenue: said }), ['alignment'])).toBe(false)
  expect(isDone(theme('a', { alignment: said }), ['alignment'])).toBe(true)
  expect(isDone(theme('a', { breadth: said }), ['revenue', 'breadth'])).toBe(true)
  expect(isDone(theme('a'), ['revenue'])).toBe(false)
})

it('takes a ballot up at the first theme that is not done', () => {
  const themes = [theme('a', { alignment: said }), theme('b'), theme('c')]
  expect(firstTheme({ themes, owns: ['alignment'] })).toBe('b')
  expect(firstTheme({ themes: themes.slice(0, 1), owns: ['alignment'] })).toBe('a')
  expect(firstTheme({ themes: [], owns: ['alignment'] })).toBeNull()
})

it('steps through the themes and stops at the ends', () => {
  const themes = [theme('a'), theme('b')]
  expect(stepFrom(themes, 'a', 1)).toBe('b')
  expect(stepFrom(themes, 'b', 1)).toBeNull()
  expect(stepFrom(themes, 'a', -1)).toBeNull()
  expect(stepFrom(themes, 'gone', 1)).toBeNull()
})

it('names what is missing in the order of the ballot: what is unscored, and what was chosen and does not stand', () => {
  const open = view({
    themes: [theme('a'), theme('b'), theme('c', { alignment: said })],
    gaps: [
      { themeId: 'b', dimension: 'alignment' },
      { themeId: 'a', dimension: 'alignment' },
    ],
  })
  const drafts = {
    [draftKey('b', 'alignment')]: { score: 5, fit: null, reason: '' },
    [draftKey('c', 'breadth')]: { score: null, fit: null, reason: '' },
    [draftKey('c', 'revenue')]: { score: 1, fit: null, reason: '' },
  } as const
  expect(missingOf(open, drafts, DEFAULT_SETTINGS)).toEqual([
    { themeId: 'a', name: 'A', dimension: 'alignment', why: 'unscored' },
    { themeId: 'b', name: 'B', dimension: 'alignment', why: 'reason' },
    { themeId: 'c', name: 'C', dimension: 'revenue', why: 'unsaved' },
    { themeId: 'c', name: 'C', dimension: 'breadth', why: 'abstain-reason' },
  ])
  expect(missingOf(view({ themes: [theme('c', { alignment: said })] }), {}, DEFAULT_SETTINGS)).toEqual([])
})

it('counts the own scores that stand as the model has them, never alignment', () => {
  const themes = [theme('a', { revenue: said }), theme('b')]
  expect(leftToModel({ themes, owns: ['revenue', 'breadth'] })).toBe(3)
  expect(leftToModel({ themes, owns: ['alignment'] })).toBe(0)
})

it('tells a counted ballot from one done without, begun, on its way and not begun', () => {
  expect(voterState({ finished: true, excused: null, via: 'screen' })).toBe('counted')
  expect(voterState({ finished: false, excused: 'on leave', via: null })).toBe('excused')
  expect(voterState({ finished: false, excused: null, via: 'screen' })).toBe('begun')
  expect(voterState({ finished: false, excused: null, via: 'workbook' })).toBe('sent')
  expect(voterState({ finished: true, excused: null, via: 'workbook' })).toBe('counted')
  expect(voterState({ finished: false, excused: 'on leave', via: 'workbook' })).toBe('excused')
  expect(voterState({ finished: false, excused: null, via: null })).toBe('waiting')
})

it('calls a workbook back where there is nothing else to throw away', () => {
  const sent = { finished: false, via: 'workbook', hasCode: false } as const
  expect(isOnlySent(sent)).toBe(true)
  expect(isOnlySent({ ...sent, hasCode: true })).toBe(false)
  expect(isOnlySent({ ...sent, finished: true })).toBe(false)
  expect(isOnlySent({ ...sent, via: 'screen' })).toBe(false)
})
