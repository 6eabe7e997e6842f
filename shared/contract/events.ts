/** What the window is told without asking; nothing polls. */
export type AppEvent =
  /** Answers of these queries may differ now: full names, `feature.*`, or `*`. */
  | {
      readonly type: 'changed'
      readonly touches: readonly string[]
      /** The id of the call that changed it; left out where no call did. */
      readonly call?: string
    }
  /** How far a long piece of work is; `total` is null where it isn't known. */
  | {
      readonly type: 'progress'
      readonly job: string
      readonly label: string
      readonly done: number
      readonly total: number | null
    }
  /** A long piece of work is over, however it ended. */
  | { readonly type: 'job-over'; readonly job: string }
  /** A menu item was chosen. */
  | { readonly type: 'command'; readonly id: string }
  /** The system asks to open this workspace (double click, second start). */
  | { readonly type: 'open'; readonly path: string }
  /** A file was dropped on the window; it may be read as if it had been chosen in a dialog. */
  | { readonly type: 'dropped'; readonly path: string }
  /** The backend process stopped and runs again; `message` says what became of the workspace. */
  | { readonly type: 'backend'; readonly state: 'restarted'; readonly message: string }
  /** A backup could not be taken; `message` says why. Nobody's work is stopped by it. */
  | { readonly type: 'backup-failed'; readonly message: string }

/** What crosses from the window beside an operation's input. */
export type CallMeta = {
  /** Who acts; null before anyone has said who they are. */
  readonly actor: string | null
  /** The id of a call that changes something: the record keeps it, so that nothing is written twice. */
  readonly call?: string | undefined
  /** The session that the call is about; left out: the newest open one, or the newest where none is open. */
  readonly session?: string | undefined
}
