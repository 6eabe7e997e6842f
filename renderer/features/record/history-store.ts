import { create } from 'zustand'
import { useShallow } from 'zustand/shallow'
import type { EntryFilter } from './entry-filter.ts'

const ALL: EntryFilter = { who: null, themeId: null, kind: null }
const useHistoryStore = create<EntryFilter>(() => ALL)
const change = (part: Partial<EntryFilter>): void => useHistoryStore.setState(part)
const clear = (): void => useHistoryStore.setState(ALL)

/** What of the record is shown; it stays while one looks elsewhere. */
export function useHistoryFilter(): {
  filter: EntryFilter
  change: (part: Partial<EntryFilter>) => void
  clear: () => void
} {
  const filter = useHistoryStore(useShallow(({ who, themeId, kind }) => ({ who, themeId, kind })))
  return { filter, change, clear }
}
