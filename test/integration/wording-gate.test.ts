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
const keep = (reason: string, wording = 'guarantee'): Promise<unknown> =>
  backend.call(
    'wording.keep',
    { kind: 'rationale', themeId: room.theme(SLACK), dimension: null, wording, reason },
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

it('the capacity note and what CS says are held to the same', async () => {
  await backend.call('session.update', { capacityNote: 'We promise two squads.' }, room.as('Mira Kang'))
  await backend.call(
    'memos.edit',
    { themeId: room.theme(SLACK), says: 'You will definitely have it soon.' },
    room.as('Mira Kang'),
  )
  expect(await gate()).toMatchObject([
    { code: 'wording', name: SLACK, notes: 2, place: 'memos' },
    { code: 'wording', themeId: null, name: null, notes: 1, place: 'decide' },
  ])
})

it('after the seal a corrected wording is an amendment, and what is exported carries it, marked', async () => {
  await decide('It weighs what it weighs.', 'Use the weekly mail.')
  await close()
  const themeId = room.theme(SLACK)
  const reword = (says: string | null, workaround: string | null): Promise<unknown> =>
    backend.call(
      'amendments.add',
      {
        kind: 'wording',
        themeId,
        wording: { says, workaround },
        text: 'The customer asked what the digest would hold.',
      },
      room.as('Mira Kang'),
    )
  expect(await refusal(reword(null, null))).toMatchObject({ code: 'no-change' })
  expect(await refusal(reword('You will definitely have it.', null))).toMatchObject({ code: 'wording-open' })
  await reword('The digest would hold every mention, once a day.', 'Use the daily mail.')
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
  await reword('The digest holds mentions, once a day.', null)
  expect((await backend.call('memos.get', { themeId, cut: 'shareable' })).sections).toContainEqual(
    expect.objectContaining({ id: 'says', text: 'The digest holds mentions, once a day.' }),
  )
  expect(await backend.call('record.verify', {})).toMatchObject({ ok: true })
})
