import { buffer } from 'node:stream/consumers'
import { read, utils } from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#electron/backend/db/open-database.ts'
import { workbookInputOf } from '#electron/backend/kinds/prioritization/usecases/exports/workbook-input-of.ts'
import { Workspace } from '#electron/backend/core/workspace.ts'
import { decisionWorkbook } from '#electron/backend/kinds/prioritization/documents/workbook/decision-workbook.ts'
import { xlsxStream } from '#electron/backend/files/xlsx/write/xlsx-stream.ts'
import { makeGoldenQuarter } from '#test/golden/golden-quarter.ts'
import { makeBackend, type TestBackend } from '#test/support/backend.ts'
import { readZip } from '#test/support/read-zip.ts'

/** The parts of a worksheet in the order of its schema (ISO/IEC 29500-1, CT_Worksheet), as far as we write them. */
const ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData autoFilter conditionalFormatting dataValidations pageMargins pageSetup headerFooter rowBreaks ignoredErrors drawing tableParts'.split(
    ' ',
  )

let backend: TestBackend
let bytes: Buffer
let parts: ReadonlyMap<string, string>
beforeAll(async () => {
  backend = makeBackend()
  await makeGoldenQuarter(backend)
  await backend.call('workspace.close', {})
  const file = backend.at('golden.concord')
  const workspace = Workspace.on(openDatabase(file), file, () => 'id')
  bytes = await buffer(xlsxStream(decisionWorkbook(workbookInputOf(workspace))))
  workspace.close()
  parts = await readZip(bytes)
})
afterAll(() => backend.dispose())

const matching = (pattern: RegExp): [string, string][] => [...parts].filter(([name]) => pattern.test(name))
const all = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map(([, one = '']) => one)

describe('the file of the decision workbook', () => {
  it('has the parts of each sheet in the order of the format', () => {
    for (const [name, xml] of matching(/^xl\/worksheets\/sheet/u)) {
      const found = all(xml.replace(/<sheetData>.*<\/sheetData>/su, '<sheetData/>'), /<(\w+)[ />]/gu)
      const known = found.filter((tag) => ORDER.includes(tag))
      const ranks = known.map((tag) => ORDER.indexOf(tag))
      expect(ranks, name).toEqual(ranks.toSorted((a, b) => a - b))
    }
  })

  it('names every table and column once, and no table like a name of its formulas', () => {
    const tables = matching(/^xl\/tables\//u).map(([, xml]) => xml)
    const ids = tables.flatMap((xml) => all(xml, /<table [^>]*? id="(\d+)"/gu))
    const names = tables.flatMap((xml) => all(xml, /displayName="([^"]+)"/gu))
    expect(tables).toHaveLength(3)
    expect(new Set(ids).size).toBe(3)
    const defined = all(parts.get('xl/workbook.xml') ?? '', /<definedName name="([^"]+)"(?! localSheetId)/gu)
    expect(new Set([...names, ...defined]).size).toBe(names.length + defined.length)
    for (const xml of tables) {
      expect(xml).toContain('totalsRowShown="0"')
      const [ref = ''] = all(xml, /<table [^>]* ref="([^"]+)"/gu)
      expect(all(xml, /<autoFilter ref="([^"]+)"/gu)).toEqual([ref])
    }
  })

  it('is read by two libraries, with each heading of a table in its cell and every list behind it', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(bytes.slice().buffer)
    const other = read(bytes, { cellFormula: true })
    expect(other.SheetNames).toEqual(workbook.worksheets.map(({ name }) => name))
    let rows = 0
    for (const [sheetName, table] of [
      ['Matrix', 'matrix'],
      ['Accounts by theme', 'theme_lines'],
      ['Accounts', 'accounts'],
    ] as const) {
      const sheet = workbook.getWorksheet(sheetName)
      const xml = matching(/^xl\/tables\//u).find(([, part]) => part.includes(`displayName="${table}"`))?.[1]
      const columns = all(xml ?? '', /<tableColumn id="\d+" name="([^"]+)"/gu)
      const header = sheet?.getRow(5).values as readonly unknown[]
      expect(header.slice(1), sheetName).toEqual(columns.map((name) => name.replaceAll('&amp;', '&')))
      const last = Number(/ref="A5:[A-Z]+(\d+)"/u.exec(xml ?? '')?.[1])
      expect(sheet?.rowCount).toBe(last)
      rows += utils.sheet_to_json(other.Sheets[sheetName] ?? {}, { range: 4 }).length
    }
    expect(rows).toBe(8 + 12 + 7)
  })

  it('has one rule per column of typed cells, each with words on what to do', () => {
    for (const [name, xml] of matching(/^xl\/worksheets\/sheet/u)) {
      const rules = all(xml, /(<dataValidation .*?<\/dataValidation>)/gu)
      const places = rules.flatMap((rule) => all(rule, /sqref="([^"]+)"/gu)).flatMap((ref) => ref.split(' '))
      expect(new Set(places.map((ref) => ref.replace(/:.*/u, ''))).size, name).toBe(places.length)
      for (const rule of rules) expect(rule).toMatch(/errorTitle="[^"]+" error="[^"]+ Press Esc [^"]+"/u)
    }
    // The scores in view too, whoever types over them.
    const matrix = parts.get('xl/worksheets/sheet2.xml') ?? ''
    for (const column of 'CDE')
      expect(matrix).toMatch(
        new RegExp(
          `<dataValidation type="whole"[^>]*sqref="${column}6:[^>]*><formula1>1</formula1><formula2>5<`,
          'u',
        ),
      )
    const lines = parts.get('xl/worksheets/sheet3.xml') ?? ''
    expect(all(lines, /<formula1>([^<]+)<\/formula1>/gu)).toEqual([
      'matrix_key',
      'account_key',
      '&quot;explicit,inferred,none&quot;',
      '0',
    ])
  })
})
