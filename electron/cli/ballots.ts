import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { counted } from '#shared/kernel/text.ts'
import type { Command } from './command.ts'
import { withWorkspace } from './open-backend.ts'
import { FOLDER_OPTIONS, whatAndWhere } from './what-and-where.ts'

/** `concord ballots`: a ballot workbook for everybody whose ballot is not counted, into a folder. */
export const ballots: Command = {
  summary: 'write a ballot workbook for everyone whose ballot is not in yet',
  help: `Usage: concord ballots --workspace F.concord --out DIR --by NAME

Writes DIR/Ballot - NAME - QUARTER.xlsx for every participant of a published session whose ballot is not counted.
They contain nobody’s scores. If one of the files already exists, none is written.

  --workspace F  the workspace whose session is open for ballots
  --out DIR      the folder to write to; it is made when it isn't there
  --by NAME      who sends them out: somebody on the workspace's list of people; the record keeps the name

Ends with 0 done, 2 nothing done.
`,
  run: async (args, terminal) => {
    const { values } = parseArgs({ args: [...args], options: { ...FOLDER_OPTIONS, by: { type: 'string' } } })
    const { path, dir } = whatAndWhere(values, 'whose ballots to write')
    const { files } = await withWorkspace(terminal, path, values.by, (backend, meta) =>
      backend.call('ballots.writeWorkbooks', { dir }, meta),
    )
    terminal.out(
      `${counted(files.length, 'ballot')} written to ${dir}\n${files.map((file) => `  ${basename(file)}`).join('\n')}\n`,
    )
    return 0
  },
}
