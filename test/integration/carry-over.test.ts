import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Input, Output } from '#shared/contract/contract.ts'
import { importFile, makeBackend, refusal, type TestBackend, themeId } from '#test/support/backend.ts'
import { SessionRoom } from '#test/support/session-room.ts'

let backend: TestBackend
beforeEach(() => {
  backend = makeBackend()
})
afterEach(() => backend.dispose())

const NEXT: Input<'workspace.create'> = {
  path: '',
  name: 'Aurora Analytics',
  currency: 'USD',
  quarter: 'Q2 2027',
  asOf: '2026-11-22',
}

/** Makes the next session beside what is open; by default with everything carried over. */
function next(more: Partial<Input<'workspace.create'>> = {}): Promise<Output<'workspace.create'>> {
  return backend.call('workspace.create', {
    ...NEXT,
    path: backend.at('next.concord'),
    carryOver: { setup: true, data: true },
    ...more,
  })
}

type ModelRow = Pick<
  Output<'ranking.get'>['ranked'][number],
  'themeId' | 'name' | 'model' | 'fit' | 'weightedArr'
>

/** What the data alone say of every theme, by id. */
async function modelScores(): Promise<ModelRow[]> {
  const { ranked, unranked, compliance } = await backend.call('ranking.get', {})
  return [...ranked, ...unranked, ...compliance]
    .map(({ themeId: id, name, model, fit, weightedArr }) => ({ themeId: id, name, model, fit, weightedArr }))
    .toSorted((a, b) => (a.themeId < b.themeId ? -1 : 1))
}

/** Rows of each table of a file that holds any. */
function tablesOf(file: string): Record<string, number> {
  const db = new Database(backend.at(file), { readonly: true })
  try {
    const names = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
    const count = (name: string): number =>
      db.prepare<[], number>(`SELECT count(*) FROM "${name}"`).pluck().get() ?? 0
    return Object.fromEntries(names.map((name) => [name, count(name)]).filter(([, n]) => n !== 0))
  } finally {
    db.close()
  }
}

const sample = (upTo: 'prepared' | 'decided'): Promise<unknown> =>
  backend.call('workspace.openSample', { path: backend.at('sample.concord'), upTo })

/** Closes the decided sample, once what its gate still waits for is there. */
async function sealSample(): Promise<void> {
  const chair = (await backend.call('people.list', {})).find(({ name }) => name === 'Dana Ruiz')
  await backend.call('session.close', {}, { actor: chair?.id ?? null })
}

describe('a new session from the sample quarter', () => {
  it('has the lists, the settings and the mappings of the one before, prepared and not looked at', async () => {
    await sample('prepared')
    const scores = await modelScores()
    const before = await backend.call('workspace.get', {})
    const people = await backend.call('people.list', {})
    const themes = await backend.call('themes.list', {})
    const view = await next()
    expect(view.counts).toMatchObject({ accounts: 140, requests: 318, themes: 20, roadmapThemes: 4 })
    expect(view.counts).toEqual({ ...before?.counts })
    expect(view.session).toMatchObject({
      kind: 'quarterly',
      quarter: 'Q2 2027',
      phase: 'prepare',
      startedAt: null,
    })
    expect(view.session.modelReviewed).toBe(false)
    expect(view.session.gate).toEqual([{ code: 'model', place: 'model' }])
    expect([view.id, view.session.id]).not.toContain(before?.id)
    expect(view.session.id).not.toBe(before?.session.id)
    expect(await backend.call('people.list', {})).toEqual(people)
    expect(await backend.call('themes.list', {})).toEqual(themes)
    expect(await modelScores()).toEqual(scores)
    expect(await backend.call('record.verify', {})).toMatchObject({ ok: true, entries: 2 })
  })

  it('can be a triage, which is about what is urgent among the lists that came along', async () => {
    await sample('prepared')
    const view = await next({ kind: 'triage' })
    expect(view.session.kind).toBe('triage')
    const flagged = (await backend.call('ranking.get', {})).ranked.map(({ flags }) =>
      flags.some(({ code }) => code === 'urgent'),
    )
    expect(flagged.length).toBeGreaterThan(0)
    expect(flagged).not.toContain(false)
    expect(view.counts).toMatchObject({ themes: 20, onTable: flagged.length })
  })

  it('works with the live data of a sealed one, and takes nothing that was said or decided in it', async () => {
    await sample('prepared')
    const late = backend.at('late.csv')
    writeFileSync(late, 'name,arr,tier,renewal_date,icp\nLate Comer,900000,Enterprise,2027-01-05,yes\n')
    await importFile(backend, 'accounts', late)
    const live = await modelScores()
    await backend.call('workspace.openSample', { path: backend.at('decided.concord'), upTo: 'decided' })
    await importFile(backend, 'accounts', late)
    await sealSample()
    const source = await backend.call('workspace.get', {})
    const file = readFileSync(backend.at('decided.concord'))
    const view = await next()
    expect(view.counts).toMatchObject({ accounts: 141, requests: 318, overrides: 0, decided: 0, ballots: 0 })
    // Other ids than in the first sample; the names and the numbers are the same.
    const bare = (rows: readonly ModelRow[]): unknown[] =>
      rows.map(({ themeId: _id, ...rest }) => rest).toSorted((a, b) => (a.name < b.name ? -1 : 1))
    expect(bare(await modelScores())).toEqual(bare(live))
    expect(tablesOf('next.concord')).toEqual({
      workspace: 1,
      session: 1,
      person: source?.counts.people,
      roadmap_theme: 4,
      // The files that the lists came from.
      origin: 3,
      // Whom legal duties are escalated to.
      letter_choices: 1,
      account: 141,
      theme: 20,
      request: 318,
      mapping: 20,
      import_source: expect.any(Number) as number,
      role_owns: expect.any(Number) as number,
      entry: 2,
      change: expect.any(Number) as number,
    })
    expect(readFileSync(backend.at('decided.concord')).equals(file)).toBe(true)
    expect((await backend.call('record.verify', {})).ok).toBe(true)
  })

  it('says in its record what came from where', async () => {
    await sample('decided')
    const source = await backend.call('workspace.get', {})
    const dana = (await backend.call('people.list', {})).find(({ name }) => name === 'Dana Ruiz')
    await backend.call(
      'workspace.create',
      { ...NEXT, path: backend.at('next.concord'), carryOver: { setup: true, data: true } },
      { actor: dana?.id ?? null },
    )
    const { entries, total } = await backend.call('record.list', { before: null, limit: 5 })
    expect(total).toBe(2)
    const { seq, hash } = source?.head ?? { seq: 0, hash: '' }
    expect(entries[0]).toMatchObject({
      who: 'Dana Ruiz',
      label: `Carried over from “Aurora Analytics, Q1 2027” (entry ${seq}, head ${hash.slice(0, 8)}…): ${source?.counts.people} people, 4 roadmap themes, model settings, 140 accounts, 20 feedback themes, 318 requests, 20 mappings`,
      why: `Head of the record it was carried over from: ${hash}`,
    })
  })

  it('can be taken back in one go, and brought again', async () => {
    await sample('prepared')
    const { counts } = await next()
    await backend.call('record.undo', {})
    expect((await backend.call('workspace.get', {}))?.counts).toMatchObject({
      accounts: 0,
      people: 0,
      themes: 0,
    })
    await backend.call('record.redo', {})
    expect((await backend.call('workspace.get', {}))?.counts).toEqual(counts)
    expect((await backend.call('record.verify', {})).ok).toBe(true)
  })
})

describe('a new session from one with codes, ballots and a seal', () => {
  it('leaves them there, and counts the sealed alignment among the past ones', async () => {
    const room = await SessionRoom.prepared(backend)
    await backend.call('people.setCode', { personId: room.person('Mira Kang'), code: '4711', current: null })
    await backend.call('rates.save', { currency: 'EUR', rate: '1.08', date: '2026-11-20' })
    const { settings } = await backend.call('settings.get', {})
    await backend.call('settings.update', { settings: { ...settings, disputeApart: 3 } })
    await backend.call('session.update', { shortlistSize: 4, modelReviewed: true })
    await backend.call('session.publish', {}, room.as('Dana Ruiz'))
    await backend.call('ballots.open', { personId: room.person('Mira Kang'), code: '4711' })
    await backend.call('ballots.score', room.score(['HubSpot sync', 'alignment', 4]))
    const gaps = (await backend.call('ballots.get', {}))?.gaps ?? []
    const mapped = new Map(
      (await backend.call('themes.list', {})).map((theme) => [theme.id, theme.score ?? 1]),
    )
    for (const { themeId: id } of gaps)
      await backend.call('ballots.score', {
        themeId: id,
        dimension: 'alignment',
        score: mapped.get(id) ?? 1,
        reason: '',
      })
    await backend.call('ballots.finish', {})
    await room.vote('Henrik Solbakk', [['HubSpot sync', 'alignment', 4]])
    await room.seal()
    const sealed = await backend.call('ranking.get', {})
    const past = (await backend.call('themes.list', {})).find(
      ({ name }) => name === 'HubSpot sync',
    )?.pastAlignment
    await next()
    const held = tablesOf('next.concord')
    for (const table of [
      'ballot',
      'ballot_score',
      'person_code',
      'resolution',
      'override',
      'decision',
      'memo',
    ])
      expect(held).not.toHaveProperty(table)
    expect(held).toMatchObject({ rate: 1, person: 5 })
    const text = readFileSync(backend.at('next.concord')).toString('latin1')
    expect(text).not.toContain('Because we know the customers')
    expect(text).not.toContain('Weighs what it weighs')
    const view = await backend.call('workspace.get', {})
    expect(view?.session).toMatchObject({ shortlistSize: 4, seal: null, scoring: null })
    expect((await backend.call('settings.get', {})).settings.disputeApart).toBe(3)
    const hubspot = (await backend.call('themes.list', {})).find(({ name }) => name === 'HubSpot sync')
    expect(sealed.ranked.find(({ name }) => name === 'HubSpot sync')?.alignment).toBe(4)
    expect(hubspot).toMatchObject({
      score: mapped.get(hubspot?.id ?? ''),
      pastAlignment: [4, ...(past ?? [])],
    })
    expect((await backend.call('record.verify', {})).ok).toBe(true)
  })

  it('takes an alignment given in the room as the one to begin with', async () => {
    await SessionRoom.prepared(backend)
    await backend.call('session.start', {})
    const id = await themeId(backend, 'HubSpot sync')
    await backend.call('alignment.set', { themeId: id, score: 4, reason: 'Only half of it fits' })
    expect(
      (await backend.call('ranking.get', {})).ranked.find((row) => row.themeId === id)?.scoredInRoom,
    ).toBe(true)
    await next()
    const mapped = (await backend.call('themes.list', {})).find((theme) => theme.id === id)
    expect(mapped).toMatchObject({
      score: 4,
      reason: 'Only half of it fits',
      scoredInRoom: false,
      pastAlignment: [],
    })
  })
})

describe('a new session from a sealed triage', () => {
  it('doesn’t count its alignment among those of the quarters', async () => {
    const room = await SessionRoom.prepared(backend)
    await backend.call('session.update', { kind: 'triage' })
    await backend.call('session.publish', {}, room.as('Dana Ruiz'))
    await room.seal()
    const past = async (): Promise<unknown> =>
      (await backend.call('themes.list', {})).map(({ name, pastAlignment }) => [name, pastAlignment])
    const before = await past()
    await next()
    expect(await past()).toEqual(before)
    expect((await backend.call('themes.list', {})).every((theme) => theme.onTable)).toBe(true)
  })
})

describe('a part of it', () => {
  it('is people, roadmap themes and settings alone, or the data alone without how it is mapped', async () => {
    await SessionRoom.prepared(backend)
    const setup = await next({ carryOver: { setup: true } })
    expect(setup.counts).toMatchObject({ people: 5, accounts: 0, themes: 0, requests: 0 })
    expect(setup.counts.roadmapThemes).toBeGreaterThan(0)
    await backend.call('workspace.open', { path: backend.at('small.concord') })
    const data = await next({ path: backend.at('data.concord'), carryOver: { data: true } })
    expect(data.counts).toMatchObject({ people: 0, roadmapThemes: 0, themes: 6 })
    expect((await backend.call('themes.list', {})).map(({ fit }) => fit)).toEqual(Array(6).fill(null))
    const { entries } = await backend.call('record.list', { before: null, limit: 1 })
    expect(entries[0]?.label).not.toContain('people')
  })

  it('is nothing unless asked for', async () => {
    await SessionRoom.prepared(backend)
    const view = await backend.call('workspace.create', { ...NEXT, path: backend.at('next.concord') })
    expect(view.counts).toMatchObject({ people: 0, accounts: 0, themes: 0 })
    expect([view.session.kind, view.head.seq]).toEqual(['quarterly', 1])
  })
})

describe('what can not be carried over', () => {
  it('is refused in words where no workspace is open', async () => {
    expect(await refusal(next())).toMatchObject({
      code: 'no-workspace',
      message: expect.stringContaining('nothing to carry over') as string,
    })
    expect(readdirSync(backend.dir)).toEqual([])
  })

  it('is refused where the money is another, and the open workspace stays', async () => {
    await SessionRoom.prepared(backend)
    expect(await refusal(next({ currency: 'EUR' }))).toEqual({
      code: 'bad-input',
      message:
        'Aurora Analytics uses USD, and the new workspace would use EUR: amounts and exchange rates can’t be carried over. Choose USD, or carry nothing over.',
    })
    expect(existsSync(backend.at('next.concord'))).toBe(false)
    expect((await backend.call('workspace.get', {}))?.counts.people).toBe(5)
    // Without anything to carry over the currency is free.
    expect((await next({ currency: 'EUR', carryOver: {} })).currency).toBe('EUR')
  })

  it('leaves a file that is there, the open one included, as it is', async () => {
    await SessionRoom.prepared(backend)
    const own = readFileSync(backend.at('small.concord'))
    expect(await refusal(next({ path: backend.at('small.concord') }))).toMatchObject({ code: 'file-exists' })
    expect(readFileSync(backend.at('small.concord')).equals(own)).toBe(true)
    expect((await backend.call('workspace.get', {}))?.counts.people).toBe(5)
  })

  it('leaves no half file where the source turns out to be damaged', async () => {
    await SessionRoom.prepared(backend)
    const db = new Database(backend.at('small.concord'))
    db.pragma('foreign_keys = OFF')
    db.exec("UPDATE request SET theme_id = 'gone' WHERE id = (SELECT min(id) FROM request)")
    db.close()
    expect(await refusal(next())).toMatchObject({ code: 'file-unreadable' })
    expect(readdirSync(backend.dir)).toEqual(['small.concord', 'small.concord.lease'])
    expect((await backend.call('workspace.get', {}))?.path).toBe(backend.at('small.concord'))
  })
})
