import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Workspace } from '#electron/backend/core/workspace.ts'
import { openDatabase } from '#electron/backend/db/open-database.ts'
import {
  hashResults,
  sealedResults,
  sealHolds,
} from '#electron/backend/kinds/prioritization/usecases/phases/sealed-results.ts'
import type { OperationName, Output } from '#shared/contract/contract.ts'
import type { CallMeta } from '#shared/contract/events.ts'
import { importFile, makeBackend, refusal, type TestBackend, themeId } from '#test/support/backend.ts'
import { concord } from '#test/support/command-line.ts'
import { SessionRoom } from '#test/support/session-room.ts'

let backend: TestBackend
beforeEach(() => {
  backend = makeBackend()
})
afterEach(() => backend.dispose())

const NEXT = { kind: 'quarterly', quarter: 'Q2 2027', asOf: '2027-02-22' } as const

const sessionId = async (): Promise<string> => (await backend.call('workspace.get', {}))?.session.id ?? ''

/** The small quarter, voted on and sealed, and its id. */
async function sealedQuarter(): Promise<{ room: SessionRoom; first: string }> {
  const room = await SessionRoom.prepared(backend)
  await backend.call('session.publish', {}, room.as('Dana Ruiz'))
  for (const name of ['Henrik Solbakk', 'Mira Kang'])
    await room.vote(name, [['HubSpot sync', 'alignment', 4]])
  await room.seal()
  return { room, first: await sessionId() }
}

const begin = (room: SessionRoom, more: object = {}): Promise<{ id: string }> =>
  backend.call('sessions.create', { ...NEXT, ...more }, room.as('Dana Ruiz'))

/** Everything that can be asked of a session without writing, but for the frame's counts of today's lists. */
async function whatItSays(session: string): Promise<unknown> {
  const meta: CallMeta = { actor: null, session }
  const ask = async <N extends OperationName>(name: N): Promise<unknown> =>
    backend.call(name as 'ranking.get', {}, meta)
  const view = await backend.call('workspace.get', {}, meta)
  return {
    session: view?.session && { ...view.session, changedSince: null },
    ranking: await ask('ranking.get'),
    memos: await ask('memos.list'),
    overrides: await ask('overrides.list'),
    disputes: await ask('disputes.list'),
    ballots: await ask('ballots.status'),
    amendments: await ask('amendments.list'),
    agenda: await ask('agenda.get'),
  }
}

describe('a second session in the same workspace', () => {
  it('waits until the first of its kind is sealed; another kind doesn’t', async () => {
    const room = await SessionRoom.prepared(backend)
    expect(await refusal(begin(room))).toMatchObject({
      code: 'session-open',
      message: expect.stringContaining('Q1 2027 session is still open') as string,
    })
    await begin(room, { kind: 'triage', quarter: 'Q1 2027' })
    expect(await refusal(begin(room, { kind: 'triage' }))).toMatchObject({ code: 'session-open' })
    // An emergency doesn't wait for another one.
    await begin(room, { kind: 'fast-track' })
    await begin(room, { kind: 'fast-track' })
    expect(
      await refusal(backend.call('session.update', { kind: 'triage' }, room.as('Dana Ruiz'))),
    ).toMatchObject({ code: 'session-open' })
    expect(await backend.call('sessions.list', {})).toMatchObject([
      { number: 4, kind: 'fast-track', state: 'open' },
      { number: 3, kind: 'fast-track', state: 'open' },
      { number: 2, kind: 'triage', state: 'open' },
      { number: 1, kind: 'quarterly', state: 'open', ended: null, holds: null },
    ])
    expect(await backend.call('record.verify', {})).toMatchObject({ ok: true })
  })

  it('begins prepared, with the lists as they stand and the alignment that the sealed quarter gave', async () => {
    const { room, first } = await sealedQuarter()
    const before = await backend.call('workspace.get', {})
    const past = (await backend.call('themes.list', {})).find(({ name }) => name === 'HubSpot sync')
    const { id } = await begin(room)
    const view = await backend.call('workspace.get', {})
    expect(view?.session).toMatchObject({
      id,
      ...NEXT,
      phase: 'prepare',
      startedAt: null,
      seal: null,
      scoring: null,
      modelReviewed: false,
    })
    expect(view?.counts).toMatchObject({
      accounts: before?.counts.accounts,
      requests: before?.counts.requests,
      themes: 6,
      people: 5,
      overrides: 0,
      decided: 0,
      ballots: 0,
    })
    expect(view?.sessions).toBe(2)
    const now = (await backend.call('themes.list', {})).find(({ name }) => name === 'HubSpot sync')
    expect(now).toMatchObject({
      score: past?.score,
      scoredInRoom: false,
      pastAlignment: [4, ...(past?.pastAlignment ?? [])],
    })
    expect(await backend.call('sessions.list', {})).toMatchObject([
      { id, state: 'open', number: 2 },
      { id: first, state: 'sealed', holds: true, ended: { who: 'Dana Ruiz' } },
    ])
  })

  it('counts a triage between two quarters as none of the quarters', async () => {
    const { room } = await sealedQuarter()
    const { id } = await begin(room, { kind: 'triage' })
    const past = async (): Promise<unknown> =>
      (await backend.call('themes.list', {})).map(({ name, pastAlignment }) => [name, pastAlignment])
    const before = await past()
    await begin(room)
    expect(await past()).toEqual(before)
    expect((await backend.call('workspace.get', {}, { actor: null, session: id }))?.session.kind).toBe(
      'triage',
    )
  })

  it('leaves what the sealed one says as it was, whatever is imported, decided and sealed after it', async () => {
    const { room, first } = await sealedQuarter()
    const said = await whatItSays(first)
    await begin(room)
    const late = backend.at('late.csv')
    writeFileSync(late, 'name,arr,tier,renewal_date,icp\nLate Comer,900000,Enterprise,2027-01-05,yes\n')
    await importFile(backend, 'accounts', late)
    await backend.call(
      'themes.remove',
      { id: await themeId(backend, 'HubSpot sync'), withRequests: true },
      room.as('Dana Ruiz'),
    )
    await backend.call(
      'people.save',
      { ...(await someone('Mira Kang')), name: 'Mira Okafor' },
      room.as('Dana Ruiz'),
    )
    const { settings } = await backend.call('settings.get', {})
    await backend.call('settings.update', { settings: { ...settings, disputeApart: 3 } })
    await backend.call('session.update', { modelReviewed: true }, room.as('Dana Ruiz'))
    await backend.call('session.start', {}, room.as('Dana Ruiz'))
    expect(await whatItSays(first)).toEqual(said)
    await room.decideAll()
    await backend.call('session.close', {}, room.as('Dana Ruiz'))
    expect(await whatItSays(first)).toEqual(said)
    expect(await backend.call('record.verify', {})).toMatchObject({ ok: true, sealed: true })
  })

  it('is the one meant where a call names none, while it is open', async () => {
    const { room, first } = await sealedQuarter()
    const { id } = await begin(room, { kind: 'triage' })
    const third = await begin(room)
    expect(await sessionId()).toBe(third.id)
    expect((await backend.call('workspace.get', {}, { actor: null, session: first }))?.session.id).toBe(first)
    await backend.call('sessions.abandon', { why: 'Nobody came' }, room.as('Dana Ruiz'))
    expect(await sessionId()).toBe(id)
    expect(await refusal(backend.call('ranking.get', {}, { actor: null, session: 'gone' }))).toMatchObject({
      code: 'not-found',
    })
  })
})

const someone = async (name: string): Promise<Output<'people.list'>[number]> => {
  const found = (await backend.call('people.list', {})).find((person) => person.name === name)
  if (!found) throw new Error(`Nobody is called ${name}.`)
  return found
}

describe('undo', () => {
  it('takes back what was done in the session on screen, and the lists, but nothing of another session', async () => {
    const { room } = await sealedQuarter()
    const { id: triage } = await begin(room, { kind: 'triage' })
    const { id: quarter } = await begin(room)
    const inTriage = { ...room.as('Dana Ruiz'), session: triage }
    const inQuarter = { ...room.as('Dana Ruiz'), session: quarter }
    await backend.call('session.update', { shortlistSize: 3 }, inTriage)
    await backend.call('session.update', { shortlistSize: 4 }, inQuarter)
    const undone = async (meta: CallMeta): Promise<string> =>
      (await backend.call('record.undo', {}, meta)).label
    const next = async (meta: CallMeta): Promise<string | null | undefined> =>
      (await backend.call('workspace.get', {}, meta))?.undo
    expect(await undone(inTriage)).toContain('→ 3')
    expect(await next(inQuarter)).toContain('→ 4')
    await backend.call('rates.save', { currency: 'EUR', rate: '1.08', date: '2026-11-20' }, inQuarter)
    // A list belongs to both.
    expect(await next(inTriage)).toContain('EUR')
    expect(await undone(inTriage)).toContain('EUR')
    expect(await undone(inQuarter)).toContain('→ 4')
    expect(await backend.call('record.redo', {}, inQuarter)).toMatchObject({
      label: expect.stringContaining('→ 4') as string,
    })
    expect(await backend.call('record.redo', {}, inTriage)).toMatchObject({
      label: expect.stringContaining('EUR') as string,
    })
    expect(await backend.call('record.verify', {})).toMatchObject({ ok: true })
  })

  it('goes no further back than the seal on screen, in the lists neither', async () => {
    const { room, first } = await sealedQuarter()
    await begin(room)
    const inFirst = { ...room.as('Dana Ruiz'), session: first }
    expect((await backend.call('workspace.get', {}, inFirst))?.undo).toBeNull()
    expect(await refusal(backend.call('record.undo', {}, inFirst))).toMatchObject({ code: 'nothing-to-undo' })
  })
})

describe('a session that is given up', () => {
  it('needs a name and a reason, stays listed without a result, and frees its place', async () => {
    const room = await SessionRoom.prepared(backend)
    const first = await sessionId()
    await backend.call('session.publish', {}, room.as('Dana Ruiz'))
    expect(
      await refusal(backend.call('sessions.abandon', { why: 'Nobody came' }, { actor: null })),
    ).toMatchObject({
      code: 'no-actor',
    })
    expect(
      await refusal(backend.call('sessions.abandon', { why: '  ' }, room.as('Dana Ruiz'))),
    ).toMatchObject({
      code: 'bad-input',
    })
    await backend.call('sessions.abandon', { why: 'Nobody came' }, room.as('Dana Ruiz'))
    const { id } = await begin(room)
    expect(await backend.call('sessions.list', {})).toMatchObject([
      { id, state: 'open' },
      { id: first, state: 'abandoned', ended: { who: 'Dana Ruiz', why: 'Nobody came' }, holds: null },
    ])
    expect(await backend.call('record.verify', {})).toMatchObject({ ok: true, sealed: null })
  })

  it('can change no more, by no door', async () => {
    const room = await SessionRoom.prepared(backend)
    await backend.call('session.start', {}, room.as('Dana Ruiz'))
    const [theme] = (await backend.call('ranking.get', {})).ranked
    await backend.call('sessions.abandon', { why: 'Nobody came' }, room.as('Dana Ruiz'))
    const refused = { code: 'abandoned', message: expect.stringContaining('was given up on') as string }
    const as = room.as('Dana Ruiz')
    expect(await refusal(backend.call('session.update', { shortlistSize: 3 }, as))).toMatchObject(refused)
    expect(await refusal(backend.call('session.close', {}, as))).toMatchObject(refused)
    expect(await refusal(backend.call('sessions.abandon', { why: 'Twice' }, as))).toMatchObject(refused)
    expect(
      await refusal(
        backend.call(
          'decisions.set',
          {
            themeId: theme?.themeId ?? '',
            status: 'build',
            ownerId: null,
            rationale: '',
            workaround: '',
            assertedBy: null,
          },
          as,
        ),
      ),
    ).toMatchObject(refused)
    expect(await refusal(backend.call('record.undo', {}, as))).toMatchObject({ code: 'nothing-to-undo' })
  })
})

describe('ballots of an open session', () => {
  it('hide nothing of a sealed one, and are hidden themselves', async () => {
    const { room } = await sealedQuarter()
    const shown = async (): Promise<unknown[]> =>
      (await backend.call('record.list', { before: null, limit: 500 })).entries
        .filter(({ kind }) => kind === 'ballots.score' || kind === 'ballots.finish')
        .map(({ seq, label, why, changes }) => ({ seq, label, why, changes }))
    const before = await shown()
    expect(before.length).toBeGreaterThan(1)
    await begin(room)
    await backend.call('session.update', { modelReviewed: true }, room.as('Dana Ruiz'))
    await backend.call('session.publish', {}, room.as('Dana Ruiz'))
    await room.vote('Henrik Solbakk', [['HubSpot sync', 'alignment', 5]])
    const now = await shown()
    expect(now.slice(-before.length)).toEqual(before)
    expect(JSON.stringify(now.slice(0, -before.length))).not.toContain('HubSpot')
    await backend.call('record.dump', { path: backend.at('dump.jsonl') })
    const rows = readFileSync(backend.at('dump.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line.includes('"table":"ballot_score"'))
    // The first session's ballot is in the dump whole; the second's isn't at all.
    expect(rows.length).toBeGreaterThan(0)
    const { id } = (await backend.call('workspace.get', {}))?.session ?? { id: '' }
    expect(rows.join('')).not.toContain(id)
  })
})

describe('a ballot that is open in one session', () => {
  it('is open in no other, and what is typed for it stays with it', async () => {
    const room = await SessionRoom.prepared(backend)
    const quarter = await sessionId()
    const { id: triage } = await begin(room, { kind: 'triage', quarter: 'Q1 2027' })
    const as = (session: string): CallMeta => ({ ...room.as('Dana Ruiz'), session })
    for (const session of [quarter, triage]) {
      await backend.call('session.update', { modelReviewed: true }, as(session))
      await backend.call('session.publish', {}, as(session))
    }
    await backend.call('ballots.open', { personId: room.person('Mira Kang'), code: null }, as(quarter))
    expect(await backend.call('ballots.get', {}, as(triage))).toBeNull()
    expect(await backend.call('ballots.status', {}, as(triage))).toMatchObject({ open: null })
    expect(await refusal(backend.call('ballots.finish', {}, as(triage)))).toMatchObject({
      code: 'ballot-closed',
    })
    await backend.call('ballots.open', { personId: room.person('Dana Ruiz'), code: null }, as(triage))
    expect(await backend.call('ballots.get', {}, as(quarter))).toMatchObject({ personName: 'Mira Kang' })
  })
})

describe('a seal', () => {
  it('holds as an earlier Concord made it, with every account listed, and as it is made now', async () => {
    await sealedQuarter()
    const file = (await backend.call('workspace.get', {}))?.path ?? ''
    const workspace = Workspace.on(openDatabase(file), file, () => 'id')
    try {
      const snapshot = workspace.snapshot()
      const { seal } = snapshot
      if (!seal) throw new Error('It isn’t sealed.')
      const sealedWith = (results: string) => ({
        ...snapshot,
        seal: { ...seal, results, resultsHash: hashResults(results) },
      })
      const listed = sealedResults(snapshot, 'listed')
      const [account] = [...snapshot.scored.values()].flatMap(({ counted }) => counted)
      expect(listed).toContain(`["${account?.account.id ?? '?'}",`)
      expect(seal.results).not.toContain(account?.account.id)
      expect(sealHolds(sealedWith(listed))).toBe(true)
      expect(sealHolds(snapshot)).toBe(true)
      for (const text of [listed, seal.results])
        expect(sealHolds(sealedWith(text.replace(/"exposedArr":(\d+)/u, '"exposedArr":1$1')))).toBe(false)
    } finally {
      workspace.close()
    }
  })
})

describe('the command line', () => {
  it('takes --session by number, period or name, and names what there is', async () => {
    const { room } = await sealedQuarter()
    await begin(room, { kind: 'triage', quarter: 'Q1 2027' })
    const file = (await backend.call('workspace.get', {}))?.path ?? ''
    await backend.call('workspace.close', {})
    const exported = async (...session: string[]) => {
      const out = backend.at(`out-${session.join('').replaceAll(' ', '')}`)
      const run = await concord('export', '--workspace', file, '--out', out, ...session)
      return { ...run, out }
    }
    const byNumber = await exported('--session', '1')
    expect(readdirSync(path.join(byNumber.out, 'memos')).length).toBeGreaterThan(5)
    for (const named of ['Q1 2027 session', 'q1 2027  SESSION'])
      expect((await exported('--session', named)).code).toBe(byNumber.code)
    // Nothing is decided in the triage, which is the one meant otherwise.
    expect(await exported()).toMatchObject({ code: 1, err: expect.stringContaining('Not written') as string })
    expect(await exported('--session', 'Q1 2027')).toMatchObject({
      code: 2,
      err: expect.stringContaining(
        'could be 2 (Q1 2027 triage, open) or 1 (Q1 2027 session, sealed)',
      ) as string,
    })
    expect(await exported('--session', '7')).toMatchObject({
      code: 2,
      err: expect.stringContaining('none of this workspace’s sessions') as string,
    })
  })
})
