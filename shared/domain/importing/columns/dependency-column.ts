import type { Hundredths } from '#shared/kernel/money.ts'
import { parseDependency } from '#shared/domain/importing/values/choices.ts'
import { cleanText } from '#shared/domain/importing/values/clean-text.ts'
import type { ColumnMapping } from './fields.ts'
import { splitHeader } from './header-unit.ts'
import type { Answers, ImportQuestion } from '#shared/domain/importing/plan/questions.ts'
import type { RowReader } from '#shared/domain/importing/rows/row-reader.ts'
import { short } from '#shared/domain/importing/values/short.ts'
import { cellText, type ImportTable } from '#shared/domain/importing/rows/table.ts'

/** What bare numbers are: percents, shares of 1, or, in a column that mixes them, shares up to 1 and percents above. */
const UNITS = ['percent', 'share', 'each'] as const
type Unit = (typeof UNITS)[number]

/**
 * One column of stated dependencies. Whether its bare numbers are percents or shares of 1 is a property of the column:
 * its header may say, or its values; where they leave it open it is asked, and the numbers are refused until then.
 */
export class DependencyColumn<F extends string> {
  /** Asked where header and values don't settle it; null where they do. */
  readonly question: ImportQuestion | null
  readonly #field: F
  readonly #bare: Unit | 'open'
  readonly #notes: readonly string[]
  readonly #known = new Map<string, Hundredths | 'range' | null>()

  constructor(table: ImportTable, mapping: ColumnMapping<F>, field: F, answers: Answers) {
    this.#field = field
    const column = mapping[field] ?? null
    const header = column === null ? '' : (table.headers[column] ?? '')
    const numbers = column === null ? [] : bareNumbers(table, column)
    const id = `share:${field}`
    const answer = answers.get(id) ?? null
    const guess = unitOf(headerSaysPercent(header), numbers)
    // What a person said of the source stands, whatever this file looks like; it is shown to be said anew.
    const said = UNITS.find((unit) => unit === answer) ?? null
    this.#bare = said ?? guess
    const asked = numbers.length > 0 && (guess === 'open' || (said !== null && said !== guess))
    this.question = asked ? shareQuestion(id, field, header, numbers, said) : null
    this.#notes = asked && said !== null ? [saidNote(header, said)] : []
  }

  /** What a person said of the column, where its values don’t say it themselves. */
  notes(): readonly string[] {
    return this.#notes
  }

  /** The dependency in the reader's current row; 0 when blank or refused. */
  read(reader: RowReader<F>): Hundredths {
    const cell = reader.cell(this.#field)
    if (cell === null) return 0
    const text = `${cellText(cell)}${reader.shownBeside(this.#field) === '%' ? '%' : ''}`
    const bare = isBare(text) && !reader.isPercent(this.#field)
    if (bare && this.#bare === 'open' && Number(text.replace(',', '.')) !== 0) {
      reader.refuse(
        this.#field,
        'dependency-range',
        `Whether “${short(text)}” is a percentage or a share of 1 can’t be told in this column. Say which, or write it like 60%.`,
      )
      return 0
    }
    const number = Number(text.replace(',', '.'))
    const inPercent = this.#bare === 'percent' || (this.#bare === 'each' && number > 1)
    const value = this.#parse(text, bare && inPercent)
    if (typeof value === 'number') return value
    if (value === 'range')
      reader.refuse(
        this.#field,
        'dependency-range',
        `A dependency is between 0 and 1. Write 0.6 or 60% for sixty percent.`,
      )
    else
      reader.refuse(
        this.#field,
        'unreadable-number',
        `“${short(text)}” isn’t a share. Write it like 0.6 or 60%.`,
      )
    return 0
  }

  #parse(text: string, inPercent: boolean): Hundredths | 'range' | null {
    let value = this.#known.get(text)
    if (value === undefined) this.#known.set(text, (value = parseDependency(text, inPercent)))
    return value
  }
}

/** A number without its own percent sign. */
function isBare(text: string): boolean {
  return /^\d*[.,]?\d+$/.test(text)
}

/** The numbers above 0 of a column that don't say themselves what they are. */
function bareNumbers(table: ImportTable, column: number): number[] {
  return table.rows.flatMap(({ cells, formats }) => {
    const cell = cells[column]
    const format = formats?.[column]
    if (
      format?.percent === true ||
      format?.words === '%' ||
      (typeof cell !== 'string' && typeof cell !== 'number')
    )
      return []
    const text = cleanText(cellText(cell)).trim()
    const number = isBare(text) ? Number(text.replace(',', '.')) : 0
    return number > 0 ? [number] : []
  })
}

function headerSaysPercent(header: string): boolean {
  return splitHeader(header).unit.percent
}

function unitOf(inPercent: boolean, numbers: readonly number[]): Unit | 'open' {
  const above = numbers.some((number) => number > 1)
  const between = numbers.some((number) => number < 1)
  if (inPercent) return (above && !between) || numbers.length === 0 ? 'percent' : 'open'
  // One 60 among shares is a slip; a column of whole numbers above 1 is in percent, unless somebody says otherwise.
  return above && !between ? 'open' : 'share'
}

function shareQuestion(
  id: string,
  field: string,
  column: string,
  numbers: readonly number[],
  answer: string | null,
): ImportQuestion {
  const [first = 1] = numbers
  const low = numbers.find((number) => number < 1)
  const high = numbers.find((number) => number > 1)
  const example = low ?? first
  const seen =
    high === undefined
      ? 'No value is above 1'
      : low === undefined
        ? 'The values are above 1'
        : `Some values are above 1, such as ${high}, and others below, such as ${low}`
  const share = (number: number): string => `${Number((number * 100).toPrecision(6))}%`
  const each = answer === 'each' || (low !== undefined && high !== undefined)
  return {
    kind: 'share-or-percent',
    field,
    column,
    title: `Is “${column}” in percent?`,
    text: `${seen}, and the header ${headerSaysPercent(column) ? 'says' : 'doesn’t say'} percent. ${answer === null ? 'Rows with such a number are refused until you say.' : 'It’s read as you said last; say so if it’s different in this file.'}`,
    options: [
      { value: 'percent', label: `Percent: ${example} is ${example}%` },
      { value: 'share', label: `Share of 1: ${example} is ${share(example)}` },
      ...(each ? [{ value: 'each', label: `Both: up to 1 a share (1 is 100%), above 1 percent` }] : []),
    ],
    items: [{ id, label: column, hint: `${numbers.length.toLocaleString('en-US')} numbers`, answer }],
    waits: false,
  }
}

function saidNote(column: string, unit: Unit): string {
  const read = {
    percent: 'in percent: 1 is 1%',
    share: 'as a share of 1: 1 is 100%',
    each: 'as a share up to 1 (1 is 100%), and in percent above 1',
  }
  return `“${column}” is read ${read[unit]}, as you said.`
}
