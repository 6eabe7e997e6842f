import { create } from 'zustand'

/** How a person left a table: what it was filtered and sorted by, and which columns were hidden. */
export type TableMemory = {
  readonly filter: string
  readonly sort: { readonly id: string; readonly desc: boolean } | null
  /** null: as the table comes. */
  readonly hidden: readonly string[] | null
}

const FRESH: TableMemory = { filter: '', sort: null, hidden: null }
const useMemoryStore = create<{ readonly tables: Readonly<Record<string, TableMemory>> }>(() => ({
  tables: {},
}))

/** Remembers a table by its id while the window is open, so that coming back finds it as it was left. */
export function useTableMemory(id: string): [TableMemory, (change: Partial<TableMemory>) => void] {
  const memory = useMemoryStore((state) => state.tables[id]) ?? FRESH
  const remember = (change: Partial<TableMemory>): void =>
    useMemoryStore.setState(({ tables }) => ({
      tables: { ...tables, [id]: { ...(tables[id] ?? FRESH), ...change } },
    }))
  return [memory, remember]
}
