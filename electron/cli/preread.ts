import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import type { Command } from './command.ts'
import { EXPORT_OPTIONS, exportInto, wantedExport } from './what-and-where.ts'

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
    const { values } = parseArgs({ args: [...args], options: EXPORT_OPTIONS })
    const { cut, pdf, ...where } = wantedExport(values, terminal)
    return exportInto(terminal, where, async (backend) => {
      const formats: ('docx' | 'xlsx' | 'pdf')[] = pdf ? ['docx', 'xlsx', 'pdf'] : ['docx', 'xlsx']
      const { files } = await backend.call('exports.preread', { dir: where.dir, formats, cut })
      return files.map((file) => relative(where.dir, file))
    })
  },
}
