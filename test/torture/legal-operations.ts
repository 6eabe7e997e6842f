import type { Chance } from '#electron/dev/sample/seeded-chance.ts'
import { OVERRIDE_CONDITIONS } from '#shared/domain/prioritization/overrides/override.ts'
import type { ChildBackend } from './child-backend.ts'

/** A change that the workspace allows as it stands. */
export type LegalOperation = { readonly op: string; readonly input: unknown }

/** Whose gestures they are, and what they are about, read once from an open workspace. */
export type Ground = {
  readonly actor: string
  readonly people: readonly string[]
  readonly themes: readonly string[]
}

export async function groundOf(backend: ChildBackend): Promise<Ground> {
  const people = await backend.call('people.list', {})
  const chair = people.find(({ roles }) => roles.includes('vp-cs'))
  const themes = await backend.call('themes.list', {})
  if (!chair || themes.length === 0)
    throw new Error('The sample quarter has nobody, or nothing, to work with.')
  return {
    actor: chair.id,
    people: people.filter(({ roles }) => !roles.includes('observer')).map(({ id }) => id),
    themes: themes.map(({ id }) => id),
  }
}

const OPERATIONS: readonly ((chance: Chance, n: number, ground: Ground) => LegalOperation)[] = [
  (_, n) => ({ op: 'workspace.rename', input: { name: `Quarter ${n}` } }),
  (_, n) => ({ op: 'session.update', input: { capacityNote: `Two squads, note ${n}` } }),
  (_, n) => ({
    op: 'people.save',
    input: { id: null, name: `Person ${n} é 北京 😀`, title: '', email: '', roles: ['cs-ops'] },
  }),
  (_, n) => ({
    op: 'roadmap.save',
    input: { id: null, name: `Bet ${n}`, description: 'x'.repeat(n % 900), quarter: 'Q1 2027', criteria: '' },
  }),
  (_, n) => ({
    op: 'themes.save',
    input: { id: null, name: `Wish ${n}`, description: '', complianceRuling: null },
  }),
  (chance, n, { themes, people }) => ({
    op: 'decisions.set',
    input: {
      themeId: chance.pick(themes),
      status: chance.pick(['build', 'defer', 'decline'] as const),
      ownerId: chance.pick(people),
      rationale: `Because of what we saw in week ${n}.`,
      workaround: '',
      assertedBy: null,
    },
  }),
  (chance, n, { themes }) => ({
    op: 'overrides.add',
    input: {
      themeId: chance.pick(themes),
      kind: 'rank',
      targetRank: chance.between(1, themes.length),
      condition: chance.pick(OVERRIDE_CONDITIONS),
      reason: `The board asked for it in week ${n}, and the data can’t show that.`,
      assertedBy: null,
    },
  }),
  // Whatever names no session is about this one, until it is given up.
  (chance) => ({
    op: 'sessions.create',
    input: {
      kind: chance.pick(['quarterly', 'triage', 'fast-track'] as const),
      quarter: 'Q2 2027',
      asOf: '2027-02-22',
    },
  }),
  (_, n) => ({ op: 'sessions.abandon', input: { why: `Nobody came in week ${n}.` } }),
  () => ({ op: 'record.undo', input: {} }),
  () => ({ op: 'record.redo', input: {} }),
]

/** The `n`th change of a run; what a workspace refuses in words is as good a case as any. */
export function nextOperation(chance: Chance, n: number, ground: Ground): LegalOperation {
  return chance.pick(OPERATIONS)(chance, n, ground)
}
