import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { readZip } from '#test/support/read-zip.ts'
import { formula, own } from '#electron/backend/files/formula.ts'
import { columnLetters, placeOnSheet, type XlsxBook, type XlsxCell, type XlsxSheet } from './xlsx-plan.ts'
import { xlsxStream } from './xlsx-stream.ts'
import { XlsxStyles } from './xlsx-style.ts'

const plain = (value: XlsxCell['value']): XlsxCell => ({ value, formula: null, style: 0 })

function aBook(sheet: Partial<XlsxSheet>): XlsxBook {
  return {
    sheets: [
      {
        name: "Ann's sheet",
        widths: [10],
        frozen: { rows: 1, columns: 0 },
        filter: null,
        print: {
          area: 'A1:B9',
          titleRow: 1,
          titleColumns: ['A', 'A'],
          pagesWide: 2,
          paper: 'letter',
          header: null,
          footer: '&L<&&>',
        },
        folded: null,
        tables: [],
        validations: [],
        marks: [],
        charts: [],
        pageBreaks: [],
        rowCount: 1,
        rows: () => [],
        ...sheet,
      },
    ],
    names: new Map([['as_of', placeOnSheet("Ann's sheet", 'B2')]]),
    styles: new XlsxStyles('Calibri', { size: 10, colour: 'FF000000' }),
    title: 'A <book>',
    at: new Date('2026-11-22T10:00:00Z'),
  }
}

const partsOf = async (book: XlsxBook): Promise<Map<string, string>> =>
  readZip(await buffer(xlsxStream(book)))

describe('an XLSX file', () => {
  it('shares a formula among the rows of its column, and text among its cells', async () => {
    const sum = formula`${own('A')}*2`
    const row = (at: number) => ({
      row: at,
      height: null,
      cells: [plain(at), { value: at * 2, formula: { of: sum, lastRow: 3 }, style: 0 }, plain('a & b')],
    })
    const parts = await partsOf(aBook({ rowCount: 3, rows: () => [1, 2, 3].map(row) }))
    const xml = parts.get('xl/worksheets/sheet1.xml') ?? ''
    expect([...xml.matchAll(/<f.*?<\/c>/gu)].map(([cell]) => cell)).toEqual([
      '<f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c>',
      '<f t="shared" si="0"/><v>4</v></c>',
      '<f t="shared" si="0"/><v>6</v></c>',
    ])
    expect(parts.get('xl/sharedStrings.xml')).toContain('count="3" uniqueCount="1"><si><t>a &amp; b</t></si>')
  })

  it('names its cells, what is printed, and the rows and columns that repeat', async () => {
    const xml = (await partsOf(aBook({}))).get('xl/workbook.xml') ?? ''
    expect([...xml.matchAll(/<definedName name="([^"]+)"[^>]*>([^<]+)/gu)].map(([, ...own]) => own)).toEqual([
      ['_xlnm.Print_Area', "'Ann''s sheet'!$A$1:$B$9"],
      ['_xlnm.Print_Titles', "'Ann''s sheet'!$A:$A,'Ann''s sheet'!$1:$1"],
      ['as_of', "'Ann''s sheet'!$B$2"],
    ])
  })

  it('has words in the margin of its pages, and room for them, where they are asked for', async () => {
    const sheet = async (header: string | null): Promise<string> => {
      const book = aBook({})
      const sheets = book.sheets.map((own) => ({ ...own, print: { ...own.print, header } }))
      return (await partsOf({ ...book, sheets })).get('xl/worksheets/sheet1.xml') ?? ''
    }
    expect(await sheet('&LR&&D\nrecord')).toMatch(
      / top="1" .*<headerFooter><oddHeader>&amp;LR&amp;&amp;D\nrecord<\/oddHeader><oddFooter>/u,
    )
    const plainSheet = await sheet(null)
    expect(plainSheet).toContain(' top="0.5" ')
    expect(plainSheet).not.toContain('oddHeader')
  })

  it('holds tables, rules, marks and charts in the order that the format demands', async () => {
    const cells = { place: 'A!$A$2:$A$3', values: [1, null] }
    const parts = await partsOf(
      aBook({
        widths: [10, 10, 10],
        folded: [2, 3],
        tables: [
          {
            name: 'accounts',
            ref: 'A1:B3',
            columns: [
              { name: 'ARR & more', formula: null },
              { name: 'Twice', formula: 'accounts[[#This Row],[ARR & more]]*2' },
            ],
          },
        ],
        validations: [
          {
            ref: 'A2:A9',
            type: 'whole',
            list: null,
            least: 1,
            greatest: 5,
            errorTitle: 'Not a score',
            error: '1 to 5.',
          },
        ],
        marks: [{ ref: 'B2:B9', formula: 'B2<>"x"' }],
        charts: [
          {
            title: 'A "chart"',
            row: 3,
            column: 1,
            width: 10,
            height: 5,
            categories: { place: 'A!$B$2:$B$3', values: ['a & b', 'c'] },
            series: [{ name: 'Risk', colour: '0A7267', cells }],
            format: '0',
          },
        ],
        pageBreaks: [2],
      }),
    )
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
    expect(sheet).toContain('<col min="1" max="1" width="10" customWidth="1" collapsed="1"/>')
    expect(sheet).toContain('<col min="2" max="2" width="10" customWidth="1" hidden="1" outlineLevel="1"/>')
    const order = [...sheet.matchAll(/<(\w+)[ />]/gu)].map(([, name]) => name)
    const wanted =
      'sheetData conditionalFormatting dataValidations pageMargins pageSetup headerFooter rowBreaks ignoredErrors drawing tableParts'
    expect(order.filter((name) => wanted.split(' ').includes(name ?? '')).join(' ')).toBe(wanted)
    const table = parts.get('xl/tables/table1.xml') ?? ''
    expect(table).toContain('<tableColumn id="1" name="ARR &amp; more"/>')
    expect(table).toContain('<calculatedColumnFormula>accounts[[#This Row],[ARR &amp; more]]*2<')
    const chart = parts.get('xl/charts/chart1.xml') ?? ''
    expect(chart).toContain('<a:t>A &quot;chart&quot;</a:t>')
    expect(chart).toContain('<c:ptCount val="2"/><c:pt idx="0"><c:v>1</c:v></c:pt></c:numCache>')
    expect(parts.get('xl/drawings/drawing1.xml')).toContain('descr="A &quot;chart&quot;"')
    expect(parts.get('[Content_Types].xml')).toContain('/xl/charts/chart1.xml')
  })

  it('has no table with two columns of one name, and no rule with more words than Excel takes', async () => {
    const columns = ['ARR', 'arr'].map((name) => ({ name, formula: null }))
    await expect(partsOf(aBook({ tables: [{ name: 'twice', ref: 'A1:B2', columns }] }))).rejects.toThrow(
      'columns need names',
    )
    const rule = { ref: 'A2', type: 'list', list: '"Yes"', least: null, greatest: null } as const
    const validations = [{ ...rule, errorTitle: 'Title', error: 'x'.repeat(256) }]
    await expect(partsOf(aBook({ validations }))).rejects.toThrow('Too long for Excel')
  })

  it('fails with what its rows fail with, and makes no more of them', async () => {
    let made = 0
    const rows = function* () {
      for (let row = 1; row <= 100_000; row += 1) {
        made = row
        yield { row, height: null, cells: [plain(`text ${row}`)] }
      }
    }
    const stopped = new Error('stopped')
    const stream = xlsxStream(aBook({ rowCount: 100_000, rows }), () => Promise.reject(stopped))
    await expect(buffer(stream)).rejects.toBe(stopped)
    expect(made).toBeLessThan(10_000)
  })
})

it('columns are counted as people count them', () =>
  expect([1, 26, 27, 52, 702, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA']))
