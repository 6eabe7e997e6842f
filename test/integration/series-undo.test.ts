import { writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { seededChance } from '#electron/dev/sample/seeded-chance.ts'
import { TABLE_NAMES, TABLES } from '#electron/backend/db/tables.ts'
import type { CallMeta } from '#shared/contract/events.ts'
import { importFile, makeBackend, refusal, type TestBackend, themeId } from '#test/support/backend.ts'
import { SessionRoom } from '#test/support/session-room.ts'

let backend: TestBackend
beforeEach(() => {
  backend = makeBackend()
})
afterEach(() => backend.dispose())

type Kind = 'quarterly' | 'triage' | 'fast-track'
type Sessions = { room: SessionRoom; ids: Record<Kind, string>; as: (kind: Kind) => CallMeta }

/** Three sessions of the same workspace, all in Prepare. */
async function threeSessions(): Promise<Sessions> {
  const room = await SessionRoom.prepared(backend)
  const quarterly = (await backend.call('workspace.get', {}))?.session.id ?? ''
  const begin = async (kind: Kind): Promise<string> =>
    (
      await backend.call(
        'sessions.create',
        { kind, quarter: 'Q1 2027', asOf: '2026-11-22' },
        room.as('Dana Ruiz'),
      )
    ).id
  const ids = { quarterly, triage: await begin('triage'), 'fast-track': await begin('fast-track') }
  return { room, ids, as: (kind) => ({ ...room.as('Dana Ruiz'), session: ids[kind] }) }
}

/** Imports a list of themes in a session. */
async function importThemes(csv: string, as: CallMeta): Promise<void> {
  const file = backend.at('themes.csv')
  writeFileSync(file, csv)
  backend.acting = as
  await importFile({ ...backend, call: (op, input) => backend.call(op, input, as) }, 'themes', file)
}

describe('undo in one session', () => {
  it('takes back what the lists lost last, whichever session it was lost in', async () => {
    const { as } = await threeSessions()
    const into = await themeId(backend, 'HubSpot sync')
    const digest = await themeId(backend, 'Slack digest')
    await backend.call('themes.merge', { into, themeIds: [digest] }, as('quarterly'))
    await backend.call('themes.remove', { id: into, withRequests: true }, as('triage'))
    // Both are of the lists, and go in the order in which they were made, whoever asks.
    expect(await backend.call('record.undo', {}, as('quarterly'))).toMatchObject({
      label: expect.stringContaining('removed') as string,
    })
    await backend.call('record.undo', {}, as('fast-track'))
    expect((await backend.call('themes.list', {})).map(({ name }) => name)).toContain('Slack digest')
  })

  it('leaves what a file imported in another session said later', async () => {
    const { as } = await threeSessions()
    const said = async (): Promise<string | undefined> =>
      (await backend.call('themes.list', {})).find(({ name }) => name === 'HubSpot sync')?.description
    await importThemes('theme,description,fit\nHubSpot sync,First,none\n', as('quarterly'))
    await importThemes('theme,description,fit\nHubSpot sync,Second,none\n', as('triage'))
    expect(await refusal(backend.call('record.undo', {}, as('quarterly')))).toMatchObject({ code: 'in-use' })
    expect(await said()).toBe('Second')
  })

  it('opens no second session of a kind', async () => {
    const { ids, as } = await threeSessions()
    await backend.call('sessions.abandon', { why: 'Nobody came' }, as('triage'))
    await backend.call('session.update', { kind: 'triage' }, as('fast-track'))
    await backend.call('session.update', { kind: 'fast-track' }, as('fast-track'))
    const { id } = await backend.call(
      'sessions.create',
      { kind: 'triage', quarter: 'Q2 2027', asOf: '2027-02-22' },
      as('quarterly'),
    )
    expect(await refusal(backend.call('record.undo', {}, as('fast-track')))).toMatchObject({
      code: 'session-open',
    })
    await backend.call('sessions.abandon', { why: 'Nobody came' }, { ...as('quarterly'), session: id })
    await backend.call('record.undo', {}, as('fast-track'))
    expect(await backend.call('sessions.list', {})).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ id: ids['fast-track'], kind: 'triage' })]) as [],
    )
  })

  it('gives nobody other roles than those of their ballot in another', async () => {
    const { room, as } = await threeSessions()
    const id = room.person('Mira Kang')
    const mira = { id, name: 'Mira Kang', title: '', email: '' }
    await backend.call('people.save', { ...mira, roles: ['cs-ops'] }, as('quarterly'))
    await backend.call('people.save', { ...mira, roles: ['pm-lead'] }, as('quarterly'))
    await backend.call('session.update', { modelReviewed: true }, as('quarterly'))
    await backend.call('session.publish', {}, as('quarterly'))
    await backend.call('ballots.open', { personId: id, code: null }, as('quarterly'))
    await backend.call('ballots.score', room.score(['HubSpot sync', 'alignment', 5]), as('quarterly'))
    expect(await refusal(backend.call('record.undo', {}, as('triage')))).toMatchObject({ code: 'in-use' })
  })
})

describe('a theme that goes from the lists', () => {
  let db: Database.Database
  afterEach(() => db.close())
  const mapped = (session: string): string[] =>
    db
      .prepare<[string], { id: string }>('SELECT theme_id AS id FROM mapping WHERE session_id = ?')
      .all(session)
      .map(({ id }) => id)
  /** The triage is published; the fast track has the theme mapped, and not the one it is merged into. */
  async function oneIsPublished(): Promise<Sessions & { into: string; id: string; all: () => string[] }> {
    const sessions = await threeSessions()
    const { ids, as } = sessions
    db = new Database(backend.at('small.concord'), { readonly: true })
    const into = (
      await backend.call('themes.save', {
        id: null,
        name: 'Digests',
        description: '',
        complianceRuling: null,
      })
    ).id
    const id = await themeId(backend, 'Slack digest')
    const mapping = { themeId: into, roadmapThemeId: null, fit: 'none' } as const
    for (const kind of ['quarterly', 'triage'] as const)
      await backend.call('themes.map', { mappings: [mapping] }, as(kind))
    await backend.call('session.update', { modelReviewed: true }, as('triage'))
    await backend.call('session.publish', {}, as('triage'))
    return { ...sessions, into, id, all: () => Object.values(ids).map((one) => rowsOf(db, one)) }
  }

  it.each(['merge', 'remove'] as const)(
    'goes from each session in Prepare, not from a published one, and comes back as one: %s',
    async (way) => {
      const { ids, as, into, id, all } = await oneIsPublished()
      const before = all()
      // Given from the published one, whose own rows stay.
      if (way === 'merge') await backend.call('themes.merge', { into, themeIds: [id] }, as('triage'))
      else await backend.call('themes.remove', { id, withRequests: true }, as('triage'))
      const after = all()
      expect(mapped(ids.triage)).toContain(id)
      for (const session of [ids.quarterly, ids['fast-track']]) expect(mapped(session)).not.toContain(id)
      expect(mapped(ids.quarterly)).toContain(into)
      expect(mapped(ids['fast-track']).includes(into)).toBe(way === 'merge')
      await backend.call('record.undo', {}, as('fast-track'))
      expect(all()).toEqual(before)
      await backend.call('record.redo', {}, as('quarterly'))
      expect(all()).toEqual(after)
      await backend.call('record.undo', {}, as('triage'))
      expect(all()).toEqual(before)
      expect(await backend.call('record.verify', {})).toMatchObject({ ok: true })
    },
  )

  it('doesn’t come back to a session that was published since', async () => {
    const { as, into, id, all } = await oneIsPublished()
    await backend.call('themes.merge', { into, themeIds: [id] }, as('triage'))
    await backend.call('session.update', { modelReviewed: true }, as('quarterly'))
    await backend.call('session.publish', {}, as('quarterly'))
    const before = all()
    for (const kind of ['triage', 'fast-track'] as const)
      expect(await refusal(backend.call('record.undo', {}, as(kind)))).toMatchObject({
        code: 'in-use',
        message: expect.stringContaining('was published') as string,
      })
    expect(all()).toEqual(before)
    // Once the publishing is taken back, so can the merge be.
    await backend.call('record.undo', {}, as('quarterly'))
    await backend.call('record.undo', {}, as('fast-track'))
    expect((await backend.call('themes.list', {})).map((theme) => theme.id)).toContain(id)
  })
})

it('a theme that another session’s emergency is about is neither merged nor removed', async () => {
  const { as } = await threeSessions()
  const [id, into] = [await themeId(backend, 'HubSpot sync'), await themeId(backend, 'Slack digest')]
  const why = 'A competitor is in the account since Monday'
  await backend.call(
    'emergency.raise',
    { themeId: id, raisedAt: '2026-11-22T08:00:00.000Z', why },
    as('fast-track'),
  )
  for (const refused of [
    backend.call('themes.merge', { into, themeIds: [id] }, as('triage')),
    backend.call('themes.remove', { id, withRequests: true }, as('quarterly')),
  ])
    expect(await refusal(refused)).toMatchObject({
      code: 'in-use',
      message: expect.stringContaining('emergency of the Q1 2027 fast track') as string,
    })
  await backend.call('sessions.abandon', { why: 'It was none' }, as('fast-track'))
  await backend.call('themes.merge', { into, themeIds: [id] }, as('triage'))
})

/** What a session holds, as text. @param apart a table that is left out */
function rowsOf(db: Database.Database, session: string, apart = ''): string {
  const own = TABLE_NAMES.filter(
    (name) => name !== apart && (TABLES[name].columns as readonly string[]).includes('session_id'),
  )
  return JSON.stringify([
    db.prepare('SELECT * FROM session WHERE id = ?').all(session),
    ...own.map((name) =>
      db
        .prepare(`SELECT * FROM ${name} WHERE session_id = ? ORDER BY ${TABLES[name].key.join()}`)
        .all(session),
    ),
  ])
}

it('random gestures, undos and redos in three sessions touch no other session, and the record holds', async () => {
  const { room, ids, as } = await threeSessions()
  const chance = seededChance(20_261_127)
  const kinds = ['quarterly', 'triage', 'fast-track'] as const
  const db = new Database(backend.at('small.concord'), { readonly: true })
  const themes = (await backend.call('themes.list', {})).map(({ id }) => id)
  const roadmap = (await backend.call('roadmap.list', {})).map(({ id }) => id)
  let [undone, refused] = [0, 0]
  for (let n = 0; n < 150; n += 1) {
    const kind = chance.pick(kinds)
    const others = kinds.filter((one) => one !== kind).map((one) => ids[one])
    const read = (apart?: string): string[] => others.map((id) => rowsOf(db, id, apart))
    const [before, beforeApart] = [read(), read('mapping')]
    const theme = chance.pick(themes)
    const [op, input] = chance.pick([
      ['record.undo', {}],
      ['record.undo', {}],
      ['record.redo', {}],
      ['session.update', { shortlistSize: chance.between(3, 5) }],
      ['themes.save', { id: theme, name: `Theme ${n}`, description: `${n}`, complianceRuling: null }],
      ['themes.merge', { into: chance.pick(themes), themeIds: [theme] }],
      ['themes.remove', { id: theme, withRequests: true }],
      ['themes.map', { mappings: [{ themeId: theme, roadmapThemeId: chance.pick(roadmap), fit: 'direct' }] }],
      ['rates.save', { currency: 'EUR', rate: `1.${n}`, date: '2026-11-20' }],
      [
        'people.save',
        { id: room.person('Olga Watt'), name: `Olga ${n}`, title: '', email: '', roles: ['observer'] },
      ],
    ] as const)
    const answer = await backend.answer(op, input, as(kind))
    if (op.startsWith('record.') && answer.ok) undone += 1
    if (!answer.ok) refused += 1
    expect(answer.ok ? '' : answer.error.code, JSON.stringify([n, op, answer])).not.toMatch(/internal|file-/u)
    // What takes a theme from the lists takes it from the mapping of all three, which are in Prepare.
    const ofLists = /themes\.(?:merge|remove)|merged into| removed/u.test(`${op} ${JSON.stringify(answer)}`)
    expect(read(ofLists ? 'mapping' : undefined), `${n} ${op}`).toEqual(ofLists ? beforeApart : before)
    if (n % 10 === 0) expect(await backend.call('record.verify', {})).toMatchObject({ ok: true })
  }
  db.close()
  expect(undone).toBeGreaterThan(20)
  expect(refused).toBeGreaterThan(5)
  expect(await backend.call('record.verify', {})).toMatchObject({ ok: true })
}, 60_000)
