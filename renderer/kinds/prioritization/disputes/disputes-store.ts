import { create } from 'zustand'
import { useShallow } from 'zustand/shallow'
import type { Output } from '#shared/contract/contract.ts'
import type { Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import type { ThemeState } from './reveal-list.ts'

type Moves = Output<'disputes.preview'>
/** What settling one dispute did to the ranking. */
export type Shift = { readonly themeId: string; readonly dimension: Dimension; readonly moves: Moves }

type DisputesState = {
  readonly view: 'themes' | 'escalations'
  readonly filter: ThemeState | null
  readonly selectedId: string | null
  /** The dimension looked at, of the chosen theme; null: the one that needs it most. */
  readonly dimension: Dimension | null
  /** The dispute settled last, until one moves on to another theme. */
  readonly shift: Shift | null
}

const useDisputesStore = create<DisputesState>(() => ({
  view: 'themes',
  filter: null,
  selectedId: null,
  dimension: null,
  shift: null,
}))
const { setState: set, getState: get } = useDisputesStore

const actions = {
  show: (view: DisputesState['view']): void => set({ view }),
  filterBy: (filter: ThemeState | null): void => set({ filter }),
  select: (selectedId: string, dimension: Dimension | null = null): void =>
    set(get().selectedId === selectedId && dimension === null ? {} : { selectedId, dimension, shift: null }),
  look: (dimension: Dimension): void => set({ dimension }),
  settled: (shift: Shift): void => set({ shift, dimension: shift.dimension }),
}

/** Which theme and dimension of the reveal one looks at. */
export function useDisputesLook() {
  const state = useDisputesStore(
    useShallow(({ view, filter, selectedId, dimension, shift }) => ({
      view,
      filter,
      selectedId,
      dimension,
      shift,
    })),
  )
  return { ...state, ...actions }
}
