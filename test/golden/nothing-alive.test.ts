import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MemoDocument } from '#electron/backend/kinds/prioritization/documents/memo/memo-document.ts'
import { openDatabase } from '#electron/backend/db/open-database.ts'
import { workbookInputOf } from '#electron/backend/kinds/prioritization/usecases/exports/workbook-input-of.ts'
import { Workspace } from '#electron/backend/core/workspace.ts'
import { memoPaper } from '#electron/backend/kinds/prioritization/documents/memo/memo-paper.ts'
import { paperDocx } from '#electron/backend/files/paper/paper-docx.ts'
import type { PaperFrame } from '#electron/backend/files/paper/paper.ts'
import { paperMarkdown } from '#electron/backend/files/paper/paper-markdown.ts'
import { decisionWorkbook } from '#electron/backend/kinds/prioritization/documents/workbook/decision-workbook.ts'
import type {
  DisputeLine,
  WorkbookInput,
} from '#electron/backend/kinds/prioritization/documents/workbook/workbook-input.ts'
import { xlsxStream } from '#electron/backend/files/xlsx/write/xlsx-stream.ts'
import { makeBackend, type TestBackend } from '#test/support/backend.ts'
import { recalculate, whyNoLibreOffice, withoutValues } from '#test/support/libre-office.ts'
import { readZip } from '#test/support/read-zip.ts'
import { type FileCell, sheetCells } from '#test/support/sheet-cells.ts'
import { makeGoldenQuarter } from './golden-quarter.ts'
import { PAYLOADS, staysToTheLetter } from './payloads.ts'

const DISPUTE: DisputeLine = {
  themeName: 'Regional filtering in reports',
  dimension: 'revenue',
  positions: [
    { who: 'Dana Ruiz', role: 'VP CS', score: 5, reason: 'They renew in January.', kind: 'owner' },
    { who: 'Mira Kang', role: 'PM lead', score: null, reason: '', kind: 'view' },
  ],
  outcome: 'escalated',
  score: null,
  sentence: 'Both saw the same accounts.',
  by: 'Dana Ruiz',
  enteredBy: 'Tomas Bielik',
  at: '2026-11-22T10:00:00.000Z',
  due: '2026-11-29',
  laterOutcome: 'Still open.',
}
const written = (input: WorkbookInput): Promise<Buffer> => buffer(xlsxStream(decisionWorkbook(input)))
const formulasOf = (xml: string): string[] =>
  [...xml.matchAll(/<f(?:\s[^>]*)?>([^<]*)<\/f>/gu)].map(([, words]) => words ?? '')

let backend: TestBackend
let book: WorkbookInput
/** Every formula of the workbook as it is without anything hostile in it. */
let formulas: ReadonlySet<string>
beforeAll(async () => {
  backend = makeBackend()
  await makeGoldenQuarter(backend)
  await backend.call('workspace.close', {})
  const file = backend.at('golden.concord')
  const workspace = new Workspace(openDatabase(file), file, () => 'id')
  book = { ...workbookInputOf(workspace), disputes: [DISPUTE] }
  workspace.close()
  const clean = await readZip(await written(book))
  formulas = new Set([...clean.values()].flatMap(formulasOf))
})
afterAll(() => backend.dispose())

/** Fields that hold what somebody typed; everything else is an id, a date or a word of the model. */
const TYPED = new Set(
  'name themeName description rationale workaround ownerName reason who why label csm text source loggedBy winLoss prospect prospects roadmapTheme criteria quarter verbatim externalId segment sentence by laterOutcome role title'.split(
    ' ',
  ),
)

function poisoned<T>(value: T, payload: string, key = ''): T {
  const next = (inner: unknown, name: string): unknown => poisoned(inner, payload, name)
  let result: unknown = value
  if (typeof value === 'string') result = TYPED.has(key) ? payload : value
  else if (Array.isArray(value)) result = value.map((item: unknown) => next(item, key))
  else if (value instanceof Map) result = new Map([...value].map(([k, v]) => [k, next(v, key)]))
  else if (value instanceof Uint8Array || value instanceof Set) result = value
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

const poisonedBooks = new Map<string, Buffer>()
if (whyNoLibreOffice !== null) console.log(whyNoLibreOffice)

// A whole workbook a payload, one of them 40,000 characters in every field: slow where many tests run at once.
describe.each(PAYLOADS.map((payload) => [shown(payload), payload] as const))(
  '%s',
  { timeout: 60_000 },
  (_, payload) => {
    it('stays text in the workbook', async () => {
      const bytes = await written(poisoned(book, payload))
      const parts = await readZip(bytes)
      expectWellFormed(parts)
      const names = [...parts.keys()]
      expect(names.filter((name) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(10)
      expect(names.filter((name) => /vba|macro|external|embed|activeX|ctrlProp/iu.test(name))).toEqual([])
      for (const [name, xml] of parts) {
        if (!/\.(?:xml|rels)$/u.test(name)) continue
        expect(xml, name).not.toMatch(/TargetMode="External"|<!DOCTYPE|<!ENTITY/u)
        expect(xml, name).not.toMatch(/<(?:hyperlinks?|legacyDrawing|oleObjects?|webPublishItems)[\s>/]/u)
        // Formulas are ours to the letter, whatever the texts beside them say.
        for (const words of formulasOf(xml)) expect(formulas, name).toContain(words)
      }
      const defined = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<definedName\s[^>]*>([^<]*)</gu)]
      for (const [, place] of defined)
        expect(place).toMatch(/^(?:(?:(?:'[\w ]+'|\w+)!\$?[A-Z$\d:]+,?)+|[a-z_]+\[[\w ,.]+\])$/u)
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.load(bytes.slice().buffer)
      const cell = workbook.getWorksheet('Matrix')?.getCell('B6')
      expect(cell?.type).toBe(ExcelJS.ValueType.String)
      expect(cell?.text.length).toBeLessThanOrEqual(32_767)
      if (staysToTheLetter(payload)) expect(cell?.value).toBe(payload)
      poisonedBooks.set(payload, bytes)
    })

    it('stays text in a DOCX memo', async () => {
      const parts = await readZip(await paperDocx(memoPaper(memoWith(payload), frameWith(payload))))
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
      const memo = paperMarkdown(memoPaper(memoWith(payload), frameWith(payload)))
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

describe.skipIf(whyNoLibreOffice !== null)('the workbooks, opened in LibreOffice', () => {
  it(
    'compute the numbers that the app has, whatever the texts say, and keep each as text',
    { timeout: 300_000 },
    async () => {
      const books = [...poisonedBooks]
      expect(books.length).toBeGreaterThan(60)
      const bare = await Promise.all(books.map(([, bytes]) => withoutValues(bytes)))
      const opened = recalculate(bare)
      for (const [index, [payload, bytes]] of books.entries()) {
        const cells = await sheetCells(opened[index] ?? Buffer.alloc(0))
        const ours = computedNumbers(await sheetCells(bytes))
        expect(ours.length).toBeGreaterThan(300)
        expect(computedNumbers(cells), shown(payload)).toEqual(ours)
        const theme = cells.get('Matrix')?.get('B6')
        expect(theme?.formula, shown(payload)).toBe(false)
        expect(typeof theme?.value, shown(payload)).toBe('string')
      }
    },
  )
})

/** What the formulas come to, where that is a number. */
function computedNumbers(book: ReadonlyMap<string, ReadonlyMap<string, FileCell>>): string[] {
  return [...book].flatMap(([sheet, cells]) =>
    [...cells]
      .filter(([, { formula, value }]) => formula && typeof value === 'number')
      .map(([at, { value }]) => `${sheet} ${at} ${value}`),
  )
}

function memoWith(payload: string): MemoDocument {
  return {
    view: {
      themeId: 'id',
      themeName: payload,
      cut: 'internal',
      status: 'build',
      outcome: 'build',
      decision: 'Build in Q1 2027',
      removed: [],
      owner: payload,
      session: 'Q1 2027',
      sections: [
        { id: 'why', title: 'Why', text: `${payload}\n\n${payload}\n${payload}` },
        { id: 'says', title: 'What CS says', text: `${payload}\n\n${payload}` },
        { id: 'accounts', title: 'Accounts', text: payload },
      ],
      edited: true,
      notes: [],
      footer: 'Concord',
    },
    decision: 'Build in Q1 2027',
    tone: 'build',
    cut: 'internal',
    accounts: { header: ['Account', 'ARR'], amounts: [1], rows: [[payload, payload]], total: payload },
  }
}

function frameWith(payload: string): PaperFrame {
  return {
    workspace: payload,
    footer: 'Concord',
    standing: payload,
    audience: payload,
    record: payload,
    at: '2026-11-22T10:00:00Z',
    size: 'letter',
  }
}
