import { parseArgs } from 'node:util'
import { openToRead } from '#electron/backend/db/open-database.ts'
import { verifyWorkspace } from '#electron/backend/usecases/record/verify-workspace.ts'
import { counted } from '#shared/kernel/text.ts'
import { foundNowhere, printedWords } from '#shared/catalogue/printed-fingerprint.ts'
import { type Command, UsageError } from './command.ts'

/** `concord verify`: recomputes the chain of the record and replays it against what is stored. Changes nothing. */
export const verify: Command = {
  summary: 'check that a workspace’s record is complete and unaltered',
  help: `Usage: concord verify F.concord [--printed FINGERPRINT]

Recomputes every hash of the record, and replays it against what the workspace holds. Changes nothing.
Prints the number of entries, the head hash, and "intact", or the first entry that doesn’t match.
With --printed, says which entry the fingerprint on a document belongs to.

A chain of hashes in one file can’t show that the file was rewritten whole, or cut at its end; a printed
fingerprint that no entry has shows it.

Ends with 0 intact, 1 the record doesn’t check out or no entry has the fingerprint, 2 not a workspace or unreadable.
`,
  run: async (args, terminal) => {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { printed: { type: 'string' } },
    })
    const [path, ...more] = positionals
    if (path === undefined || more.length > 0)
      throw new UsageError('Name one workspace: concord verify F.concord.')
    const { db, told, dispose } = openToRead(path)
    if (told !== null) terminal.err(`${told}\n`)
    try {
      const { ok, entries, head, problem, salvaged, sealed, printed } = verifyWorkspace(db, values.printed)
      terminal.out(`${counted(entries, 'entry', 'entries')}\nhead ${head === '' ? '(none)' : head}\n`)
      if (ok) {
        terminal.out(
          sealed === null ? 'intact\n' : 'intact, and the sealed session recomputes to its numbers\n',
        )
        if (salvaged)
          terminal.out('Salvaged: what the first entry took over from another file can’t be proven.\n')
        if (printed?.entry === null) {
          terminal.err(`record-broken: ${foundNowhere}\n`)
          return 1
        }
        if (printed?.entry) terminal.out(`${printedWords(printed.entry, printed.short)}\n`)
        return 0
      }
      terminal.out('not intact\n')
      terminal.err(
        `record-broken: ${problem?.message ?? 'The record doesn’t check out.'} ${problem?.repairable === true ? 'Open it in Concord, which repairs it.' : 'Compare with an earlier copy.'}\n`,
      )
      return 1
    } finally {
      db.close()
      dispose()
    }
  },
}
