/** A gesture that can be taken back, or brought back. */
export type Undoable = { readonly gesture: string; readonly label: string; readonly themeId: string | null }
/** What undo and redo would do next: the last of each list. */
export type Stacks = { readonly undo: readonly Undoable[]; readonly redo: readonly Undoable[] }
/** What of an entry decides whether it can be undone. */
export type StackEntry = {
  readonly gesture: string
  readonly gesture_label: string
  readonly kind: string
  readonly theme_id: string | null
}

/** Making the workspace itself is no gesture of a person's: nothing is left without it. */
const NOT_UNDOABLE = new Set(['workspace.create'])

/** Replays the kinds of all entries, in order, into what can be undone and what can be redone. */
export function stacksOf(entries: readonly StackEntry[]): Stacks {
  const undo: Undoable[] = []
  let redo: Undoable[] = []
  for (const entry of entries) {
    if (NOT_UNDOABLE.has(entry.kind)) continue
    if (entry.kind === 'undo') {
      const back = undo.pop()
      if (back) redo.push(back)
    } else if (entry.kind === 'redo') {
      const again = redo.pop()
      if (again) undo.push(again)
    } else {
      redo = []
      const label = entry.gesture_label
      if (undo.at(-1)?.gesture !== entry.gesture)
        undo.push({ gesture: entry.gesture, label, themeId: entry.theme_id })
    }
  }
  return { undo, redo }
}
