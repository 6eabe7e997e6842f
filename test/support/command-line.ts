import path from 'node:path'
import { runCommand } from '#electron/cli/run-command.ts'

const RESOURCES = path.resolve(import.meta.dirname, '../../resources')

/** How a command ended, and what it said: on each stream, and on both as a person reads them. */
export type Ended = {
  readonly code: number
  readonly out: string
  readonly err: string
  readonly text: string
}

/** Runs the command line in this process, with its streams caught. */
export async function concord(...argv: string[]): Promise<Ended> {
  let [out, err, text] = ['', '', '']
  const code = await runCommand(argv, {
    out: (words) => {
      out += words
      text += words
    },
    err: (words) => {
      err += words
      text += words
    },
    resources: RESOURCES,
  })
  return { code, out, err, text }
}
