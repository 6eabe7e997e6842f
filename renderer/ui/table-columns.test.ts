import { describe, expect, it } from 'vitest'
import { type Column, compareValues, copyOf, filterRows } from './table-columns.ts'

type Row = { readonly name: string; readonly cents: number }
const columns: readonly Column<Row>[] = [
  { id: 'name', header: 'Name', value: (row) => row.name },
  {
    id: 'arr',
    header: 'ARR',
    value: (row) => row.cents,
    text: (row) => `$${row.cents / 100}`,
    copy: (row) => row.cents / 100,
  },
]
const rows: readonly Row[] = [
  { name: 'Northwind Freight', cents: 40_000_000 },
  { name: 'Alder & Finch', cents: 31_000_000 },
]

describe('a table', () => {
  it('finds rows in which every word occurs, in any column and case', () => {
    expect(filterRows(rows, columns, 'north $400').map((row) => row.name)).toEqual(['Northwind Freight'])
    expect(filterRows(rows, columns, 'north alder')).toEqual([])
    expect(filterRows(rows, columns, '  ')).toEqual(rows)
  })

  it('orders numbers by size, text by the alphabet with its numbers, nothing last', () => {
    expect([10, null, 9].sort(compareValues)).toEqual([9, 10, null])
    expect(['Team 10', 'team 9', 'Älg'].sort(compareValues)).toEqual(['Älg', 'team 9', 'Team 10'])
  })

  it('copies what the column says, numbers as numbers', () => {
    expect(columns.map((column) => copyOf(column, { name: 'Alder & Finch', cents: 31_000_000 }))).toEqual([
      'Alder & Finch',
      310_000,
    ])
  })
})
