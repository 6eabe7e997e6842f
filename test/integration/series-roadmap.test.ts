import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeBackend, refusal, type TestBackend } from '#test/support/backend.ts'
import { SessionRoom } from '#test/support/session-room.ts'

let backend: TestBackend
beforeEach(() => {
  backend = makeBackend()
})
afterEach(() => backend.dispose())

const NEXT = { kind: 'quarterly', quarter: 'Q2 2027', asOf: '2027-02-22' } as const

it('a roadmap theme is held by every open session that maps to it, and by none that is over', async () => {
  const room = await SessionRoom.published(backend)
  await room.seal()
  const sealed = { actor: null, session: (await backend.call('workspace.get', {}))?.session.id ?? '' }
  const ranking = await backend.call('ranking.get', {}, sealed)
  const [theme] = await backend.call('roadmap.list', {})
  const id = theme?.id ?? ''
  const { id: triage } = await backend.call(
    'sessions.create',
    { ...NEXT, kind: 'triage' },
    room.as('Dana Ruiz'),
  )
  const inTriage = { ...room.as('Dana Ruiz'), session: triage }
  // Seen from the sealed session too, it is the triage that needs it.
  for (const meta of [inTriage, { ...inTriage, session: sealed.session }])
    expect(await refusal(backend.call('roadmap.remove', { id }, meta))).toMatchObject({
      code: 'in-use',
      message: expect.stringContaining('of the Q2 2027 triage') as string,
    })
  const mapped = (await backend.call('themes.list', {}, inTriage)).filter((one) => one.roadmapThemeId === id)
  const mappings = mapped.map(({ id: themeId, fit }) => ({
    themeId,
    roadmapThemeId: null,
    fit: fit ?? 'none',
  }))
  await backend.call('themes.map', { mappings }, inTriage)
  await backend.call('roadmap.remove', { id }, inTriage)
  expect(await backend.call('ranking.get', {}, sealed)).toEqual(ranking)
  await backend.call('record.undo', {}, inTriage)
  await backend.call('sessions.abandon', { why: 'Nobody came' }, inTriage)
  await backend.call('roadmap.remove', { id }, { ...inTriage, session: sealed.session })
  // The next quarter begins after the sealed one, without what has left the roadmap.
  await backend.call('sessions.create', NEXT, room.as('Dana Ruiz'))
  const now = await backend.call('themes.list', {})
  expect(now.some((one) => one.roadmapThemeId === id)).toBe(false)
  expect(now.find(({ name }) => name === mapped[0]?.name)).toMatchObject({ fit: mapped[0]?.fit })
  expect(await backend.call('ranking.get', {}, sealed)).toEqual(ranking)
  expect(await backend.call('record.verify', {})).toMatchObject({ ok: true, sealed: true })
})

it('a mapping isn’t brought back to a roadmap theme that was removed since', async () => {
  const room = await SessionRoom.prepared(backend)
  const as = room.as('Dana Ruiz')
  const { id } = await backend.call(
    'roadmap.save',
    { id: null, name: 'Later', description: '', quarter: 'Q1 2027', criteria: '' },
    as,
  )
  const quarter = { ...as, session: (await backend.call('workspace.get', {}))?.session.id ?? '' }
  const { id: triage } = await backend.call('sessions.create', { ...NEXT, kind: 'triage' }, as)
  const mapping = { themeId: room.theme('HubSpot sync'), roadmapThemeId: id, fit: 'direct' as const }
  await backend.call('themes.map', { mappings: [mapping] }, quarter)
  await backend.call('record.undo', {}, quarter)
  await backend.call('roadmap.remove', { id }, { ...as, session: triage })
  expect(await refusal(backend.call('record.redo', {}, quarter))).toMatchObject({ code: 'in-use' })
})
