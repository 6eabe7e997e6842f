import { describe, expect, test } from 'vitest'

import { columnMissingMessage, guessMapping, missingFields } from './mapping.ts'
import { tableOf } from '#shared/domain/importing/rows/table-of.ts'
import type { CellValue, TableFile } from '#shared/domain/importing/rows/table.ts'

const file = (...rows: CellValue[][]): TableFile => ({
  name: 'a.xlsx',
  format: 'xlsx',
  sheets: [{ name: 'Notes', rows: [{ number: 1, cells: ['Hello'] }] }, sheet('Data', rows)],
  dateSystem: 1900,
  encoding: null,
  delimiter: null,
})
const sheet = (name: string, rows: CellValue[][]) => ({
  name,
  rows: rows.map((cells, index) => ({ number: index + 1, cells })),
})

describe('headers without a mapping', () => {
  test('the documented names, whatever their case, spaces, underscores and hyphens', () => {
    const headers =
      'ID,Name,arr,Currency,Tier,Renewal Date,ICP,csm,segment,headroom,untapped-seats,SEAT_PRICE,referenceable,UsageTrend'
    expect(Object.values(guessMapping('accounts', headers.split(',')))).toEqual([
      ...headers.split(',').keys(),
    ])
    const requests = 'account,theme,signal,dependency,verbatim,source,date,prospect,compliance'.split(',')
    expect(guessMapping('requests', requests)).toEqual({
      ...Object.fromEntries(requests.map((field, index) => [field, index])),
      win_loss: null,
      logged_by: null,
    })
  })

  test('a Salesforce report', () => {
    const headers = [
      'Account ID',
      'Account Name',
      'Annual Recurring Revenue (USD)',
      'Account Tier',
      'Renewal Date',
      'Customer Success Manager',
    ]
    expect(guessMapping('accounts', headers)).toMatchObject({
      id: 0,
      name: 1,
      arr: 2,
      tier: 3,
      renewal_date: 4,
      csm: 5,
      segment: null,
    })
  })

  test('a field’s own name wins over a synonym of another field', () => {
    expect(
      guessMapping('requests', ['CSM', 'Account Name', 'Account ID', 'theme', 'Logged by']),
    ).toMatchObject({
      account: 2,
      logged_by: 4,
    })
  })

  test('missing required columns are named', () => {
    expect(missingFields('accounts', guessMapping('accounts', ['name', 'tier']))).toEqual(['arr'])
    expect(missingFields('themes', guessMapping('themes', ['what']))).toEqual(['theme'])
  })
})

describe('where the table begins', () => {
  test('titles above the headers, and sheets before the right one, are passed over', () => {
    const table = tableOf(
      file(['Accounts as of today'], ['Name', 'ARR', 'Tier'], ['Acme', 1, 'SMB']),
      'accounts',
    )
    expect(table).toMatchObject({ sheet: 'Data', headerRow: 2, headers: ['Name', 'ARR', 'Tier'] })
    expect(table?.rows).toHaveLength(1)
  })

  test('headers that nobody knows are the first row that is as wide as the table and all text', () => {
    const rows = [
      ['Konten'],
      ['Stand', '1.1.'],
      ['Konto', 'Wert', 'Klasse'],
      ['Acme', 1, 'SMB'],
      ['Beta', 2, 'SMB'],
    ]
    expect(tableOf(file(...rows), 'accounts', 'Data')).toMatchObject({ headerRow: 3 })
  })

  test('the person may say which sheet and row', () => {
    const table = tableOf(file(['Name', 'ARR', 'Tier'], ['Acme', 1, 'SMB']), 'accounts', 'Notes', 1)
    expect(table).toMatchObject({ sheet: 'Notes', headers: ['Hello'], rows: [] })
    expect(tableOf(file(['x']), 'accounts', 'Nowhere')).toBeNull()
    expect(tableOf(file(['x']), 'accounts', 'Data', 9)).toBeNull()
  })

  test('what is missing is said with what was found', () => {
    const table = tableOf(file(['Name', 'Tier'], ['Acme', 'SMB']), 'accounts', 'Data')
    if (!table) throw new Error('no table')
    expect(columnMissingMessage(table, ['arr'])).toBe(
      'Row 1 of sheet “Data” of a.xlsx has no column “arr”; it has these headers: Name, Tier. Rename a header to “arr”, add the column, or choose the column.',
    )
    expect(columnMissingMessage(table, ['account', 'theme'])).toContain(
      'has no columns “account” or “theme”; it has these headers: Name, Tier. Rename a header to “account” and “theme”, add the columns, or choose the columns.',
    )
  })
})
