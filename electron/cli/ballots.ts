import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { formatDate, isIsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { type Command, UsageError } from './command.ts'
import { withWorkspace } from './open-backend.ts'
import { FOLDER_OPTIONS, whatAndWhere } from './what-and-where.ts'

/** `concord ballots`: a ballot workbook for everybody whose ballot is not counted, into a folder. */
export const ballots: Command = {
  summary: 'write a ballot workbook for everyone whose ballot is not in yet',
  help: `Usage: concord ballots --workspace F.concord [--session S] --out DIR --by NAME [--return-by DAY]
                       [--update] [--take-over]

Writes DIR/Ballot - NAME - QUARTER.xlsx for every participant of a published session whose ballot is not counted.
They contain nobody’s scores. If one of the files already exists, none is written.

  --workspace F  the workspace whose session is open for ballots
  --session S    which session: its number, period ("Q1 2027", "Q1 2027 triage") or id; the newest open one, or the
                 newest, unless given
  --out DIR      the folder to write to; it is made when it isn't there
  --by NAME      who sends them out and gets them back: somebody on the workspace's list of people
  --return-by DAY  the day to return them by, such as 2026-12-04; a week after publishing when left out
  --update       bring a workspace of an older format up to date first; a copy of it as it was stays beside it
  --take-over    record in it even where another Concord has it open, or was stopped while it did

Ends with 0 done, 2 nothing done.
`,
  run: async (args, terminal) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        ...FOLDER_OPTIONS,
        by: { type: 'string' },
        'return-by': { type: 'string' },
        update: { type: 'boolean' },
        'take-over': { type: 'boolean' },
      },
    })
    const { path, dir, session } = whatAndWhere(values, 'whose ballots to write')
    const returnBy = values['return-by'] ?? null
    if (returnBy !== null && !isIsoDate(returnBy))
      throw new UsageError(`--return-by takes a day such as 2026-12-04, and “${returnBy}” isn’t one.`)
    const written = await withWorkspace(
      terminal,
      { path, update: values.update, takeOver: values['take-over'], session },
      values.by,
      (backend, meta) => backend.call('ballots.writeWorkbooks', { dir, returnBy }, meta),
    )
    terminal.out(
      `${counted(written.files.length, 'ballot')} written to ${dir}, to be returned by ${formatDate(written.returnBy)}\n${written.files.map((file) => `  ${basename(file)}`).join('\n')}\n`,
    )
    return 0
  },
}
