import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { readZip } from '#test/support/read-zip.ts'
import { formula, own } from '../formula.ts'
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
        pictures: [],
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

  it('holds pictures with the words that say what they show', async () => {
    const picture = {
      png: Buffer.from('png'),
      title: 'Revenue "map"',
      row: 3,
      column: 1,
      width: 10,
      height: 5,
    }
    const parts = await partsOf(aBook({ pictures: [picture], pageBreaks: [2] }))
    expect(parts.get('xl/media/image1-1.png')).toBe('png')
    expect(parts.get('xl/drawings/drawing1.xml')).toContain('descr="Revenue &quot;map&quot;"')
    expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(/<brk id="2".*<drawing r:id="rId1"\/>/u)
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
