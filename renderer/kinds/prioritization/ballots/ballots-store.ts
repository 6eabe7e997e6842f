import { create } from 'zustand'

type BallotsState = {
  /** Whose turn it is: the hand-over screen waits for them. */
  readonly handingTo: string | null
  /** Whose ballot lay open here last, while nobody has handed it over. */
  readonly lastOpen: { readonly personId: string; readonly name: string } | null
  /** The person whose ballot has just been counted. */
  readonly justCounted: string | null
}

const useBallotsStore = create<BallotsState>(() => ({ handingTo: null, lastOpen: null, justCounted: null }))
const { setState: set } = useBallotsStore

const actions = {
  /** Asks for a person at the keyboard; null: nobody, back to the overview. */
  handTo: (handingTo: string | null): void => set({ handingTo, justCounted: null }),
  opened: (personId: string, name: string): void =>
    set({ handingTo: null, justCounted: null, lastOpen: { personId, name } }),
  /** The ballot was closed by a person: handed over, or counted. */
  closed: (justCounted: string | null): void => set({ handingTo: null, lastOpen: null, justCounted }),
  /** What was said of the ballot before has been read. */
  seen: (): void => set({ lastOpen: null, justCounted: null }),
}

/** Where the keyboard is on its way to, and what became of the ballot before. */
export function useBallotDesk(): BallotsState & typeof actions {
  return { ...useBallotsStore(), ...actions }
}
