import { create } from 'zustand'
import type { Input } from '#shared/contract/contract.ts'

export type ImportKind = Input<'imports.read'>['kind']

/** What is to be imported: a kind of table, and, where somebody has said so already, which. */
export type ImportRequest = {
  readonly kind: ImportKind
  /** The file to begin with; absent: it is asked for. */
  readonly path?: string
  /** Rows that were kept to fix. */
  readonly keptId?: string
}

const useRequestStore = create<{ readonly request: ImportRequest | null }>(() => ({ request: null }))

/** Asks for an import of this kind of table; any place may, the import itself is a feature of its own. */
export function requestImport(kind: ImportKind, from: Omit<ImportRequest, 'kind'> = {}): void {
  useRequestStore.setState({ request: { kind, ...from } })
}

/** What is asked to be imported, and how to be done with it. */
export function useImportRequest(): { request: ImportRequest | null; done: () => void } {
  const request = useRequestStore((state) => state.request)
  return { request, done: () => useRequestStore.setState({ request: null }) }
}
