import { create } from 'zustand'

type Request = {
  /** The workspace's path; null: nothing is asked for. */
  readonly of: string | null
  /** Why it can't be opened any more; null: it can. */
  readonly refused: string | null
}

const NONE: Request = { of: null, refused: null }
const useRequestStore = create<Request>(() => NONE)

/** Asks for the backups of the workspace at a path; also where that can't be opened any more, and why. */
export function requestBackups(of: string, refused: string | null = null): void {
  useRequestStore.setState({ of, refused })
}

/** Whose backups are asked for, and how to be done with it. */
export function useBackupsRequest(): Request & { done: () => void } {
  const { of, refused } = useRequestStore()
  return { of, refused, done: () => useRequestStore.setState(NONE) }
}
