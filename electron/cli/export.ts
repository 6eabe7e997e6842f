import { parseArgs } from 'node:util'
import type { Command } from './command.ts'
import { EXPORT_OPTIONS, exportInto, wantedExport } from './what-and-where.ts'
import { writeExports } from './write-exports.ts'

/** `concord export`: everything that is forwarded after a session, into a folder. */
export const exportCommand: Command = {
  summary: 'write the decision workbook, memos, CSM briefs and lists of a workspace',
  help: `Usage: concord export --workspace F.concord --out DIR [--cut internal|shareable] [--pack] [--pdf]

Writes DIR/decision-workbook.xlsx, one memo a decided theme (DIR/memos/*.docx and *.md), the CSM briefs with their mail
drafts (DIR/csm-briefs) and the lists as CSV (DIR/lists; *-raw.csv is for programs, the other for Excel). Files of the
same name are replaced, each only once its successor is complete.

  --workspace F  the workspace to read
  --out DIR      the folder to write to; it is made when it isn't there
  --cut CUT      internal (the default), or shareable: without account names, ARR and dates; it leaves out the workbook
                 and the CSM briefs, which can't be without
  --pack         all memos in one document with contents, too: DIR/decision-memos.docx and .md
  --pdf          memos and pack as PDF, too; printed by Electron, hidden (on Linux without a display it takes xvfb-run)

Ends with 0 done, 2 nothing done.
`,
  run: async (args, terminal) => {
    const { values } = parseArgs({
      args: [...args],
      options: { ...EXPORT_OPTIONS, pack: { type: 'boolean' } },
    })
    const { cut, pdf, ...where } = wantedExport(values, terminal)
    const choice = { cut, pdf, pack: values.pack ?? false }
    return exportInto(terminal, where, (backend) => writeExports(backend, where.dir, choice))
  },
}
