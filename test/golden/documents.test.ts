import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeBackend, type TestBackend, themeId } from '#test/support/backend.ts'
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

describe.each(['internal', 'shareable'] as const)('the %s cut', (cut) => {
  const suffix = cut === 'shareable' ? '-shareable' : ''

  it('of the pack has contents without page numbers, and one picture', async () => {
    const dir = backend.at('pack')
    const { files } = await backend.call('exports.memos', { dir, formats: ['docx', 'md'], cut, pack: true })
    expect(files.map((file) => path.basename(file))).toEqual([
      `decision-memos${suffix}.docx`,
      `decision-memos${suffix}.md`,
    ])
    const parts = await readZip(await readFile(path.join(dir, `decision-memos${suffix}.docx`)))
    const document = parts.get('word/document.xml') ?? ''
    expect(document).not.toMatch(/PAGEREF|<w:instrText/u)
    const anchors = [...document.matchAll(/<w:hyperlink [^>]*w:anchor="(part-\d+)"/gu)].map(
      ([, name]) => name,
    )
    const marks = [...document.matchAll(/<w:bookmarkStart [^>]*w:name="(part-\d+)"/gu)].map(
      ([, name]) => name,
    )
    expect(anchors.length).toBeGreaterThan(3)
    expect(anchors).toEqual(marks)
    expect([...parts.keys()].filter((name) => name.startsWith('word/media/')).length).toBe(1)
  })

  it('of the pre-read says in its workbook what it said', async () => {
    const dir = backend.at('preread')
    await backend.call('exports.preread', { dir, formats: ['xlsx'], cut })
    await expectGolden(
      `pre-read-${cut}.xlsx`,
      await workbookContent(path.join(dir, `pre-read${suffix}.xlsx`)),
    )
  })

  it.each(['excel', 'raw'] as const)('of the lists is written for %s', async (style) => {
    const dir = backend.at(`lists-${cut}-${style}`)
    const { files } = await backend.call('exports.lists', { dir, style, cut })
    const texts = await Promise.all(
      files.map(async (file) => `## ${path.basename(file)}\n${await readFile(file, 'utf8')}`),
    )
    await expectGolden(`lists-${cut}-${style}`, texts.join('\n').replaceAll('\r\n', '⏎\n'))
  })
})

describe('the CSM briefs', () => {
  it('say what they said: documents, workbook, mail drafts', async () => {
    const dir = backend.at('briefs')
    await backend.call('exports.briefs', { dir, formats: ['docx', 'xlsx', 'eml'] })
    const names = readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.includes('.'))
    expect(names.toSorted()).toEqual([
      'csm-brief-lena-fox.docx',
      'csm-brief-no-csm-named.docx',
      'csm-brief-sam-ito.docx',
      'csm-briefs.xlsx',
      'mail-drafts/lena-fox/globex-outside.eml',
      'mail-drafts/lena-fox/kestrel-energy.eml',
      'mail-drafts/lena-fox/northwind-freight.eml',
      'mail-drafts/no-csm-named/oakhurst-bank.eml',
      'mail-drafts/sam-ito/meridian-labs.eml',
      'mail-drafts/sam-ito/papercut-studio.eml',
      'mail-drafts/sam-ito/tidewater-clinics.eml',
    ])
    await expectGolden('briefs.xlsx', await workbookContent(path.join(dir, 'csm-briefs.xlsx')))
    const mail = await readFile(path.join(dir, 'mail-drafts/lena-fox/northwind-freight.eml'), 'utf8')
    const [head = '', body = ''] = mail.split('\r\n\r\n')
    const text = Buffer.from(body, 'base64').toString('utf8')
    await expectGolden(
      'mail-northwind-freight.eml',
      `${head.replace(/^Date: .*$/mu, 'Date: <date>')}\n\n${text}\n`.replaceAll('\r\n', '\n'),
    )
  })
})

describe('pictures', () => {
  it.each([
    ['map', { kind: 'map' }],
    ['disagreement', { kind: 'disagreement' }],
    ['lenses', { kind: 'lenses', lens: 'product' }],
  ] as const)('are drawn as they were: %s', async (name, picture) => {
    const file = backend.at(`${name}.svg`)
    await backend.call('exports.picture', { path: file, picture })
    await expectGolden(`picture-${name}.svg`, `${(await readFile(file, 'utf8')).replaceAll('><', '>\n<')}\n`)
  })

  it('of a theme’s accounts come as SVG and as PNG of twice its size', async () => {
    const picture = {
      kind: 'accounts',
      themeId: await themeId(backend, 'Regional filtering in reports'),
    } as const
    await backend.call('exports.picture', { path: backend.at('a.svg'), picture })
    await backend.call('exports.picture', { path: backend.at('a.png'), picture })
    const svg = await readFile(backend.at('a.svg'), 'utf8')
    await expectGolden('picture-accounts.svg', `${svg.replaceAll('><', '>\n<')}\n`)
    const [, width, height] = /width="(\d+)" height="(\d+)"/u.exec(svg) ?? []
    const png = await readFile(backend.at('a.png'))
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)])
  })
})
