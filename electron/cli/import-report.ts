import type { Output } from '#shared/contract/contract.ts'
import type { PairView } from '#shared/contract/imports.schema.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { counted } from '#shared/kernel/text.ts'
import { plainText } from './plain-text.ts'
import { PRINTED, questionLines, restLine } from './question-lines.ts'

/** What an import did, or would do. */
export type ImportOutcome = {
  /** The workspace's. */
  readonly currency: string
  readonly read: Output<'imports.read'>
  /** The columns that were used, those that --map named among them. */
  readonly mapping: Readonly<Record<string, number | null>>
  /** Columns in doubt that weren't taken. */
  readonly unused: Output<'imports.read'>['doubts']
  readonly preview: Output<'imports.preview'>
  readonly dryRun: boolean
  /** What has to be said about the file as a whole before any of its rows goes in; null: nothing. */
  readonly open: { readonly code: 'encoding' | 'date-order'; readonly message: string } | null
  /** null: a dry run, or there was nothing to write. */
  readonly applied: Output<'imports.apply'> | null
  /** Every row is refused, so nothing is written. */
  readonly nothing: boolean
  /** The file of refused rows; null: none asked for, or none refused. */
  readonly refusedFile: string | null
}

/** The outcome for people: what happened on stdout, what was refused on stderr. */
export function importReport({
  currency,
  read,
  unused,
  preview,
  dryRun,
  open,
  applied,
  refusedFile,
}: ImportOutcome): {
  out: string
  err: string
} {
  const counts = countsOf(preview, open)
  const lines = [
    `${plainText(read.fileName)}${read.sheet === null ? '' : `, sheet ${plainText(read.sheet)}`}, headers in row ${read.headerRow}: ${counted(counts.rows, 'row')} as ${read.kind}${read.remembered ? ', columns as last time' : ''}`,
    ...columnLines(read),
    ...unused.map(
      ({ field, column, why }) =>
        `  Not used: “${plainText(read.headers[column] ?? '')}” may be ${field}, but ${plainText(why)}. --map ${field}=#${column + 1} takes it, --map ${field}= leaves it out.`,
    ),
    `${dryRun ? 'Would be: ' : ''}${counts.added} added, ${counts.changed} changed, ${counts.unchanged} unchanged, ${counts.merged} merged, ${counts.refused} refused; ${counts.gone} kept (not in file)`,
    ...[...read.notices, ...preview.notes].map((note) => `  ${plainText(note)}`),
    ...(open ? [] : [...changeLines(preview), ...pairLines(preview, currency)]),
    ...questionLines(preview.questions),
  ]
  if (applied && applied.kept > 0)
    lines.push(
      `${counted(applied.kept, 'row')} kept in the workspace. To fix ${applied.kept === 1 ? 'it' : 'them'}, open the workspace in Concord (${read.kind}, To fix), or use concord import --as ${read.kind} --kept with --type and --answer.`,
    )
  if (refusedFile !== null) lines.push(`Refused rows written to ${refusedFile}`)
  if (dryRun) lines.push('Dry run: nothing was written.')
  return { out: `${lines.join('\n')}\n`, err: refusedLines(preview) }
}

/** What becomes of how many rows: nothing of any while something is open. */
function countsOf(
  { counts }: Output<'imports.preview'>,
  open: ImportOutcome['open'],
): Output<'imports.preview'>['counts'] {
  return open ? { ...counts, added: 0, changed: 0, unchanged: 0, merged: 0, refused: counts.rows } : counts
}

/** The outcome for programs. */
export function importJson({
  currency,
  read,
  mapping,
  unused,
  preview,
  dryRun,
  open,
  applied,
  refusedFile,
}: ImportOutcome): unknown {
  return {
    currency,
    file: read.fileName,
    as: read.kind,
    sheet: read.sheet,
    headerRow: read.headerRow,
    dryRun,
    remembered: read.remembered,
    columns: Object.fromEntries(
      Object.entries(mapping).flatMap(([field, column]) =>
        column === null ? [] : [[field, read.headers[column] ?? '']],
      ),
    ),
    guessed: Object.keys(mapping).filter(
      (field) => read.guessed[field] === 'values' && mapping[field] === read.mapping[field],
    ),
    counts: countsOf(preview, open),
    kept: applied?.kept ?? 0,
    themesCreated: applied?.themesCreated ?? null,
    rows: rowPlans(preview, open),
    unused: unused.map(({ field, column, why }) => ({ field, column: read.headers[column] ?? '', why })),
    questions: preview.questions,
    pairs: preview.pairs,
    gone: preview.gone,
    dateQuestion: preview.dateQuestion,
    notes: [...read.notices, ...preview.notes],
    refused: preview.refused,
    refusedTotal: preview.refusedTotal,
    refusedFile,
  }
}

const PLANS = { added: 'created', changed: 'updated', unchanged: 'unchanged' } as const

/** What becomes of each row of the file that is a row of its own, in the order of the file. */
function rowPlans({ rows, refused }: Output<'imports.preview'>, open: ImportOutcome['open']): unknown[] {
  const plans = rows.map(({ row, status, cells, changes }) =>
    open
      ? { row, plan: 'refused' as const, cells: [{ column: '', value: '', ...open }] }
      : {
          row,
          plan: PLANS[status],
          ...(status === 'changed' ? { changes } : {}),
          values: cells,
        },
  )
  const reasons = Map.groupBy(refused, ({ row }) => row)
  const left = [...reasons].map(([row, cells]) => ({
    row,
    plan: 'refused' as const,
    cells: cells.map(({ column, value, code, message }) => ({ column, value, code, message })),
  }))
  return [...plans, ...left].toSorted((a, b) => a.row - b.row)
}

function columnLines({ mapping, headers, guessed }: Output<'imports.read'>): string[] {
  const guesses = Object.entries(mapping).flatMap(([field, column]) =>
    column !== null && guessed[field] === 'values'
      ? [`${field} = “${plainText(headers[column] ?? '')}”`]
      : [],
  )
  return guesses.length === 0 ? [] : [`  Guessed by its values: ${guesses.join(', ')}`]
}

function changeLines({ rows, counts }: Output<'imports.preview'>): string[] {
  const changed = rows.filter((row) => row.status === 'changed').slice(0, PRINTED)
  if (changed.length === 0) return []
  return [
    'Changed',
    ...changed.map(({ row, cells, changes }) => {
      const name = cells['name'] ?? cells['theme'] ?? cells['account'] ?? ''
      const words = changes.map(({ field, from, to }) => `${field} ${from || '(none)'} → ${to || '(none)'}`)
      return `  row ${row}, ${plainText(`${name}: ${words.join('; ')}`)}`
    }),
    ...restLine(counts.changed - changed.length),
  ]
}

function pairLines({ pairs, pairsOpen }: Output<'imports.preview'>, currency: string): string[] {
  if (pairs.length === 0) return []
  const shown = pairs.slice(0, PRINTED)
  const answered = pairs.filter((pair) => pair.answer !== null).length
  return [
    'Possible duplicate accounts (kept separate unless --merge names the row)',
    ...shown.map((pair) => `  row ${pair.importRow}, ${pairWords(pair, currency)}`),
    ...restLine(pairsOpen + answered - shown.length),
  ]
}

function pairWords({ incoming, existing, answer }: PairView, currency: string): string {
  const side = ({ name, arr, renewalDate }: PairView['incoming'], place: string): string =>
    `${name}${place} (${formatMoney(arr, currency)}, ${renewalDate === null ? 'no renewal date' : `renews ${formatDate(renewalDate)}`})`
  const place = existing.row === null ? ' in the workspace' : ` in row ${existing.row}`
  return plainText(
    `${side(incoming, '')} and ${side(existing, place)}: ${answer === 'merge' ? 'merged' : 'kept separate'}`,
  )
}

function refusedLines({ refused, refusedTotal, counts }: Output<'imports.preview'>): string {
  if (refused.length === 0) return ''
  const lines = refused.slice(0, PRINTED).map(({ file, sheet, row, column, value, code, message }) => {
    const place = [file, sheet, `row ${row}`, column]
      .filter((part) => part !== null && part !== '')
      .join(', ')
    return `  ${plainText(`${place}${value === '' ? '' : `: “${value}”`} [${code}]`)}\n    ${plainText(message)}`
  })
  return `${[`${counted(counts.refused, 'row')} refused.`, ...lines, ...restLine(refusedTotal - lines.length)].join('\n')}\n`
}
