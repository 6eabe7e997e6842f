import { useCallback } from 'react'
import { create } from 'zustand'
import { call } from './rpc.ts'
import { currentSession, useSessionId } from './session.ts'

type Drafts = Readonly<Record<string, unknown>>
type DraftState = {
  /** The workspace the drafts belong to; null while none is open. */
  readonly workspaceId: string | null
  readonly drafts: Drafts
}

const useDraftStore = create<DraftState>(() => ({ workspaceId: null, drafts: {} }))

/**
 * What a ballot holds before it is counted is nobody's business but its voter's: it stays in the page's memory and in
 * the ballot itself, and never reaches the folder of the app.
 */
const IN_MEMORY_ONLY = /^\S* ballot:/u
/** Milliseconds of quiet after which drafts are written: a crash costs at most the last words. */
const QUIET = 250

/**
 * What a person has typed and not yet saved, kept outside the form: it survives a failed save, another place, a closed
 * dialog, and the end of the page's process. Clear it once the change is committed.
 * @param name names the form and what it is about: `decision:<themeId>`; each session has its own.
 */
export function useDraft<T>(
  name: string,
  initial: T,
): {
  value: T
  set: (next: T) => void
  /** Changes what is there by now, which may be newer than what was rendered. */
  edit: (change: (before: T) => T) => void
  clear: () => void
  touched: boolean
} {
  const session = useSessionId()
  const key = inSession(session, name)
  const stored = useDraftStore((state) => state.drafts[key])
  const set = useCallback(
    (next: T) => useDraftStore.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: next } })),
    [key],
  )
  const edit = useCallback(
    (change: (before: T) => T) =>
      useDraftStore.setState(({ drafts }) => {
        const before = drafts[key]
        return { drafts: { ...drafts, [key]: change(before === undefined ? initial : (before as T)) } }
      }),
    [key, initial],
  )
  const clear = useCallback(
    () =>
      useDraftStore.setState(({ drafts }) => {
        const { [key]: _gone, ...rest } = drafts
        return { drafts: rest }
      }),
    [key],
  )
  // A key belongs to one form, and a form to one shape.
  return {
    value: stored === undefined ? initial : (stored as T),
    set,
    edit,
    clear,
    touched: stored !== undefined,
  }
}

/** True where something is kept under this name in the session on screen. */
export function hasDraft(name: string): boolean {
  return useDraftStore.getState().drafts[inSession(currentSession() ?? null, name)] !== undefined
}

/** Forgets every draft, as another workspace opens. */
export function forgetDrafts(): void {
  useDraftStore.setState({ drafts: {} })
}

/** Forgets the drafts of the session on screen whose names begin so. */
export function forgetDraftsOf(beginning: string): void {
  const start = inSession(currentSession() ?? null, beginning)
  useDraftStore.setState(({ drafts }) => ({
    drafts: Object.fromEntries(Object.entries(drafts).filter(([key]) => !key.startsWith(start))),
  }))
}

/** A draft's key: the same form in another session holds other words. */
const inSession = (session: string | null, name: string): string => `${session ?? ''} ${name}`

/**
 * Brings back what was typed in a workspace before its page ended without leave, and from then on keeps what is typed
 * outside the page, in a file that only its owner can read; what is recorded or discarded goes from there too.
 * @param workspaceId the workspace that is open now; null: none.
 */
export async function enterDrafts(workspaceId: string | null): Promise<void> {
  if (useDraftStore.getState().workspaceId === workspaceId) return
  useDraftStore.setState({ workspaceId })
  if (workspaceId === null) return
  const kept = await call('shell.drafts', { workspaceId }).catch(() => ({}))
  // What was typed meanwhile is newer than what was kept.
  useDraftStore.setState((state) =>
    state.workspaceId === workspaceId ? { drafts: { ...kept, ...state.drafts } } : state,
  )
}

/** Keeps drafts outside the page from now on; returns the function that stops it. */
export function keepDrafts(): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let kept = '{}'
  const stop = useDraftStore.subscribe(({ workspaceId, drafts }, before) => {
    clearTimeout(waiting)
    if (workspaceId === null || workspaceId !== before.workspaceId || drafts === before.drafts) return
    waiting = setTimeout(() => {
      const toKeep = Object.fromEntries(Object.entries(drafts).filter(([key]) => !IN_MEMORY_ONLY.test(key)))
      const words = JSON.stringify(toKeep)
      if (words === kept) return
      kept = words
      // Where it can't be written the draft is still on screen; a full disk is no reason to stop somebody's typing.
      void call('shell.keepDrafts', { workspaceId, drafts: JSON.parse(words) as never }).catch(() => {
        kept = ''
      })
    }, QUIET)
  })
  return () => {
    clearTimeout(waiting)
    stop()
  }
}
