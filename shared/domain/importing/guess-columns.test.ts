import { describe, expect, test } from 'vitest'

import { foldName } from '#shared/kernel/text.ts'
import type { KnownValues } from './column-values.ts'
import type { ImportKind } from './fields.ts'
import { guessColumns, rememberedColumns } from './guess-columns.ts'
import type { CellValue, ImportTable } from './table.ts'
import { parseTier } from './tier-words.ts'

const known = (own: Partial<KnownValues> = {}): KnownValues => ({
  tier: parseTier,
  accounts: new Set(),
  themes: new Set(),
  roadmap: new Set(),
  asOf: null,
  ...own,
})
const table = (headers: string, ...rows: CellValue[][]): ImportTable => ({
  file: 'a.csv',
  sheet: null,
  headers: headers.split(','),
  headerRow: 1,
  rows: rows.map((cells, index) => ({ number: index + 2, cells })),
  strictWidth: false,
  dateSystem: 1900,
})
const guess = (kind: ImportKind, given: ImportTable, own?: Partial<KnownValues>) => {
  const { mapping, sources } = guessColumns(kind, given, known(own))
  return Object.fromEntries(
    Object.entries(mapping)
      .filter(([, column]) => column !== null)
      .map(([field, column]) => [field, [column, sources[field]]]),
  )
}

describe('headers as tools export them', () => {
  test.each<[string, ImportKind, string, Record<string, number>]>([
    [
      'Salesforce',
      'accounts',
      'Account ID,Account Name,ARR,Account Currency,Account Tier,Contract End Date,Customer Success Manager,Industry',
      { id: 0, name: 1, arr: 2, currency: 3, tier: 4, renewal_date: 5, csm: 6, segment: 7 },
    ],
    [
      'HubSpot',
      'accounts',
      'Record ID,Company name,Company owner,Annual Revenue,Annual recurring revenue,Industry,Renewal date,Company size',
      { id: 0, name: 1, arr: 4, segment: 5, renewal_date: 6, tier: 7 },
    ],
    [
      'Gainsight',
      'accounts',
      'GSID,Name,ARR,MRR,CSM Name,Original Contract Date,Renewal Date,Industry,Employees',
      { id: 0, name: 1, arr: 2, csm: 4, renewal_date: 6, segment: 7 },
    ],
    [
      'Planhat',
      'accounts',
      '_id,name,owner,externalId,sourceId,phase,arr,renewalDate,currency',
      { name: 1, id: 0, arr: 6, renewal_date: 7, currency: 8 },
    ],
    [
      'ChurnZero',
      'accounts',
      'accountExternalId,name,nextRenewalDate,totalContractAmount,isActive,startDate,LicenseCount',
      { id: 0, name: 1, renewal_date: 2 },
    ],
    [
      'ClientSuccess',
      'accounts',
      'External Client ID,Client Name,Assigned CSM Name,Client Status,Contract ID,Amount',
      { id: 0, name: 1, csm: 2 },
    ],
    [
      'Zendesk',
      'requests',
      'Ticket ID,Ticket Organization Name,Ticket Created Date,Ticket Description,Ticket Channel',
      { account: 1, date: 2, verbatim: 3, source: 4 },
    ],
    [
      'Productboard',
      'requests',
      'Note Title,Note Content,Company Name,Feature Name,Note Source,Note Created At,Note Owner',
      { verbatim: 1, account: 2, theme: 3, source: 4, date: 5, logged_by: 6 },
    ],
  ])('%s', (_tool, kind, headers, expected) => {
    const found = guess(kind, table(headers, []))
    expect(Object.fromEntries(Object.entries(found).map(([field, at]) => [field, at[0]]))).toEqual(expected)
    expect(new Set(Object.values(found).map((at) => at[1]))).toEqual(new Set(['header']))
  })
})

describe('values', () => {
  test('of accounts: a tier, a currency, a Salesforce id by themselves; money and names of companies are asked about', () => {
    const given = table(
      'Ref,Konto,Wert,Klasse,Faellig,Waehrung',
      ['0015g00000ABCDeAAM', 'Acme Inc.', '$1,200', 'ENT', '2027-01-31', 'USD'],
      ['0015g00000ABCDfAAM', 'Beta', '3400', 'Small Business', '31.03.2027', 'EUR'],
      ['0015g00000ABCDgAAM', 'Gamma GmbH', '250k', 'Commercial', '', 'USD'],
    )
    expect(guess('accounts', given)).toEqual({
      id: [0, 'values'],
      tier: [3, 'values'],
      renewal_date: [4, 'values'],
      currency: [5, 'values'],
    })
    expect(guessColumns('accounts', given, known()).doubts).toEqual([
      { field: 'name', column: 1, why: 'only its values look like it' },
      { field: 'arr', column: 2, why: 'only its values look like it' },
    ])
  })

  test('never take a column that a header claimed, nor one that looks like two things or has a twin', () => {
    const given = table(
      'Account Name,ARR,Size,Signed,Ends,Starts anew',
      ['Acme Inc.', '100', 'ENT', '2020-01-01', '2027-01-01', '2026-12-02'],
      ['Beta Ltd', '200', 'SMB', '2020-01-01', '2027-01-01', '2026-12-02'],
    )
    expect(guess('accounts', given)).toEqual({
      name: [0, 'header'],
      arr: [1, 'header'],
      tier: [2, 'header'],
      renewal_date: [4, 'values'],
    })
    const twins = table('Name,Value,Volume,Tier', ['A', '$1', '$2', 'SMB'])
    expect(guess('accounts', twins)['arr']).toBeUndefined()
  })

  test('a customer’s turnover is no ARR, and a column of plain numbers is nothing', () => {
    const given = table(
      'Name,Annual Revenue,Seats sold,Tier',
      ['A', '$9M', 12, 'SMB'],
      ['B', '$1M', 8, 'ENT'],
    )
    expect(guess('accounts', given)['arr']).toBeUndefined()
    expect(guess('accounts', table('Name,Worth,Tier', ['A', 12, 'SMB']))['arr']).toBeUndefined()
  })

  test('of requests are told by what the workspace knows, and by how they read', () => {
    const given = table(
      'Who,What,Mood,Blocks,Said,When',
      ['Acme', 'SSO', 'explicit', '60%', 'We cannot renew without it, says our head of IT', '2026-10-01'],
      ['beta', 'Dark mode', 'none', '0', 'Would be nice to have for the night shift team', '2026-11-01'],
      ['Acme', 'sso', 'none', '0', '', '2026-11-02'],
    )
    const folded = (...names: string[]): Set<string> => new Set(names.map(foldName))
    const own = { accounts: folded('Acme', 'Beta'), themes: folded('SSO', 'Dark mode') }
    expect(guess('requests', given, own)).toEqual({
      account: [0, 'values'],
      theme: [1, 'values'],
      signal: [2, 'values'],
      dependency: [3, 'values'],
      verbatim: [4, 'values'],
      date: [5, 'values'],
    })
    expect(guess('requests', given)['account']).toBeUndefined()
  })

  test('of themes, roadmap and people', () => {
    expect(guess('themes', table('theme,How,Points', ['SSO', 'direct', 4], ['X', 'none', 1]))).toEqual({
      theme: [0, 'header'],
      fit: [1, 'values'],
    })
    expect(guess('roadmap', table('name,Window', ['Trust', 'Q1 2027']))['quarter']).toEqual([1, 'values'])
    expect(guess('people', table('name,Contact,Part', ['Dana', 'dana@aurora.example', 'VP CS']))).toEqual({
      name: [0, 'header'],
      email: [1, 'values'],
      roles: [2, 'values'],
    })
  })
})

test('what was remembered stands as it was said', () => {
  expect(rememberedColumns('roadmap', { name: 3, quarter: null })).toEqual({
    mapping: { name: 3, description: null, quarter: null, criteria: null },
    sources: { name: 'remembered' },
    doubts: [],
  })
})
