import type { EntryRow } from './entry-hash.ts'

/** A gesture that can be undone or redone. */
export type Undoable = { readonly gesture: string; readonly label: string; readonly themeId: string | null }
/** What the stacks are told from: every entry, in order. */
export type StackEntry = Pick<EntryRow, 'gesture' | 'gesture_label' | 'kind' | 'reverts' | 'theme_id'>

/**
 * The workspace itself: nothing is left without it. A code: whoever takes it back has to know it. A repair: without it
 * the record is broken.
 */
const NOT_UNDOABLE = new Set([
  'workspace.create',
  'workspace.salvage',
  'record.repair',
  'amendments.add',
  'people.setCode',
  'ballots.resetCode',
  'ballots.wrongCode',
  'ballots.rightCode',
])
/** Time that has passed doesn't come back: the agenda's clock stands beside what can be undone. */
const isClock = (kind: string): boolean => kind.startsWith('agenda.')
/** What has been seen can't be unseen, and what is sealed stays: nothing before these is undone. */
const BARRIERS = new Set(['session.reveal', 'session.close'])

/** The theme a gesture is about; on a ballot that stays its own affair. */
function aboutTheme(entry: StackEntry): string | null {
  return entry.kind.startsWith('ballots.') ? null : entry.theme_id
}

/** Plays the record through: an undo moves a gesture to the other side, a redo back, anything new forgets the redos. */
export class UndoStacks {
  /** What can be undone and redone, the next one last. */
  readonly undo: Undoable[] = []
  readonly redo: Undoable[] = []

  /** Goes on with the entries that follow those played so far. */
  play(entries: Iterable<StackEntry>): void {
    const { undo, redo } = this
    for (const entry of entries) {
      if (NOT_UNDOABLE.has(entry.kind) || isClock(entry.kind)) continue
      if (BARRIERS.has(entry.kind)) {
        undo.length = 0
        redo.length = 0
      } else if (entry.kind === 'undo') {
        const back = undo.pop()
        if (back) redo.push(back)
      } else if (entry.kind === 'redo') {
        const again = redo.pop()
        if (again) undo.push(again)
      } else {
        redo.length = 0
        const label = entry.gesture_label
        if (undo.at(-1)?.gesture !== entry.gesture)
          undo.push({ gesture: entry.gesture, label, themeId: aboutTheme(entry) })
      }
    }
  }
}
