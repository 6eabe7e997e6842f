import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFileSync } from 'node:fs'
import {
  importFile,
  makeBackend,
  personId,
  prepareSmall,
  refusal,
  startSmall,
  type TestBackend,
  themeId,
} from '#test/support/backend.ts'

let backend: TestBackend
beforeEach(() => {
  backend = makeBackend()
})
afterEach(() => backend.dispose())

const order = async (): Promise<string[]> =>
  (await backend.call('ranking.get', {})).ranked.map((row) => row.name)

describe('preparing', () => {
  it('scores the small quarter as the model says', async () => {
    await prepareSmall(backend)
    const { ranked, compliance, sales, unranked } = await backend.call('ranking.get', {})
    const regional = ranked.find((row) => row.name === 'Regional filtering')
    expect(regional).toMatchObject({
      risk: 752_500_00,
      expansion: 48_000_00,
      weightedArr: 800_500_00,
      exposedArr: 1_200_000_00,
      accountsCounted: 3,
      accountsTracked: 1,
      trackedArr: 310_000_00,
      weightedCount: 8,
      alignment: 3,
    })
    expect(compliance.map((row) => row.name)).toEqual(['Data residency'])
    expect(sales.map((row) => [row.name, row.marked])).toEqual([['HubSpot sync', false]])
    expect(unranked).toEqual([])
  })

  it('keeps the gate shut until everything is there, and says what is missing', async () => {
    await backend.call('workspace.create', {
      path: backend.at('empty.concord'),
      name: 'Empty',
      currency: 'EUR',
      quarter: 'Q1 2027',
      asOf: '2026-11-22',
    })
    const view = await backend.call('workspace.get', {})
    expect(view?.session.gate.map((item) => item.code)).toEqual([
      'accounts',
      'requests',
      'person-cs',
      'person-product',
      'roadmap',
      'model',
    ])
    expect(await refusal(backend.call('session.start', {}))).toMatchObject({ code: 'gate-shut' })
  })

  it('fixes settings and breakpoints when the session starts', async () => {
    await prepareSmall(backend)
    const { suggestedBreakpoints } = await backend.call('settings.get', {})
    await backend.call('session.start', {})
    const { settings, fixed } = await backend.call('settings.get', {})
    expect([settings.revenueBreakpoints, fixed]).toEqual([null, true])
    const later = backend.at('later.csv')
    writeFileSync(later, 'id,name,arr,tier\nA-9,Halcyon Retail,9000000,Enterprise\n')
    await importFile(backend, 'accounts', later)
    expect((await backend.call('ranking.get', {})).breakpoints.revenue).toEqual(suggestedBreakpoints)
    expect((await backend.call('settings.get', {})).suggestedBreakpoints).toEqual(suggestedBreakpoints)
    expect(await refusal(backend.call('settings.update', { settings }))).toMatchObject({
      code: 'session-started',
    })
    expect(await refusal(backend.call('session.update', { asOf: '2026-12-01' }))).toMatchObject({
      code: 'session-started',
    })
  })

  it('asks to look at the model again after a setting has changed', async () => {
    await prepareSmall(backend)
    const { settings } = await backend.call('settings.get', {})
    await backend.call('settings.update', { settings: { ...settings, baselinePercent: 40 } })
    const view = await backend.call('workspace.get', {})
    expect(view?.session.gate.map((item) => item.code)).toEqual(['model'])
  })
})

describe('alignment', () => {
  it('stays within its fit, and moves only with a reason', async () => {
    await startSmall(backend)
    const id = await themeId(backend, 'Regional filtering')
    const set = (score: 2 | 3 | 5, reason: string): Promise<unknown> =>
      backend.call('alignment.set', { themeId: id, score, reason })
    expect(await refusal(set(5, 'It is central'))).toMatchObject({
      code: 'fit-range',
      message: expect.stringContaining('Change the fit') as string,
    })
    expect(await refusal(set(2, '  '))).toMatchObject({ code: 'reason-needed' })
    await set(2, 'Half of it is covered by the new report builder')
    const { row } = await backend.call('evidence.get', { themeId: id })
    expect([row.alignment, row.scoredInRoom]).toEqual([2, true])
  })

  it('takes a new fit along', async () => {
    await startSmall(backend)
    const id = await themeId(backend, 'Slack digest')
    await backend.call('alignment.set', {
      themeId: id,
      score: 3,
      fit: 'adjacent',
      reason: 'Part of the connected workspace',
    })
    const theme = (await backend.call('themes.list', {})).find((t) => t.id === id)
    expect(theme).toMatchObject({ fit: 'adjacent', score: 3, preliminary: 1 })
  })
})

describe('overrides', () => {
  const REASON = 'Their reference call is in January and they said so in writing.'

  it('move a theme, say so on the row, and are revoked by a new entry', async () => {
    await startSmall(backend)
    const before = await order()
    const last = before.at(-1) ?? ''
    const id = await themeId(backend, last)
    const dana = { actor: await personId(backend, 'Dana Ruiz') }
    const added = await backend.call(
      'overrides.add',
      { themeId: id, kind: 'rank', targetRank: 1, condition: 'referenceable-logo-risk', reason: REASON },
      dana,
    )
    expect(added).toMatchObject({ rankBefore: before.length, rankAfter: 1 })
    const row = (await backend.call('ranking.get', {})).ranked[0]
    expect([row?.name, row?.modelRank]).toEqual([last, before.length])
    expect(row?.flags).toContainEqual({ code: 'overridden' })
    await backend.call('overrides.revoke', { id: added.id, why: 'The call moved' }, dana)
    expect(await order()).toEqual(before)
    expect(await backend.call('overrides.list', {})).toMatchObject([
      { who: 'Dana Ruiz', reason: REASON, revoked: { who: 'Dana Ruiz', why: 'The call moved' } },
    ])
  })

  it.each([
    ['a short reason', { reason: 'because  I say so   ' }, 'reason-too-short'],
    ['the rank it has', { targetRank: 1 }, 'no-change'],
    ['a rank override without a rank', { targetRank: null }, 'bad-input'],
    ['putting the first on the shortlist', { kind: 'shortlist-on', targetRank: null }, 'no-change'],
  ] as const)('refuse %s', async (_name, change, code) => {
    await startSmall(backend)
    const id = await themeId(backend, (await order())[0] ?? '')
    const call = backend.call('overrides.add', {
      themeId: id,
      kind: 'rank',
      targetRank: 2,
      condition: 'other',
      reason: REASON,
      ...change,
    })
    expect(await refusal(call)).toMatchObject({ code })
  })

  it('wait for the session to start, and leave the compliance track alone', async () => {
    await prepareSmall(backend)
    const id = await themeId(backend, 'Data residency')
    const add = (): Promise<unknown> =>
      backend.call('overrides.add', {
        themeId: id,
        kind: 'rank',
        targetRank: 1,
        condition: 'other',
        reason: REASON,
      })
    expect(await refusal(add())).toMatchObject({ code: 'not-started' })
    await backend.call('session.start', {})
    expect(await refusal(add())).toMatchObject({ code: 'not-ranked' })
  })

  it('leave a shortlist as long as the model’s settings allow it to be', async () => {
    await prepareSmall(backend)
    const { settings } = await backend.call('settings.get', {})
    await backend.call('settings.update', { settings: { ...settings, shortlist: { min: 3, max: 4 } } })
    await backend.call('session.update', { shortlistSize: 3 })
    expect(await refusal(backend.call('session.update', { shortlistSize: 5 }))).toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('3 to 4 themes, as the model’s settings say, not 5') as string,
    })
  })

  it('take a theme off the shortlist and let the next one in', async () => {
    await startSmall(backend)
    await backend.call('session.update', { shortlistSize: 3 })
    const [first = '', , , fourth = ''] = await order()
    await backend.call('overrides.add', {
      themeId: await themeId(backend, first),
      kind: 'shortlist-off',
      targetRank: null,
      condition: 'competitive-emergency',
      reason: REASON,
    })
    const { shortlist } = await backend.call('ranking.get', {})
    expect(shortlist.themeIds).toContain(await themeId(backend, fourth))
    expect(shortlist.themeIds).toHaveLength(3)
  })
})

describe('decisions', () => {
  it('are complete or refused with what is missing', async () => {
    await startSmall(backend)
    await backend.call('session.update', { shortlistSize: 3 })
    const [first = '', , , , last = ''] = await order()
    const mira = await personId(backend, 'Mira Kang')
    const set = async (name: string, own: object): Promise<unknown> =>
      backend.call('decisions.set', {
        themeId: await themeId(backend, name),
        status: 'build',
        ownerId: mira,
        rationale: 'It carries the renewals of the quarter.',
        workaround: '',
        ...own,
      })
    expect(await refusal(set(first, { ownerId: null }))).toMatchObject({ code: 'decision-incomplete' })
    expect(await refusal(set(first, { rationale: '' }))).toMatchObject({ code: 'decision-incomplete' })
    expect(await refusal(set(first, { status: 'decline' }))).toMatchObject({ code: 'decision-incomplete' })
    expect(await refusal(set(last, {}))).toMatchObject({
      message: expect.stringContaining('shortlist') as string,
    })
    await set(first, {})
    await set('Data residency', {})
    const view = await backend.call('workspace.get', {})
    expect(view?.counts).toMatchObject({ decided: 2, toDecide: 6 })
  })

  it('for several themes are an entry each and one gesture to undo', async () => {
    await startSmall(backend)
    const names = (await order()).slice(1, 4)
    const themeIds = await Promise.all(names.map((name) => themeId(backend, name)))
    const before = await backend.call('workspace.get', {})
    await backend.call('decisions.setMany', {
      themeIds,
      status: 'defer',
      rationale: 'Behind the reporting work.',
      workaround: '',
    })
    const after = await backend.call('workspace.get', {})
    expect((after?.head.seq ?? 0) - (before?.head.seq ?? 0)).toBe(3)
    expect(after?.undo).toBe('3 themes: Defer to Q2 2027')
    await backend.call('record.undo', {})
    expect((await backend.call('workspace.get', {}))?.counts.decided).toBe(0)
  })
})
