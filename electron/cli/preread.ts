import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { isIsoDate } from '#shared/kernel/dates.ts'
import { type Command, UsageError } from './command.ts'
import { EXPORT_OPTIONS, exportInto, wantedExport } from './what-and-where.ts'

/** `concord preread`: what participants read before the session. */
export const preread: Command = {
  summary: 'write the pre-read of a workspace: document and workbook',
  help: `Usage: concord preread --workspace F.concord [--session S] --out DIR [--cut internal|shareable]
                       [--answer-by DAY] [--pdf]

Writes DIR/pre-read.docx and DIR/pre-read.xlsx: what is asked of whom by when, what to look at first, the matrix with
the model's scores, the roadmap themes, accounts and quotes by theme, and what is missing from whom.

  --workspace F  the workspace to read
  --session S    which session: its number, period ("Q1 2027", "Q1 2027 triage") or id; the newest open one, or the
                 newest, unless given
  --out DIR      the folder to write to; it is made when it isn't there
  --cut CUT      internal (the default), or shareable: without account names, ARR, dates, and quotes that name anybody
  --answer-by D  the day by which readers do what it asks, YYYY-MM-DD; a week after publishing unless given
  --pdf          DIR/pre-read.pdf, too; printed by Electron, hidden (on Linux without a display it takes xvfb-run)

Ends with 0 done, 2 nothing done.
`,
  run: async (args, terminal) => {
    const { values } = parseArgs({
      args: [...args],
      options: { ...EXPORT_OPTIONS, 'answer-by': { type: 'string' } },
    })
    const { cut, pdf, ...where } = wantedExport(values, terminal)
    const answerBy = values['answer-by'] ?? null
    if (answerBy !== null && !isIsoDate(answerBy))
      throw new UsageError(`--answer-by ${answerBy} isn’t a day. Write it as YYYY-MM-DD.`)
    return exportInto(terminal, where, async (backend) => {
      const formats: ('docx' | 'xlsx' | 'pdf')[] = pdf ? ['docx', 'xlsx', 'pdf'] : ['docx', 'xlsx']
      const { files, report = [] } = await backend.call('exports.preread', {
        dir: where.dir,
        formats,
        cut,
        answerBy,
      })
      return { files: files.map((file) => relative(where.dir, file)), missing: [], report }
    })
  },
}
