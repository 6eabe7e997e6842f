import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeBackend, prepareSmall, refusal, type TestBackend } from '#test/support/backend.ts'
import { readZip } from '#test/support/read-zip.ts'
import { SessionRoom } from '#test/support/session-room.ts'

let backend: TestBackend
beforeEach(() => {
  backend = makeBackend()
})
afterEach(() => backend.dispose())

const WHY = 'Velderkamp told us that Riposte exports the audit log since Monday.'
const RESPONSE = 'We show Velderkamp our export on Thursday.'

/** Every text of every file in a folder, by the file's name. */
async function textsIn(dir: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (const file of readdirSync(dir)) {
    const bytes = await readFile(path.join(dir, file))
    const parts = /\.(?:docx|xlsx)$/u.test(file)
      ? [...(await readZip(bytes)).values()]
      : [bytes.toString('utf8')]
    texts.set(file, parts.join('\n').replaceAll(/<[^>]*>/gu, ' '))
  }
  return texts
}

async function exported(cut: 'internal' | 'shareable'): Promise<Map<string, string>> {
  const dir = backend.at(cut)
  await backend.call('exports.memos', { dir, formats: ['md', 'docx'], cut, pack: false })
  await backend.call('exports.preread', { dir, formats: ['docx', 'xlsx'], cut })
  if (cut === 'internal') await backend.call('exports.workbook', { path: path.join(dir, 'decisions.xlsx') })
  return textsIn(dir)
}

async function raised(): Promise<SessionRoom> {
  await prepareSmall(backend)
  const room = await SessionRoom.of(backend)
  await backend.call('session.update', { kind: 'fast-track' })
  await backend.call(
    'emergency.raise',
    { themeId: room.theme('Audit log export'), raisedAt: '2026-11-22T08:00:00.000Z', why: WHY },
    room.as('Dana Ruiz'),
  )
  return room
}

describe('a fast track', () => {
  it('lists all themes as they are, and says which one is on the table', async () => {
    await prepareSmall(backend)
    const before = await backend.call('themes.list', {})
    await backend.call('session.update', { kind: 'fast-track' })
    const waiting = await backend.call('themes.list', {})
    expect(waiting).toEqual(before.map((theme) => ({ ...theme, onTable: false })))
    expect(waiting.find((theme) => theme.name === 'Data residency')?.compliance).toBe(true)
    const room = await SessionRoom.of(backend)
    const themeId = room.theme('Audit log export')
    await backend.call('emergency.raise', { themeId, raisedAt: '2026-11-22T08:00:00.000Z', why: WHY })
    const on = (await backend.call('themes.list', {})).filter((theme) => theme.onTable)
    expect(on.map(({ name, accounts }) => [name, accounts])).toEqual([['Audit log export', 1]])
  })

  it('tells of the emergency in the internal cut, and says nothing of it in the shareable one', async () => {
    const room = await raised()
    await backend.call('session.start', {}, room.as('Dana Ruiz'))
    await backend.call(
      'decisions.set',
      {
        themeId: room.theme('Audit log export'),
        status: 'build',
        ownerId: room.person('Mira Kang'),
        rationale: 'It is there, and only has to be switched on.',
        workaround: '',
      },
      room.as('Mira Kang'),
    )
    const owed = await exported('internal')
    expect([...owed.keys()].toSorted()).toEqual(
      expect.arrayContaining(['decisions.xlsx', 'pre-read.docx', 'pre-read.xlsx']),
    )
    for (const [file, text] of owed) expect(text, file).toContain('Q1 2027 fast track')
    expect(owed.get('pre-read.docx')?.replaceAll(/<[^>]*>/gu, ' ')).toMatch(
      /The response to the competitive emergency\s+Mira Kang \(PM lead\)/u,
    )

    // The summary says what is owed, by whom and until when.
    const dir = backend.at('summary')
    const summary = async (): Promise<string> => {
      await backend.call('exports.summary', { dir, cut: 'internal', formats: ['md'], parts: ['summary'] })
      return (await textsIn(dir)).get('executive-summary.md') ?? ''
    }
    expect(await summary()).toContain(
      '| Mira Kang | Write the response to the competitive emergency: what we do about it. | 23 Nov 2026 |',
    )

    await backend.call('emergency.respond', { text: RESPONSE }, room.as('Mira Kang'))
    expect(await summary()).toContain('Nothing is open.')
    const internal = await exported('internal')
    for (const [file, text] of internal) {
      if (file === 'decisions.xlsx') continue
      expect(text, file).toContain(WHY)
      expect(text, file).toContain(RESPONSE)
      expect(text, file).not.toContain('session · as of')
    }
    const memo = [...internal].find(([file]) => file.endsWith('.md'))?.[1] ?? ''
    expect(memo).toContain(
      'A competitive emergency, raised 22 Nov 2026, 08:00 UTC by Dana Ruiz: Velderkamp told us',
    )
    expect(memo).toMatch(/Mira Kang answered 22 Nov 2026, 09:\d\d UTC: We show Velderkamp/)

    const shareable = await exported('shareable')
    expect(shareable.size).toBe(4)
    for (const [file, text] of shareable) {
      expect(text, file).toContain('Q1 2027 fast track')
      for (const secret of [
        'Velderkamp',
        'Riposte',
        'Competitive emergency',
        'competitive emergency, raised',
      ])
        expect(text, file).not.toContain(secret)
    }
  })

  it('seals once the PM lead has answered, late or not', async () => {
    const room = await raised()
    await backend.call('session.start', {}, room.as('Dana Ruiz'))
    await backend.call('decisions.set', {
      themeId: room.theme('Audit log export'),
      status: 'build',
      ownerId: room.person('Mira Kang'),
      rationale: 'It is there, and only has to be switched on.',
      workaround: '',
    })
    // What a theme is called later belongs to the next session.
    await backend.call('themes.save', {
      id: room.theme('Audit log export'),
      name: 'Audit log stream',
      description: '',
      complianceRuling: null,
    })
    const { emergency } = (await backend.call('workspace.get', {}))?.session ?? {}
    expect(emergency?.name).toBe('Audit log export')
    expect((await refusal(backend.call('session.close', {}, room.as('Mira Kang')))).code).toBe('gate-shut')
    const refused = await refusal(backend.call('emergency.respond', { text: RESPONSE }, room.as('Dana Ruiz')))
    expect(refused.code).toBe('not-your-role')
    await backend.call('emergency.respond', { text: RESPONSE }, room.as('Mira Kang'))
    await backend.call('session.close', {}, room.as('Mira Kang'))
    expect(await backend.call('record.verify', {})).toMatchObject({ ok: true, sealed: true })
  })
})

it('calls a triage a triage in its files and on its ballots', async () => {
  await prepareSmall(backend)
  const room = await SessionRoom.of(backend)
  await backend.call('session.update', { kind: 'triage' })
  await backend.call('session.publish', {}, room.as('Dana Ruiz'))
  const dir = backend.at('triage')
  await backend.call('ballots.writeWorkbooks', { dir, personIds: [room.person('Mira Kang')] })
  await backend.call('exports.preread', { dir, formats: ['docx'], cut: 'internal' })
  const texts = await textsIn(dir)
  expect([...texts.keys()].toSorted()).toEqual(['Ballot - Mira Kang - Q1 2027 triage.xlsx', 'pre-read.docx'])
  for (const [file, text] of texts) {
    expect(text, file).toContain('Q1 2027 triage')
    expect(text, file).not.toContain('Q1 2027 session')
  }
  expect(texts.get('pre-read.docx')).toContain('The triage decides for Q1 2027')
})
