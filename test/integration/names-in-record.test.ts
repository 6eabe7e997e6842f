import { readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EntryKind } from '#shared/catalogue/record.ts'
import { CallRefused } from '#shared/contract/call-refused.ts'
import { openDatabase } from '#electron/backend/db/open-database.ts'
import { actingAs } from '#electron/cli/acting-as.ts'
import { runCommand } from '#electron/cli/run-command.ts'
import { Workspace } from '#electron/backend/core/workspace.ts'
import { contract, type OperationName } from '#shared/contract/contract.ts'
import { NAME_RULES, type NameRule, type Operation } from '#shared/contract/operation.ts'
import {
  importFile,
  makeBackend,
  prepareSmall,
  refusal,
  startSmall,
  type TestBackend,
} from '#test/support/backend.ts'
import { SessionRoom } from '#test/support/session-room.ts'
import { type FileCell, sheetCells } from '#test/support/sheet-cells.ts'

let backend: TestBackend
beforeEach(() => {
  backend = makeBackend()
})
afterEach(() => backend.dispose())

const NOBODY = { actor: null }
const operations: readonly (readonly [string, Operation])[] = Object.entries(contract)
const namedBy = (rule: NameRule): string[] =>
  operations.filter(([, operation]) => operation.named === rule).map(([name]) => name)

/** What the decision workbook says of who named each owner. */
async function ownersNamedBy(): Promise<unknown[]> {
  const path = backend.at('owners.xlsx')
  await backend.call('exports.workbook', { path })
  const cells = (await sheetCells(readFileSync(path))).get('Decisions') ?? new Map<string, FileCell>()
  const column = [...cells].find(([, { value }]) => value === 'Owner named by')?.[0].replace(/\d+$/u, '')
  return [...cells].flatMap(([at, { value }]) => (at.replace(/\d+$/u, '') === column ? [value] : []))
}

const newest = async () =>
  (await backend.call('record.list', { before: null, limit: 1 })).entries[0] ?? { who: '', enteredBy: '' }

describe('which operations need a person', () => {
  it('is said in the contract: whatever counts does, the clock, lists and imports never', () => {
    expect(namedBy('always').toSorted()).toEqual([
      'accounts.add',
      'accounts.correct',
      'amendments.add',
      'ballots.discard',
      'ballots.excuse',
      'ballots.finish',
      'ballots.importWorkbook',
      'ballots.open',
      'ballots.resetCode',
      'ballots.score',
      'ballots.unscore',
      'ballots.writeWorkbooks',
      'decisions.set',
      'decisions.setMany',
      'disputes.agree',
      'disputes.escalate',
      'disputes.outcome',
      'emergency.raise',
      'emergency.respond',
      'memos.answerName',
      'memos.edit',
      'overrides.add',
      'overrides.revoke',
      'record.repair',
      'requests.add',
      'requests.correct',
      'session.close',
      'session.decide',
      'session.publish',
      'session.reveal',
      'session.start',
      'sessions.abandon',
      'wording.keep',
    ])
    expect(namedBy('once-published').toSorted()).toEqual([
      'alignment.set',
      'session.update',
      'sessions.create',
      'themes.map',
      'themes.merge',
      'themes.remove',
    ])
    expect(namedBy('as-the-gesture').toSorted()).toEqual(['record.redo', 'record.undo'])
    expect(NAME_RULES.flatMap(namedBy)).toHaveLength(operations.length)
    expect(operations.filter(([, { kind, named }]) => kind === 'query' && named !== 'never')).toEqual([])
  })

  it.each([
    { published: false, refused: ['always'] },
    { published: true, refused: ['always', 'once-published'] },
  ])(
    'is what the record refuses without one, whichever door it comes by; published: $published',
    async ({ published, refused }) => {
      await (published ? startSmall(backend) : prepareSmall(backend))
      await backend.call('workspace.close', {})
      const path = backend.at('small.concord')
      let ids = 0
      const workspace = Workspace.on(openDatabase(path), path, () => `walk-${(ids += 1)}`)
      let rate = 1
      const write = (kind: string, personName: string): string => {
        try {
          workspace.change(
            { at: '2026-11-22T10:00:00.000Z', personId: null, personName },
            // Operations that write no entry have no word as one.
            { kind: kind as EntryKind, label: kind },
            (rows) => rows.put('rate', { currency: 'EUR', rate: (rate += 1), date: '2026-11-22' }),
          )
          return 'written'
        } catch (error) {
          return error instanceof CallRefused ? error.code : String(error)
        }
      }
      const found = operations.map(([name]) => [name, write(name, '')])
      expect(found).toEqual(
        operations.map(([name, { named }]) => [name, refused.includes(named) ? 'no-actor' : 'written']),
      )
      // A rule of the app is a name as well, and stands in the record as it is.
      expect(operations.map(([name]) => write(name, 'Concord')).every((end) => end === 'written')).toBe(true)
      workspace.close()
    },
  )
})

describe('a gesture of nobody', () => {
  it('that counts is refused with words and changes nothing; the clock and imports go on', async () => {
    const room = await SessionRoom.published(backend)
    const entries = async (): Promise<number> =>
      (await backend.call('record.list', { before: null, limit: 1 })).total
    const before = await entries()
    const refused = async <N extends OperationName>(call: Promise<unknown>): Promise<N | string> =>
      (await refusal(call)).code
    expect(
      await refusal(
        backend.call('ballots.excuse', { personId: room.person('Mira Kang'), reason: 'Away' }, NOBODY),
      ),
    ).toEqual({
      code: 'no-actor',
      message: expect.stringContaining('“Recording as…”') as string,
    })
    expect(
      await refused(backend.call('ballots.writeWorkbooks', { dir: backend.at('ballots') }, NOBODY)),
    ).toBe('no-actor')
    expect(
      await refused(
        backend.call('ballots.open', { personId: room.person('Mira Kang'), code: null, enter: true }, NOBODY),
      ),
    ).toBe('no-actor')
    expect(await refused(backend.call('record.undo', {}, NOBODY))).toBe('no-actor')
    expect(await refused(backend.call('session.update', { capacityNote: 'Two squads' }, NOBODY))).toBe(
      'no-actor',
    )
    expect(await entries()).toBe(before)
    await backend.call('agenda.start', { item: 'commitments' }, NOBODY)
    expect(await newest()).toMatchObject({ who: 'Unnamed user', enteredBy: null })
    // A ballot is named by whoever fills it, whoever is chosen above.
    await backend.call('ballots.open', { personId: room.person('Mira Kang'), code: null }, NOBODY)
    expect(await newest()).toMatchObject({ who: 'Mira Kang', enteredBy: null })
    await backend.call('record.undo', {}, NOBODY)
    expect(await newest()).toMatchObject({ who: 'Mira Kang', kind: 'undo' })
    expect((await backend.call('record.verify', {})).ok).toBe(true)
  })
})

describe('concord --by', () => {
  it('names one person, and says who there is where nobody or more than one is meant', async () => {
    const room = await SessionRoom.prepared(backend)
    await backend.call('people.save', {
      id: null,
      name: 'Dana Rust',
      title: '',
      email: '',
      roles: ['pm-lead'],
    })
    expect(await actingAs(backend, undefined)).toEqual(NOBODY)
    expect(await actingAs(backend, ' dana  ruiz ')).toEqual(room.as('Dana Ruiz'))
    expect(await actingAs(backend, 'HENRIK')).toEqual(room.as('Henrik Solbakk'))
    await expect(actingAs(backend, 'Dana Ru')).rejects.toThrow(
      '--by Dana Ru could be Dana Ruiz (VP CS) or Dana Rust (PM lead). Write the whole name.',
    )
    await expect(actingAs(backend, '')).rejects.toThrow(
      /isn’t on the list of people. Choose one of: Dana Ruiz/u,
    )
  })

  it('names who imported, which may be left out', async () => {
    await prepareSmall(backend)
    const path = backend.at('small.concord')
    await backend.call('workspace.close', {})
    const file = backend.at('more.csv')
    const importing = async (name: string, ...by: string[]): Promise<string | undefined> => {
      writeFileSync(file, `id,name,arr,tier\nA-77,${name},9000,SMB\n`)
      const argv = ['import', '--workspace', path, '--as', 'accounts', file, ...by]
      let err = ''
      const terminal = { out: () => undefined, err: (text: string) => void (err += text), resources: '' }
      expect([await runCommand(argv, terminal), err]).toEqual([0, ''])
      await backend.call('workspace.open', { path })
      const { who } = await newest()
      await backend.call('workspace.close', {})
      return who
    }
    expect(await importing('Halcyon', '--by', 'Noor Haddad')).toBe('Noor Haddad')
    expect(await importing('Halcyon Group')).toBe('Unnamed user')
  })
})

describe('what is entered for another', () => {
  it('names both: a decision and its owner, each with whose word it is', async () => {
    await startSmall(backend)
    const room = await SessionRoom.of(backend)
    const themeId = room.theme('HubSpot sync')
    const base = { themeId, status: 'defer', rationale: 'Other work is ahead', workaround: '' } as const
    const [dana, mira, noor] = ['Dana Ruiz', 'Mira Kang', 'Noor Haddad'].map((name) => room.person(name))
    await backend.call(
      'decisions.set',
      { ...base, ownerId: null, assertedBy: mira ?? null },
      room.as('Noor Haddad'),
    )
    expect(await newest()).toMatchObject({ who: 'Mira Kang', enteredBy: 'Noor Haddad' })
    await backend.call(
      'decisions.set',
      { ...base, ownerId: mira ?? null, assertedBy: dana ?? null },
      room.as('Noor Haddad'),
    )
    const decision = async () =>
      (await backend.call('ranking.get', {})).ranked.find((row) => row.themeId === themeId)?.decision
    expect(await decision()).toMatchObject({
      decidedBy: { who: 'Mira Kang', enteredBy: 'Noor Haddad' },
      ownerBy: { who: 'Dana Ruiz', enteredBy: 'Noor Haddad' },
    })
    const memo = await backend.call('memos.get', { themeId, cut: 'internal' })
    expect(memo.sections[0]?.text).toContain(
      'Decided by Mira Kang (entered by Noor Haddad). Owner named by Dana Ruiz (entered by Noor Haddad).',
    )
    const cut = await backend.call('memos.get', { themeId, cut: 'shareable' })
    expect(cut.sections[0]?.text).not.toMatch(/Decided by|named by/u)
    expect(await ownersNamedBy()).toContain('Dana Ruiz (entered by Noor Haddad)')
    // Their own word needs no second name, even when they choose themselves.
    await backend.call(
      'decisions.set',
      { ...base, rationale: 'Still', ownerId: mira ?? null, assertedBy: noor ?? null },
      room.as('Noor Haddad'),
    )
    expect((await decision())?.decidedBy).toEqual({ who: 'Noor Haddad', enteredBy: null })
    await backend.call('record.undo', {}, room.as('Dana Ruiz'))
    expect((await decision())?.decidedBy).toEqual({ who: 'Mira Kang', enteredBy: 'Noor Haddad' })
    // Whoever decided, or typed it, stays on the list: the record needs the name.
    for (const id of [noor, dana])
      expect(await refusal(backend.call('people.remove', { id: id ?? '' }))).toMatchObject({ code: 'in-use' })
    expect((await backend.call('record.verify', {})).ok).toBe(true)
  })

  it('may be the revocation of an override', async () => {
    await startSmall(backend)
    const room = await SessionRoom.of(backend)
    const themeId = (await backend.call('ranking.get', {})).ranked[1]?.themeId ?? ''
    const { id } = await backend.call(
      'overrides.add',
      {
        themeId,
        kind: 'rank',
        targetRank: 1,
        condition: 'other',
        reason: 'What the model can’t see about it.',
      },
      room.as('Dana Ruiz'),
    )
    const meta = room.as('Noor Haddad')
    await backend.call(
      'overrides.revoke',
      { id, why: 'It was a rumor', assertedBy: room.person('Dana Ruiz') },
      meta,
    )
    const said = { who: 'Dana Ruiz', enteredBy: 'Noor Haddad' }
    expect(await newest()).toMatchObject({ kind: 'overrides.revoke', ...said })
    expect((await backend.call('overrides.list', {}))[0]?.revoked).toMatchObject(said)
    const { sections } = await backend.call('memos.get', { themeId, cut: 'internal' })
    expect(sections.find((section) => section.id === 'overrides')?.text).toContain(
      'Revoked by Dana Ruiz (entered by Noor Haddad)',
    )
    expect((await backend.call('record.verify', {})).ok).toBe(true)
  })

  it('may be an agreed score of an owner, typed by anybody who takes part', async () => {
    const room = await SessionRoom.published(backend)
    const theme = 'Regional filtering'
    await disputeOver(room, theme)
    const agree = {
      themeId: room.theme(theme),
      dimension: 'revenue',
      score: 4,
      sentence: 'The renewal is in doubt.',
    } as const
    const typed = (by: string, assertedBy: string | null): Promise<unknown> =>
      backend.call(
        'disputes.agree',
        { ...agree, assertedBy: assertedBy === null ? null : room.person(assertedBy) },
        room.as(by),
      )
    expect(await refusal(typed('Mira Kang', null))).toMatchObject({ code: 'not-your-role' })
    expect(await refusal(typed('Dana Ruiz', 'Mira Kang'))).toMatchObject({ code: 'not-your-role' })
    expect(await refusal(typed('Olga Watt', 'Dana Ruiz'))).toMatchObject({ code: 'not-your-role' })
    await typed('Mira Kang', 'Dana Ruiz')
    expect(await newest()).toMatchObject({ who: 'Dana Ruiz', enteredBy: 'Mira Kang' })
    const { themes } = await backend.call('disputes.list', {})
    const settled = themes
      .find(({ name }) => name === theme)
      ?.dimensions.find(({ dimension }) => dimension === 'revenue')
    expect(settled).toMatchObject({
      state: 'resolved',
      score: 4,
      resolution: { who: 'Dana Ruiz', enteredBy: 'Mira Kang' },
    })
    expect((await backend.call('record.verify', {})).ok).toBe(true)
  })
})

/** Two owners of revenue differ on a theme, and the reveal shows it. */
async function disputeOver(room: SessionRoom, theme: string): Promise<void> {
  await room.vote('Dana Ruiz', [[theme, 'revenue', 5]])
  await room.vote('Noor Haddad', [[theme, 'revenue', 2]])
  await room.voteRest()
  await room.reveal()
}

it('a session that is ready to be sealed asks for a name, and not the file’s own guard', async () => {
  const path = backend.at('ready.concord')
  await backend.call('workspace.openSample', { path })
  const nobody = { actor: null }
  expect(await refusal(backend.call('session.close', {}, nobody))).toMatchObject({ code: 'no-actor' })
  const [person] = await backend.call('people.list', {})
  await backend.call('session.close', {}, { actor: person?.id ?? null })
  expect((await backend.call('workspace.get', {}))?.session.seal?.who).toBe(person?.name)
})

it.each(['Concord', ' concord ', 'Unnamed user', '\u200b', '…'])(
  'nobody is called “%s”: the record says by the name alone who did what',
  async (name) => {
    await prepareSmall(backend)
    const saved = backend.call('people.save', { id: null, name, title: '', email: '', roles: ['vp-cs'] })
    expect(await refusal(saved)).toMatchObject({ code: 'bad-input' })
    writeFileSync(backend.at('people.csv'), `name,roles\n"${name}",VP CS\nAda Vos,VP CS\n`)
    await importFile(backend, 'people', backend.at('people.csv'))
    expect((await backend.call('people.list', {})).map((one) => one.name)).not.toContain(name.trim())
  },
)
