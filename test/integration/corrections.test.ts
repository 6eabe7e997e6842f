import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importFile, makeBackend, refusal, type TestBackend } from '#test/support/backend.ts'
import { writeOlderFile } from '#test/support/older-file.ts'
import { SessionRoom } from '#test/support/session-room.ts'

let backend: TestBackend
beforeEach(() => {
  backend = makeBackend()
})
afterEach(() => backend.dispose())

const SOURCE = 'Signed order form of Nov 18'
const THEME = 'Regional filtering'

const accountId = async (name: string): Promise<string> =>
  (await backend.call('accounts.list', {})).find((one) => one.name === name)?.id ?? ''
const requestOf = async (who: string, theme = THEME) => {
  const found = (await backend.call('requests.list', {})).find(
    (one) => one.who === who && one.themeName === theme,
  )
  if (!found) throw new Error(`No request of ${who}`)
  return found
}
const rowOf = async (theme = THEME) => {
  const { ranked, unranked } = await backend.call('ranking.get', {})
  return [...ranked, ...unranked].find(({ name }) => name === theme)
}
const lastEntry = async () => (await backend.call('record.list', { before: null, limit: 1 })).entries[0]

describe('corrected in the room', () => {
  it('counts in the session, leaves ballots alone, and opens what it changes again', async () => {
    const room = await SessionRoom.published(backend)
    await room.voteRest()
    await room.reveal()
    const request = await requestOf('Northwind Freight')
    expect((await rowOf())?.model).toMatchObject({ revenue: 4, breadth: 4 })
    const before = await room.standing(THEME)
    expect(before).toMatchObject({ revenue: 'agreed 4', breadth: 'agreed 4' })
    const given = await backend.call('ballots.status', {})

    const theme = { themeId: room.theme(THEME) }
    const offered = (await backend.call('evidence.get', theme)).counted.find(
      ({ name }) => name === 'Northwind Freight',
    )?.signalOffers
    const done = await backend.call(
      'requests.correct',
      { id: request.id, values: { signal: 'none' }, source: SOURCE },
      room.as('Noor Haddad'),
    )
    expect(done).toMatchObject({ inRoom: true, moved: [{ name: THEME, dimension: 'revenue', from: 4 }] })
    const to = done.moved[0]?.to
    // What was offered beside the dispute is what came true.
    expect(offered).toContainEqual({ requestId: request.id, signal: 'none', score: to })
    expect((await rowOf())?.model.revenue).toBe(to)
    expect(await backend.call('ballots.status', {})).toEqual(given)
    expect(await room.standing(THEME)).toEqual({ ...before, revenue: 'disputed -' })
    const [dispute] = (await backend.call('disputes.list', {})).themes.filter(({ name }) => name === THEME)
    expect(dispute?.dimensions[0]).toMatchObject({
      cause: 'corrected',
      positions: expect.arrayContaining([expect.objectContaining({ score: 4 })]) as unknown,
    })
    expect(await lastEntry()).toMatchObject({
      kind: 'requests.correct',
      who: 'Noor Haddad',
      why: SOURCE,
      label: 'Request of Northwind Freight corrected in the room: Churn signal explicit → none',
    })
    const evidence = await backend.call('evidence.get', theme)
    expect(evidence.counted.find(({ name }) => name === 'Northwind Freight')?.corrections).toMatchObject([
      { inRoom: true, source: SOURCE, who: 'Noor Haddad', changes: [{ from: 'explicit', to: 'none' }] },
    ])
    expect((await backend.call('workspace.get', {}))?.session.changedSince).toBe(false)

    await backend.call('record.undo', {}, room.as('Noor Haddad'))
    expect(await room.standing(THEME)).toEqual(before)
    expect((await requestOf('Northwind Freight')).corrections).toEqual([])
    await backend.call('record.redo', {}, room.as('Noor Haddad'))
    expect(await room.standing(THEME)).toMatchObject({ revenue: 'disputed -' })
    expect((await backend.call('record.verify', {})).ok).toBe(true)
  })

  it('is settled anew after what was settled before fell, and the seal holds on the corrected numbers', async () => {
    const room = await SessionRoom.published(backend)
    await room.vote('Dana Ruiz', [[THEME, 'revenue', 2]])
    await room.voteRest()
    await room.reveal()
    const settle = (score: 2 | 4): Promise<unknown> =>
      backend.call(
        'disputes.agree',
        {
          themeId: room.theme(THEME),
          dimension: 'revenue',
          score,
          sentence: 'As the room sees it',
          fit: null,
        },
        room.as('Dana Ruiz'),
      )
    await settle(4)
    expect(await room.standing(THEME)).toMatchObject({ revenue: 'resolved 4' })
    const { id } = await requestOf('Northwind Freight')
    const correct = { id, values: { signal: 'none' }, source: SOURCE }
    await backend.call('requests.correct', correct, room.as('Dana Ruiz'))
    expect(await room.standing(THEME)).toMatchObject({ revenue: 'disputed -' })
    await settle(2)
    expect(await room.standing(THEME)).toMatchObject({ revenue: 'resolved 2' })

    // An import after publishing is the next session's, with and beside a correction.
    const numbers = await rowOf()
    const later = backend.at('later.csv')
    writeFileSync(
      later,
      'id,name,arr,tier,renewal_date\nA-1,Northwind Freight,9000000,Enterprise,2026-12-01\n',
    )
    await importFile(backend, 'accounts', later)
    expect(await rowOf()).toEqual(numbers)
    expect((await backend.call('workspace.get', {}))?.session.changedSince).toBe(true)

    // A correction in the room starts from what the room sees, and leaves what the import brought to other fields.
    const account = await accountId('Northwind Freight')
    expect((await backend.call('accounts.form', { id: account })).values).toMatchObject({
      arr: '$400,000',
      renewal_date: '2027-01-21',
    })
    await backend.call(
      'accounts.correct',
      { id: account, values: { renewal_date: 'Sep 1, 2027' }, source: SOURCE },
      room.as('Dana Ruiz'),
    )
    const seen = (await backend.call('evidence.get', { themeId: room.theme(THEME) })).counted
    expect(seen.find(({ id: one }) => one === account)).toMatchObject({
      arr: 40_000_000,
      renewalDate: '2027-09-01',
    })
    expect((await backend.call('accounts.get', { id: account })).account).toMatchObject({
      arr: 900_000_000,
      renewalDate: '2027-09-01',
    })

    for (const { themeId, dimensions } of (await backend.call('disputes.list', {})).themes)
      for (const { dimension, state } of dimensions)
        if (state === 'disputed')
          await backend.call(
            'disputes.agree',
            { themeId, dimension, score: 2, sentence: 'As the room sees it', fit: null },
            room.as('Dana Ruiz'),
          )
    await backend.call('session.decide', {}, room.as('Dana Ruiz'))
    await room.decideAll()
    const memo = await backend.call('memos.get', { themeId: room.theme(THEME), cut: 'internal' })
    expect(memo.sections.find((section) => section.id === 'corrected')?.text).toContain(
      'Churn signal explicit → none',
    )
    await backend.call('session.close', {}, room.as('Dana Ruiz'))
    const sealed = await rowOf()
    expect(await backend.call('record.verify', {})).toMatchObject({ ok: true, sealed: true })

    // After the seal a correction is the next session's, and changes nothing that was sealed.
    const afterwards = await backend.call(
      'accounts.correct',
      { id: account, values: { arr: '$1', renewal_date: '' }, source: SOURCE },
      room.as('Dana Ruiz'),
    )
    expect(afterwards).toEqual({ inRoom: false, moved: [] })
    expect(await rowOf()).toEqual(sealed)
    expect(await backend.call('record.verify', {})).toMatchObject({ ok: true, sealed: true })
  })

  it('refuses what would change which themes are voted on, and an account that came later counts later', async () => {
    const room = await SessionRoom.published(backend)
    const { id } = await requestOf('Meridian Labs')
    const legal = { id, values: { compliance: 'yes' }, source: SOURCE }
    expect(await refusal(backend.call('requests.correct', legal, room.as('Dana Ruiz')))).toMatchObject({
      code: 'session-started',
    })
    const added = await backend.call(
      'accounts.add',
      { values: { name: 'Halcyon', arr: '12k', tier: 'SMB' }, source: SOURCE },
      room.as('Dana Ruiz'),
    )
    const numbers = await rowOf()
    const request = { account: 'Halcyon', theme: THEME, signal: 'explicit' }
    await backend.call('requests.add', { values: request, source: SOURCE }, room.as('Dana Ruiz'))
    expect(
      await backend.call(
        'accounts.correct',
        { id: added.id, values: { arr: '13k' }, source: SOURCE },
        room.as('Dana Ruiz'),
      ),
    ).toEqual({ inRoom: false, moved: [] })
    expect(await rowOf()).toEqual(numbers)
  })
})

describe('typed in the app', () => {
  it('needs a name and a source, is read as an import would, and is refused by field', async () => {
    const room = await SessionRoom.prepared(backend)
    const values = { name: 'Halcyon', arr: '12k', tier: 'Huge', renewal_date: '03/04/2027' }
    const add = (given: Record<string, string>, source = SOURCE, meta = room.as('Dana Ruiz')) =>
      backend.call('accounts.add', { values: given, source }, meta)
    expect(
      await backend.answer('accounts.add', { values, source: SOURCE }, room.as('Dana Ruiz')),
    ).toMatchObject({
      ok: false,
      error: {
        code: 'bad-input',
        details: [
          { path: 'tier', message: expect.stringContaining('Enterprise') as string },
          { path: 'renewal_date', message: expect.stringContaining('2026-12-31') as string },
        ],
      },
    })
    const good = { ...values, tier: 'smb', renewal_date: '3 Apr 2027' }
    expect(await refusal(add(good, 'no'))).toMatchObject({ code: 'reason-too-short' })
    expect(await refusal(add(good, SOURCE, { actor: '' }))).toMatchObject({ code: 'no-actor' })
    expect(await refusal(add({ ...good, name: 'northwind freight' }))).toMatchObject({ code: 'name-taken' })
    expect(await refusal(add({ ...good, id: 'A-1' }))).toMatchObject({ code: 'name-taken' })
    const { id } = await add(good)
    const page = await backend.call('accounts.get', { id })
    expect(page).toMatchObject({
      account: { arr: 1_200_000, tier: 'smb', renewalDate: '2027-04-03', inIcp: true },
      lineage: { file: null, row: null, who: 'Dana Ruiz' },
    })
    const same = { id, values: { arr: '$12,000' }, source: SOURCE }
    expect(await refusal(backend.call('accounts.correct', same, room.as('Dana Ruiz')))).toMatchObject({
      code: 'no-change',
    })
    const correct = {
      id,
      values: { csm: 'Lena Fox', untapped_seats: '40', seat_price: '1,200' },
      source: SOURCE,
    }
    expect(await backend.call('accounts.correct', correct, room.as('Dana Ruiz'))).toMatchObject({
      inRoom: false,
    })
    const after = await backend.call('accounts.get', { id })
    expect(after.account).toMatchObject({ csm: 'Lena Fox', headroom: 4_800_000, arr: 1_200_000 })
    expect(after.history.map(({ label }) => label)).toEqual([
      'Halcyon corrected: CSM none → Lena Fox; Expansion headroom $0 → $48,000; Untapped seats none → 40; Price per seat none → $1,200',
      'Account Halcyon added in the app',
    ])
    const nobody = { values: { account: 'Nobody', theme: 'Nothing known' }, source: SOURCE }
    expect(await backend.answer('requests.add', nobody, room.as('Dana Ruiz'))).toMatchObject({
      error: { details: [{ path: 'account' }, { path: 'theme' }] },
    })
  })
})

describe('lineage', () => {
  it('names file and row, of the import that last set the row', async () => {
    await SessionRoom.prepared(backend)
    const id = await accountId('Pinecrest Co-op')
    const lineage = async () => (await backend.call('accounts.get', { id })).lineage
    expect(await lineage()).toMatchObject({ file: 'accounts.csv', sheet: null, row: 5 })
    expect((await requestOf('Meridian Labs')).lineage).toMatchObject({ file: 'requests.csv', row: 3 })
    const later = backend.at('later.csv')
    writeFileSync(
      later,
      'id,name,arr,tier\nA-1,Northwind Freight,400000,Enterprise\nA-4,Pinecrest Co-op,21000,SMB\n',
    )
    await importFile(backend, 'accounts', later)
    expect(await lineage()).toMatchObject({ file: 'later.csv', row: 3 })
    const [first] = (await backend.call('accounts.get', { id })).history
    expect(first?.changes).toEqual([{ field: 'arr', from: '$20,000', to: '$21,000' }])
    // A row that the file leaves as it is was set where it was before.
    const other = await accountId('Northwind Freight')
    expect((await backend.call('accounts.get', { id: other })).lineage).toMatchObject({
      file: 'accounts.csv',
    })
    await backend.call('record.undo', {})
    expect(await lineage()).toMatchObject({ file: 'accounts.csv', row: 5 })
  })

  it('is not known of rows of a file of format 80, which opens, verifies and can be corrected', async () => {
    const old = backend.at('old.concord')
    const row = {
      id: 'a1',
      external_id: 'A-1',
      name: 'Acme',
      arr: 100,
      tier: 'smb',
      renewal_date: null,
      in_icp: 1,
      csm: null,
      segment: null,
      headroom: 0,
      untapped_seats: null,
      seat_price: null,
      referenceable: 0,
      usage_trend: null,
    }
    writeOlderFile(old, 80, { account: [row] })
    await backend.call('workspace.open', { path: old, update: true })
    expect((await backend.call('record.verify', {})).ok).toBe(true)
    expect((await backend.call('accounts.get', { id: 'a1' })).lineage).toBeNull()
    const correct = { id: 'a1', values: { arr: '200' }, source: SOURCE }
    await backend.call('accounts.correct', correct, { actor: 'p' })
    expect((await backend.call('accounts.get', { id: 'a1' })).account.arr).toBe(20_000)
    await backend.call('record.undo', {}, { actor: 'p' })
    const page = await backend.call('accounts.get', { id: 'a1' })
    expect(page).toMatchObject({ account: { arr: 100 }, lineage: null })
    expect((await backend.call('record.verify', {})).ok).toBe(true)
  })
})

describe('an account that is typed', () => {
  it('can’t have another’s ID in another writing, and keeps a name that begins like a formula', async () => {
    const room = await SessionRoom.prepared(backend)
    const add = (id: string, name: string): Promise<unknown> =>
      backend.call(
        'accounts.add',
        { values: { id, name, arr: '5', tier: 'SMB' }, source: SOURCE },
        room.as('Dana Ruiz'),
      )
    await add('1001', '=SUM(of us)')
    expect(await accountId('=SUM(of us)')).not.toBe('')
    expect(await refusal(add('1001.0', 'Sumac'))).toEqual({
      code: 'name-taken',
      message: '=SUM(of us) has the ID 1001 already. Enter another ID, or correct that account.',
    })
  })
})

describe('what to say to an account', () => {
  it('is a call before any letter, with who makes it and the words for each theme', async () => {
    const room = await SessionRoom.published(backend)
    await room.voteRest()
    await room.reveal()
    await backend.call('session.decide', {}, room.as('Dana Ruiz'))
    const id = await accountId('Northwind Freight')
    expect((await backend.call('accounts.get', { id })).say).toEqual({
      text: null,
      why: 'nothing-to-tell',
      call: null,
    })
    const deferred = {
      themeId: room.theme('Regional filtering'),
      status: 'defer' as const,
      ownerId: null,
      rationale: 'Other work comes first this quarter',
      workaround: 'Export each region and join the sheets.',
    }
    await backend.call('decisions.set', deferred, room.as('Mira Kang'))
    const { say } = await backend.call('accounts.get', { id })
    expect(say).toMatchObject({
      text: null,
      why: 'call-first',
      call: {
        who: 'Lena Fox (CSM)',
        joins: expect.arrayContaining(['Dana Ruiz (VP CS)']) as string[],
        by: null,
      },
    })
    const point = say.call?.points.find(({ theme }) => theme === 'Regional filtering')
    // Our own words offer the workaround already: it’s said once.
    expect(point?.words).toContain('Export each region and join the sheets')
    expect(point?.workaround).toBe('')
    expect(point?.words).not.toContain('Northwind')
    await backend.call(
      'memos.edit',
      { themeId: deferred.themeId, says: 'Not this quarter.' },
      room.as('Mira Kang'),
    )
    const own = (await backend.call('accounts.get', { id })).say.call?.points.find(
      ({ theme }) => theme === 'Regional filtering',
    )
    expect(own).toMatchObject({
      words: 'Not this quarter.',
      workaround: 'Export each region and join the sheets.',
    })
  })
})
