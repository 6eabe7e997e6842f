import { parseArgs } from 'node:util'
import { type Command, UsageError } from './command.ts'
import { withWorkspace } from './open-backend.ts'

/** `concord dump`: the record as text. Changes nothing. */
export const dump: Command = {
  summary: 'write the record of a workspace as text, one JSON object a line',
  help: `Usage: concord dump F.concord --out RECORD.jsonl

Writes what verifying finds, then every entry of the record with the rows it changed, oldest first, for other programs to
read. A record that was altered is written as it is. Ballot codes are left out, and what is on ballots until all of them
are shown. Changes nothing in the workspace.

  --out FILE  the file to write; an existing one is replaced

Ends with 0 done, 2 nothing done.
`,
  run: async (args, terminal) => {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' } },
    })
    const [path, ...more] = positionals
    const { out } = values
    if (path === undefined || more.length > 0 || out === undefined)
      throw new UsageError('Name one workspace and one file: concord dump F.concord --out RECORD.jsonl.')
    await withWorkspace(terminal, { path, readOnly: true }, undefined, (backend) =>
      backend.call('record.dump', { path: out }),
    )
    terminal.out(`Written to ${out}\n`)
    return 0
  },
}
