import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeBackend, personId, type TestBackend, themeId } from '#test/support/backend.ts'
import { readZip } from '#test/support/read-zip.ts'
import { makeGoldenQuarter } from './golden-quarter.ts'

/** What nobody outside may read: accounts, prospects, CSMs, people, and words of verbatims that name any of them. */
const SECRETS =
  'Northwind,Meridian,Kestrel,Oakhurst,Papercut,Tidewater,Globex,Initech,Lena Fox,Sam Ito,Noor Haddad,Dana Ruiz,as Dana said,costs us $40,until 21 Jan 2027,asked by Noor'.split(
    ',',
  )
/** ARR, headroom and weights of the quarter, as a number, with separators, and in minor units. */
const AMOUNTS = [400_000, 250_000.55, 550_000, 180_000, 310_000, 752_500.28, 275_000, 12_000]
/** Renewal dates, as people write them, as ISO, and as Excel counts them. */
const RENEWALS = ['2027-01-21', '2027-03-22', '2027-09-18', '2026-10-01', '2027-02-11', '2027-01-05']

const REQUESTS = `account,theme,signal,dependency,verbatim,source,date,logged_by
A-3,Regional filtering in reports,none,0,The board of Kestrel Energy waits for it.,QBR with Kestrel,2026-09-12,Noor Haddad
A-2,Regional filtering in reports,none,0,"It works, as Dana Ruiz said, only as Dana said.",QBR,2026-09-12,Noor Haddad
A-1,SSO for guest users,none,0,"Every month without it costs us $40,000.",QBR,2026-09-12,Noor Haddad
A-1,SSO for guest users,none,0,We can wait until 21 Jan 2027 and no longer.,QBR,2026-09-12,Noor Haddad
A-6,Dark theme for embeds,none,0,I was asked by Noor Haddad to say so.,QBR,2026-09-12,Noor Haddad
A-6,Dark theme for embeds,none,0,A harmless sentence that may be read.,QBR,2026-09-12,Noor Haddad
`

let backend: TestBackend
let printed: string[] = []
beforeAll(async () => {
  printed = []
  backend = makeBackend(undefined, {
    printPdf: ({ html, css }) => {
      printed.push(`${html}\n${css}`)
      return Promise.resolve(new TextEncoder().encode(`${html}\n${css}`))
    },
  })
  await makeGoldenQuarter(backend, REQUESTS)
  backend.acting = { actor: await personId(backend, 'Mira Kang') }
  await backend.call('memos.edit', {
    themeId: await themeId(backend, 'Native HubSpot integration'),
    says: 'We have heard you. Ask Northwind Freight how they do it.',
  })
})
afterAll(() => backend.dispose())

/** Every text a file holds: of a package the text of each part, a PDF being what was handed to the printer. */
async function textsOf(file: string): Promise<string[]> {
  const bytes = await readFile(file)
  if (!/\.(?:docx|xlsx)$/u.test(file)) return [bytes.toString('utf8')]
  return [...(await readZip(bytes))].filter(([name]) => !name.endsWith('.png')).map(([, text]) => text)
}

function secretsIn(text: string): string[] {
  const dates = RENEWALS.flatMap((iso) => {
    const [year = '', month = '', day = ''] = iso.split('-')
    const name = ['Jan', 'Feb', 'Mar', '', '', '', '', '', 'Sep', 'Oct'][Number(month) - 1] ?? ''
    const serial = Math.round(Date.parse(iso) / 86_400_000) + 25_569
    return [iso, `${Number(day)} ${name} ${year}`, `<v>${serial}</v>`]
  })
  const amounts = AMOUNTS.flatMap((amount) => [
    `$${amount.toLocaleString('en-US')}`,
    `<v>${amount}</v>`,
    `,${amount}`,
  ])
  const readable = text.replaceAll(/<[^>]*>/gu, (tag) => (tag.startsWith('<v>') || tag === '</v>' ? tag : ''))
  return [...SECRETS, ...dates, ...amounts].filter(
    (secret) => readable.includes(secret) || text.includes(secret),
  )
}

it('names nobody and no amount in any file of the shareable cut, whatever its format', async () => {
  const dir = backend.at('out')
  const cut = 'shareable'
  const formats: ('docx' | 'md' | 'pdf')[] = ['docx', 'md', 'pdf']
  await backend.call('exports.memos', { dir: path.join(dir, 'memos'), formats, cut })
  await backend.call('exports.memos', { dir, formats, cut, pack: true })
  await backend.call('exports.summary', {
    dir,
    formats,
    cut,
    parts: ['summary', 'escalations', 'announcement'],
  })
  await backend.call('exports.trackers', { dir })
  await backend.call('exports.preread', { dir, formats: ['docx', 'xlsx', 'pdf'], cut })
  for (const style of ['excel', 'raw'] as const) await backend.call('exports.lists', { dir, style, cut })
  for (const [name, picture] of [
    ['map', { kind: 'map' }],
    ['lenses', { kind: 'lenses', lens: 'cs' }],
  ] as const)
    await backend.call('exports.picture', { path: path.join(dir, `${name}.svg`), picture })
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/u.test(name))
  expect(files.length).toBe(37)
  expect(printed).toHaveLength(9)
  for (const file of files)
    for (const text of await textsOf(path.join(dir, file))) expect(secretsIn(text), file).toEqual([])
  const preread = (await textsOf(path.join(dir, 'pre-read-shareable.xlsx'))).join('\n')
  expect(preread).toContain('A harmless sentence that may be read.')
})

it('calls an account the same in every file of the session, by an order that tells nothing of its size', async () => {
  const dir = backend.at('aliases')
  await backend.call('exports.preread', { dir, formats: ['docx', 'xlsx'], cut: 'shareable' })
  const [document = [], book = []] = await Promise.all(
    ['pre-read-shareable.docx', 'pre-read-shareable.xlsx'].map((name) => textsOf(path.join(dir, name))),
  )
  const aliases = (texts: readonly string[]): string[] =>
    [...new Set(texts.join('\n').match(/Account [A-Z]\b/gu))].toSorted()
  expect(aliases(document).length).toBeGreaterThan(3)
  expect(aliases(book)).toEqual(expect.arrayContaining(aliases(document)))
  expect(document.join('\n')).toMatch(/A harmless sentence that may be read\.”[\s\S]{0,200}Account [A-Z]/u)
})

it('names no other account, and no amount, in a mail draft', async () => {
  const dir = backend.at('briefs')
  const { files } = await backend.call('exports.briefs', { dir, formats: ['eml'] })
  expect(files.length).toBeGreaterThan(5)
  for (const file of files) {
    const [head = '', body = ''] = (await readFile(file, 'utf8')).split('\r\n\r\n')
    const text = `${head}\n${Buffer.from(body, 'base64').toString('utf8')}`
    // The CSM signs with their own name.
    const found = secretsIn(text).filter((secret) => secret !== 'Lena Fox' && secret !== 'Sam Ito')
    expect(found, file).toEqual([])
  }
})

it('would find a secret if there were one', async () => {
  const dir = backend.at('internal')
  const { files } = await backend.call('exports.memos', { dir, formats: ['docx'], cut: 'internal' })
  const texts = await textsOf(files[0] ?? '')
  expect(secretsIn(texts.join('\n'))).toEqual(
    expect.arrayContaining(['Northwind', 'Lena Fox', '21 Jan 2027', '$400,000', '$550,000']),
  )
})
