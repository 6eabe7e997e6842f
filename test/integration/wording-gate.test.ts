import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeBackend, refusal, type TestBackend } from '#test/support/backend.ts'
import { SessionRoom } from '#test/support/session-room.ts'

let backend: TestBackend
let room: SessionRoom
const SLACK = 'Slack digest'

/** The small quarter, decided, with one rationale that promises. */
beforeEach(async () => {
  backend = makeBackend()
  room = await SessionRoom.published(backend)
  await room.voteRest()
  await room.reveal()
  await backend.call('session.decide', {}, room.as('Dana Ruiz'))
  await room.decideAll()
})
afterEach(() => backend.dispose())

const decide = async (rationale: string, workaround = ''): Promise<unknown> => {
  const { ranked } = await backend.call('ranking.get', {})
  const row = ranked.find(({ name }) => name === SLACK)
  return backend.call(
    'decisions.set',
    {
      themeId: room.theme(SLACK),
      status: row?.decision.status ?? null,
      ownerId: row?.decision.ownerId ?? null,
      rationale,
      workaround,
    },
    room.as('Mira Kang'),
  )
}

const gate = async (): Promise<unknown> => (await backend.call('workspace.get', {}))?.session.gate
const keep = (
  reason: string,
  wording = 'guarantee',
  said = 'We guarantee it to the clinics.',
): Promise<unknown> =>
  backend.call(
    'wording.keep',
    { kind: 'rationale', themeId: room.theme(SLACK), dimension: null, wording, said, reason },
    room.as('Mira Kang'),
  )
const close = (): Promise<unknown> => backend.call('session.close', {}, room.as('Dana Ruiz'))

it('an open note holds the gate of Close; kept with a reason it doesn’t, until the text changes', async () => {
  await decide('We guarantee it to the clinics.')
  expect(await gate()).toEqual([
    { code: 'wording', themeId: room.theme(SLACK), name: SLACK, notes: 1, place: 'memos' },
  ])
  expect(await refusal(close())).toMatchObject({ code: 'gate-shut' })
  expect(await refusal(keep('so'))).toMatchObject({ code: 'bad-input' })
  expect(await refusal(keep('It is our word in the contract', 'promise'))).toMatchObject({
    code: 'not-found',
  })
  await keep('It is our word in the contract')
  expect(await gate()).toEqual([])
  const { entries } = await backend.call('record.list', { before: null, limit: 1 })
  expect(entries[0]).toMatchObject({
    kind: 'wording.keep',
    who: 'Mira Kang',
    why: 'It is our word in the contract',
    label: `Wording kept in the rationale of ${SLACK}: “guarantee”`,
  })
  const [text] = await backend.call('wording.texts', { themeId: room.theme(SLACK) })
  expect(text).toMatchObject({
    kind: 'rationale',
    notes: [{ text: 'guarantee', kept: { who: 'Mira Kang', reason: 'It is our word in the contract' } }],
  })
  await decide('We guarantee it to all clinics.')
  expect(await gate()).toHaveLength(1)
  await backend.call('record.undo', {}, room.as('Mira Kang'))
  expect(await gate()).toEqual([])
  await close()
  expect(await refusal(keep('It is our word in the contract'))).toMatchObject({ code: 'sealed' })
  expect(await backend.call('record.verify', {})).toMatchObject({ ok: true })
})

it('what customers won’t read can’t be kept, and unreleased work only by the PM lead', async () => {
  const themeId = room.theme(SLACK)
  const ranked = (await backend.call('ranking.get', {})).ranked.map(({ name }) => name)
  const other = ranked.find((name) => name !== SLACK) ?? ''
  const { accounts } = await backend.call('accounts.list', {}).then((list) => ({ accounts: list }))
  const customer = accounts[0]?.name ?? ''
  const said = `We’ve put this on our roadmap, with ${other}. ${customer} and others asked for it.`
  await backend.call('memos.edit', { themeId, says: said }, room.as('Mira Kang'))
  expect(await gate()).toMatchObject([{ code: 'wording', notes: 2 }])
  const keepSaid = (wording: string, who: string): Promise<unknown> =>
    backend.call(
      'wording.keep',
      { kind: 'letter', themeId, dimension: null, wording, said, reason: 'They agreed to be named here.' },
      room.as(who),
    )
  expect(await refusal(keepSaid(customer, 'Mira Kang'))).toMatchObject({ code: 'no-change' })
  expect(await refusal(keepSaid(other, 'Dana Ruiz'))).toMatchObject({ code: 'not-your-role' })
  await keepSaid(other, 'Mira Kang')
  expect(await gate()).toMatchObject([{ code: 'wording', notes: 1 }])
})

it('the capacity note and what CS says are held to the same', async () => {
  await backend.call('session.update', { capacityNote: 'We promise two squads.' }, room.as('Mira Kang'))
  await backend.call(
    'memos.edit',
    { themeId: room.theme(SLACK), says: 'You will definitely have it soon.' },
    room.as('Mira Kang'),
  )
  expect(await gate()).toMatchObject([
    { code: 'wording', name: SLACK, notes: 3, place: 'memos' },
    { code: 'wording', themeId: null, name: null, notes: 1, place: 'decide' },
  ])
})

it('after the seal a corrected wording is an amendment, and what is exported carries it, marked', async () => {
  await decide('It weighs what it weighs.', 'Use the weekly mail.')
  await close()
  const themeId = room.theme(SLACK)
  type Kept = { kind: 'letter'; wording: string; reason: string }
  const reword = (says: string | null, workaround: string | null, kept: Kept[] = []): Promise<unknown> =>
    backend.call(
      'amendments.add',
      {
        kind: 'wording',
        themeId,
        wording: { says, workaround },
        kept,
        text: 'The customer asked what the digest would hold.',
      },
      room.as('Mira Kang'),
    )
  expect(await refusal(reword(null, null))).toMatchObject({ code: 'no-change' })
  expect(await refusal(reword('You will definitely have it.', null))).toMatchObject({ code: 'wording-open' })
  // It doesn't say what was decided; only the line above it would.
  const says = 'The digest would hold every mention, once a day.'
  expect(await refusal(reword(says, 'Use the daily mail.'))).toMatchObject({ code: 'wording-open' })
  const kept = { kind: 'letter', wording: says, reason: 'The mail’s first line says it.' } as const
  await reword(says, 'Use the daily mail.', [kept])
  expect(await backend.call('wording.texts', { themeId })).toContainEqual(
    expect.objectContaining({
      kind: 'letter',
      notes: [
        expect.objectContaining({
          code: 'undecided-words',
          kept: expect.objectContaining({ reason: kept.reason, who: 'Mira Kang' }),
        }),
      ],
    }),
  )
  expect(await backend.call('amendments.list', {})).toMatchObject([
    { kind: 'wording', themeName: SLACK, wording: { workaround: 'Use the daily mail.' } },
  ])
  expect(await refusal(reword('  ', null))).toMatchObject({ code: 'decision-incomplete' })
  const dir = backend.at('out')
  await backend.call('exports.memos', { dir, formats: ['md'], cut: 'shareable', pack: false })
  await backend.call('exports.briefs', { dir, formats: ['eml'] })
  await backend.call('exports.lists', { dir, style: 'raw', cut: 'internal' })
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
  const read = (ending: string): string =>
    files
      .filter((file) => file.endsWith(ending))
      .map((file) => readFileSync(path.join(dir, file), 'utf8'))
      .join('\n')
  const amended = /amended \d+ \w+ \d{4}/u
  expect(read('.md')).toContain('The digest would hold every mention, once a day.')
  expect(read('.md')).toMatch(amended)
  const mails = files
    .filter((file) => file.endsWith('.eml'))
    .map((file) => readFileSync(path.join(dir, file), 'utf8'))
    .map((mail) => Buffer.from(mail.split('\r\n\r\n')[1] ?? '', 'base64').toString('utf8'))
  expect(mails.join('\n')).toContain('The digest would hold every mention, once a day.')
  expect(mails.join('\n')).not.toContain('weekly mail')
  expect((await backend.call('memos.get', { themeId, cut: 'internal' })).sections).toContainEqual(
    expect.objectContaining({ id: 'says', title: expect.stringMatching(amended) }),
  )
  // Amended once more, the newer wording counts.
  const newer = 'It’s on our roadmap. The digest holds mentions, once a day.'
  // It is built: words that deny it are another decision's.
  expect(await refusal(reword('We won’t build it.', null))).toMatchObject({ code: 'wording-open' })
  await reword(newer, null)
  expect((await backend.call('memos.get', { themeId, cut: 'shareable' })).sections).toContainEqual(
    expect.objectContaining({
      id: 'says',
      text: newer,
    }),
  )
  expect(await backend.call('record.verify', {})).toMatchObject({ ok: true })
})

it('an amended decision has no open note: it is fixed, or kept with a reason', async () => {
  await close()
  const amend = (kept: { kind: 'rationale'; wording: string; reason: string }[]): Promise<unknown> =>
    backend.call(
      'amendments.add',
      {
        kind: 'decision',
        themeId: room.theme(SLACK),
        decision: { status: 'defer', ownerId: null, rationale: 'We promise to look again.', workaround: '' },
        kept,
        text: 'The clinics asked for it once more.',
      },
      room.as('Mira Kang'),
    )
  expect(await refusal(amend([]))).toMatchObject({ code: 'wording-open' })
  const kept = { kind: 'rationale', wording: 'promise' } as const
  expect(await refusal(amend([{ ...kept, reason: 'so' }]))).toMatchObject({ code: 'bad-input' })
  await amend([{ ...kept, reason: 'The contract says so.' }])
  const [text] = await backend.call('wording.texts', { themeId: room.theme(SLACK) })
  expect(text).toMatchObject({ kind: 'rationale', notes: [{ kept: { reason: 'The contract says so.' } }] })
  expect(await backend.call('record.verify', {})).toMatchObject({ ok: true })
})

it('the reason of an override, while it stands, and the description of a theme are held to the same', async () => {
  const themeId = room.theme(SLACK)
  const place = { kind: 'override', themeId, dimension: null } as const
  const reason = 'Their contract says that we guarantee it to them.'
  await backend.call(
    'overrides.add',
    { themeId, kind: 'rank', targetRank: 1, condition: 'competitive-emergency', reason, assertedBy: null },
    room.as('Dana Ruiz'),
  )
  const noted = { code: 'wording', themeId, notes: 1 }
  const wording = (): Promise<unknown> =>
    gate().then((items) => (items as { code: string }[]).filter(({ code }) => code === 'wording'))
  expect(await wording()).toMatchObject([noted])
  await backend.call(
    'wording.keep',
    { ...place, wording: 'guarantee', said: reason, reason: 'Legal has read it.', assertedBy: null },
    room.as('Dana Ruiz'),
  )
  expect(await wording()).toEqual([])
  expect(await backend.call('wording.texts', { themeId })).toContainEqual(
    expect.objectContaining({ ...place, text: reason }),
  )
})

it('a ballot’s reason is checked once its dispute is shown, and says nothing before', async () => {
  const other = makeBackend()
  try {
    const early = await SessionRoom.published(other)
    const themeId = early.theme(SLACK)
    const said = 'We promise it to every clinic.'
    const seen = async (): Promise<unknown[]> =>
      (await other.call('wording.texts', { themeId })).filter(({ kind }) => kind === 'ballot')
    await early.vote('Dana Ruiz', [[SLACK, 'alignment', 5, said]])
    await early.vote('Mira Kang', [[SLACK, 'alignment', 1, 'It fits nowhere.']])
    await early.voteRest()
    expect(await seen()).toEqual([])
    const keepIt = (): Promise<unknown> =>
      other.call(
        'wording.keep',
        {
          kind: 'ballot',
          themeId,
          dimension: 'alignment',
          wording: 'promise',
          said,
          reason: 'Her own words on it.',
          assertedBy: null,
        },
        early.as('Mira Kang'),
      )
    expect(await refusal(keepIt())).toMatchObject({ code: 'not-found' })
    await early.reveal()
    expect(await seen()).toContainEqual(
      expect.objectContaining({
        text: said,
        dimension: 'alignment',
        notes: [expect.objectContaining({ text: 'promise', kept: null })],
      }),
    )
    await keepIt()
    expect(await seen()).toContainEqual(
      expect.objectContaining({
        text: said,
        notes: [expect.objectContaining({ kept: expect.objectContaining({ who: 'Mira Kang' }) as unknown })],
      }),
    )
  } finally {
    other.dispose()
  }
})
