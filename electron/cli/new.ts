import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { formatDate, isIsoDate } from '#shared/kernel/dates.ts'
import { type Command, UsageError } from './command.ts'
import { withBackend } from './open-backend.ts'

/** `concord new`: an empty workspace, as the app makes one. */
export const newCommand: Command = {
  summary: 'make an empty workspace',
  help: `Usage: concord new FILE.concord --name NAME --currency CODE --quarter "Q1 2027" --as-of YYYY-MM-DD

Makes an empty workspace with its first session. A file that is already there is never overwritten.

  --name NAME      what the workspace is called, usually the company
  --currency CODE  the three-letter currency that amounts are kept in, such as USD
  --quarter Q      the quarter the session decides about
  --as-of DATE     the day the numbers are computed for

Ends with 0 done, 2 nothing done (stderr says why as code: message).
`,
  run: async (args, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        currency: { type: 'string' },
        quarter: { type: 'string' },
        'as-of': { type: 'string' },
      },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0 || !file.toLowerCase().endsWith('.concord'))
      throw new UsageError('Name one file to make, ending in .concord: concord new FILE.concord --name …')
    const folder = dirname(resolve(file))
    if (!existsSync(folder))
      throw new UsageError(`There’s no folder ${folder}. Make it first, or check the path.`)
    const asOf = required(values['as-of'], '--as-of', '2026-12-31')
    if (!isIsoDate(asOf))
      throw new UsageError(`--as-of ${asOf} isn’t a real date. Write it as YYYY-MM-DD, such as 2026-12-31.`)
    const currency = required(values.currency, '--currency', 'USD')
    if (!/^[A-Za-z]{3}$/.test(currency))
      throw new UsageError(`--currency ${currency} isn’t a currency. Use a three-letter code, such as USD.`)
    const made = await withBackend(terminal, (backend) =>
      backend.call('workspace.create', {
        path: resolve(file),
        name: required(values.name, '--name', '"Aurora Software"'),
        currency: currency.toUpperCase(),
        quarter: required(values.quarter, '--quarter', '"Q1 2027"'),
        asOf,
      }),
    )
    terminal.out(
      `${resolve(file)}: ${made.name}, ${made.session.quarter} session, as of ${formatDate(asOf)}, in ${made.currency}\n`,
    )
    return 0
  },
}

function required(value: string | undefined, option: string, example: string): string {
  if (value === undefined || value.trim() === '')
    throw new UsageError(`${option} is missing. Give it like ${option} ${example}.`)
  return value
}
