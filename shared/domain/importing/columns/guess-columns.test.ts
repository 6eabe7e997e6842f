import { describe, expect, test } from 'vitest'

import { foldName } from '#shared/kernel/text.ts'
import type { KnownValues } from './column-values.ts'
import type { ImportKind } from './fields.ts'
import { guessColumns, rememberedColumns } from './guess-columns.ts'
import type { CellValue, ImportTable } from '#shared/domain/importing/rows/table.ts'
import { parseTier } from '#shared/domain/importing/values/tier-words.ts'

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

/** Where a tool says what its columns are called; a team's own columns are named as its people name them. */
describe('headers as tools export them', () => {
  test.each<[tool: string, source: string, ImportKind, string, Record<string, number>]>([
    [
      'Salesforce report',
      'developer.salesforce.com/docs/atlas.en-us.244.0.sfFieldRef.meta/sfFieldRef/salesforce_field_reference_Account.htm, Account ID and Industry; no public source found for ARR and tier, which are a team’s own',
      'accounts',
      'Account ID,Account Name,ARR,Account Currency,Account Tier,Contract End Date,Customer Success Manager,Industry',
      { id: 0, name: 1, arr: 2, currency: 3, tier: 4, renewal_date: 5, csm: 6, segment: 7 },
    ],
    [
      'Salesforce Data Loader',
      'cdn.cdata.com, help for Salesforce, table Account',
      'accounts',
      'Id,Name,Type,AnnualRevenue,Industry,OwnerId,AccountSource',
      { id: 0, name: 1, segment: 4 },
    ],
    [
      'HubSpot',
      'no public source found for its labels; ARR and renewal are a team’s own',
      'accounts',
      'Record ID,Company name,Company owner,Annual Revenue,Annual recurring revenue,Industry,Renewal date,Company size',
      { id: 0, name: 1, arr: 4, segment: 5, renewal_date: 6, tier: 7 },
    ],
    [
      'Salesforce cases',
      'developer.salesforce.com, object reference, Case',
      'requests',
      'Id,CaseNumber,AccountId,Subject,Description,Origin,Type,CreatedDate,IsClosed',
      { account: 2, theme: 3, verbatim: 4, source: 5, date: 7 },
    ],
    [
      'HubSpot companies',
      'docs.progress.com/bundle/datadirect-hubspot-odbc-80/page/COMPANIES.html',
      'accounts',
      'COMPANYID,NAME,ANNUALREVENUE,INDUSTRY,HUBSPOTOWNERID,DESCRIPTION,NOOFEMPLOYEES',
      { id: 0, name: 1, segment: 3 },
    ],
    [
      'Gainsight',
      'support.gainsight.com/Gainsight_NXT/02Data_Management/Objects/Gainsight_Company_Object',
      'accounts',
      'GSID,Name,ARR,MRR,CSM Name,Original Contract Date,Renewal Date,Industry,Employees',
      { id: 0, name: 1, arr: 2, csm: 4, renewal_date: 6, segment: 7 },
    ],
    [
      'Planhat',
      "help.planhat.com/en/articles/9587198-excel-import-templates, and its API's names",
      'accounts',
      '_id,name,owner,externalId,sourceId,phase,arr,renewalDate,currency',
      { name: 1, id: 0, arr: 6, renewal_date: 7, currency: 8 },
    ],
    [
      'ChurnZero',
      'support.churnzero.com/hc/en-us/articles/360004339852-Batch-Imports-via-CSV',
      'accounts',
      'accountExternalId,name,nextRenewalDate,totalContractAmount,isActive,startDate,LicenseCount',
      { id: 0, name: 1, renewal_date: 2 },
    ],
    [
      'ClientSuccess',
      'help.clientsuccess.com/en/articles/1090125-data-import-templates and help.clientsuccess.com/en/articles/12833721',
      'accounts',
      'External Client ID,Client Name,Assigned CSM Name,Client Status,Contract ID,Amount',
      { id: 0, name: 1, csm: 2 },
    ],
    [
      'Vitally',
      'docs.vitally.io/en/articles/9880878-csv-upload',
      'accounts',
      'externalId,name,industry,phoneNumber',
      { id: 0, name: 1, segment: 2 },
    ],
    [
      'Zendesk organizations',
      'support.zendesk.com/hc/en-us/articles/4408885980186-Bulk-importing-organizations',
      'accounts',
      'name,external_id,notes,details,default,domain_names,tags',
      { name: 0, id: 1 },
    ],
    [
      'Zendesk tickets',
      'support.zendesk.com/hc/en-us/articles/4408827693594 (Explore, tickets dataset)',
      'requests',
      'Ticket ID,Ticket Organization Name,Ticket Created Date,Ticket Description,Ticket Channel',
      { account: 1, date: 2, verbatim: 3, source: 4 },
    ],
    [
      'Freshdesk',
      'docs.airweave.ai/docs/connectors/freshdesk, after developers.freshdesk.com/api/#tickets',
      'requests',
      'id,subject,description_text,status,priority,source,requester_id,company_id,created_at,tags',
      { theme: 1, verbatim: 2, source: 5, account: 7, date: 8 },
    ],
    [
      'Intercom companies',
      'developers.intercom.com, company model 1.3',
      'accounts',
      'company_id,name,plan,monthly_spend,created_at,user_count,industry',
      { id: 0, name: 1, segment: 6 },
    ],
    [
      'Intercom conversations',
      'prodsight.ai, what the Intercom conversation export contains',
      'requests',
      'message_id,message_body,message_type,message_created_at,message_author_name,message_author_companies,conversation_tags',
      { verbatim: 1, date: 3, logged_by: 4, account: 5 },
    ],
    [
      'Jira',
      "confluence.atlassian.com, data pipeline export schema; Custom field (…) is how Jira's own CSV names other fields",
      'requests',
      'id,key,issue_type,summary,description,reporter_name,status,Custom field (Customer),created_date',
      { theme: 3, verbatim: 4, logged_by: 5, account: 7, date: 8 },
    ],
    [
      'Jira CSV',
      'pastebin.com/68UzBfRK, the headers of an export in full',
      'requests',
      'Summary,Issue key,Issue id,Issue Type,Status,Project key,Priority,Assignee,Reporter,Creator,Created,Updated,Component/s,Component/s,Due Date,Labels,Labels,Description,Custom field (Account)',
      { theme: 0, logged_by: 8, date: 10, verbatim: 17, account: 18 },
    ],
    [
      'Productboard',
      'developer.productboard.com, note; support.productboard.com, insights',
      'requests',
      'Note Title,Note Content,Company Name,Feature Name,Note Source,Note Created At,Note Owner',
      { verbatim: 1, account: 2, theme: 3, source: 4, date: 5, logged_by: 6 },
    ],
    [
      'Canny companies',
      'docs.coupler.io and fivetran.com, Canny, companies',
      'accounts',
      'id,name,monthlySpend,created,domain,memberCount',
      { id: 0, name: 1 },
    ],
    [
      'Canny posts',
      'docs.coupler.io and fivetran.com, Canny, posts',
      'requests',
      'id,title,details,score,status,company,author,created',
      { theme: 1, verbatim: 2, account: 5, logged_by: 6, date: 7 },
    ],
    [
      'UserVoice',
      'help.uservoice.com/hc/en-us/articles/360035485693',
      'requests',
      'suggestion.id,suggestion.title,suggestion.body,suggestion.status.name,suggestion.created_timestamp,account.external_id,account.name',
      { theme: 1, verbatim: 2, date: 4, account: 6 },
    ],
  ])('%s (%s)', (_tool, _source, kind, headers, expected) => {
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
      'Who,What,Risk,Blocks,Said,When',
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
    // The same words under a header that says nothing of a signal.
    const mood = { ...given, headers: given.headers.map((header) => (header === 'Risk' ? 'Mood' : header)) }
    expect(guess('requests', mood, own)['signal']).toBeUndefined()
  })

  test('of themes, roadmap and people', () => {
    expect(
      guess('themes', table('theme,How it fits,Points', ['SSO', 'direct', 4], ['X', 'none', 1])),
    ).toEqual({
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
