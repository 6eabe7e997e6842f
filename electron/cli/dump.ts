import { parseArgs } from 'node:util'
import { type Command, UsageError } from './command.ts'
import { withWorkspace } from './open-backend.ts'

/** `concord dump`: everything a workspace holds, for other programs. Changes nothing. */
export const dump: Command = {
  summary: 'write everything a workspace holds as CSV, JSON and text',
  help: `Usage: concord dump --workspace F.concord --out DIR

Writes each table of the workspace as CSV and as JSON, the schema, what each table is for (README.md), and the record with
every entry and the rows it changed (record.jsonl, one JSON object per line). A record that was altered is written as it
is. Ballot codes are left out, and scores that nobody has seen yet. Changes nothing in the workspace.

  --workspace F  the workspace
  --out DIR      the folder to write to; files of the same names are replaced

Ends with 0 done, 2 nothing done.
`,
  run: async (args, terminal) => {
    const { values } = parseArgs({
      args: [...args],
      options: { workspace: { type: 'string' }, out: { type: 'string' } },
    })
    const { workspace: path, out } = values
    if (path === undefined || out === undefined)
      throw new UsageError('Name a workspace and a folder: concord dump --workspace F.concord --out DIR.')
    const { files } = await withWorkspace(terminal, { path, readOnly: true }, undefined, (backend) =>
      backend.call('record.dumpTables', { dir: out }),
    )
    terminal.out(`Written to ${out}: ${files.length} files. README.md says what each holds.\n`)
    return 0
  },
}
