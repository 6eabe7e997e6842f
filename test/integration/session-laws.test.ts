import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CallRefused } from '#shared/contract/call-refused.ts'
import { makeBackend, type TestBackend } from '#test/support/backend.ts'
import { type Given, SessionRoom } from '#test/support/session-room.ts'
import type { Dimension, Score } from '#shared/domain/prioritization/themes/theme.ts'

let backend: TestBackend
beforeEach(() => {
  backend = makeBackend()
})
afterEach(() => backend.dispose())

const VOTERS = ['Dana Ruiz', 'Noor Haddad', 'Mira Kang', 'Henrik Solbakk'] as const
const THEMES = [
  'Regional filtering',
  'SSO for guests',
  'HubSpot sync',
  'Slack digest',
  'Audit log export',
] as const

describe('the order of ballots', () => {
  it('changes nothing: neither what is agreed, nor what is disputed, nor the ranking', async () => {
    const ballots: Readonly<Record<(typeof VOTERS)[number], readonly Given[]>> = {
      'Dana Ruiz': [
        ['Regional filtering', 'revenue', 3],
        ['Slack digest', 'alignment', 4],
      ],
      'Noor Haddad': [
        ['Regional filtering', 'revenue', 4],
        ['HubSpot sync', 'breadth', 2],
      ],
      'Mira Kang': [
        ['HubSpot sync', 'alignment', 4],
        ['Audit log export', 'breadth', 5],
      ],
      'Henrik Solbakk': [['Audit log export', 'alignment', null, 'I was not there']],
    }
    const outcome = async (order: readonly (typeof VOTERS)[number][], file: string): Promise<unknown> => {
      const own = makeBackend()
      try {
        const room = await SessionRoom.published(own)
        for (const name of order) await room.vote(name, ballots[name])
        await room.reveal()
        const names = (rows: readonly { name: string }[]): string[] => rows.map((row) => row.name)
        const { ranked, unranked } = await own.call('ranking.get', {})
        const standings = await Promise.all(THEMES.map((theme) => room.standing(theme)))
        return [names(ranked), names(unranked), standings, file.length > 0]
      } finally {
        own.dispose()
      }
    }
    const first = await outcome(VOTERS, 'a')
    expect(await outcome(VOTERS.toReversed(), 'b')).toEqual(first)
    expect(await outcome(['Mira Kang', 'Dana Ruiz', 'Henrik Solbakk', 'Noor Haddad'], 'c')).toEqual(first)
  })
})

type Step = { readonly op: number; readonly who: number; readonly theme: number; readonly value: number }

const DIMENSION: readonly Dimension[] = ['revenue', 'breadth', 'alignment']

/** Everything a person can do in a session, right or wrong at that moment. */
const OPERATIONS: readonly ((room: SessionRoom, step: Step) => Promise<unknown>)[] = [
  (room) => room.voteRest(),
  (room, { who }) => room.vote(voter(who)),
  (room, { who, theme, value }) =>
    room.vote(voter(who), [[themeOf(theme), DIMENSION[value % 3] ?? 'revenue', ((value % 5) + 1) as Score]]),
  (room) => room.reveal(),
  (room, { theme }) => room.backend.call('session.reveal', { themeIds: [room.theme(themeOf(theme))] }),
  (room, { who, theme, value }) =>
    room.backend.call(
      'disputes.agree',
      {
        themeId: room.theme(themeOf(theme)),
        dimension: DIMENSION[value % 3] ?? 'revenue',
        score: ((value % 5) + 1) as Score,
        sentence: 'We looked at the accounts again',
      },
      room.as(voter(who)),
    ),
  (room, { who, theme, value }) =>
    room.backend.call(
      'disputes.escalate',
      { themeId: room.theme(themeOf(theme)), dimension: DIMENSION[value % 3] ?? 'revenue', sentence: '' },
      room.as(voter(who)),
    ),
  async (room) => {
    for (const theme of THEMES)
      for (const dimension of DIMENSION)
        await room.backend
          .call(
            'disputes.escalate',
            { themeId: room.theme(theme), dimension, sentence: '' },
            room.as('Dana Ruiz'),
          )
          .catch(refusedOnly)
  },
  (room) => room.backend.call('session.decide', {}, room.as('Dana Ruiz')),
  (room) => room.decideAll(),
  (room, { theme, value }) =>
    room.backend.call('overrides.add', {
      themeId: room.theme(themeOf(theme)),
      kind: 'rank',
      targetRank: (value % 5) + 1,
      condition: 'other',
      reason: 'Because the model can not see this',
    }),
  (room, { who, theme }) =>
    room.backend.call(
      'decisions.set',
      { themeId: room.theme(themeOf(theme)), status: null, ownerId: null, rationale: '', workaround: '' },
      room.as(voter(who)),
    ),
  (room, { who }) => room.backend.call('session.close', {}, room.as(voter(who))),
  (room) => room.backend.call('record.undo', {}),
  (room) => room.backend.call('record.redo', {}),
  (room, { value }) => room.backend.call('session.update', { shortlistSize: 3 + (value % 3) }),
  (room, { value }) => room.backend.call('workspace.rename', { name: `Name ${value}` }),
]

const voter = (n: number): (typeof VOTERS)[number] => VOTERS[n % VOTERS.length] ?? 'Dana Ruiz'
const themeOf = (n: number): string => THEMES[n % THEMES.length] ?? 'HubSpot sync'

/** A refusal is an answer; anything else is a fault. */
function refusedOnly(error: unknown): void {
  if (!(error instanceof CallRefused) || error.code === 'internal') throw error
}

describe('whatever people do', () => {
  it('nothing reaches Close with a gate open, nothing sealed changes, and the record tells all of it', async () => {
    const step = fc.record({
      op: fc.nat(OPERATIONS.length - 1),
      who: fc.nat(3),
      theme: fc.nat(4),
      value: fc.nat(14),
    })
    let sealedRuns = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 18 }), async (steps) => {
        const own = makeBackend()
        try {
          const room = await SessionRoom.published(own)
          // Half of the way is given, so that runs get far; what people do on it is not.
          const way = [0, 3, 7, 8, 9, 12].map((op) => ({ op, who: 0, theme: 0, value: 0 }))
          const mixed = steps.flatMap((one, index) => (index % 3 === 2 ? [one, ...way.splice(0, 1)] : [one]))
          let sealed: unknown = null
          for (const one of [...mixed, ...way]) {
            const before = await own.call('workspace.get', {})
            await OPERATIONS[one.op]?.(room, one).catch(refusedOnly)
            const now = await own.call('workspace.get', {})
            if (before?.session.seal === null && now?.session.seal !== null) {
              expect(before.session).toMatchObject({ phase: 'decide', gate: [] })
              sealed = await own.call('ranking.get', {})
            }
            if (sealed !== null) expect(await own.call('ranking.get', {})).toEqual(sealed)
          }
          if (sealed !== null) sealedRuns += 1
          // Replayed from empty, the record gives what the file holds, and a seal its numbers.
          expect(await own.call('record.verify', {})).toMatchObject({
            ok: true,
            sealed: sealed === null ? null : true,
          })
        } finally {
          own.dispose()
        }
      }),
      { numRuns: 10, seed: 20261123 },
    )
    expect(sealedRuns).toBeGreaterThan(0)
  }, 120_000)
})
