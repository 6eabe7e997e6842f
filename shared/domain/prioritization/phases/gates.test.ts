import { expect, it } from 'vitest'
import {
  closeGate,
  prepareGate,
  type PrepareFacts,
  responseGate,
  revealGate,
  scoreGate,
  wordingGate,
} from './gates.ts'

const ready: PrepareFacts = {
  accounts: 1,
  requests: 1,
  roles: ['cs-ops', 'pm-lead'],
  roadmapThemes: 3,
  themes: 1,
  unmappedThemes: 0,
  modelReviewed: true,
  kind: 'quarterly',
  onTable: 1,
}

it.each([
  ['ready', {}, []],
  ['no accounts', { accounts: 0 }, ['accounts']],
  ['no requests', { requests: 0 }, ['requests']],
  ['nobody for Customer Success', { roles: ['pm-lead', 'rev-ops'] }, ['person-cs']],
  ['nobody for Product', { roles: ['vp-cs', 'observer'] }, ['person-product']],
  ['two roadmap themes', { roadmapThemes: 2 }, ['roadmap']],
  ['five roadmap themes', { roadmapThemes: 5 }, []],
  ['six roadmap themes', { roadmapThemes: 6 }, ['roadmap']],
  ['a theme without a fit', { unmappedThemes: 1 }, ['mapping']],
  ['a triage without an urgent request', { kind: 'triage', onTable: 0 }, ['urgent']],
  ['a fast track without its emergency', { kind: 'fast-track', onTable: 0 }, ['emergency']],
  ['a triage without any request', { kind: 'triage', onTable: 0, requests: 0 }, ['requests']],
  ['model not looked at', { modelReviewed: false }, ['model']],
] as const)('%s', (_name, change, codes) => {
  expect(prepareGate({ ...ready, ...change }).map((item) => item.code)).toEqual(codes)
})

const voter = { personId: 'p', name: 'Dana', finished: false, excused: false }
it.each([
  ['nobody at all', [], ['no-ballots']],
  ['one ballot open', [voter], ['ballot']],
  ['all excused', [{ ...voter, excused: true }], ['no-ballots']],
  ['one finished, one open', [{ ...voter, finished: true }, voter], ['ballot']],
  [
    'one finished, one excused',
    [
      { ...voter, finished: true },
      { ...voter, excused: true },
    ],
    [],
  ],
] as const)('out of Score: %s', (_name, voters, codes) => {
  expect(scoreGate(voters).map((item) => item.code)).toEqual(codes)
})

const dispute = { themeId: 't', name: 'T', dimension: 'revenue' } as const
const theme = {
  themeId: 't',
  name: 'T',
  decided: true,
  escalated: false,
  shortlisted: true,
  owned: true,
  stands: true,
}
it.each([
  ['ready', {}, [], 1, []],
  ['an open dispute', {}, [dispute], 1, ['dispute']],
  ['too short a shortlist', {}, [], 3, ['shortlist']],
  ['nobody owns it', { owned: false }, [], 1, ['owner']],
  ['undecided', { decided: false }, [], 1, ['undecided']],
  ['escalated stands for decided', { decided: false, escalated: true, shortlisted: false }, [], 0, []],
  ['a build that left the shortlist', { stands: false }, [], 1, ['off-shortlist']],
] as const)('out of Decide: %s', (_name, change, disputes, smallest, codes) => {
  expect(closeGate([{ ...theme, ...change }], disputes, smallest).map((item) => item.code)).toEqual(codes)
})

it('out of Reveal: hidden themes and open disputes', () => {
  expect(revealGate(2, [dispute]).map((item) => item.code)).toEqual(['hidden', 'dispute'])
  expect(revealGate(0, [])).toEqual([])
})

it('holds a fast track until its emergency is answered, and no other kind', () => {
  expect(responseGate('fast-track', false).map((item) => item.code)).toEqual(['response'])
  expect(responseGate('fast-track', true)).toEqual([])
  expect(responseGate('quarterly', false)).toEqual([])
})

it('open wording notes hold the gate of Close, each where it is settled; kept and fixed ones don’t', () => {
  expect(
    wordingGate([
      { themeId: 'a', name: 'Audit log', notes: 2 },
      { themeId: 'b', name: 'Bulk edit', notes: 0 },
      { themeId: null, name: null, notes: 1 },
    ]),
  ).toEqual([
    { code: 'wording', themeId: 'a', name: 'Audit log', notes: 2, place: 'memos' },
    { code: 'wording', themeId: null, name: null, notes: 1, place: 'decide' },
  ])
})
