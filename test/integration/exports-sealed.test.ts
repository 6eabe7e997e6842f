import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readTableFile } from '#electron/backend/files/read-table-file.ts'
import { importFile, makeBackend, type TestBackend } from '#test/support/backend.ts'
import { SessionRoom } from '#test/support/session-room.ts'

let backend: TestBackend
beforeEach(() => {
  backend = makeBackend()
})
afterEach(() => backend.dispose())

/** Text without the head of the record, which moves on with each entry. */
const withoutHead = (text: string): string =>
  text.replaceAll(/entry \d+/gu, 'entry').replaceAll(/(?:head|record) [\da-f ]+/giu, 'head')

/** What the files of a session say, but for the record and its head. */
async function exported(name: string): Promise<unknown> {
  const book = backend.at(`${name}.xlsx`)
  await backend.call('exports.workbook', { path: book })
  const dir = backend.at(name)
  await backend.call('exports.memos', { dir, formats: ['md'], cut: 'internal', pack: false })
  await backend.call('exports.lists', { dir, style: 'raw', cut: 'internal' })
  const { sheets } = await readTableFile(book)
  const texts = readdirSync(dir)
    .toSorted()
    .map((file) => [file, withoutHead(readFileSync(path.join(dir, file), 'utf8'))])
  return [
    sheets
      .filter((sheet) => sheet.name !== 'Record')
      .map((sheet) => [
        sheet.name,
        sheet.rows
          .map((row) => row.cells.map((cell) => (typeof cell === 'string' ? withoutHead(cell) : cell)))
          // The fact that counts the entries.
          .filter(([first]) => first !== 'Record'),
      ]),
    texts,
  ]
}

it('files of a sealed session say the same, whatever is imported, renamed or set afterwards', async () => {
  const room = await SessionRoom.published(backend)
  await room.vote('Dana Ruiz', [['Slack digest', 'breadth', 3]])
  await room.voteRest()
  await room.reveal()
  // Noor left it with the model, so the owners differ.
  await backend.call(
    'disputes.agree',
    {
      themeId: room.theme('Slack digest'),
      dimension: 'breadth',
      score: 3,
      sentence: 'Both clinics count for themselves',
    },
    room.as('Noor Haddad'),
  )
  await backend.call('session.decide', {}, room.as('Dana Ruiz'))
  await room.decideAll()
  await backend.call('session.close', {}, room.as('Dana Ruiz'))
  const sealed = await exported('sealed')
  const later = backend.at('later.csv')
  writeFileSync(
    later,
    'id,name,arr,tier,csm\nA-1,Northwind Freight,1,SMB,Somebody New\nA-9,Halcyon,900000,Enterprise,Lena Fox\n',
  )
  await importFile(backend, 'accounts', later)
  const mira = { id: room.person('Mira Kang'), title: '', email: '' }
  await backend.call('people.save', { ...mira, name: 'Mira Kang-Ruiz', roles: ['pm-lead'] })
  expect(await exported('later')).toEqual(sealed)
})
