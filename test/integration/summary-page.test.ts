import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { summaryWords } from '#shared/catalogue/summary.ts'
import { importFile, makeBackend, personId, type TestBackend } from '#test/support/backend.ts'

let backend: TestBackend
const THEMES = 60
const LONG =
  'about regional reports, exports to spreadsheets and all that a finance team wants at a quarter’s end'

/** Sixty themes with long names, all decided, an account outside the ICP behind each and one that has to be called. */
beforeAll(async () => {
  backend = makeBackend()
  await backend.call('workspace.create', {
    path: backend.at('long.concord'),
    name: 'Long',
    currency: 'USD',
    quarter: 'Q1 2027',
    asOf: '2026-11-22',
  })
  const csv = async (kind: Parameters<typeof importFile>[1], rows: readonly string[]): Promise<void> => {
    writeFileSync(backend.at(`${kind}.csv`), `${rows.join('\n')}\n`)
    await importFile(backend, kind, backend.at(`${kind}.csv`))
  }
  const themes = Array.from({ length: THEMES }, (_, at) => `"Theme ${at} ${LONG}"`)
  const owner = 'Mira Kang-Bartholomew-Featherstonehaugh'
  await csv('people', ['name,roles', `Dana Alexandra Ruiz de la Vega,VP CS`, `${owner},PM lead`])
  await csv('roadmap', [
    'name,description,quarter,criteria',
    ...['A', 'B', 'C'].map((one) => `${one},About,Q1 2027,Helps`),
  ])
  await csv('accounts', [
    'id,name,arr,tier,renewal_date,icp,csm',
    'K1,Velderkamp Freight and Logistics of Northern Europe,400000,Enterprise,2026-12-20,yes,Lena Fox',
    'K2,Outside Holding,100000,Enterprise,2027-12-20,no,Lena Fox',
  ])
  await csv('requests', [
    'account,theme,signal',
    ...themes.flatMap((theme) => [`K1,${theme},explicit`, `K2,${theme},none`]),
  ])
  await csv('themes', [
    'theme,description,roadmap_theme,fit,alignment,compliance',
    ...themes.map((theme, at) => `${theme},What,A,direct,4,${at > 55 ? 'yes' : ''}`),
  ])
  const as = { actor: await personId(backend, owner) }
  await backend.call('session.update', { modelReviewed: true }, as)
  await backend.call('session.start', {}, as)
  const { ranked, compliance, shortlist } = await backend.call('ranking.get', {})
  for (const [at, row] of [...ranked, ...compliance].entries())
    await backend.call(
      'decisions.set',
      {
        themeId: row.themeId,
        status: shortlist.themeIds.includes(row.themeId) ? 'build' : at % 2 === 0 ? 'defer' : 'decline',
        ownerId: as.actor,
        rationale:
          'It starts when those two are done, which nobody can tell today. The two are the audit log and guest access. More was said.',
        workaround: 'Export it.',
      },
      as,
    )
}, 60_000)
afterAll(() => backend.dispose())

async function summary(cut: 'internal' | 'shareable'): Promise<string> {
  const dir = backend.at(cut)
  const { files } = await backend.call('exports.summary', { dir, cut, formats: ['md'], parts: ['summary'] })
  return readFileSync(files[0] ?? '', 'utf8')
}

/** The cells of every row that begins a table's header with `first`. */
function tableOf(text: string, first: string): string[][] {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => line.startsWith(`| ${first} |`))
  const rows = lines.slice(start + 2)
  const end = rows.findIndex((line) => !line.startsWith('|'))
  return rows.slice(0, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

it('fits one page however long the names are, and counts what it leaves out', async () => {
  const text = await summary('internal')
  const linesOf = (rows: readonly string[][], widths: readonly number[]): number =>
    rows
      .map((cells) => Math.max(...cells.map((cell, at) => Math.ceil(cell.length / (widths[at] ?? 99)))))
      .reduce((sum, n) => sum + n, 0)
  const decided = tableOf(text, 'Decision')
  // Where each column wraps on paper, as looked at in pages.
  expect(
    linesOf(decided, [99, 27, 99, 12, 58]) + linesOf(tableOf(text, 'Who'), [26, 74, 99]),
  ).toBeLessThanOrEqual(34)
  const left = decided.flatMap(([, theme]) =>
    Number(/^(?:and )?(\d+) (?:more )?themes?$/u.exec(theme ?? '')?.[1] ?? 0),
  )
  const shown = left.filter((n) => n === 0).length
  expect(shown + left.reduce((sum, n) => sum + n, 0)).toBe(THEMES)
  // Of every kind at least one theme is named.
  for (const kind of ['Build', 'Legal', 'Defer', 'Decline'])
    expect(decided.filter(([label]) => label?.startsWith(kind)).length, kind).toBeGreaterThan(1)
})

it('says why in whole sentences, and which ARR lies outside the ICP', async () => {
  const text = await summary('internal')
  expect(text).toContain('It starts when those two are done, which nobody can tell today.')
  expect(text).toContain('What we don’t build puts $400K of renewals at risk, over 55 themes.')
  expect(text).toContain('Customers with $500K of ARR (of which $100K outside the ICP) asked')
})

it('asks nobody outside the house to call an alias', async () => {
  const text = await summary('shareable')
  expect(text).toContain('Call one account; the CSM briefs name it.')
  expect(text).not.toMatch(/Call Account|Velderkamp|Outside Holding/u)
})

it('says of a legal duty what became of it, and calls none met that waits', async () => {
  const text = await summary('internal')
  expect(text.split('\n').find((line) => line.startsWith('# '))).not.toContain('legal')
  expect(text).toContain('two legal duties wait for Q2 2027')
  expect(text).toContain('no further work is planned on two legal duties')
  const { text: announcement } = await backend.call('exports.announcement', {})
  expect(announcement).toMatch(/^Legal duties:$/mu)
  expect(announcement?.match(/: not in Q1 2027, logged for Q2 2027 planning$/gmu)).toHaveLength(2)
  expect(announcement?.match(/: no further work planned$/gmu)).toHaveLength(2)
})

it('says of nobody’s build that there is none so far, while something is still open', () => {
  const counts = { build: 0, legal: 0, escalated: 0, defer: 2, decline: 1, undecided: 0 }
  const duties = { build: 0, defer: 0, decline: 0, undecided: 0 }
  const headline = (more: Partial<typeof counts>): string =>
    summaryWords.headline({ quarter: 'Q1 2027', counts: { ...counts, ...more, duties } })
  expect(headline({})).toBe('In Q1 2027 we build none of the themes customers asked for.')
  for (const open of [{ undecided: 3 }, { escalated: 1 }])
    expect(headline(open)).toBe('So far we build none of the customer requests in Q1 2027.')
})
