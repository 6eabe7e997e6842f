import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { settled } from '#test/golden/golden-files.ts'
import { workbookContent } from '#test/golden/workbook-content.ts'
import { makeBackend, type TestBackend } from '#test/support/backend.ts'
import { readZip } from '#test/support/read-zip.ts'
import { SessionRoom } from '#test/support/session-room.ts'

let backend: TestBackend
beforeEach(() => {
  backend = makeBackend()
})
afterEach(() => backend.dispose())

const SECRET = 'Nobody may read this before the reveal'
/** Every kind of file that can be had before anything is decided. */
async function exportAll(name: string): Promise<string> {
  const dir = backend.at(name)
  await backend.call('exports.lists', { dir, style: 'raw', cut: 'internal' })
  await backend.call('exports.briefs', { dir, formats: ['docx', 'xlsx', 'eml'] })
  for (const cut of ['internal', 'shareable'] as const)
    await backend.call('exports.preread', { dir, formats: ['docx', 'xlsx'], cut })
  await backend.call('exports.workbook', { path: path.join(dir, 'workbook.xlsx') })
  for (const kind of ['map', 'disagreement'] as const)
    await backend.call('exports.picture', { path: path.join(dir, `${kind}.svg`), picture: { kind } })
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => /\.\w+$/u.test(file))
  expect(files.length).toBeGreaterThan(10)
  const texts = await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(path.join(dir, file))
      if (!/\.(?:docx|xlsx)$/u.test(file)) return bytes.toString('utf8')
      const parts = [...(await readZip(bytes))].filter(([part]) => !part.endsWith('.png'))
      return parts.map(([, text]) => text).join('\n')
    }),
  )
  return texts.join('\n')
}

describe('files exported while ballots are out', () => {
  it('hold no word of a ballot until its theme is revealed', { timeout: 60_000 }, async () => {
    const room = await SessionRoom.published(backend)
    await room.vote('Noor Haddad', [['Slack digest', 'revenue', 5, SECRET]])
    await backend.call('ballots.handOver', {})
    expect(await exportAll('scoring')).not.toContain(SECRET)
    await room.voteRest()
    await backend.call('session.reveal', { themeIds: [room.theme('HubSpot sync')] }, room.as('Dana Ruiz'))
    const partly = await exportAll('partly')
    expect(partly).not.toContain(SECRET)
    expect(partly).toContain('No two positions on a score differ')
    await room.reveal()
    // And they would, if it could be read: from the reveal on the workbook has it.
    const revealed = await exportAll('revealed')
    expect(revealed).toContain(SECRET)
    expect(revealed).toContain('Noor Haddad: 5')
  })

  it('show in the pre-read what the model says, however people voted', async () => {
    const room = await SessionRoom.published(backend)
    const preread = async (name: string): Promise<string> => {
      const dir = backend.at(name)
      await backend.call('exports.preread', { dir, formats: ['xlsx'], cut: 'internal' })
      return settled(await workbookContent(path.join(dir, 'pre-read.xlsx')))
    }
    const before = await preread('before')
    await room.vote('Dana Ruiz', [['Slack digest', 'breadth', 5]])
    await room.vote('Noor Haddad', [['Slack digest', 'breadth', 1, SECRET]])
    await room.voteRest()
    await room.reveal()
    const { unranked } = await backend.call('ranking.get', {})
    expect(unranked.map((row) => row.name)).toContain('Slack digest')
    expect(await preread('after')).toBe(before)
  })

  it('say in the pre-read who maps a theme that isn’t mapped yet', async () => {
    await SessionRoom.prepared(backend)
    await backend.call('themes.save', {
      id: null,
      name: 'Offline mode',
      description: '',
      complianceRuling: null,
    })
    const dir = backend.at('missing')
    await backend.call('exports.preread', { dir, formats: ['xlsx'], cut: 'internal' })
    expect(await workbookContent(path.join(dir, 'pre-read.xlsx'))).toMatch(
      /The fit of “Offline mode” with a roadmap theme" \[@\]\nB\d+ "Noor Haddad \(CS Ops\)"/u,
    )
  })
})
