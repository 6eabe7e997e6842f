import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { parseAmount } from '#shared/domain/importing/values/amount.ts'
import { foldWord } from '#shared/domain/importing/values/choices.ts'
import { judgedText, type KnownValues, VALUE_LOOKS, type ValueFit, type ValueLook } from './column-values.ts'
import { parseDateText, resolveDate } from '#shared/domain/importing/values/dates.ts'
import { type ColumnMapping, fieldsOf, type ImportKind } from './fields.ts'
import { splitHeader } from './header-unit.ts'
import { guessMapping } from './mapping.ts'
import { isNoDay } from '#shared/domain/importing/values/not-said.ts'
import { short } from '#shared/domain/importing/values/short.ts'
import {
  cellText,
  type CellValue,
  type ImportTable,
  type TableRow,
} from '#shared/domain/importing/rows/table.ts'

/** Why a column is thought to hold a field: its header, its values, or that a person said so last time. */
export type GuessSource = 'header' | 'values' | 'remembered'

/** A column that may hold a field, and why that is in doubt; it isn't taken before somebody says so. */
export type GuessDoubt = { readonly field: string; readonly column: number; readonly why: string }

/** What the columns of a table are thought to mean. */
export type ColumnGuess = {
  /** Every field of the kind; null where no column fits, or only one in doubt. */
  readonly mapping: Readonly<Record<string, number | null>>
  /** For each field with a column, what the guess rests on. */
  readonly sources: Readonly<Record<string, GuessSource>>
  readonly doubts: readonly GuessDoubt[]
}

/** How many values of a column are looked at, from the top. */
const LOOKED_AT = 200
/** Share of them that must fit, in hundredths. */
const MOST = 80
/** Fields whose values are words of a short list: a column of other words gives way to one of theirs. */
const WORD_FIELDS = new Set(['tier', 'signal', 'fit', 'usage_trend'])

/**
 * Guesses the columns by their headers, then the fields still open by what values look like. A guess needs both: values
 * alone tell a field only where they are a closed list of its own (ids, currencies, names that the workspace knows), and a
 * header is given up where its values, or the rest of the header, contradict it. What is left in doubt is not taken.
 */
export function guessColumns(kind: ImportKind, table: ImportTable, known: KnownValues): ColumnGuess {
  const mapping: Record<string, number | null> = { ...guessMapping(kind, table.headers) }
  const doubts: GuessDoubt[] = []
  const doubt = (field: string, column: number, why: string): void => {
    mapping[field] = null
    doubts.push({ field, column, why })
  }
  const looks = VALUE_LOOKS[kind] ?? {}
  for (const [field, column] of Object.entries(mapping)) {
    if (column === null) continue
    const why =
      headerDoubt(kind, field, column, table) ??
      (field === 'renewal_date' ? allPast(table, column, known.asOf) : null)
    if (why !== null) doubt(field, column, why)
  }
  const claimed = new Set([...Object.values(mapping), ...doubts.map(({ column }) => column)])
  const sources: Record<string, GuessSource> = {}
  const likely = new Map<string, readonly number[]>()
  for (const { field } of fieldsOf(kind)) {
    const valueLook = looks[field]
    const own = mapping[field] ?? null
    if (own !== null) sources[field] = 'header'
    const strange =
      own !== null && WORD_FIELDS.has(field) && valueLook && !mostlyFit(table, own, valueLook, known)
    if ((own !== null && !strange) || !valueLook || doubts.some((other) => other.field === field)) continue
    const columns = [...table.headers.keys()].filter(
      (column) => !claimed.has(column) && looksLike(table, column, valueLook, known),
    )
    likely.set(field, columns)
  }
  for (const [field, columns] of likely) {
    const [column, ...others] = columns
    const contested = [...likely].some(([other, theirs]) => other !== field && theirs.includes(column ?? -1))
    if (column === undefined || others.length > 0 || contested) continue
    const why = valuesDoubt(field, looks[field], table, column, known)
    if (why === null) {
      mapping[field] = column
      sources[field] = 'values'
    } else if (why !== '') doubt(field, column, why)
  }
  return { mapping, sources, doubts }
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
  return { mapping, sources, doubts: [] }
}

/** A doubt in a sentence. */
export function doubtWords({ field, column, why }: GuessDoubt, table: Pick<ImportTable, 'headers'>): string {
  return `“${table.headers[column] ?? ''}” may hold “${field}”, but ${why}; it isn’t used unless you choose it.`
}

/** Fields that hold amounts of money. */
const MONEY_FIELDS = new Set(['arr', 'headroom', 'seat_price'])

/** Why a header that names a field may mean something else; null when it doesn't. */
function headerDoubt(kind: ImportKind, field: string, column: number, table: ImportTable): string | null {
  const header = table.headers[column] ?? ''
  const word = foldWord(header)
  const twin = table.headers.findIndex((other, index) => index !== column && foldWord(other) === word)
  if (twin !== -1 && table.rows.some(({ cells }) => cellText(cells[twin]) !== cellText(cells[column])))
    return 'another column has the same header and other values'
  const documented = fieldsOf(kind).find((spec) => spec.field === field)?.headers ?? []
  const { other, percent, power } = splitHeader(header).unit
  const line = (table.unitLines ?? []).find(
    (one) => one.power > 0 && (one.column === null || one.column === column),
  )
  if (line && power === 0 && MONEY_FIELDS.has(field)) return `row ${line.row} says “${short(line.text)}”`
  if (power > 0 && MONEY_FIELDS.has(field) && isFar(table, column, power))
    return `its header says that 1 is ${(10 ** power).toLocaleString('en-US')}, and its values are too large for that`
  if (percent && MONEY_FIELDS.has(field)) return 'its header says “%”'
  if (power === 0 && MONEY_FIELDS.has(field) && holdsShares(table, column))
    return 'its values look like shares or percentages'
  if (MONEY_FIELDS.has(field) && isSpanned(table, column))
    return 'the column behind it has no header and holds amounts as well'
  if (other !== '' && !documented.some((known) => foldWord(known) === word))
    return `its header says “${other}”`
  return null
}

/** An amount of one account, in units of the currency, that most accounts never have. */
const FAR = 20_000_000

/** Whether most amounts of a column were absurd in the unit of its header: whole ones under `ARR ($K)`. */
function isFar(table: ImportTable, column: number, power: number): boolean {
  const amounts = table.rows.slice(0, LOOKED_AT).flatMap(({ cells }) => {
    const cell = cells[column]
    if (typeof cell === 'number') return [cell]
    const parsed = typeof cell === 'string' ? parseAmount(cell, 2) : null
    return parsed?.ok === true ? [parsed.value.amount / 100] : []
  })
  const far = amounts.filter((amount) => amount * 10 ** power > FAR)
  return far.length * 2 > amounts.length
}

/** Whether a column of money holds percentages in most rows, or no amount of 1 or more. */
function holdsShares(table: ImportTable, column: number): boolean {
  let [percents, below, others] = [0, 0, 0]
  for (const { cells, formats } of table.rows.slice(0, LOOKED_AT)) {
    const cell = cells[column] ?? null
    const text = cellText(cell)
    if (isPlainNumber(cell) && formats?.[column]?.percent !== true) {
      const number = Number(text.replace(',', '.'))
      if (number > 0 && number < 1) below += 1
      else if (number !== 0) others += 1
    } else if (formats?.[column]?.percent === true || /^\d[\d.,]*\s*%$/.test(text)) percents += 1
    else if (text !== '') others += 1
  }
  return percents + below > others
}

/** Whether one header stands over two columns of numbers, as a merged one does: `ARR` over last year and this. */
function isSpanned(table: ImportTable, column: number): boolean {
  if (table.headers[column + 1] !== '') return false
  const rows = table.rows.slice(0, LOOKED_AT)
  const amounts = rows.filter(({ cells }) => isPlainNumber(cells[column + 1] ?? null))
  return amounts.length * 2 > rows.length
}

function isPlainNumber(cell: CellValue): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && /^\s*\d+(?:[.,]\d+)?\s*$/.test(cell))
}

/** Why values alone don't make a column a field; empty when they are no reason even to ask. */
function valuesDoubt(
  field: string,
  valueLook: ValueLook | undefined,
  table: ImportTable,
  column: number,
  known: KnownValues,
): string | null {
  if (!valueLook || valueLook.hints === null) return null
  const past = field === 'renewal_date' ? allPast(table, column, known.asOf) : null
  if (valueLook.hints.some((hint) => saysHint(table.headers[column] ?? '', hint))) return past
  // A share, a score or an old day that nobody called by its name is anything.
  if (field === 'dependency' || field === 'alignment' || past !== null) return ''
  return 'only its values look like it'
}

/** A hint this long stands for itself wherever it is, as in `Vertragslaufzeitende`. */
const WHOLE_WORD = 8

/** Whether a header says a hint: from the beginning of one of its words on, so that `Warranty` says no `arr`. */
function saysHint(header: string, hint: string): boolean {
  const words = header.replace(/(?<=[\p{Ll}\d])(?=\p{Lu})/gu, ' ').split(/[^\p{L}\p{N}]+/u)
  if (hint.length >= WHOLE_WORD && foldWord(header).includes(hint)) return true
  return words.some((_, at) => foldWord(words.slice(at).join(' ')).startsWith(hint))
}

/** Why a column of days is hardly one of renewals: none lies ahead. */
function allPast(table: ImportTable, column: number, asOf: IsoDate | null): string | null {
  // One day ahead is enough to know; the first rows hold it as a rule.
  if (asOf !== null && daysIn(table.rows.slice(0, LOOKED_AT), column).some((day) => day >= asOf)) return null
  const days = daysIn(table.rows, column)
  if (days.length < 2) return null
  const latest = days.reduce((best, day) => (day > best ? day : best))
  if (asOf !== null && latest < asOf) return `all its dates are before ${formatDate(asOf)}`
  for (const other of table.headers.keys()) {
    if (other === column) continue
    const theirs = daysIn(table.rows.slice(0, LOOKED_AT), other)
    const newest = theirs.reduce((best, day) => (day > best ? day : best), '')
    if (theirs.length > 1 && newest > latest && (asOf === null || newest <= asOf))
      return `all its dates are before the newest date in “${table.headers[other] ?? ''}”`
  }
  return null
}

/** The days of a column, at the latest they can be read as. */
function daysIn(rows: readonly TableRow[], column: number): IsoDate[] {
  const days: IsoDate[] = []
  for (const { cells } of rows) {
    const cell = cells[column]
    if (typeof cell === 'object' && cell !== null && 'date' in cell) days.push(cell.date)
    if (typeof cell !== 'string' || /^\d+(?:\.\d+)?$/.test(cell)) continue
    const parsed = parseDateText(cell)
    const read =
      parsed === null ? [] : (['dmy', 'mdy'] as const).map((order) => resolveDate(parsed, order) ?? '')
    const latest = read.reduce((best, day) => (day > best ? day : best), '')
    if (latest !== '' && !isNoDay(latest)) days.push(latest)
  }
  return days
}

function looksLike(table: ImportTable, column: number, valueLook: ValueLook, known: KnownValues): boolean {
  const header = foldWord(table.headers[column] ?? '')
  if (header === '' || valueLook.decoys.some((word) => header.includes(word))) return false
  const { counts, looked } = countFits(table, column, valueLook, known)
  return counts.tells > 0 && (counts.fits + counts.tells) * 100 >= looked * MOST
}

function mostlyFit(table: ImportTable, column: number, valueLook: ValueLook, known: KnownValues): boolean {
  const { counts, looked } = countFits(table, column, valueLook, known)
  return counts.no * 2 <= looked
}

function countFits(
  table: ImportTable,
  column: number,
  valueLook: ValueLook,
  known: KnownValues,
): { counts: Record<ValueFit, number>; looked: number } {
  const counts: Record<ValueFit, number> = { no: 0, fits: 0, tells: 0 }
  let looked = 0
  for (const row of table.rows) {
    const cell = row.cells[column]
    const text = judgedText(cell)
    if (text === null || cell === undefined || row.problem !== undefined) continue
    counts[valueLook.fit(text, cell, known)] += 1
    looked += 1
    if (looked === LOOKED_AT) break
  }
  return { counts, looked }
}
