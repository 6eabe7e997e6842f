import { create } from 'zustand'

const useStore = create<{ readonly selected: string | null }>(() => ({ selected: null }))

/** The account chosen in the list: coming back from its page finds it again. */
export function useSelectedAccount(): [selected: string | null, select: (id: string) => void] {
  return [useStore((state) => state.selected), (selected) => useStore.setState({ selected })]
}
