import { expect, test } from 'vitest'

import { DEFAULT_SETTINGS } from '#shared/domain/prioritization/scoring/settings.ts'
import { assembleScoring, type MappedTable } from './assemble.ts'
import { guessMapping } from '#shared/domain/importing/columns/mapping.ts'
import type { CellValue, ImportTable } from '#shared/domain/importing/rows/table.ts'

const tableOf = (file: string, headers: string, ...rows: CellValue[][]): MappedTable => {
  const kind = file.startsWith('accounts') ? 'accounts' : file.startsWith('requests') ? 'requests' : 'themes'
  return { table: plainTable(file, headers, rows), mapping: guessMapping(kind, headers.split(',')) }
}
const plainTable = (file: string, headers: string, rows: CellValue[][]): ImportTable => ({
  file,
  sheet: null,
  headers: headers.split(','),
  headerRow: 1,
  rows: rows.map((cells, index) => ({ number: index + 2, cells })),
  strictWidth: true,
  dateSystem: 1900,
})

test('three tables become what can be scored, with what was refused, in the most frequent currency', () => {
  const input = {
    accounts: tableOf(
      'accounts.csv',
      'id,name,arr,currency,tier',
      ['1', 'Acme', '100', 'EUR', 'SMB'],
      ['', 'Beta', '200', 'eur', 'ENT'],
      ['3', 'Gamma', '300', 'USD', 'SMB'],
    ),
    requests: tableOf('requests.csv', 'account,theme', ['1', 'dark mode'], ['beta', 'SSO'], ['3', 'SSO']),
    themes: tableOf('themes.csv', 'theme,fit', ['Dark mode', 'direct']),
    settings: DEFAULT_SETTINGS,
    currency: null,
  }
  const assembled = assembleScoring(input)
  expect(assembled.currency).toBe('EUR')
  expect(assembled.accounts.map((account) => account.id)).toEqual(['id 1', 'name beta'])
  expect(assembled.themes.map(({ id, name }) => [id, name])).toEqual([
    ['dark mode', 'Dark mode'],
    ['sso', 'SSO'],
  ])
  expect(assembled.requests.map(({ accountId, themeId }) => [accountId, themeId])).toEqual([
    ['id 1', 'dark mode'],
    ['name beta', 'sso'],
  ])
  expect(assembled.alignment.get('dark mode')).toMatchObject({ fit: 'direct', score: 4 })
  expect(assembled.refused.map(({ file, row, code }) => [file, row, code])).toEqual([
    ['accounts.csv', 4, 'foreign-currency'],
    ['requests.csv', 4, 'unknown-account'],
  ])
  expect(assembleScoring(input)).toEqual(assembled)
  expect(assembleScoring({ ...input, currency: 'USD' }).accounts.map((account) => account.name)).toEqual([
    'Gamma',
  ])
})
