import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Input, Output } from '#shared/contract/contract.ts'
import { makeBackend, refusal, type TestBackend } from '#test/support/backend.ts'
import { SessionRoom } from '#test/support/session-room.ts'

let backend: TestBackend
let room: SessionRoom
beforeEach(async () => {
  backend = makeBackend()
  room = await SessionRoom.prepared(backend)
})
afterEach(() => backend.dispose())

const session = async (): Promise<NonNullable<Output<'workspace.get'>>['session']> => {
  const workspace = await backend.call('workspace.get', {})
  if (!workspace) throw new Error('No workspace is open.')
  return workspace.session
}
const gate = async (): Promise<string[]> => (await session()).gate.map((item) => item.code)
const ranked = async (): Promise<string[]> => {
  const { ranked: rows, unranked, compliance } = await backend.call('ranking.get', {})
  return [...rows, ...unranked, ...compliance].map(({ name }) => name).toSorted()
}
const onTable = async (): Promise<string[]> =>
  (await backend.call('themes.list', {}))
    .filter((theme) => theme.onTable)
    .map(({ name }) => name)
    .toSorted()

/** Themes that the ranking of a quarterly session flags as urgent. */
async function urgent(): Promise<string[]> {
  const { ranked: rows, unranked, compliance } = await backend.call('ranking.get', {})
  return [...rows, ...unranked, ...compliance]
    .filter(({ flags }) => flags.some((flag) => flag.code === 'urgent'))
    .map(({ name }) => name)
    .toSorted()
}

async function verified(): Promise<void> {
  expect(await backend.call('record.verify', {})).toMatchObject({ ok: true })
}

describe('a triage', () => {
  it('is about the themes with an urgent request, and about nothing else', async () => {
    const all = await ranked()
    const hot = await urgent()
    expect(hot.length).toBeGreaterThan(0)
    expect(hot.length).toBeLessThan(all.length)
    expect(await onTable()).toEqual(all)

    await backend.call('session.update', { kind: 'triage' })
    expect(await onTable()).toEqual(hot)
    expect(await ranked()).toEqual(hot)
    expect(await gate()).toEqual([])
    expect((await backend.call('agenda.get', {})).reduce((sum, { minutes }) => sum + minutes, 0)).toBe(30)

    await backend.call('session.publish', {}, room.as('Dana Ruiz'))
    await backend.call('ballots.open', { personId: room.person('Mira Kang'), code: null })
    const ballot = await backend.call('ballots.get', {})
    const { ranked: rows } = await backend.call('ranking.get', {})
    expect(ballot?.themes.map(({ name }) => name).toSorted()).toEqual(rows.map(({ name }) => name).toSorted())
    await room.seal()
    expect(await session()).toMatchObject({ kind: 'triage', phase: 'tell', gate: [] })
    expect((await backend.call('memos.list', {})).map(({ themeName }) => themeName).toSorted()).toEqual(hot)
    await verified()
  })

  it('gives a theme the same scores as the quarter does: accounts are the base of every share', async () => {
    const scores = async (): Promise<unknown> => {
      const { ranked: rows } = await backend.call('ranking.get', {})
      const hot = new Set(await urgent())
      return rows
        .filter(({ name }) => hot.has(name))
        .map(({ name, revenue, breadth, composite }) => ({ name, revenue, breadth, composite }))
    }
    const before = await scores()
    await backend.call('session.update', { kind: 'triage' })
    expect(await scores()).toEqual(before)
  })

  it('can’t be published while nothing is urgent, and says so', async () => {
    // So long before, no renewal is near.
    await backend.call('session.update', { kind: 'triage', asOf: '2020-01-01' })
    expect(await onTable()).toEqual([])
    expect(await gate()).toEqual(['urgent'])
    expect(await refusal(backend.call('session.publish', {}, room.as('Dana Ruiz')))).toMatchObject({
      code: 'gate-shut',
    })
  })

  it('keeps its table, whatever is done to the lists after publishing', async () => {
    await backend.call('session.update', { kind: 'triage' })
    const hot = await onTable()
    await backend.call('session.publish', {}, room.as('Dana Ruiz'))
    await backend.call('themes.save', { id: null, name: 'New', description: '', complianceRuling: null })
    expect(await ranked()).toEqual(hot)
    expect(await refusal(backend.call('session.update', { kind: 'quarterly' }))).toMatchObject({
      code: 'session-started',
    })
  })
})

describe('a fast track', () => {
  const raise = (part: Partial<Input<'emergency.raise'>> = {}): Promise<unknown> =>
    backend.call(
      'emergency.raise',
      {
        themeId: room.theme('Regional filtering'),
        raisedAt: '2026-11-22T08:00:00.000Z',
        why: 'A rival offers it to our largest account since Monday.',
        ...part,
      },
      room.as('Dana Ruiz'),
    )
  const respond = (who: string, text = 'We match it in the coming sprint.'): Promise<unknown> =>
    backend.call('emergency.respond', { text }, room.as(who))
  beforeEach(() => backend.call('session.update', { kind: 'fast-track' }))

  it('is about one theme, and closes once the PM lead has answered', async () => {
    expect(await gate()).toEqual(['emergency'])
    await raise()
    expect(await gate()).toEqual([])
    expect(await ranked()).toEqual(['Regional filtering'])
    expect(await session()).toMatchObject({
      emergency: {
        name: 'Regional filtering',
        raisedBy: 'Dana Ruiz',
        due: '2026-11-23T08:00:00.000Z',
        response: null,
      },
    })
    await backend.call('session.start', {}, room.as('Dana Ruiz'))
    await room.decideAll()
    expect(await gate()).toEqual(['response'])
    expect(await refusal(backend.call('session.close', {}, room.as('Dana Ruiz')))).toMatchObject({
      code: 'gate-shut',
    })
    const refused = await refusal(respond('Dana Ruiz'))
    expect(refused).toMatchObject({ code: 'not-your-role', message: expect.stringContaining('Dana Ruiz') })
    await respond('Mira Kang')
    await backend.call('session.close', {}, room.as('Dana Ruiz'))
    expect(await session()).toMatchObject({ phase: 'tell', emergency: { response: { who: 'Mira Kang' } } })
    expect(await refusal(respond('Mira Kang'))).toMatchObject({ code: 'sealed' })
    await verified()
  })

  it('closes with its one theme escalated: then nothing is ranked', async () => {
    await raise()
    await respond('Mira Kang')
    await backend.call('session.publish', {}, room.as('Dana Ruiz'))
    await room.vote('Mira Kang', [['Regional filtering', 'alignment', 5]])
    await room.vote('Henrik Solbakk', [['Regional filtering', 'alignment', 4]])
    await room.voteRest()
    await room.reveal()
    await backend.call(
      'disputes.escalate',
      {
        themeId: room.theme('Regional filtering'),
        dimension: 'alignment',
        sentence: 'It needs both of them.',
      },
      room.as('Mira Kang'),
    )
    await backend.call('session.decide', {}, room.as('Dana Ruiz'))
    expect(await gate()).toEqual([])
    await backend.call('session.close', {}, room.as('Dana Ruiz'))
    expect((await session()).seal).not.toBeNull()
    await verified()
  })

  it('takes a response back with its theme, keeps when it came while its words change, and undoes both', async () => {
    await raise()
    await respond('Mira Kang')
    const first = (await session()).emergency?.response
    await respond('Mira Kang', 'We match it, and tell the account today.')
    expect((await session()).emergency?.response).toEqual({
      ...first,
      text: 'We match it, and tell the account today.',
    })
    await raise({ themeId: room.theme('Slack digest') })
    expect(await session()).toMatchObject({ emergency: { name: 'Slack digest', response: null } })
    await backend.call('record.undo', {})
    await backend.call('record.undo', {})
    expect((await session()).emergency?.response).toEqual(first)
  })

  it.each([
    ['a time to come', { raisedAt: '2027-01-01T00:00:00.000Z' }, 'bad-input', 'in the future'],
    ['no time at all', { raisedAt: 'some day in November' }, 'bad-input', 'in the future'],
    ['no words', { why: '  ' }, 'bad-input', 'what happened'],
    ['an unknown theme', { themeId: 'nobody' }, 'not-found', 'Choose another'],
  ])('refuses %s', async (_name, part, code, words) => {
    expect(await refusal(raise(part))).toMatchObject({ code, message: expect.stringContaining(words) })
  })

  it('refuses a theme of the compliance track, another kind of session, and what comes after publishing', async () => {
    await backend.call('themes.save', {
      id: room.theme('Slack digest'),
      name: 'Slack digest',
      description: '',
      complianceRuling: true,
    })
    expect((await refusal(raise({ themeId: room.theme('Slack digest') }))).message).toContain(
      'compliance track',
    )
    expect(await refusal(respond('Mira Kang'))).toMatchObject({ code: 'not-found' })
    await raise()
    await backend.call('session.start', {}, room.as('Dana Ruiz'))
    expect(await refusal(raise())).toMatchObject({ code: 'session-started' })
    await backend.call('record.undo', {})
    await backend.call('session.update', { kind: 'quarterly' })
    expect(await refusal(raise())).toMatchObject({ code: 'wrong-phase' })
  })

  it('keeps people on the list whom its record names', async () => {
    await raise()
    await respond('Mira Kang')
    for (const name of ['Dana Ruiz', 'Mira Kang'])
      expect(await refusal(backend.call('people.remove', { id: room.person(name) }))).toMatchObject({
        code: 'in-use',
      })
  })

  it('is held to the same by the file', async () => {
    await raise()
    await backend.call('session.start', {}, room.as('Dana Ruiz'))
    await backend.call('workspace.close', {})
    const db = new Database(backend.at('small.concord'))
    try {
      const attempt = (sql: string, ...values: string[]): string => {
        db.exec('SAVEPOINT attempt')
        try {
          db.prepare(sql).run(...values)
          return ''
        } catch (error) {
          return String(error)
        } finally {
          db.exec('ROLLBACK TO attempt')
          db.exec('RELEASE attempt')
        }
      }
      const answer =
        "UPDATE emergency SET response = 'Yes', response_at = '2026-11-22T10:00:00.000Z', response_by = ?"
      expect(attempt("UPDATE session SET kind = 'triage'")).toContain('its kind is fixed')
      expect(attempt(answer, room.person('Dana Ruiz'))).toContain('The PM lead answers')
      expect(attempt(answer, room.person('Mira Kang'))).toBe('')
      expect(attempt("UPDATE emergency SET why = ' '")).toContain('CHECK')
      expect(
        attempt(
          `INSERT INTO seal (session_id, at, person_id, formula_version, shortlist, results, results_hash)
           SELECT s.id, '2026-11-22T10:00:00.000Z', p.id, 1, '[]', '{}', '' FROM session s JOIN person p LIMIT 1`,
        ),
      ).toMatch(/no response|undecided/)
    } finally {
      db.close()
    }
  })
})
