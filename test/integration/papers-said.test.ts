import { readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Workspace } from '#electron/backend/core/workspace.ts'
import { openDatabase } from '#electron/backend/db/open-database.ts'
import { xlsxStream } from '#electron/backend/files/xlsx/write/xlsx-stream.ts'
import { decisionWorkbook } from '#electron/backend/kinds/prioritization/documents/workbook/decision-workbook.ts'
import { workbookInputOf } from '#electron/backend/kinds/prioritization/usecases/exports/workbook-input-of.ts'
import { makeBackend, type TestBackend } from '#test/support/backend.ts'
import { readZip } from '#test/support/read-zip.ts'
import { SessionRoom } from '#test/support/session-room.ts'

let backend: TestBackend
let room: SessionRoom
beforeEach(async () => {
  backend = makeBackend()
  room = await SessionRoom.published(backend)
})
afterEach(() => backend.dispose())

/** The words of a pre-read as a document. */
async function preread(cut: 'internal' | 'shareable'): Promise<string> {
  const dir = backend.at(`preread-${cut}`)
  const { files } = await backend.call('exports.preread', { dir, formats: ['docx'], cut })
  const parts = await readZip(readFileSync(files[0] ?? ''))
  return (parts.get('word/document.xml') ?? '').replaceAll(/<[^>]+>/gu, ' ')
}

it('a shareable pre-read says that the capacity note is left out, not that there is none', async () => {
  expect(await preread('shareable')).toContain('Not written down yet.')
  await backend.call('session.update', { capacityNote: 'Two squads, one of them until 14 March.' })
  expect(await preread('internal')).toContain('until 14 March')
  const cut = await preread('shareable')
  expect(cut).toContain('Left out of this version: the note names')
  expect(cut).not.toMatch(/Not written down yet|14 March/u)
})

it('an escalation paper names whose word the escalation is, and who typed it', async () => {
  await room.vote('Henrik Solbakk', [['SSO for guests', 'alignment', 1, 'It is not in the plan']])
  await room.voteRest()
  await room.reveal()
  await backend.call(
    'disputes.escalate',
    {
      themeId: room.theme('SSO for guests'),
      dimension: 'alignment',
      sentence: 'Nobody moves.',
      assertedBy: room.person('Mira Kang'),
    },
    room.as('Noor Haddad'),
  )
  const { files } = await backend.call('exports.summary', {
    dir: backend.at('papers'),
    formats: ['md'],
    cut: 'internal',
    parts: ['escalations'],
  })
  expect(readFileSync(files[0] ?? '', 'utf8')).toContain(
    'Escalated by Mira Kang (entered by Noor Haddad) on 22 Nov 2026.',
  )
})

it.each([
  [2, 0, 0],
  [3, 0, 0],
  [4, 2, 1],
  [5, 2, 1],
])('the workbook of %i ranked themes has %i charts, on %i pages more', async (ranked, charts, breaks) => {
  await backend.call('workspace.close', {})
  const file = backend.at('small.concord')
  const workspace = Workspace.on(openDatabase(file), file, () => 'id')
  const input = workbookInputOf(workspace)
  workspace.close()
  const { ranking } = input
  expect(ranking.ranked).toHaveLength(5)
  const few = { ...input, ranking: { ...ranking, ranked: ranking.ranked.slice(0, ranked) } }
  const parts = await readZip(await buffer(xlsxStream(decisionWorkbook(few))))
  expect([...parts.keys()].filter((name) => /charts\/chart\d+\.xml$/u.test(name))).toHaveLength(charts)
  expect((parts.get('xl/worksheets/sheet1.xml') ?? '').match(/<brk /gu) ?? []).toHaveLength(breaks)
})
