import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sentencesIn } from '#shared/domain/wording/memo-privacy.ts'
import { makeBackend, openSampleAs, type TestBackend } from '#test/support/backend.ts'
import { readZip } from '#test/support/read-zip.ts'
import { type FileCell, sheetCells } from '#test/support/sheet-cells.ts'

const THEME = 'Faster large pivot tables'
const text = 'Two engineers left in December, so this one waits.'

let backend: TestBackend
beforeEach(async () => {
  backend = makeBackend()
  await openSampleAs(backend, 'Dana Ruiz')
  await backend.call('session.close', {})
  const { ranked } = await backend.call('ranking.get', {})
  const themeId = ranked.find(({ name }) => name === THEME)?.themeId ?? ''
  await backend.call('amendments.add', {
    kind: 'decision',
    themeId,
    decision: { status: 'defer', ownerId: null, rationale: text, workaround: 'Export the table as CSV.' },
    text,
  })
})
afterEach(() => backend.dispose())

describe('files exported after a decision was amended', () => {
  it('say one thing of it in every column of a list', async () => {
    const dir = backend.at('lists')
    await backend.call('exports.lists', { dir, style: 'raw', cut: 'internal' })
    const decisions = readFileSync(path.join(dir, 'decisions-raw.csv'), 'utf8')
    const row = decisions.split('\r\n').find((line) => line.includes(`,${THEME},`)) ?? ''
    expect(row).toContain(`,${THEME},defer,,,`)
    expect(row).toContain(text)
    expect(row).toContain('We’re not building')
  })

  it('say it in the workbook too, and that it was amended', async () => {
    const file = backend.at('workbook.xlsx')
    await backend.call('exports.workbook', { path: file })
    const parts = [...(await readZip(await readFile(file)))].filter(([name]) => name.endsWith('.xml'))
    const words = parts.map(([, xml]) => xml).join('\n')
    expect(words).toContain('by Dana Ruiz, amended since')
    expect(words).toContain(text)
    const strings = parts.find(([name]) => name.includes('sharedStrings'))?.[1] ?? words
    expect(strings).toContain('Defer to Q2 2027')
  })

  it('name nobody as who named an owner that the amendment took away', async () => {
    const file = backend.at('workbook.xlsx')
    await backend.call('exports.workbook', { path: file })
    const cells = (await sheetCells(await readFile(file))).get('Decisions') ?? new Map<string, FileCell>()
    const at = (value: string): string => [...cells].find(([, cell]) => cell.value === value)?.[0] ?? ''
    const column = at('Owner named by').replace(/\d+$/u, '')
    const named = [...cells].filter(([place]) => place.replace(/\d+$/u, '') === column)
    expect(named.length).toBeGreaterThan(5)
    expect(cells.get(`${column}${at(THEME).replace(/^[A-Z]+/u, '')}`)?.value ?? '').toBe('')
  })

  it('tell what can be used until then, beside somebody’s own words too', async () => {
    const { ranked } = await backend.call('ranking.get', {})
    const themeId = ranked.find(({ name }) => name === THEME)?.themeId ?? ''
    const says = 'We’re not building the bigger tables in Q1 2027. It’s logged for Q2 2027 planning.'
    await backend.call('amendments.add', {
      kind: 'wording',
      themeId,
      wording: { says, workaround: null },
      text,
    })
    const dir = backend.at('briefs')
    await backend.call('exports.briefs', { dir, formats: ['eml'] })
    const mails = readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.eml'))
      .map((name) => readFileSync(path.join(dir, name), 'utf8').split('\r\n\r\n')[1] ?? '')
      .map((body) => Buffer.from(body, 'base64').toString('utf8'))
      .filter((mail) => mail.includes('not building the bigger tables'))
    expect(mails.length).toBeGreaterThan(0)
    for (const mail of mails) expect(mail).toContain('Until then: Export the table as CSV.')
  })

  it('say nothing that was written for the decision before', async () => {
    const { ranked } = await backend.call('ranking.get', {})
    const themeId = ranked.find(({ name }) => name === THEME)?.themeId ?? ''
    const says = 'We’re not building the bigger tables in Q1 2027. It’s logged for Q2 2027 planning.'
    await backend.call('amendments.add', {
      kind: 'wording',
      themeId,
      wording: { says, workaround: null },
      text,
    })
    await backend.call('amendments.add', {
      kind: 'decision',
      themeId,
      decision: { status: 'decline', ownerId: null, rationale: text, workaround: 'Export the table as CSV.' },
      text,
    })
    const { sections } = await backend.call('memos.get', { themeId, cut: 'internal' })
    const said = sections.find(({ id }) => id === 'says')?.text ?? ''
    expect(said).toContain('we’re not going to build Faster large pivot tables in the near term')
    expect(said).not.toContain('logged')
  })

  it('say in its memo where it stood', async () => {
    const { ranked } = await backend.call('ranking.get', {})
    const themeId = ranked.find(({ name }) => name === THEME)?.themeId ?? ''
    const memos = await backend.call('memos.get', { themeId, cut: 'internal' })
    const decided = memos.sections.find(({ id }) => id === 'decided')?.text ?? ''
    expect(decided).toContain('and was on the shortlist')
  })
})

it.each([
  ['Type “why were returns up in May?” and get a chart. Then go on.', 2],
  ['Ask “does it work?” before you start. Then go on.', 2],
  ['It works (really!) and stays. Yes.', 2],
  ['Is it so? Yes. “It is.” We think so.', 4],
])('a stop inside quotation marks ends no sentence around them: %s', (line, sentences) => {
  expect(sentencesIn(line)).toHaveLength(sentences)
})
