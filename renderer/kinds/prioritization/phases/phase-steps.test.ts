import { expect, it } from 'vitest'
import { phaseEnd, phaseSteps } from './phase-steps.ts'

const states = (...given: Parameters<typeof phaseSteps>): string =>
  phaseSteps(...given)
    .map(({ state }) => state)
    .join(' ')

it('ticks the moments off with the phase that follows them', () => {
  expect(states({ phase: 'prepare', scoring: null })).toBe('now ahead ahead ahead ahead ahead ahead')
  expect(states({ phase: 'score', scoring: 'ballots' })).toBe('done done now ahead ahead ahead ahead')
  expect(states({ phase: 'tell', scoring: 'ballots' })).toBe('done done done done done done now')
})

it('says which phases a session on the data alone leaves out', () => {
  expect(states({ phase: 'decide', scoring: 'data' })).toBe('done done unused unused now ahead ahead')
})

const entry = (seq: number, kind: string) => ({
  seq,
  kind,
  at: `2026-11-22T09:0${seq}:00.000Z`,
  who: 'Dana Ruiz',
  enteredBy: null,
  label: '',
  why: '',
  themeId: null,
  themeName: null,
  changes: 1,
  hash: '',
})

it('ends Score with the first theme revealed, and Reveal with the last opening of the decisions', () => {
  const entries = [
    entry(6, 'session.decide'),
    entry(5, 'undo'),
    entry(4, 'session.decide'),
    entry(3, 'session.reveal'),
    entry(2, 'session.reveal'),
    entry(1, 'session.publish'),
  ]
  expect(phaseEnd('prepare', entries)?.at).toContain('09:01')
  expect(phaseEnd('score', entries)?.at).toContain('09:02')
  expect(phaseEnd('reveal', entries)?.at).toContain('09:06')
  expect(phaseEnd('close', entries)).toBeNull()
})
