import { describe, expect, test } from 'vitest'

import type { Account } from '#shared/domain/customers/account.ts'
import type { Mapping } from '#shared/domain/prioritization/themes/theme.ts'
import { diffAccounts } from './diff-accounts.ts'
import { diffPeople } from './diff-people.ts'
import { diffRequests, type NamedRequest } from './diff-requests.ts'
import { diffRoadmap, diffThemes } from '#shared/domain/prioritization/importing/diff-themes.ts'
import type { AccountDraft } from '#shared/domain/importing/rows/account-draft.ts'
import type { RequestDraft } from '#shared/domain/importing/rows/validate-requests.ts'

const newId = () => 'new'
const account = (id: string, fields: Partial<Account> = {}): Account => ({
  id,
  externalId: null,
  name: id,
  arr: 100,
  tier: 'smb',
  renewalDate: null,
  inIcp: true,
  csm: 'Dana',
  segment: null,
  headroom: 7,
  untappedSeats: null,
  seatPrice: null,
  referenceable: false,
  usageTrend: null,
  ...fields,
})
const draft = (row: number, fields: Partial<AccountDraft>) => {
  const { id: _id, ...rest } = account('x', { csm: null, headroom: 0, ...fields })
  return { row, ...rest }
}
const given = new Set(['id', 'name', 'arr', 'tier'])

describe('accounts', () => {
  test('are found by id, else by name; columns that are not there keep what is stored', () => {
    const stored = [
      account('a', { externalId: '1', name: 'Acme' }),
      account('b', { name: 'Beta' }),
      account('c', { name: 'Gone Ltd' }),
    ]
    const diff = diffAccounts(
      stored,
      [
        draft(2, { externalId: '1', name: 'Acme Renamed', arr: 200 }),
        draft(3, { externalId: '2', name: 'BETA' }),
        draft(4, { externalId: '3', name: 'Delta' }),
      ],
      given,
      'USD',
      newId,
    )
    expect(diff.rows.map((row) => [row.row, row.status, row.changes])).toEqual([
      [
        2,
        'changed',
        [
          { field: 'name', from: 'Acme', to: 'Acme Renamed' },
          { field: 'arr', from: '$1', to: '$2' },
        ],
      ],
      [3, 'changed', [{ field: 'id', from: '', to: '2' }]],
      [4, 'added', []],
    ])
    expect(diff.rows.map((row) => row.item.id)).toEqual(['a', 'b', 'new'])
    expect(diff.rows[0]?.item).toMatchObject({ csm: 'Dana', headroom: 7 })
    expect(diff.gone.map((gone) => gone.name)).toEqual(['Gone Ltd'])
    expect(diff).toMatchObject({ added: 1, changed: 2, unchanged: 0 })
  })

  test('another id is another account, even under the same name', () => {
    const diff = diffAccounts(
      [account('a', { externalId: '1', name: 'Acme' })],
      [draft(2, { externalId: '9', name: 'Acme' })],
      given,
      'USD',
      newId,
    )
    expect(diff).toMatchObject({ added: 1, gone: [{ id: 'a' }] })
  })

  test('a row that one file names by id is not met by another row’s name', () => {
    const diff = diffAccounts(
      [account('a', { externalId: '1', name: 'Acme' })],
      [draft(2, { name: 'Acme' }), draft(3, { externalId: '1', name: 'Acme New' })],
      given,
      'USD',
      newId,
    )
    expect(diff.rows.map((row) => [row.status, row.item.id])).toEqual([
      ['added', 'new'],
      ['changed', 'a'],
    ])
  })
})

describe('requests', () => {
  const request = (row: number, fields: Partial<RequestDraft> = {}) => ({
    row,
    who: 'Acme',
    theme: 'Dark mode',
    accountId: 'a',
    prospect: null,
    signal: 'none' as const,
    dependency: 0,
    verbatim: 'Please',
    source: 'QBR',
    date: '2026-11-01',
    loggedBy: '',
    compliance: false,
    winLoss: '',
    ...fields,
  })
  const themeIds = new Map([['dark mode', 't']])
  const all = new Set(['signal', 'dependency', 'compliance', 'win_loss', 'logged_by'])

  test('the same file twice adds nothing, twins within it included; a new signal is a change', () => {
    let n = 0
    const first = diffRequests(
      [],
      [request(2), request(3), request(4, { verbatim: 'Now' })],
      all,
      themeIds,
      () => `r${(n += 1)}`,
    )
    expect(first.added).toBe(3)
    const stored: NamedRequest[] = first.rows.map((row) => row.item)
    const again = diffRequests(
      stored,
      [request(2, { verbatim: ' please ' }), request(3), request(4, { verbatim: 'Now', signal: 'explicit' })],
      all,
      themeIds,
      newId,
    )
    expect(again).toMatchObject({ added: 0, changed: 1, unchanged: 2, gone: [] })
    expect(again.rows[2]?.changes).toEqual([{ field: 'signal', from: 'none', to: 'explicit' }])
  })

  test('a prospect of the same name is somebody else', () => {
    const stored = diffRequests([], [request(2)], all, themeIds, newId).rows.map((row) => row.item)
    const diff = diffRequests(
      stored,
      [request(2, { accountId: null, prospect: 'Acme' })],
      all,
      themeIds,
      newId,
    )
    expect(diff).toMatchObject({ added: 1 })
  })
})

describe('themes', () => {
  const mapping: Mapping = {
    themeId: 't',
    roadmapThemeId: 'r',
    fit: 'direct',
    preliminary: 4,
    score: 5,
    reason: 'A flagship needs it',
    scoredInRoom: false,
    pastAlignment: [1],
  }
  const stored = [{ theme: { id: 't', name: 'Dark mode', description: 'old', compliance: null }, mapping }]
  const themeDraft = (fields: object) => ({
    row: 2,
    name: 'dark MODE',
    description: '',
    compliance: null,
    roadmapThemeId: null,
    fit: null,
    alignment: null,
    pastAlignment: [],
    ...fields,
  })
  const diff = (fields: object, columns: string[], inRoom = false) =>
    diffThemes(stored, [themeDraft(fields)], new Set(columns), new Map([['r', 'Bet']]), inRoom, newId)

  test('a row without a fit leaves the mapping; one with the same fit leaves what Product moved', () => {
    expect(diff({}, []).rows[0]).toMatchObject({ status: 'unchanged', item: { mapping } })
    expect(diff({ fit: 'direct', alignment: 4 }, ['fit']).rows[0]?.item.mapping).toEqual(mapping)
  })

  test('a new fit starts again at the file’s score, marked when the session runs', () => {
    const row = diff({ fit: 'adjacent', alignment: 2 }, ['fit', 'alignment'], true).rows[0]
    expect(row?.status).toBe('changed')
    expect(row?.item.mapping).toMatchObject({
      fit: 'adjacent',
      preliminary: 2,
      score: 2,
      reason: '',
      scoredInRoom: true,
      pastAlignment: [1],
    })
  })
})

test('roadmap themes and people keep their place, and new ones come last', () => {
  const bets = diffRoadmap(
    [{ id: 'r', name: 'Bet', description: 'd', quarter: 'Q1 2027', criteria: 'c', position: 3 }],
    [
      { row: 2, name: 'BET', description: '', quarter: 'Q2 2027', criteria: '' },
      { row: 3, name: 'Next', description: '', quarter: '', criteria: '' },
    ],
    new Set(['quarter']),
    newId,
  )
  expect(bets.rows.map((row) => row.item)).toMatchObject([
    { id: 'r', description: 'd', quarter: 'Q2 2027', position: 3 },
    { id: 'new', position: 4 },
  ])
  const people = diffPeople(
    [{ id: 'p', name: 'Dana', title: 'VP', email: 'd@example.com', roles: ['vp-cs'], position: 1 }],
    [{ row: 2, name: 'Dana Q.', email: 'D@example.com', title: '', roles: ['observer'] }],
    new Set(['email']),
    newId,
  )
  expect(people.rows[0]).toMatchObject({
    status: 'changed',
    item: { id: 'p', name: 'Dana Q.', roles: ['vp-cs'] },
  })
})
