import { create } from 'zustand'
import { useShallow } from 'zustand/shallow'

type DecideState = {
  readonly selectedId: string | null
  /** Themes that get one decision together. */
  readonly chosen: ReadonlySet<string>
  readonly memoId: string | null
  readonly cut: 'internal' | 'shareable'
}

const useDecideStore = create<DecideState>(() => ({
  selectedId: null,
  chosen: new Set<string>(),
  memoId: null,
  cut: 'internal',
}))
const { setState: set, getState: get } = useDecideStore

const decideActions = {
  select: (selectedId: string): void => set({ selectedId }),
  toggle: (themeId: string): void => {
    const chosen = new Set(get().chosen)
    if (!chosen.delete(themeId)) chosen.add(themeId)
    set({ chosen })
  },
  choose: (themeIds: readonly string[]): void => set({ chosen: new Set(themeIds) }),
}

/** Which theme is being decided, and which are chosen for one decision together. */
export function useDecideSelection() {
  const state = useDecideStore(useShallow(({ selectedId, chosen }) => ({ selectedId, chosen })))
  return { ...state, ...decideActions }
}

const memoActions = {
  openMemo: (memoId: string): void => set({ memoId }),
  showCut: (cut: 'internal' | 'shareable'): void => set({ cut }),
}

/** Which memo lies open, in which cut. */
export function useMemoSelection() {
  const state = useDecideStore(useShallow(({ memoId, cut }) => ({ memoId, cut })))
  return { ...state, ...memoActions }
}
