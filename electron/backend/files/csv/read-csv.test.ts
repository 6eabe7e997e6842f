import { describe, expect, test } from 'vitest'

import type { TableFile } from '#shared/domain/importing/rows/table.ts'
import { READ_LIMITS } from '../read-limits.ts'
import { readTableBytes } from '../read-table-file.ts'

const read = (content: string | Uint8Array): Promise<TableFile> =>
  readTableBytes(Buffer.from(content as string), 'a.csv')
const rowsOf = (file: TableFile) => file.sheets[0]?.rows.map((row) => [row.number, ...row.cells])
const utf16 = (text: string, big: boolean): Buffer => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return big ? bytes.swap16() : bytes
}

describe('encodings', () => {
  test.each<[string, string | Uint8Array]>([
    ['utf-8', 'Name,ARR\nMüller,€1'],
    ['utf-8', '\uFEFFName,ARR\nMüller,€1'],
    ['utf-16le', utf16('Name,ARR\nMüller,€1', false)],
    ['utf-16be', utf16('Name,ARR\nMüller,€1', true)],
    ['windows-1252', Buffer.from([...Buffer.from('Name,ARR\nM'), 0xfc, ...Buffer.from('ller,'), 0x80, 0x31])],
  ])('%s', async (encoding, bytes) => {
    const file = await read(bytes)
    expect(file).toMatchObject({ encoding, format: 'csv', delimiter: ',' })
    expect(rowsOf(file)).toEqual([
      [1, 'Name', 'ARR'],
      [2, 'Müller', '€1'],
    ])
  })

  test('the person’s choice wins', async () => {
    const file = await readTableBytes(Buffer.from('Ä,b\n1,2'), 'a.csv', { encoding: 'windows-1252' })
    expect(rowsOf(file)?.[0]).toEqual([1, 'Ã„', 'b'])
  })
})

describe('dialects', () => {
  test.each([
    [',', 'a,b\n1,2'],
    [';', 'name;arr\n"Acme; Inc";1,5\nBeta;2,5'],
    [';', 'name;arr\nAcme, Inc.;1,200\nBeta;2,5'],
    ['\t', 'a\tb\n1, 2\t3'],
    ['|', 'a|b\n1|2'],
    [';', 'sep=;\na;b\n1;2'],
    [',', 'a,b\r\n1,2\r\n'],
    [',', 'a,b\r1,2\r'],
    [',', 'only\none\ncolumn'],
  ])('%j', async (delimiter, text) => {
    expect((await read(text)).delimiter).toBe(delimiter)
  })

  test('quotes, line breaks within them, blank lines and rows of delimiters keep row numbers as Excel counts', async () => {
    const file = await read('name,quote\n\n"A ""B"" C","two\nlines"\n,\n  , \nlast,')
    expect(rowsOf(file)).toEqual([
      [1, 'name', 'quote'],
      [3, 'A "B" C', 'two\nlines'],
      [6, 'last', ''],
    ])
  })

  test('sep= is not a row', async () => {
    expect(rowsOf(await read('sep=;\r\na;b\r\n1;2'))).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
    ])
  })

  test('ragged rows come as they are', async () => {
    expect(rowsOf(await read('a,b,c\n1\n1,2,3,4'))).toEqual([
      [1, 'a', 'b', 'c'],
      [2, '1'],
      [3, '1', '2', '3', '4'],
    ])
  })

  test('a quotation mark that never closes is told of its row', async () => {
    const file = await read('a,b\n1,2\n3,"open\n4,5')
    expect(file.sheets[0]?.rows.map((row) => [row.number, row.problem])).toEqual([
      [1, undefined],
      [2, undefined],
      [3, 'broken-quotes'],
    ])
  })
})

describe('limits', () => {
  const limits = { ...READ_LIMITS, fileBytes: 2_000, rows: 3, columns: 4, cellLength: 10 }
  const bounded = (text: string) => readTableBytes(Buffer.from(text), 'a.csv', { limits })

  test.each([
    ['file-too-large', 'x'.repeat(2_001)],
    ['too-many-rows', 'h\n1\n2\n3\n4'],
    ['too-many-rows', `h\n1${'\n'.repeat(100)}2`],
    ['too-many-columns', 'a,b,c,d,e'],
    ['cell-too-long', 'a\n12345678901'],
  ])('%s', async (code, text) => {
    await expect(bounded(text)).rejects.toMatchObject({ name: 'ReadError', code })
  })

  test('exactly at the limit it passes', async () => {
    expect(rowsOf(await bounded('a,b,c,d\n1\n2\n1234567890'))).toHaveLength(4)
  })
})
