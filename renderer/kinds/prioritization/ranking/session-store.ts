import { create } from 'zustand'
import { useShallow } from 'zustand/shallow'
import type { DecisionStatus } from '#shared/domain/prioritization/decisions/decision.ts'
import { LENSES } from '#shared/domain/prioritization/ranking/lens.ts'
import type { Weights } from '#shared/domain/prioritization/scoring/settings.ts'
import type { LensId } from './lens.ts'
import type { MatrixLook, Sort, SortKey } from './matrix-lines.ts'

/** Columns a person may show or hide; the others always stay. */
export const OPTIONAL_COLUMNS = [
  'decision',
  'weightedArr',
  'exposedArr',
  'accounts',
  'roadmap',
  'modelRank',
] as const
export type OptionalColumn = (typeof OPTIONAL_COLUMNS)[number]

/** Width of the evidence panel in CSS pixels: how far it can be drawn, and where it starts on which window. */
export const PANEL = { min: 320, max: 640, start: 376, startWide: 448, wideFrom: 1_600 } as const

type SessionState = {
  readonly selectedId: string | null
  readonly evidenceOpen: boolean
  /** Width of the evidence panel in CSS pixels. */
  readonly panelWidth: number
  readonly look: MatrixLook
  readonly columns: readonly OptionalColumn[]
  readonly lensId: LensId | null
  readonly ownWeights: Weights
  readonly tab: 'ranking' | 'sales'
}

const RANK_ORDER: Sort = { key: 'rank', descending: false }

const useSessionStore = create<SessionState>(() => ({
  selectedId: null,
  evidenceOpen: true,
  panelWidth: window.innerWidth >= PANEL.wideFrom ? PANEL.startWide : PANEL.start,
  look: { sort: RANK_ORDER, filter: '', statuses: [], grouped: false },
  columns: ['decision'],
  lensId: null,
  ownWeights: { revenue: 100, breadth: 100, alignment: 100 },
  tab: 'ranking',
}))

const { setState: set, getState: get } = useSessionStore
const setLook = (change: Partial<MatrixLook>): void => set(({ look }) => ({ look: { ...look, ...change } }))

const selectionActions = {
  select: (selectedId: string | null): void => set({ selectedId }),
  openEvidence: (): void => set({ evidenceOpen: true }),
  closeEvidence: (): void => set({ evidenceOpen: false }),
  resize: (width: number): void =>
    set({ panelWidth: Math.round(Math.min(PANEL.max, Math.max(PANEL.min, width))) }),
}

/** Which theme is chosen, and the panel that shows what stands behind it. */
export function useSelection() {
  const state = useSessionStore(
    useShallow(({ selectedId, evidenceOpen, panelWidth }) => ({ selectedId, evidenceOpen, panelWidth })),
  )
  return { ...state, ...selectionActions }
}

const lookActions = {
  /** The same column again turns the order around; scores and money start with the highest. */
  sortBy: (key: SortKey): void => {
    const { sort } = get().look
    const startsHigh = key !== 'rank' && key !== 'name' && key !== 'decision'
    setLook({
      sort: sort.key === key ? { key, descending: !sort.descending } : { key, descending: startsHigh },
    })
  },
  resetSort: (): void => setLook({ sort: RANK_ORDER }),
  filterBy: (filter: string): void => setLook({ filter }),
  toggleStatus: (status: DecisionStatus | 'undecided'): void => {
    const { statuses } = get().look
    setLook({
      statuses: statuses.includes(status) ? statuses.filter((one) => one !== status) : [...statuses, status],
    })
  },
  group: (grouped: boolean): void => setLook({ grouped }),
  clearFilter: (): void => setLook({ filter: '', statuses: [] }),
  showColumn: (column: OptionalColumn, shown: boolean): void =>
    set(({ columns }) => ({
      columns: OPTIONAL_COLUMNS.filter((one) => (one === column ? shown : columns.includes(one))),
    })),
  showTab: (tab: 'ranking' | 'sales'): void => set({ tab }),
}

/** How the matrix is looked at: sort, filter, groups, columns. */
export function useLook() {
  const state = useSessionStore(useShallow(({ look, columns, tab }) => ({ look, columns, tab })))
  return { ...state, ...lookActions }
}

const lensActions = {
  lookThrough: (lensId: LensId | null): void => set({ lensId }),
  /** @param weight hundredths, 0 to 1000. All three at zero stay as they were. */
  weigh: (dimension: keyof Weights, weight: number): void =>
    set(({ ownWeights }) => {
      const next = { ...ownWeights, [dimension]: Math.round(Math.min(1_000, Math.max(0, weight))) }
      return next.revenue + next.breadth + next.alignment > 0
        ? { ownWeights: next, lensId: 'own' as const }
        : {}
    }),
}

/** The lens the ranking is seen through, and its weights; null: the session's own. */
export function useLens() {
  const { lensId, ownWeights } = useSessionStore(
    useShallow((state) => ({ lensId: state.lensId, ownWeights: state.ownWeights })),
  )
  const weights = lensId === null ? null : lensId === 'own' ? ownWeights : LENSES[lensId]
  return { lensId, ownWeights, weights, ...lensActions }
}
