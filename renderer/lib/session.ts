import { create } from 'zustand'

/** Where the page keeps which session it shows, so that it comes back to it when it has to be loaded again. */
const KEPT = 'concord.session'

const useSessionStore = create<{ readonly id: string | null }>(() => ({ id: null }))

/** The session on screen, for calls; undefined: the backend says which (the newest open one). */
export function currentSession(): string | undefined {
  return useSessionStore.getState().id ?? undefined
}

/** The session on screen; null before one was opened. */
export function useSessionId(): string | null {
  return useSessionStore((state) => state.id)
}

/** Takes up the session that was on screen when the page ended without leave; before anything is asked. */
export function comeBackToSession(): void {
  useSessionStore.setState({ id: sessionStorage.getItem(KEPT) })
}

/** From now on every call is about this session; null: no workspace is open. */
export function enterSession(id: string | null): void {
  if (id === null) sessionStorage.removeItem(KEPT)
  else sessionStorage.setItem(KEPT, id)
  useSessionStore.setState({ id })
}
