import { create } from 'zustand'
import { useShallow } from 'zustand/shallow'

export const PICTURES = ['map', 'accounts', 'disagreement', 'lenses'] as const
export type PictureKind = (typeof PICTURES)[number]
export type LensKind = 'cs' | 'product'

type Choice = {
  readonly kind: PictureKind
  /** The theme whose accounts are drawn; null: the first. */
  readonly themeId: string | null
  readonly lens: LensKind
}

const useChartStore = create<Choice>(() => ({ kind: 'map', themeId: null, lens: 'cs' }))
const choose = (part: Partial<Choice>): void => useChartStore.setState(part)

/** Which picture is looked at; kept while one looks elsewhere. */
export function useChartChoice(): Choice & { choose: typeof choose } {
  const choice = useChartStore(useShallow(({ kind, themeId, lens }) => ({ kind, themeId, lens })))
  return { ...choice, choose }
}
