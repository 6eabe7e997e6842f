/** How a command ended: 0 done · 1 done, with rows refused or a record that doesn't fit · 2 nothing done. */
export type ExitCode = 0 | 1 | 2

/** What the command line is given from outside, so that tests can stand in for it. */
export type Terminal = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** The folder `resources` of this installation. */
  readonly resources: string
}

/** One command: its help, and what it does with the arguments after its name. */
export type Command = {
  /** One line for the list of commands. */
  readonly summary: string
  /** Everything `concord <command> --help` prints. */
  readonly help: string
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>
}

/** Thrown when a command can't be done as it was typed. The message says what to type instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
