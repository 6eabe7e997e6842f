import type { EntryView } from '#shared/contract/record.contract.ts'
import { compareNames } from '#shared/kernel/text.ts'

/** Which entries of the record to show; null: all. */
export type EntryFilter = {
  readonly who: string | null
  readonly themeId: string | null
  readonly kind: string | null
}

/** The entries that fit every part of the filter, in the order given. */
export function entriesMatching(entries: readonly EntryView[], filter: EntryFilter): readonly EntryView[] {
  return entries.filter(
    (entry) =>
      (filter.who === null || entry.who === filter.who || entry.enteredBy === filter.who) &&
      (filter.themeId === null || entry.themeId === filter.themeId) &&
      (filter.kind === null || entry.kind === filter.kind),
  )
}

/** What the record can be filtered by: everyone, every theme and every kind that occurs in it. */
export function entryChoices(entries: readonly EntryView[]): {
  readonly people: readonly { value: string; label: string }[]
  readonly themes: readonly { value: string; label: string }[]
  readonly kinds: readonly string[]
} {
  const themes = new Map<string, string>()
  // Entries come newest first: the newest name of a theme stands.
  for (const { themeId, themeName } of entries)
    if (themeId !== null && !themes.has(themeId)) themes.set(themeId, themeName ?? themeId)
  // Whose word it is and who typed it can both be looked for.
  const people = new Set(
    entries.flatMap(({ who, enteredBy }) => (enteredBy === null ? who : [who, enteredBy])),
  )
  const named = (values: Iterable<readonly [string, string]>) =>
    [...values].map(([value, label]) => ({ value, label })).toSorted((a, b) => compareNames(a.label, b.label))
  return {
    people: named([...people].map((name) => [name, name] as const)),
    themes: named(themes),
    kinds: [...new Set(entries.map((entry) => entry.kind))].toSorted(compareNames),
  }
}
