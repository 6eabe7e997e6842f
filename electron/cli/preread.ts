import { mkdirSync } from 'node:fs'
import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import type { Command } from './command.ts'
import { requirePrinter } from './electron-printer.ts'
import { withBackend } from './open-backend.ts'
import { filesWritten, whatAndWhere } from './what-and-where.ts'

/** `concord preread`: what participants read before the session. */
export const preread: Command = {
  summary: 'write the pre-read of a workspace: document and workbook',
  help: `Usage: concord preread --workspace F.concord --out DIR [--cut internal|shareable] [--pdf]

Writes DIR/pre-read.docx and DIR/pre-read.xlsx: the matrix with the model's scores, the roadmap themes, accounts and
quotes by theme, and what is missing from whom.

  --workspace F  the workspace to read
  --out DIR      the folder to write to; it is made when it isn't there
  --cut CUT      internal (the default), or shareable: without account names, ARR, dates, and quotes that name anybody
  --pdf          DIR/pre-read.pdf, too; printed by Electron, hidden (on Linux without a display it takes xvfb-run)

Ends with 0 done, 2 nothing done.
`,
  run: async (args, terminal) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        workspace: { type: 'string' },
        out: { type: 'string' },
        cut: { type: 'string' },
        pdf: { type: 'boolean' },
      },
    })
    const { path, dir, cut } = whatAndWhere(values)
    if (values.pdf === true) requirePrinter(terminal)
    const { files } = await withBackend(terminal, async (backend) => {
      await backend.call('workspace.open', { path })
      mkdirSync(dir, { recursive: true })
      return backend.call('exports.preread', {
        dir,
        formats: values.pdf === true ? ['docx', 'xlsx', 'pdf'] : ['docx', 'xlsx'],
        cut,
      })
    })
    terminal.out(
      filesWritten(
        dir,
        files.map((file) => relative(dir, file)),
      ),
    )
    return 0
  },
}
