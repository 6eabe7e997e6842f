import { create } from 'zustand'

export type ThemeFilter = 'all' | 'table' | 'unmapped'

type ThemesState = {
  readonly selected: string | null
  readonly marked: ReadonlySet<string>
  readonly filter: ThemeFilter
}

const useStore = create<ThemesState>(() => ({ selected: null, marked: new Set(), filter: 'all' }))

/** Which theme is chosen, which are marked for mapping together, and what is shown. */
export function useThemeSelection(): ThemesState & {
  select: (id: string | null) => void
  mark: (ids: ReadonlySet<string>) => void
  show: (filter: ThemeFilter) => void
} {
  const state = useStore()
  return {
    ...state,
    select: (selected) => useStore.setState({ selected }),
    mark: (marked) => useStore.setState({ marked }),
    show: (filter) => useStore.setState({ filter }),
  }
}
