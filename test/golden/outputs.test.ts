import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeBackend, type TestBackend } from '#test/support/backend.ts'
import { readZip } from '#test/support/read-zip.ts'
import { expectGolden } from './golden-files.ts'
import { makeGoldenQuarter } from './golden-quarter.ts'
import { workbookContent } from './workbook-content.ts'

let backend: TestBackend
beforeAll(async () => {
  backend = makeBackend()
  await makeGoldenQuarter(backend)
})
afterAll(() => backend.dispose())

describe('the decision workbook', () => {
  it('holds what it held', async () => {
    const file = backend.at('book.xlsx')
    expect(await backend.call('exports.workbook', { path: file })).toEqual({ files: [file] })
    await expectGolden('decision-workbook', await workbookContent(file))
  })

  it('is the same in all its parts when it is written again', async () => {
    const [a, b] = [backend.at('a.xlsx'), backend.at('b.xlsx')]
    await backend.call('exports.workbook', { path: a })
    await backend.call('exports.workbook', { path: b })
    expect(await readZip(await readFile(a))).toEqual(await readZip(await readFile(b)))
  })
})

describe('the memos', () => {
  const kinds = [
    ['build', '01-regional-filtering-in-reports'],
    ['build-edited', '02-sso-for-guest-users'],
    ['defer', '03-native-hubspot-integration'],
    ['decline', '05-dark-theme-for-embeds'],
    ['escalated', 'U1-scheduled-dashboards-by-e-mail'],
    ['compliance', 'C1-data-residency-in-the-eu'],
  ] as const

  it.each(['internal', 'shareable'] as const)('are one file per theme and format: %s', async (cut) => {
    const dir = backend.at(`memos-${cut}`)
    const { files } = await backend.call('exports.memos', { dir, formats: ['docx', 'md'], cut })
    const suffix = cut === 'shareable' ? '-shareable' : ''
    expect(files.map((file) => path.relative(dir, file))).toEqual(
      kinds.flatMap(([, name]) => [`${name}${suffix}.docx`, `${name}${suffix}.md`]),
    )
  })

  it('are the same in all their parts when they are written again', async () => {
    const name = '01-regional-filtering-in-reports.docx'
    const bytes = async (dir: string): Promise<Buffer> => {
      await backend.call('exports.memos', { dir: backend.at(dir), formats: ['docx'], cut: 'internal' })
      return readFile(path.join(backend.at(dir), name))
    }
    expect(await readZip(await bytes('one'))).toEqual(await readZip(await bytes('two')))
  })

  it('name no account, CSM or amount in the shareable cut', async () => {
    for (const { themeId } of await backend.call('memos.list', {})) {
      const memo = await backend.call('memos.get', { themeId, cut: 'shareable' })
      const text = memo.sections.map((section) => section.text).join('\n')
      expect(text).not.toMatch(
        /Northwind|Meridian|Kestrel|Oakhurst|Papercut|Tidewater|Globex|Fox|Ito|\$|202[67]-/u,
      )
      expect(memo.sections.map((section) => section.id)).not.toContain('accounts')
    }
  })
})
