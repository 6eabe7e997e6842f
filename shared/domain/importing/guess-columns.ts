import { foldWord } from './choices.ts'
import { judgedText, type KnownValues, VALUE_LOOKS, type ValueFit, type ValueLook } from './column-values.ts'
import { type ColumnMapping, fieldsOf, type ImportKind } from './fields.ts'
import { guessMapping } from './mapping.ts'
import type { ImportTable } from './table.ts'

/** Why a column is thought to hold a field: its header, its values, or that a person said so last time. */
export type GuessSource = 'header' | 'values' | 'remembered'

/** What the columns of a table are thought to mean. */
export type ColumnGuess = {
  /** Every field of the kind; null where no column fits. */
  readonly mapping: Readonly<Record<string, number | null>>
  /** For each field with a column, what the guess rests on. */
  readonly sources: Readonly<Record<string, GuessSource>>
}

/** How many values of a column are looked at, from the top. */
const LOOKED_AT = 200
/** Share of them that must fit, in hundredths. */
const MOST = 80

/**
 * Guesses the columns by their headers, then the fields still open by what values look like: a field takes a column
 * that no header claimed only when it alone looks like it. A header match is never given up.
 */
export function guessColumns(kind: ImportKind, table: ImportTable, known: KnownValues): ColumnGuess {
  const mapping: Record<string, number | null> = { ...guessMapping(kind, table.headers) }
  const sources: Record<string, GuessSource> = {}
  for (const [field, column] of Object.entries(mapping)) if (column !== null) sources[field] = 'header'
  const claimed = new Set(Object.values(mapping))
  const looks = VALUE_LOOKS[kind] ?? {}
  const likely = new Map<string, readonly number[]>()
  for (const { field } of fieldsOf(kind)) {
    const valueLook = looks[field]
    if (mapping[field] !== null || !valueLook) continue
    const columns = [...table.headers.keys()].filter(
      (column) => !claimed.has(column) && looksLike(table, column, valueLook, known),
    )
    likely.set(field, columns)
  }
  for (const [field, columns] of likely) {
    const [column, ...others] = columns
    const contested = [...likely].some(([other, theirs]) => other !== field && theirs.includes(column ?? -1))
    if (column === undefined || others.length > 0 || contested) continue
    mapping[field] = column
    sources[field] = 'values'
  }
  return { mapping, sources }
}

/** The guess that a remembered mapping makes: what the person said, whole, instead of any other. */
export function rememberedColumns(kind: ImportKind, remembered: ColumnMapping): ColumnGuess {
  const mapping: Record<string, number | null> = {}
  const sources: Record<string, GuessSource> = {}
  for (const { field } of fieldsOf(kind)) {
    const column = remembered[field] ?? null
    mapping[field] = column
    if (column !== null) sources[field] = 'remembered'
  }
  return { mapping, sources }
}

function looksLike(table: ImportTable, column: number, valueLook: ValueLook, known: KnownValues): boolean {
  const header = foldWord(table.headers[column] ?? '')
  if (header === '' || valueLook.decoys.some((word) => header.includes(word))) return false
  const counts: Record<ValueFit, number> = { no: 0, fits: 0, tells: 0 }
  let looked = 0
  for (const row of table.rows) {
    const cell = row.cells[column]
    const text = judgedText(cell)
    if (text === null || cell === undefined) continue
    counts[valueLook.fit(text, cell, known)] += 1
    looked += 1
    if (looked === LOOKED_AT) break
  }
  return counts.tells > 0 && (counts.fits + counts.tells) * 100 >= looked * MOST
}
