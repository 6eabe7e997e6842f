import { useCallback } from 'react'
import { create } from 'zustand'

const useDraftStore = create<{ readonly drafts: Readonly<Record<string, unknown>> }>(() => ({ drafts: {} }))

/**
 * What a person has typed and not yet saved, kept outside the form: it survives a failed save, another place and a
 * closed dialog, for as long as the window is open. Clear it once the change is committed.
 * @param key names the form and what it is about: `decision:<themeId>`.
 */
export function useDraft<T>(
  key: string,
  initial: T,
): {
  value: T
  set: (next: T) => void
  /** Changes what is there by now, which may be newer than what was rendered. */
  edit: (change: (before: T) => T) => void
  clear: () => void
  touched: boolean
} {
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

/** Forgets every draft, or those whose keys begin so; all of them when another workspace opens. */
export function forgetDrafts(beginning = ''): void {
  useDraftStore.setState(({ drafts }) => ({
    drafts: Object.fromEntries(Object.entries(drafts).filter(([key]) => !key.startsWith(beginning))),
  }))
}
