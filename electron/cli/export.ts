import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { counted } from '#shared/kernel/text.ts'
import { type Command, UsageError } from './command.ts'
import { withBackend } from './open-backend.ts'
import { writeExports } from './write-exports.ts'

/** `concord export`: the decision workbook and the memos of a workspace, into a folder. */
export const exportCommand: Command = {
  summary: 'write the decision workbook and the memos of a workspace',
  help: `Usage: concord export --workspace F.concord --out DIR [--cut internal|shareable]

Writes DIR/decision-workbook.xlsx and one memo a decided theme, DIR/memos/*.docx and *.md. Files of the same name are
replaced, each only once its successor is complete.

  --workspace F  the workspace to read
  --out DIR      the folder to write to; it is made when it isn't there
  --cut CUT      internal (the default), or shareable: without account names, ARR and dates

Ends with 0 done, 2 nothing done.
`,
  run: async (args, terminal) => {
    const { values } = parseArgs({
      args: [...args],
      options: { workspace: { type: 'string' }, out: { type: 'string' }, cut: { type: 'string' } },
    })
    if (values.workspace === undefined)
      throw new UsageError('--workspace is missing. Name the .concord file to export.')
    if (values.out === undefined) throw new UsageError('--out is missing. Name the folder to write to.')
    const cut = values.cut ?? 'internal'
    if (cut !== 'internal' && cut !== 'shareable')
      throw new UsageError(`--cut ${cut} is unknown. Use internal or shareable.`)
    const path = resolve(values.workspace)
    const dir = resolve(values.out)
    const files = await withBackend(terminal, async (backend) => {
      await backend.call('workspace.open', { path })
      mkdirSync(dir, { recursive: true })
      return writeExports(backend, dir, cut)
    })
    terminal.out(
      `${counted(files.length, 'file')} written to ${dir}\n${files.map((file) => `  ${file}`).join('\n')}\n`,
    )
    return 0
  },
}
