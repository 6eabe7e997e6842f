import { create } from 'zustand'

export const EVIDENCE_TABS = ['accounts', 'quotes', 'fit', 'history'] as const
export type EvidenceTab = (typeof EVIDENCE_TABS)[number]

const useEvidenceStore = create<{ readonly tab: EvidenceTab }>(() => ({ tab: 'accounts' }))
const showTab = (tab: EvidenceTab): void => useEvidenceStore.setState({ tab })

/** Which side of the evidence is shown; it stays while one moves from theme to theme. */
export function useEvidenceTab(): { tab: EvidenceTab; showTab: (tab: EvidenceTab) => void } {
  const tab = useEvidenceStore((state) => state.tab)
  return { tab, showTab }
}
