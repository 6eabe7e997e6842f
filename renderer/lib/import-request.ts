import { create } from 'zustand'
import type { Input } from '#shared/contract/contract.ts'

export type ImportKind = Input<'imports.read'>['kind']

const useRequestStore = create<{ readonly kind: ImportKind | null }>(() => ({ kind: null }))

/** Asks for an import of this kind of table; any place may, the import itself is a feature of its own. */
export function requestImport(kind: ImportKind): void {
  useRequestStore.setState({ kind })
}

/** What is asked to be imported, and how to be done with it. */
export function useImportRequest(): { kind: ImportKind | null; done: () => void } {
  const kind = useRequestStore((state) => state.kind)
  return { kind, done: () => useRequestStore.setState({ kind: null }) }
}
