import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { CallRefused } from '#shared/contract/call-refused.ts'
import type { Backend } from '#electron/backend/core/create-backend.ts'
import type { Input, Output } from '#shared/contract/contract.ts'
import { IMPORT_KINDS } from '#shared/domain/importing/columns/fields.ts'
import { foldWord } from '#shared/domain/importing/values/choices.ts'
import { actingAs } from './acting-as.ts'
import { type Command, type ExitCode, type Terminal, UsageError } from './command.ts'
import { importOrder, type ImportOrder } from './import-order.ts'
import { importJson, type ImportOutcome, importReport } from './import-report.ts'
import { openFor, withBackend } from './open-backend.ts'
import { plainText } from './plain-text.ts'
import { checkAnswers } from './question-lines.ts'
import { counted } from '#shared/kernel/text.ts'

/** `concord import`: a table of the CRM's into a workspace, as the window does it. */
export const importCommand: Command = {
  summary: 'import a CSV or Excel table into a workspace',
  help: `Usage: concord import --workspace F.concord --as KIND FILE [--map field=Header …] [--date-order dmy|mdy]
                      [--sheet NAME] [--header-row N] [--encoding NAME] [--answer ITEM=VALUE …] [--merge ROW|all …]
                      [--type ROW:FIELD=TEXT …] [--keep-refused] [--refused OUT.csv] [--by NAME] [--update] [--take-over]
                      [--dry-run] [--json]
       concord import --workspace F.concord --as KIND --kept [N] [--type …] [--answer …] [--map …] [--dry-run] [--json]

Reads FILE (CSV or XLSX), finds its headers, maps its columns, and writes what is new or changed: one entry of the
record, undone in one step. What is gone from the file stays in the workspace. The mapping is remembered for files with
the same headers.

  --workspace F      the workspace to import into
  --as KIND          ${IMPORT_KINDS.join(', ')}
  --map FIELD=HEADER the column that holds a field, where the guess is wrong or missing; repeat for more; an empty
                     header (--map csm=) leaves the field out; #3 is the third column, whatever its header
  --date-order ORDER dmy or mdy, where the dates don't tell whether the day or the month comes first
  --sheet NAME       the sheet of a workbook; without it the one whose headers fit best
  --header-row N     the row of the headers; 0: there are none, and the columns are A, B, C
  --encoding NAME    how a CSV's letters are read, where the bytes leave it open: utf-8, windows-1251, …
  --answer ITEM=VALUE what a question about the file is answered with (repeat for more); the questions are printed with
                     their items and values, such as --answer rows=add or --answer word:signal:high=explicit
                     an account by its id or name: --answer 'account:blue fin logistic=A-10112'
  --type ROW:FIELD=TEXT what a cell says instead of what the file holds there (repeat for more); the file stays as it
                     is, and the record says what was typed: --type 17:dependency=80%
  --keep-refused     rows that can't be imported wait in the workspace, to be fixed in the app or with --kept
  --kept [N]         instead of a file, the rows that wait: with --type, --answer or --map those that are fixed go in, and
                     the others wait on; N says which file's, where those of several wait
  --merge ROW        an account that is nearly the same as one there already (Acme Inc. / ACME) is listed, and kept
                     apart; this merges the pair of that row (repeat for more), --merge all merges every pair listed
  --refused OUT.csv  write the rows that can't be imported there, with their reasons, to be fixed and imported alone
  --by NAME          who is importing, for the record: someone on the workspace's list of people; optional
  --update           bring a workspace of an older format up to date first; a copy of it as it was stays beside it
  --take-over        import even where another Concord has the workspace open, or was stopped while it did
  --dry-run          show what would change, and end as the run would; write nothing to the workspace
  --json             one JSON object on stdout: per row created, updated (from, to), unchanged or refused

Other currencies are converted at the workspace's own rates; a row in a currency without a rate is refused.

Ends with 0 done, 1 done with refused rows or columns in doubt that weren't used (listed), 2 nothing done (stderr says why as code: message).
`,
  run: async (args, terminal) => {
    const order = importOrder(args)
    const outcome = await withBackend(terminal, (backend) => importFile(terminal, backend, order))
    if (outcome.open) terminal.err(`usage: ${plainText(outcome.open.message)}\n`)
    else if (outcome.nothing)
      terminal.err(
        `nothing-to-import: Every row of ${plainText(outcome.read.fileName)} is refused, so nothing ${order.dryRun ? 'would be' : 'was'} imported. Answer what is asked, or fix the rows listed, and import ${order.file === null ? 'them with --type and --answer' : 'it again'}.\n`,
      )
    if (order.json) terminal.out(`${JSON.stringify(importJson(outcome), null, 2)}\n`)
    else {
      const { out, err } = importReport(outcome)
      terminal.out(out)
      terminal.err(err)
    }
    if (outcome.nothing) return 2
    const exit: ExitCode = outcome.preview.counts.refused > 0 || outcome.unused.length > 0 ? 1 : 0
    return exit
  },
}

async function importFile(terminal: Terminal, backend: Backend, order: ImportOrder): Promise<ImportOutcome> {
  if (!existsSync(order.workspace))
    throw new CallRefused(
      'file-missing',
      `There’s no workspace at ${order.workspace}. Check the path, or make one: concord new ${basename(order.workspace)} --name NAME --currency USD --quarter "Q1 2027" --as-of 2026-12-31.`,
    )
  const { currency } = await openFor(terminal, backend, {
    path: order.workspace,
    update: order.update,
    takeOver: order.takeOver,
    readOnly: order.dryRun,
  })
  const meta = await actingAs(backend, order.by)
  const read = await readTable(backend, order)
  const doubt = encodingOpen(read)
  if (doubt && !order.dryRun) throw new UsageError(doubt.message)
  const choice = {
    importId: read.importId,
    mapping: mappingOf(read, order.map),
    dateOrder: order.dateOrder ?? read.dateOrder,
    answers: { ...read.answers, ...order.answers },
    typed: [
      ...read.typed.filter((cell) => !order.typed.some((now) => isSameCell(now, cell))),
      ...order.typed,
    ],
    allRows: order.json,
  }
  const unused = read.doubts.filter(({ field }) => !order.map.some(([mapped]) => mapped === field))
  const { preview, pairs } = await answerPairs(backend, choice, order.merge).catch((error: unknown) => {
    throw withColumnHints(error, read)
  })
  checkAnswers(order.answers, preview.questions, '--dry-run lists what is.')
  const { allRows: _, ...said } = choice
  const answered: Input<'imports.apply'> = { ...said, pairs, otherPairs: 'apart', keep: order.keep }
  const open = doubt ?? daysOpen(preview)
  if (open && !order.dryRun) throw new UsageError(open.message)
  const refusedFile = preview.counts.refused > 0 ? order.refused : null
  if (refusedFile !== null) await backend.call('imports.saveRefused', { ...answered, path: refusedFile })
  const { added, changed, unchanged, merged } = preview.counts
  const keeps = order.keep && preview.counts.toFix > 0
  // What a dry run tells is what the run would do: it ends as that would end.
  const nothing = open !== null || (!keeps && added + changed + unchanged + merged === 0)
  const applied = order.dryRun || nothing ? null : await backend.call('imports.apply', answered, meta)
  const { dryRun } = order
  return {
    currency,
    read,
    mapping: choice.mapping,
    unused,
    preview,
    dryRun,
    open,
    applied,
    nothing,
    refusedFile,
  }
}

/** Letters that may be others: nothing goes in before somebody says which they are. */
function encodingOpen({ encodingDoubt }: Output<'imports.read'>): ImportOutcome['open'] {
  if (encodingDoubt === null) return null
  return { code: 'encoding', message: `${encodingDoubt} Add --encoding NAME, or look with --dry-run.` }
}

/** The order of day and month, likewise. */
function daysOpen({ dateQuestion }: Output<'imports.preview'>): ImportOutcome['open'] {
  if (dateQuestion === null) return null
  const values = dateQuestion.examples.map(({ text }) => text).join(', ')
  return {
    code: 'date-order',
    message: `Whether the day or the month comes first in “${dateQuestion.column}” can’t be determined from its values (${values}). Add --date-order dmy or --date-order mdy.`,
  }
}

type TypedCell = ImportOrder['typed'][number]

function isSameCell(one: TypedCell, other: TypedCell): boolean {
  return one.row === other.row && one.field === other.field
}

/** The file, or the rows of one that wait in the workspace. @throws UsageError where that can't be told */
async function readTable(backend: Backend, order: ImportOrder): Promise<Output<'imports.read'>> {
  const { file: path, kind, sheet, headerRow, encoding } = order
  if (path !== null) return backend.call('imports.read', { path, kind, sheet, headerRow, encoding })
  const waiting = (await backend.call('imports.kept', {})).filter((kept) => kept.kind === kind)
  const found = order.kept === null && waiting.length === 1 ? waiting[0] : waiting[(order.kept ?? 0) - 1]
  if (found) return backend.call('imports.openKept', { id: found.id })
  if (waiting.length === 0) throw new UsageError(`No rows of ${kind} wait in this workspace.`)
  const list = waiting.map(({ file, rows }, at) => `--kept ${at + 1}: ${counted(rows, 'row')} of ${file}`)
  throw new UsageError(`Rows of ${counted(waiting.length, 'file')} wait. Say which: ${list.join('; ')}.`)
}

/** Merges the pairs that were asked for; keeping one apart may bring up another, so it asks until none is left. */
async function answerPairs(
  backend: Backend,
  choice: Input<'imports.preview'>,
  merge: ImportOrder['merge'],
): Promise<{ preview: Output<'imports.preview'>; pairs: NonNullable<Input<'imports.preview'>['pairs']> }> {
  const pairs: NonNullable<Input<'imports.preview'>['pairs']> = []
  for (;;) {
    const preview = await backend.call('imports.preview', { ...choice, pairs })
    const wanted = preview.pairs.filter(
      ({ answer, importRow }) => answer === null && (merge === 'all' || merge.has(importRow)),
    )
    if (wanted.length > 0) {
      pairs.push(...wanted.map(({ id }) => ({ id, answer: 'merge' as const })))
      continue
    }
    const merged = new Set(preview.pairs.map(({ importRow }) => importRow))
    const stray = merge === 'all' || preview.pairsOpen > preview.pairs.length ? [] : [...merge]
    const unknown = stray.find((row) => !merged.has(row))
    if (unknown !== undefined)
      throw new UsageError(
        `Row ${unknown} isn’t a possible duplicate, so there is nothing to merge it with. --dry-run lists the pairs.`,
      )
    return { preview, pairs }
  }
}

/** What to type where a needed column is missing, or in doubt. */
function withColumnHints(error: unknown, { doubts }: Output<'imports.read'>): unknown {
  if (!(error instanceof CallRefused) || error.code !== 'column-missing') return error
  const missing = z.object({ missing: z.array(z.string()) }).safeParse(error.details).data?.missing ?? []
  const hints = missing.map((field) => {
    const column = doubts.find((doubt) => doubt.field === field)?.column
    return `--map ${field}=${column === undefined ? 'HEADER' : `#${column + 1}`}`
  })
  return new CallRefused(
    error.code,
    `${error.message} The column is chosen with ${hints.join(' ')} (#3 is the third).`,
  )
}

function mappingOf(read: Output<'imports.read'>, map: ImportOrder['map']): Record<string, number | null> {
  const mapping = { ...read.mapping }
  const mapped = new Map<number, string>()
  for (const [field, header] of map) {
    const numbered = /^#([1-9]\d{0,2})$/.exec(header)?.[1]
    const same = read.headers.flatMap((found, index) => (found === header ? [index] : []))
    if (same.length > 1)
      throw new UsageError(
        `--map ${field}=${header}: ${same.length} columns have this header. Write ${same.map((index) => `#${index + 1}`).join(' or ')} instead.`,
      )
    const exact = numbered === undefined ? (same[0] ?? -1) : Number(numbered) - 1
    const column =
      exact === -1 ? read.headers.findIndex((found) => foldWord(found) === foldWord(header)) : exact
    if (header !== '' && (column === -1 || column >= read.headers.length || foldWord(header) === ''))
      throw new UsageError(
        `--map ${field}=${header}: ${read.fileName} has no column “${header}”. It has: ${read.headers.filter((found) => found !== '').join(', ')}.`,
      )
    const twice = header === '' ? undefined : mapped.get(column)
    if (twice !== undefined && twice !== field)
      throw new UsageError(
        `--map ${field}=${header}: this column is named for ${twice}, too, and holds one of them. Leave one out.`,
      )
    if (header !== '') mapped.set(column, field)
    // One column means one thing: whatever field was thought to have it gives it up.
    for (const other of Object.keys(mapping)) if (mapping[other] === column) mapping[other] = null
    mapping[field] = header === '' ? null : column
  }
  return mapping
}
