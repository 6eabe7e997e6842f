import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Input } from '#shared/contract/contract.ts'
import { fieldsOf, IMPORT_KINDS, type ImportKind } from '#shared/domain/importing/columns/fields.ts'
import {
  encodingNamed,
  TEXT_ENCODINGS,
  type TextEncoding,
} from '#shared/domain/importing/values/text-dialect.ts'
import { UsageError } from './command.ts'

/** What was typed, checked as far as it can be without the file. */
export type ImportOrder = {
  readonly workspace: string
  readonly kind: ImportKind
  /** null: rows that wait in the workspace. */
  readonly file: string | null
  /** Which of the files whose rows wait, from 1; null: the only one, or none. */
  readonly kept: number | null
  /** Field and header of each --map. */
  readonly map: readonly (readonly [field: string, header: string])[]
  readonly dateOrder: 'dmy' | 'mdy' | null
  readonly sheet: string | null
  /** 0: the table has no headers. */
  readonly headerRow: number | null
  readonly encoding: TextEncoding | null
  /** Answers to questions, by item. */
  readonly answers: Readonly<Record<string, string>>
  /** Cells typed over. */
  readonly typed: NonNullable<Input<'imports.preview'>['typed']>
  /** Refused rows wait in the workspace. */
  readonly keep: boolean
  /** Rows whose near miss is to be merged; `all`: every one. */
  readonly merge: ReadonlySet<number> | 'all'
  readonly refused: string | null
  /** Who imports it, as typed. */
  readonly by: string | undefined
  readonly dryRun: boolean
  /** The workspace may be brought up to date from an older format. */
  readonly update: boolean
  readonly takeOver: boolean
  /** Every row is told of, not only the first. */
  readonly json: boolean
}

/** What was typed behind `concord import`. @throws UsageError where it is no order */
export function importOrder(args: readonly string[]): ImportOrder {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      workspace: { type: 'string' },
      as: { type: 'string' },
      map: { type: 'string', multiple: true },
      'date-order': { type: 'string' },
      sheet: { type: 'string' },
      'header-row': { type: 'string' },
      encoding: { type: 'string' },
      answer: { type: 'string', multiple: true },
      type: { type: 'string', multiple: true },
      'keep-refused': { type: 'boolean' },
      kept: { type: 'boolean' },
      merge: { type: 'string', multiple: true },
      refused: { type: 'string' },
      by: { type: 'string' },
      update: { type: 'boolean' },
      'take-over': { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
    },
  })
  const kind = kindOf(values.as)
  const [file, ...more] = positionals
  if (values.workspace === undefined)
    throw new UsageError('--workspace is missing. Name the .concord file to import into.')
  const waits = values.kept === true
  if ((file === undefined && !waits) || more.length > 0)
    throw new UsageError('Name one file to import: concord import --workspace F.concord --as accounts FILE.')
  return {
    workspace: resolve(values.workspace),
    kind,
    file: waits || file === undefined ? null : resolve(file),
    kept: waits ? keptOf(file) : null,
    map: (values.map ?? []).map((pair) => mapOf(pair, kind)),
    dateOrder: dateOrderOf(values['date-order']),
    sheet: values.sheet ?? null,
    headerRow: headerRowOf(values['header-row']),
    encoding: encodingOf(values.encoding),
    answers: Object.fromEntries((values.answer ?? []).map(answerOf)),
    typed: (values.type ?? []).map((text) => typedOf(text, kind)),
    keep: values['keep-refused'] ?? false,
    merge: mergeOf(values.merge ?? []),
    refused: values.refused === undefined ? null : resolve(values.refused),
    by: values.by,
    update: values.update === true,
    takeOver: values['take-over'] === true,
    dryRun: values['dry-run'] === true,
    json: values.json === true,
  }
}

function kindOf(text: string | undefined): ImportKind {
  const kind = IMPORT_KINDS.find((known) => known === text)
  if (kind === undefined)
    throw new UsageError(
      `${text === undefined ? '--as is missing' : `--as ${text} is unknown`}. Use one of: ${IMPORT_KINDS.join(', ')}.`,
    )
  return kind
}

function keptOf(text: string | undefined): number | null {
  if (text === undefined) return null
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text)
  throw new UsageError(
    `--kept ${text}: no file is read. Write the number of the one whose rows wait, where there are several.`,
  )
}

function mapOf(text: string, kind: ImportKind): readonly [string, string] {
  const cut = text.indexOf('=')
  const field = cut === -1 ? text : text.slice(0, cut).trim()
  const fields = fieldsOf(kind).map((spec) => spec.field)
  if (cut === -1 || !fields.includes(field))
    throw new UsageError(
      `--map ${text}: write a field and a header, such as --map ${fields[0] ?? 'name'}=Header. Fields of ${kind}: ${fields.join(', ')}.`,
    )
  return [field, text.slice(cut + 1).trim()]
}

function headerRowOf(text: string | undefined): number | null {
  if (text === undefined) return null
  if (/^\d{1,7}$/.test(text)) return Number(text)
  throw new UsageError(
    `--header-row ${text} isn’t a row. Give its number in the file, or 0 where there are no headers.`,
  )
}

/** The encoding that was typed behind --encoding. @throws UsageError for an unknown one */
export function encodingOf(text: string | undefined): TextEncoding | null {
  if (text === undefined) return null
  const known = encodingNamed(text)
  if (known !== null) return known
  throw new UsageError(`--encoding ${text} is unknown. Use one of: ${TEXT_ENCODINGS.join(', ')}.`)
}

/** What was typed behind --answer. @throws UsageError */
export function answerOf(text: string): readonly [string, string] {
  const cut = text.lastIndexOf('=')
  if (cut > 0) return [text.slice(0, cut).trim(), text.slice(cut + 1).trim()]
  throw new UsageError(`--answer ${text}: write what is asked and its answer, such as --answer rows=add.`)
}

function typedOf(text: string, kind: ImportKind): ImportOrder['typed'][number] {
  const found = /^([1-9]\d{0,6}):([a-z_]+)=(.*)$/su.exec(text)
  const field = fieldsOf(kind).find((spec) => spec.field === found?.[2])?.field
  if (found && field !== undefined) return { row: Number(found[1]), field, text: found[3] ?? '' }
  throw new UsageError(
    `--type ${text}: write a row, a field and what the cell says, such as --type 17:${fieldsOf(kind)[0]?.field ?? 'name'}=TEXT. Fields of ${kind}: ${fieldsOf(
      kind,
    )
      .map((spec) => spec.field)
      .join(', ')}.`,
  )
}

/** What was typed behind --date-order. @throws UsageError */
export function dateOrderOf(text: string | undefined): 'dmy' | 'mdy' | null {
  if (text === undefined || text === 'dmy' || text === 'mdy') return text ?? null
  throw new UsageError(`--date-order ${text} is unknown. Use dmy (31/12/2026) or mdy (12/31/2026).`)
}

function mergeOf(values: readonly string[]): ReadonlySet<number> | 'all' {
  if (values.includes('all')) return 'all'
  return new Set(
    values.map((text) => {
      if (!/^[1-9]\d*$/.test(text))
        throw new UsageError(`--merge ${text} isn’t a row. Give a row number from the file, or all.`)
      return Number(text)
    }),
  )
}
