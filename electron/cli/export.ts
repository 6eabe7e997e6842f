import { parseArgs } from 'node:util'
import type { Command } from './command.ts'
import { EXPORT_OPTIONS, exportInto, wantedExport, wantedSeparator } from './what-and-where.ts'
import { writeExports } from './write-exports.ts'

/** `concord export`: everything that is forwarded after a session, into a folder. */
export const exportCommand: Command = {
  summary: 'write the summary, decision workbook, memos, CSM briefs and lists of a workspace',
  help: `Usage: concord export --workspace F.concord [--session S] --out DIR [--cut internal|shareable]
                      [--separator comma|semicolon] [--pack] [--pdf]

Writes DIR/decision-workbook.xlsx, the executive summary (DIR/executive-summary.docx and .md), a paper per open
escalation (DIR/escalations), one memo per theme that is decided or escalated (DIR/memos), the CSM briefs with their
mail drafts (DIR/csm-briefs), an announcement to paste into a chat (DIR/announcement.txt), the lists as CSV (DIR/lists;
*-raw.csv is for other tools, the other for Excel; one is for the CRM), and what is built as CSV for Jira, Linear and
Productboard (DIR/trackers). Files of the same name are replaced, each only once its successor is complete.

  --workspace F  the workspace to read
  --session S    which session: its number, period ("Q1 2027", "Q1 2027 triage") or id; the newest open one, or the
                 newest, unless given
  --out DIR      the folder to write to; it is made when it isn't there
  --cut CUT      internal (the default), or shareable: without account names, ARR and dates; it leaves out the workbook,
                 the list for the CRM and the CSM briefs, which can't be without
  --separator S  between the cells of the lists for Excel: comma, or semicolon, with decimal commas in numbers; as
                 numbers are written on this computer unless given
  --pack         the memos as one document, too: DIR/decision-memos.docx and .md, with the executive summary on page one
  --pdf          every document as PDF, too; printed by Electron, hidden (on Linux without a display it takes xvfb-run)

Ends with 0 done, 1 done, but something is missing because nothing is decided yet (stderr says what), 2 nothing done.
`,
  run: async (args, terminal) => {
    const { values } = parseArgs({
      args: [...args],
      options: { ...EXPORT_OPTIONS, pack: { type: 'boolean' }, separator: { type: 'string' } },
    })
    const { cut, pdf, ...where } = wantedExport(values, terminal)
    const separator = wantedSeparator(values.separator)
    const choice = { cut, pdf, pack: values.pack ?? false, separator }
    return exportInto(terminal, where, (backend) => writeExports(backend, where.dir, choice))
  },
}
