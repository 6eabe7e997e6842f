import { describe, expect, it } from 'vitest'
import { toHtmlTable, toTsv } from './copy-table.ts'

describe('copying a table', () => {
  it('separates cells by tabs and rows by lines, numbers as they are', () => {
    expect(
      toTsv([
        ['Account', 'ARR'],
        ['Northwind', 400000],
        ['Alder', null],
      ]),
    ).toBe('Account\tARR\r\nNorthwind\t400000\r\nAlder\t')
  })

  it('quotes cells that hold tabs, quotes or line breaks', () => {
    expect(toTsv([['a\tb', 'say "no"', 'two\nlines']])).toBe('"a\tb"\t"say ""no"""\t"two\nlines"')
  })

  it('keeps text from running as a formula, and leaves negative numbers alone', () => {
    expect(toTsv([['=HYPERLINK("x")', '-1', '@me', -1200]])).toBe(`"'=HYPERLINK(""x"")"\t'-1\t'@me\t-1200`)
  })

  it('writes the first row as headers and escapes markup', () => {
    expect(toHtmlTable([['Name'], ['<b>&"'], ['two\nlines']])).toBe(
      '<table><tr><th>Name</th></tr><tr><td>&lt;b&gt;&amp;&quot;</td></tr><tr><td>two<br>lines</td></tr></table>',
    )
  })
})
