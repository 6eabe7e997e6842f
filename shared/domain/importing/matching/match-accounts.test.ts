import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Account } from '#shared/domain/customers/account.ts'
import { foldName } from '#shared/kernel/text.ts'
import type { AccountAlias, PairAnswer } from './account-alias.ts'
import { diffAccounts } from '#shared/domain/importing/plan/diff-accounts.ts'
import { aliasesOf, matchAccounts } from './match-accounts.ts'
import type { Draft } from '#shared/domain/importing/rows/refusal.ts'
import type { AccountDraft } from '#shared/domain/importing/rows/account-draft.ts'

const stored = (id: string, name: string, externalId: string | null = null, arr = 100): Account => ({
  id,
  externalId,
  name,
  arr,
  tier: 'smb',
  renewalDate: null,
  inIcp: true,
  csm: null,
  segment: null,
  headroom: 0,
  untappedSeats: null,
  seatPrice: null,
  referenceable: false,
  usageTrend: null,
})
const row = (
  number: number,
  name: string,
  externalId: string | null = null,
  arr = 100,
): Draft<AccountDraft> => {
  const { id: _id, ...draft } = stored('', name, externalId, arr)
  return { row: number, ...draft }
}
const match = (
  existing: readonly Account[],
  drafts: readonly Draft<AccountDraft>[],
  given: Readonly<Record<string, PairAnswer>> = {},
  remembered: readonly AccountAlias[] = [],
) => matchAccounts(existing, drafts, { given: new Map(Object.entries(given)), remembered })
const kinds = ({ matches }: ReturnType<typeof match>) =>
  matches.map((m) => (m.kind === 'stored' ? m.account.id : m.kind === 'twin' ? `as row ${m.row}` : 'new'))

describe('an account is found', () => {
  test('by id, else by name but for case and spaces, without a question', () => {
    const matching = match(
      [stored('a', 'Acme Inc.', '1'), stored('b', 'Beta'), stored('c', 'Gamma', '3')],
      [row(2, 'Acme International', '1'), row(3, ' BETA '), row(4, 'gamma')],
    )
    expect([kinds(matching), matching.pairs]).toEqual([['a', 'b', 'c'], []])
  })
})

describe('a near miss', () => {
  const existing = [stored('a', 'Acme Inc.'), stored('n', 'Northwind Freight')]
  const drafts = [row(2, 'ACME'), row(3, 'Nothwind Freight')]

  test('is offered, and apart as long as nobody says otherwise', () => {
    const matching = match(existing, drafts)
    expect(kinds(matching)).toEqual(['new', 'new'])
    expect(matching.pairs).toMatchObject([
      { id: '2:a', likeness: 'form', account: { id: 'a' }, twin: null, answer: null },
      { id: '3:n', likeness: 'spelling', account: { id: 'n' }, answer: null },
    ])
  })

  test('is merged or kept apart as a person says, and never asked about again', () => {
    const matching = match(existing, drafts, { '2:a': 'merge', '3:n': 'apart' })
    expect(kinds(matching)).toEqual(['a', 'new'])
    const remembered = aliasesOf(matching, () => null)
    expect(remembered).toEqual([
      { kind: 'name', value: 'acme', accountId: 'a', answer: 'merge' },
      { kind: 'name', value: 'nothwind freight', accountId: 'n', answer: 'apart' },
    ])
    const again = match(existing, drafts, {}, remembered)
    expect([kinds(again), again.pairs]).toEqual([['a', 'new'], []])
  })

  test('kept apart from one may still be another', () => {
    const two = [stored('a', 'Acme Inc.'), stored('b', 'Acme Ltd')]
    const first = match(two, [row(2, 'Acme')])
    expect(first.pairs.map((pair) => pair.id)).toEqual(['2:a'])
    const second = match(two, [row(2, 'Acme')], { '2:a': 'apart' })
    expect(second.pairs.map((pair) => [pair.id, pair.answer])).toEqual([
      ['2:a', 'apart'],
      ['2:b', null],
    ])
  })

  test('between different ids is only the same name but for form', () => {
    const numbered = [stored('n', 'Northwind Freight', '1'), stored('a', 'Acme Inc.', '2')]
    const matching = match(numbered, [row(2, 'Nothwind Freight', '8'), row(3, 'Acme', '9')])
    expect(matching.pairs.map((pair) => pair.id)).toEqual(['3:a'])
  })

  test('stands within one file too; merged, the earlier row stands for both', () => {
    const file = [row(2, 'Acme Inc.', '1'), row(3, 'ACME', '2'), row(4, 'Acme GmbH', '3')]
    expect(match([], file).pairs.map((pair) => pair.id)).toEqual(['3:row 2', '4:row 2'])
    const matching = match([], file, { '3:row 2': 'merge', '4:row 2': 'apart' })
    expect(kinds(matching)).toEqual(['new', 'as row 2', 'new'])
    const diff = diffAccounts([], file, new Set(['id', 'name', 'arr', 'tier']), 'USD', () => 'x', matching)
    expect(diff).toMatchObject({ added: 2, twins: [{ row: 3, of: 2 }] })
    expect(aliasesOf(matching, () => 'x').map(({ kind, value, answer }) => [kind, value, answer])).toEqual([
      ['id', '2', 'merge'],
      ['name', 'acme', 'merge'],
      ['id', '3', 'apart'],
    ])
  })

  test('of an account that another row is already, is that row’s twin', () => {
    const one = [stored('a', 'Acme Inc.', '1')]
    const file = [row(2, 'Acme Inc.', '1'), row(3, 'Acme', '2')]
    expect(match(one, file).pairs).toMatchObject([{ id: '3:a', twin: { row: 2 } }])
    expect(kinds(match(one, file, { '3:a': 'merge' }))).toEqual(['a', 'as row 2'])
  })
})

test('merged, an account keeps its name, and takes an id only where it had none', () => {
  const given = new Set(['id', 'name', 'arr', 'tier'])
  const existing = [stored('a', 'Acme Inc.'), stored('b', 'Beta AG', '7')]
  const drafts = [row(2, 'ACME', '1', 200), row(3, 'Beta', '8')]
  const matching = match(existing, drafts, { '2:a': 'merge', '3:b': 'merge' })
  const diff = diffAccounts(existing, drafts, given, 'USD', () => 'x', matching)
  expect(
    diff.rows.map(({ item, changes }) => [item.name, item.externalId, changes.map((c) => c.field)]),
  ).toEqual([
    ['Acme Inc.', '1', ['id', 'arr']],
    ['Beta AG', '7', []],
  ])
})

const name = fc.constantFrom(
  'Acme',
  'ACME Inc.',
  'Acme, Ltd',
  'acme ',
  'Ácme',
  'Northwind Freight',
  'Nothwind Freight',
  'Northwind Freight LLC',
  'Beta',
)
const drafted = fc.record({
  name,
  externalId: fc.option(fc.constantFrom('1', '2', '3', '4', '5')),
  arr: fc.nat(3),
})

/** The rows that validation lets through: no id twice, no name twice where one of the two has no id. */
function standing(
  items: readonly { name: string; externalId: string | null; arr: number }[],
): Draft<AccountDraft>[] {
  const kept: Draft<AccountDraft>[] = []
  for (const [index, item] of items.entries()) {
    const clash = kept.some(
      (other) =>
        (other.externalId !== null && other.externalId === item.externalId) ||
        (foldName(other.name) === foldName(item.name) &&
          (other.externalId === null || item.externalId === null)),
    )
    if (!clash) kept.push(row(index + 2, item.name.trim(), item.externalId, item.arr))
  }
  return kept
}

/** Rows whose name stands for several stored accounts are refused before anything is matched. */
const clear = (accounts: readonly Account[], drafts: readonly Draft<AccountDraft>[]) =>
  drafts.filter(
    (draft) =>
      draft.externalId !== null ||
      accounts.filter((account) => foldName(account.name) === foldName(draft.name)).length < 2,
  )

/** Imports rows as a person would who answers every pair by `says`; gives what is stored then. */
function imported(
  before: { accounts: readonly Account[]; remembered: readonly AccountAlias[] },
  drafts: readonly Draft<AccountDraft>[],
  says: (id: string) => PairAnswer,
) {
  const given: Record<string, PairAnswer> = {}
  let ids = before.accounts.length
  let matching = match(before.accounts, drafts, given, before.remembered)
  let open = matching.pairs.filter((pair) => pair.answer === null)
  while (open.length > 0) {
    for (const pair of open) given[pair.id] = says(pair.id)
    matching = match(before.accounts, drafts, given, before.remembered)
    open = matching.pairs.filter((pair) => pair.answer === null)
  }
  const fields = new Set(['id', 'name', 'arr', 'tier'])
  const diff = diffAccounts(before.accounts, drafts, fields, 'USD', () => `a${(ids += 1)}`, matching)
  const byRow = new Map(diff.rows.map((r) => [r.row, r.item.id]))
  return {
    diff,
    pairs: matching.pairs,
    accounts: [...diff.gone, ...diff.rows.map((r) => r.item)],
    remembered: [...before.remembered, ...aliasesOf(matching, (n) => byRow.get(n) ?? null)],
  }
}

test('the same file a second time is an empty difference and asks nothing, whatever was answered', () => {
  fc.assert(
    fc.property(
      fc.array(drafted, { maxLength: 6 }),
      fc.array(drafted, { maxLength: 6 }),
      fc.infiniteStream(fc.constantFrom<PairAnswer>('merge', 'apart')),
      (earlier, items, answers) => {
        const says = (): PairAnswer => (answers.next().value ?? 'apart') as PairAnswer
        const before = imported({ accounts: [], remembered: [] }, standing(earlier), says)
        const file = clear(before.accounts, standing(items))
        const first = imported(before, file, says)
        const again = imported(first, file, says)
        expect(again.pairs).toEqual([])
        expect([again.diff.added, again.diff.changed]).toEqual([0, 0])
        expect(again.diff.gone).toHaveLength(first.diff.gone.length)
        const ids = again.accounts.flatMap((a) => (a.externalId === null ? [] : [a.externalId]))
        expect(new Set(ids).size).toBe(ids.length)
      },
    ),
    { numRuns: 1000 },
  )
})
