import { describe, expect, it } from 'vitest'
import type { EntryView } from '#shared/contract/record.contract.ts'
import { entriesMatching, entryChoices } from './entry-filter.ts'

const entry = (
  seq: number,
  who: string,
  kind: string,
  themeId: string | null,
  themeName: string | null,
): EntryView => ({
  seq,
  at: '2026-11-22T10:00:00.000Z',
  who,
  enteredBy: null,
  kind,
  label: `Entry ${seq}`,
  why: '',
  themeId,
  themeName,
  changes: 1,
  hash: 'abc',
})
const entries = [
  entry(4, 'Mira Kang', 'decisions.set', 't1', 'Regional filtering'),
  entry(3, 'Dana Ruiz', 'overrides.add', 't2', 'Audit log'),
  entry(2, 'Mira Kang', 'alignment.set', 't1', 'Regional filters'),
  entry(1, 'Dana Ruiz', 'imports.apply', null, null),
]
const all = { who: null, themeId: null, kind: null }

describe('the filter of the record', () => {
  it('shows everything until something is chosen', () => {
    expect(entriesMatching(entries, all)).toEqual(entries)
  })

  it('narrows by every part at once', () => {
    expect(
      entriesMatching(entries, { ...all, who: 'Mira Kang', themeId: 't1' }).map((one) => one.seq),
    ).toEqual([4, 2])
    expect(entriesMatching(entries, { ...all, who: 'Dana Ruiz', kind: 'decisions.set' })).toEqual([])
  })

  it('offers what occurs, each once, a theme by its newest name', () => {
    const choices = entryChoices(entries)
    expect(choices.people.map((one) => one.label)).toEqual(['Dana Ruiz', 'Mira Kang'])
    expect(choices.themes).toEqual([
      { value: 't2', label: 'Audit log' },
      { value: 't1', label: 'Regional filtering' },
    ])
    expect(choices.kinds).toHaveLength(4)
  })
})
