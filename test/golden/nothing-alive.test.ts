import ExcelJS from 'exceljs'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MemoDocument } from '#electron/backend/writers/memo-document.ts'
import { memoPaper } from '#electron/backend/writers/memo-paper.ts'
import { paperDocx } from '#electron/backend/writers/paper/paper-docx.ts'
import { paperMarkdown } from '#electron/backend/writers/paper/paper-markdown.ts'
import { decisionWorkbook } from '#electron/backend/writers/workbook/decision-workbook.ts'
import type { WorkbookInput } from '#electron/backend/writers/workbook/workbook-input.ts'
import { makeBackend, type TestBackend } from '#test/support/backend.ts'
import { readZip } from '#test/support/read-zip.ts'
import { makeGoldenQuarter } from './golden-quarter.ts'
import { PAYLOADS } from './payloads.ts'

let backend: TestBackend
let book: WorkbookInput
beforeAll(async () => {
  backend = makeBackend()
  await makeGoldenQuarter(backend)
  book = await gather(backend)
})
afterAll(() => backend.dispose())

/** Everything the workbook shows, read through the same door as the window's. */
async function gather(from: TestBackend): Promise<WorkbookInput> {
  const call: TestBackend['call'] = (name, input) => from.call(name, input)
  const workspace = await call('workspace.get', {})
  if (!workspace) throw new Error('no workspace')
  const ranking = await call('ranking.get', {})
  const { settings, suggestedBreakpoints } = await call('settings.get', {})
  const [b1 = 0, b2 = 0, b3 = 0, b4 = 0] = suggestedBreakpoints
  const ids = [...ranking.ranked, ...ranking.unranked, ...ranking.compliance].map((row) => row.themeId)
  const evidence = await Promise.all(ids.map((themeId) => call('evidence.get', { themeId })))
  return {
    workspace,
    ranking,
    evidence: new Map(evidence.map((view) => [view.row.themeId, view])),
    overrides: await call('overrides.list', {}),
    settings: { ...settings, revenueBreakpoints: [b1, b2, b3, b4] },
    roadmap: await call('roadmap.list', {}),
    says: new Map(ids.map((id) => [id, { text: 'words', edited: true }])),
    record: (await call('record.list', { before: null, limit: 1_000 })).entries.toReversed(),
  }
}

/** Fields that hold what somebody typed; everything else is an id, a date or a word of the model. */
const TYPED = new Set(
  'name themeName description rationale workaround ownerName reason who why label csm text source loggedBy winLoss prospect prospects roadmapTheme criteria quarter'.split(
    ' ',
  ),
)

function poisoned<T>(value: T, payload: string, key = ''): T {
  const next = (inner: unknown, name: string): unknown => poisoned(inner, payload, name)
  let result: unknown = value
  if (typeof value === 'string') result = TYPED.has(key) ? payload : value
  else if (Array.isArray(value)) result = value.map((item: unknown) => next(item, key))
  else if (value instanceof Map) result = new Map([...value].map(([k, v]) => [k, next(v, key)]))
  else if (typeof value === 'object' && value !== null)
    result = Object.fromEntries(Object.entries(value).map(([k, v]) => [k, next(v, k)]))
  return result as T
}

function expectWellFormed(parts: ReadonlyMap<string, string>): void {
  for (const [name, xml] of parts) {
    if (!/\.(?:xml|rels)$/u.test(name)) continue
    const parser = new SaxesParser({ xmlns: true })
    let problem: Error | null = null
    parser.on('error', (error) => {
      problem = error
    })
    parser.write(xml).close()
    expect(problem, name).toBeNull()
  }
}

const shown = (payload: string): string => JSON.stringify(payload.slice(0, 40))

// A whole workbook a payload, one of them 40,000 characters in every field: slow where many tests run at once.
describe.each(PAYLOADS.map((payload) => [shown(payload), payload] as const))(
  '%s',
  { timeout: 60_000 },
  (_, payload) => {
    it('stays text in the workbook', async () => {
      const bytes = await decisionWorkbook(poisoned(book, payload))
      const parts = await readZip(bytes)
      expectWellFormed(parts)
      const names = [...parts.keys()]
      expect(names.filter((name) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(8)
      expect(
        names.filter((name) => /vba|macro|external|embed|drawing|worksheets\/_rels/iu.test(name)),
      ).toEqual([])
      for (const [name, xml] of parts) {
        if (name.startsWith('xl/worksheets/'))
          expect(xml, name).not.toMatch(/<(?:f|hyperlinks?|legacyDrawing)[\s>/]/u)
        expect(xml, name).not.toMatch(/TargetMode="External"/u)
      }
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.load(bytes.slice().buffer)
      const cell = workbook.getWorksheet('Matrix')?.getCell('B6')
      expect(cell?.type).toBe(ExcelJS.ValueType.String)
      expect(cell?.text.length).toBeLessThanOrEqual(32_767)
      const plain = !/(?!\n)\p{Cc}|\p{Cs}|\u202e/u.test(payload) && payload.length < 1_000
      if (plain) expect(cell?.value).toBe(payload)
    })

    it('stays text in a DOCX memo', async () => {
      const parts = await readZip(await paperDocx(memoPaper(memoWith(payload))))
      expectWellFormed(parts)
      for (const [name, xml] of parts) {
        expect(xml, name).not.toMatch(
          /TargetMode="External"|<w:(?:hyperlink|fldSimple|altChunk|object|pict)[\s>/]/u,
        )
        for (const [, code] of xml.matchAll(/<w:instrText[^>]*>([^<]*)</gu))
          expect(['PAGE', 'NUMPAGES']).toContain(code)
      }
      expect([...parts.keys()].filter((name) => /vba|embeddings|altChunk|activeX/iu.test(name))).toEqual([])
    })

    it('stays text in a Markdown memo', () => {
      const memo = paperMarkdown(memoPaper(memoWith(payload)))
      const plain = memo.replaceAll(/\\[!-/:-@[-`{-~]/gu, 'x')
      // What is left after putting an x for every escaped character may only be markup of our own.
      const ours = plain.replaceAll(/^(?:# |## |> ?|\*\*.*?\*\*|---$|\|[ :|-]+\|$)/gmu, '')
      const cells = ours.replaceAll(/^\|.*\|$/gmu, (row) =>
        row.replaceAll(' | ', ' ').replaceAll(/^\||\|$/gu, ''),
      )
      expect(cells).not.toMatch(/[<`*_[\]~#|]|:\/\/|www\.|^\s*(?:[-+=>]|\d+[.)]\s)|^ {4}/mu)
      expect(cells).not.toMatch(/@(?!\u2060)|&(?!lt;|gt;|amp;)\S*;|\$\$/u)
      expect(memo.match(/^# /gmu)).toHaveLength(1)
      expect(memo.match(/^## /gmu)).toHaveLength(3)
      expect(memo).not.toMatch(/(?!\n)\p{Cc}/u)
    })
  },
)

function memoWith(payload: string): MemoDocument {
  return {
    view: {
      themeId: 'id',
      themeName: payload,
      cut: 'internal',
      status: 'build',
      owner: payload,
      quarter: 'Q1 2027',
      sections: [
        { id: 'why', title: 'Why', text: `${payload}\n\n${payload}\n${payload}` },
        { id: 'says', title: 'What CS says', text: `${payload}\n\n${payload}` },
        { id: 'accounts', title: 'Accounts', text: payload },
      ],
      edited: true,
      notes: [],
      footer: 'Concord',
    },
    workspace: payload,
    decision: 'Build next quarter',
    cut: 'internal',
    accounts: { header: ['Account', 'ARR'], amounts: [1], rows: [[payload, payload]], total: payload },
    pictures: [],
    at: '2026-11-22T10:00:00Z',
  }
}
