import { expect, it } from 'vitest'
import { csvTable } from './csv-table.ts'

const HEADER = ['theme', 'arr', 'n']
const ROWS = [[{ text: 'a;b, "c"' }, { decimal: '1234.50' }, 7]]

it('parts with commas and writes decimals with a point', () => {
  expect(csvTable(HEADER, ROWS, { style: 'raw', separator: 'comma' })).toBe(
    'theme,arr,n\r\n"a;b, ""c""",1234.50,7\r\n',
  )
})

it('parts with semicolons and writes decimals with a comma, for programs of such a locale', () => {
  expect(csvTable(HEADER, ROWS, { style: 'excel', separator: 'semicolon' })).toBe(
    '\uFEFFtheme;arr;n\r\n"a;b, ""c""";1234,50;7\r\n',
  )
})
