import type { EntryRow } from './entry-hash.ts'

/** A gesture that can be undone or redone. */
export type Undoable = { readonly gesture: string; readonly label: string; readonly themeId: string | null }
/** What the stacks are told from: every entry, in order. */
export type StackEntry = Pick<
  EntryRow,
  'seq' | 'gesture' | 'gesture_label' | 'kind' | 'reverts' | 'theme_id'
> & {
  /** The session whose rows it changed; null: lists only, which belong to all sessions. */
  readonly session: string | null
}

/**
 * The workspace itself: nothing is left without it. A code: whoever takes it back has to know it. A repair: without it
 * the record is broken.
 */
const NOT_UNDOABLE = new Set([
  'workspace.create',
  'workspace.salvage',
  'record.repair',
  'sessions.create',
  'amendments.add',
  'people.setCode',
  'ballots.resetCode',
  'ballots.wrongCode',
  'ballots.rightCode',
])
/** Time that has passed doesn't come back: the agenda's clock stands beside what can be undone. */
const isClock = (kind: string): boolean => kind.startsWith('agenda.')
/** What has been seen can't be unseen, and what is sealed or given up stays: nothing before these is undone. */
const BARRIERS = new Set(['session.reveal', 'session.close', 'sessions.abandon'])

/** The theme a gesture is about; on a ballot that stays its own affair. */
function aboutTheme(entry: StackEntry): string | null {
  return entry.kind.startsWith('ballots.') ? null : entry.theme_id
}

/** A gesture that can be undone or redone, and the entry that made it so. */
type Standing = Undoable & { readonly seq: number }
type Stack = {
  /** What can be undone and redone, the next one last. */
  readonly undo: Standing[]
  readonly redo: Standing[]
  /** The last entry before which nothing is undone. */
  barrier: number
}

/**
 * Plays the record through: an undo moves a gesture to the other side, a redo back, anything new forgets the redos. Each
 * session has a stack of its own, and so have the lists, so that what happens in one session takes nothing from another.
 */
export class UndoStacks {
  readonly #stacks = new Map<string | null, Stack>()
  /** A gesture of several entries is undone as one. */
  #last = ''

  /** Goes on with the entries that follow those played so far. */
  play(entries: Iterable<StackEntry>): void {
    for (const entry of entries) {
      if (NOT_UNDOABLE.has(entry.kind) || isClock(entry.kind)) continue
      const stack = this.#of(entry.session)
      const { undo, redo } = stack
      const { seq } = entry
      if (BARRIERS.has(entry.kind)) {
        undo.length = 0
        redo.length = 0
        stack.barrier = seq
      } else if (entry.kind === 'undo') {
        const back = undo.pop()
        if (back) redo.push({ ...back, seq })
      } else if (entry.kind === 'redo') {
        const again = redo.pop()
        if (again) undo.push({ ...again, seq })
      } else {
        redo.length = 0
        const { gesture, gesture_label: label } = entry
        if (this.#last !== gesture) undo.push({ gesture, label, themeId: aboutTheme(entry), seq })
        this.#last = gesture
      }
    }
  }

  /** What undo takes back in a session: the later of its own last gesture and the lists', but for what a barrier hides. */
  nextUndo(session: string): Undoable | null {
    return this.#later(session, 'undo')
  }

  /** What redo brings back in a session. */
  nextRedo(session: string): Undoable | null {
    return this.#later(session, 'redo')
  }

  #later(session: string, side: 'undo' | 'redo'): Undoable | null {
    const own = this.#of(session)
    const last = own[side].at(-1) ?? null
    const lists = this.#of(null)[side].at(-1) ?? null
    if (lists === null || lists.seq < own.barrier) return last
    return last === null || last.seq < lists.seq ? lists : last
  }

  #of(session: string | null): Stack {
    const stack = this.#stacks.get(session) ?? { undo: [], redo: [], barrier: 0 }
    this.#stacks.set(session, stack)
    return stack
  }
}
