import { expect, it } from 'vitest'
import { gateGroups, gateInWords } from './gate-words.ts'

const undecided = (n: number) => ({
  code: 'undecided' as const,
  themeId: `theme-${n}`,
  name: `Theme ${n}`,
  place: 'decide' as const,
})

it('puts things of one kind together and keeps a link to each', () => {
  const [shortlist, open] = gateGroups([
    { code: 'shortlist', have: 2, need: 3, place: 'decide' },
    undecided(1),
    undecided(2),
  ])
  expect(shortlist).toMatchObject({
    words: 'The shortlist holds 2 of at least 3',
    place: 'decide',
    params: {},
  })
  expect(open).toMatchObject({ words: '2 themes undecided', params: { themeId: 'theme-1' } })
  expect(open?.lines.map(({ words, params }) => [words, params.themeId])).toEqual([
    ['Theme 1 is undecided', 'theme-1'],
    ['Theme 2 is undecided', 'theme-2'],
  ])
})

it('names what is alone', () => {
  expect(gateGroups([undecided(1)])[0]?.words).toBe('Theme 1 is undecided')
  expect(
    gateGroups([
      { code: 'dispute', themeId: 'a', name: 'Audit log', dimension: 'revenue', place: 'disputes' },
    ])[0]?.words,
  ).toBe('Revenue weight of Audit log is disputed')
})

it('tells two disputes of one theme apart', () => {
  const disputes = (['revenue', 'alignment'] as const).map((dimension) => ({
    code: 'dispute' as const,
    themeId: 'a',
    name: 'Audit log',
    dimension,
    place: 'disputes' as const,
  }))
  const [group] = gateGroups(disputes)
  expect(new Set(group?.lines.map(({ id }) => id)).size).toBe(2)
})

it('says all of it in one sentence, and nothing once the gate is open', () => {
  expect(
    gateInWords([
      { code: 'ballot', personId: 'p', name: 'Mira Kang', place: 'ballots' },
      { code: 'requests', place: 'themes' },
    ]),
  ).toBe('Still to do: Ballot of Mira Kang; Requests: import the list.')
  expect(gateInWords([])).toBeNull()
})

it('leads to the theme whose wording has notes, and names the capacity note', () => {
  const [group] = gateGroups([
    { code: 'wording', themeId: 'a', name: 'Audit log', notes: 2, place: 'memos' },
    { code: 'wording', themeId: null, name: null, notes: 1, place: 'decide' },
  ])
  expect(group).toMatchObject({ words: 'Open wording notes in 2 places', params: { themeId: 'a' } })
  expect(group?.lines.map(({ words, place, params }) => [words, place, params])).toEqual([
    ['Audit log has 2 open wording notes', 'memos', { themeId: 'a' }],
    ['The capacity note has 1 open wording note', 'decide', {}],
  ])
})
