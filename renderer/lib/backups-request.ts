import { create } from 'zustand'

const useRequestStore = create<{ readonly of: string | null }>(() => ({ of: null }))

/** Asks for the backups of the workspace at a path; also where that can't be opened any more. */
export function requestBackups(of: string): void {
  useRequestStore.setState({ of })
}

/** Whose backups are asked for, and how to be done with it. */
export function useBackupsRequest(): { of: string | null; done: () => void } {
  const of = useRequestStore((state) => state.of)
  return { of, done: () => useRequestStore.setState({ of: null }) }
}
