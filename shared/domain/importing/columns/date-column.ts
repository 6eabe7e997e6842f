import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { cleanText } from '#shared/domain/importing/values/clean-text.ts'
import type { ColumnMapping } from './fields.ts'
import {
  type DateOrder,
  dateOrderOf,
  openDotted,
  type OrderEvidence,
  type ParsedDate,
  parseDateText,
  resolveDate,
  serialToDate,
} from '#shared/domain/importing/values/dates.ts'
import { yearQuestion, yearsFirst } from './date-habits.ts'
import { Midnights } from '#shared/domain/importing/values/world-time.ts'
import { isNoDay } from '#shared/domain/importing/values/not-said.ts'
import type { Answers, ImportQuestion } from '#shared/domain/importing/plan/questions.ts'
import { NO_ANSWERS } from '#shared/domain/importing/plan/questions.ts'
import type { DateQuestion } from '#shared/domain/importing/rows/refusal.ts'
import type { RowReader } from '#shared/domain/importing/rows/row-reader.ts'
import {
  type CellDate,
  cellText,
  type CellValue,
  type ImportTable,
} from '#shared/domain/importing/rows/table.ts'

/** Days that a customer's contract or request may have; beyond lie Buddhist and Islamic years, and slipped digits. */
const EARLIEST = '1950-01-01'
const LATEST = '2199-12-31'
/** Numbers taken for Excel days where a date is expected: 1954 to 2119 in the 1900 system. */
const SERIALS = { from: 20_000, to: 80_000 } as const
const SERIAL = /^\s*\d{5}(?:\.\d+)?\s*$/

/**
 * One column of dates, looked at as a whole first: the order of day and month is a property of the column, never
 * guessed value by value.
 */
export class DateColumn<F extends string> {
  /** What a person has to say before the column can be read; null when it can be read. */
  readonly question: DateQuestion | null
  /** Asked where a program seems to have turned half of the column into days; null where nothing looks like it. */
  readonly #halfQuestion: ImportQuestion | null
  /** Asked where first and last number of its dates may each be the year. */
  readonly #yearQuestion: ImportQuestion | null
  /** Dates that wait for the answer to that. */
  readonly #yearOpen: ReadonlyMap<string, IsoDate>
  readonly #column: string
  /** How a day left as text is written, beside days stored as such that may have been converted; null: all alike. */
  readonly #unlike: string | null
  /** What becomes of typed days there: as they are, day and month swapped, or refused until somebody says. */
  readonly #typed: 'keep' | 'swap' | 'open'
  readonly #field: F
  readonly #order: DateOrder | null
  readonly #evidence: OrderEvidence
  /** The header says another order of day and month than its values, or the person. */
  readonly #againstHeader: boolean
  readonly #system: 1900 | 1904
  readonly #parsed = new Map<string, ParsedDate | null>()
  readonly #resolved = new Map<string, IsoDate>()
  readonly #midnights: Midnights
  /** Numbers that were read as Excel's days, and the first of them. */
  readonly #serials: { count: number; first: string; day: IsoDate | null } = {
    count: 0,
    first: '',
    day: null,
  }

  /** @param order what the person answered; it stands above what the values say. */
  constructor(
    table: ImportTable,
    mapping: ColumnMapping<F>,
    field: F,
    order: DateOrder | null,
    answers: Answers = NO_ANSWERS,
  ) {
    this.#field = field
    this.#system = table.dateSystem
    const column = mapping[field] ?? null
    const typed: IsoDate[] = []
    const stored: CellDate[] = []
    if (column !== null)
      for (const row of table.rows) {
        const cell = row.cells[column]
        if (typeof cell === 'string' && cell !== '') this.#parse(cleanText(cell))
        else if (typeof cell === 'object' && cell !== null && 'date' in cell) {
          stored.push(cell)
          typed.push(cell.date)
        }
        // A day without its format is a number.
        else if (typeof cell === 'number') typed.push(...(this.#serial(cell) ?? []))
      }
    this.#column = (column === null ? null : table.headers[column]) ?? field
    const years = order === null ? yearsFirst([...this.#parsed.keys()]) : new Map<string, IsoDate>()
    const yearAnswer = answers.get(`years:${field}`) ?? null
    this.#yearQuestion =
      years.size === 0 ? null : yearQuestion(`years:${field}`, field, this.#column, years, yearAnswer)
    this.#yearOpen = yearAnswer === null ? years : new Map()
    if (yearAnswer !== 'last') for (const [text, iso] of years) this.#parsed.set(text, { iso })
    this.#midnights = new Midnights(this.#column, [...this.#parsed.keys()], stored)
    this.#openDots()
    this.#evidence = dateOrderOf(this.#parsed.values())
    const headerOrder = orderInHeader(this.#column)
    const said = this.#evidence.kind === 'ambiguous' ? headerOrder : null
    this.#order = order ?? (this.#evidence.kind === 'settled' ? this.#evidence.order : said)
    this.#againstHeader = headerOrder !== null && this.#order !== null && headerOrder !== this.#order
    const open =
      (this.#evidence.kind === 'ambiguous' && said === null) || this.#evidence.kind === 'contradictory'
    this.question = open && order === null ? { column: this.#column, examples: this.#examples() } : null
    const id = `days:${field}`
    const half = halfConverted(typed, [...this.#parsed.values()])
    const answer = answers.get(id) ?? null
    this.#typed = !half || answer === 'keep' ? 'keep' : answer === 'swap' ? 'swap' : 'open'
    this.#halfQuestion = half ? halfQuestion(id, field, this.#column, typed, answer) : null
    const swappable = typed.some((date) => swapped(date) !== date && Number(date.slice(8)) <= 12)
    this.#unlike = half || !swappable ? null : ([...this.#parsed.keys()].find(isNumbers)?.trim() ?? null)
  }

  /** What is asked about the column beside the order of day and month. */
  questions(): ImportQuestion[] {
    return [this.#halfQuestion, this.#yearQuestion].filter((question) => question !== null)
  }

  /** The day in the reader's current row; null when blank or refused. */
  read(reader: RowReader<F>): IsoDate | null {
    const cell = reader.cell(this.#field)
    const date = this.#read(cell, reader)
    if (date !== null && (typeof cell === 'number' || (typeof cell === 'string' && SERIAL.test(cell)))) {
      if (this.#serials.count === 0) Object.assign(this.#serials, { first: cellText(cell), day: date })
      this.#serials.count += 1
    }
    return date
  }

  #read(cell: CellValue, reader: RowReader<F>): IsoDate | null {
    if (cell === null) return null
    if (cell === 0 || (typeof cell === 'string' && /^0(?:[.,]0+)?$/.test(cell.trim()))) {
      reader.notSaid(this.#field, '0')
      return null
    }
    if (typeof cell === 'string') {
      const known = this.#resolved.get(cell)
      if (known !== undefined) return this.#midnights.dayMeant(known, cell, reader.row)
      const open = this.#yearOpen.get(cell)
      if (open !== undefined) {
        reader.refuse(
          this.#field,
          'ambiguous-date',
          `“${cell.trim()}” may be ${formatDate(open)}, or have its year at the end. Say which comes first in this column, or write its dates as 2026-12-31.`,
        )
        return null
      }
    }
    const parsed = this.#parsedOf(cell)
    if (parsed === null) {
      reader.refuse(
        this.#field,
        'unreadable-date',
        `“${cellText(cell).slice(0, 60)}” isn’t a real date. Write it as 2026-12-31.`,
      )
      return null
    }
    let date = 'iso' in parsed ? parsed.iso : this.#settle(parsed, cell, reader)
    if (date !== null && isNoDay(date)) {
      reader.notSaid(this.#field, typeof cell === 'string' ? cell : `day ${cellText(cell)}`)
      return null
    }
    if (date !== null && (date < EARLIEST || date > LATEST)) {
      reader.refuse(
        this.#field,
        'unreadable-date',
        `“${cellText(cell).slice(0, 60)}” is in the year ${Number(date.slice(0, 4))}: another calendar, or a slip. Write the day like 2026-12-31, or leave the cell blank.`,
      )
      return null
    }
    if (date !== null && typeof cell !== 'string') date = this.#typedDay(date, reader)
    if (date === null) return null
    if (typeof cell === 'string') this.#resolved.set(cell, date)
    return this.#midnights.dayMeant(date, cell, reader.row)
  }

  /** What a person should know about days that aren’t read as they are written. */
  notes(): string[] {
    const { count, first, day } = this.#serials
    return [
      ...this.#midnights.notes(),
      ...(this.#againstHeader
        ? [
            `“${this.#column}” is read with the ${this.#order === 'dmy' ? 'day' : 'month'} first, though its header says otherwise.`,
          ]
        : []),
      ...(day === null
        ? []
        : [
            `“${this.#column}”: ${counted(count, 'plain number is', 'plain numbers are')} read as ${count === 1 ? 'a day' : 'days'} the way Excel counts them (${first} is ${formatDate(day)}).`,
          ]),
      ...(this.#unlike === null
        ? []
        : [
            `“${this.#column}” holds some dates as dates and others as text (“${this.#unlike}”). A program in another country may have swapped day and month of the first: check a few.`,
          ]),
    ]
  }

  #typedDay(date: IsoDate, reader: RowReader<F>): IsoDate | null {
    if (this.#typed === 'keep') return date
    if (this.#typed === 'swap') return swapped(date)
    reader.refuse(
      this.#field,
      'ambiguous-date',
      `This may be ${formatDate(date)} or ${formatDate(swapped(date))}: a program seems to have swapped day and month in half of this column. Say which, or write its dates as 2026-12-31.`,
    )
    return null
  }

  #settle(
    parsed: Exclude<ParsedDate, { iso: IsoDate }>,
    cell: CellValue,
    reader: RowReader<F>,
  ): IsoDate | null {
    const same = parsed.first === parsed.second
    const order = this.#order ?? (same ? 'dmy' : null)
    const text = cellText(cell)
    if (order === null) {
      reader.refuse(
        this.#field,
        'ambiguous-date',
        this.#evidence.kind === 'contradictory'
          ? `This column mixes dates with the day first and dates with the month first, so “${text}” can’t be read. Write its dates as 2026-12-31.`
          : `“${text}” may be ${words(resolveDate(parsed, 'dmy'))} or ${words(resolveDate(parsed, 'mdy'))}, and no other value in the column settles it. Choose whether the day or the month comes first, or write 2026-12-31.`,
      )
      return null
    }
    const date = resolveDate(parsed, order)
    if (date === null)
      reader.refuse(
        this.#field,
        'unreadable-date',
        `“${text}” isn’t a real date when the ${order === 'dmy' ? 'day' : 'month'} comes first, as it does in this column. Write it as 2026-12-31.`,
      )
    return date
  }

  #parsedOf(cell: Exclude<CellValue, null>): ParsedDate | null {
    if (typeof cell === 'string') return this.#parse(cell)
    if (typeof cell === 'number') {
      const [iso] = this.#serial(cell) ?? []
      return iso === undefined ? null : { iso }
    }
    return typeof cell === 'object' && 'date' in cell ? { iso: cell.date } : null
  }

  /** The day behind a number without a format, as a list of one; null where it is none. */
  #serial(number: number): [IsoDate] | null {
    const plausible = number >= SERIALS.from && number < SERIALS.to
    const iso = plausible ? serialToDate(number, this.#system) : null
    return iso === null ? null : [iso]
  }

  #parse(text: string): ParsedDate | null {
    let parsed = this.#parsed.get(text)
    if (parsed === undefined) {
      parsed = parseDateText(text, this.#system)
      this.#parsed.set(text, parsed)
    }
    return parsed
  }

  /** Where one day with full stops can only be read month first, none of its kind is day first by itself. */
  #openDots(): void {
    const dotted = [...this.#parsed.keys()].flatMap((text) => {
      const open = openDotted(text)
      return open === null ? [] : [[text, open] as const]
    })
    const monthFirst = dotted.some(
      ([, open]) => resolveDate(open, 'dmy') === null && resolveDate(open, 'mdy') !== null,
    )
    if (monthFirst) for (const [text, open] of dotted) this.#parsed.set(text, open)
  }

  #examples(): DateQuestion['examples'] {
    const examples: { text: string; dmy: string | null; mdy: string | null }[] = []
    for (const [text, parsed] of this.#parsed) {
      if (parsed === null || 'iso' in parsed || parsed.first === parsed.second) continue
      const [dmy, mdy] = [resolveDate(parsed, 'dmy'), resolveDate(parsed, 'mdy')]
      examples.push({ text: text.trim(), dmy: dmy && formatDate(dmy), mdy: mdy && formatDate(mdy) })
      if (examples.length === 3) break
    }
    return examples
  }
}

function words(date: IsoDate | null): string {
  return date === null ? 'no day' : formatDate(date)
}

/**
 * A spreadsheet program that takes the month first turns `05/04/2027` of a day-first column into a typed 4 May and leaves
 * `25/04/2027` a text. Then every typed day has a day up to 12, and every text one above.
 */
function halfConverted(typed: readonly IsoDate[], texts: readonly (ParsedDate | null)[]): boolean {
  if (!typed.some((date) => swapped(date) !== date)) return false
  if (typed.some((date) => Number(date.slice(8)) > 12)) return false
  let clear = 0
  for (const text of texts) {
    if (text === null || 'iso' in text) continue
    if (text.first <= 12 && text.second <= 12) return false
    clear += 1
  }
  return clear > 0
}

/** The order that a header says itself: `Renewal (MM/DD/YYYY)`, `Vertragsende TT.MM.JJJJ`. */
function orderInHeader(header: string): DateOrder | null {
  const said = /(?<![a-z])(dd?|tt?|jj|mm?)[-/. ](dd?|tt?|jj|mm?)[-/. ](?:yy|aa|jj)/i.exec(header)
  const isMonth = [said?.[1], said?.[2]].map((part) => part?.[0]?.toLowerCase() === 'm')
  if (!said || isMonth[0] === isMonth[1]) return null
  return isMonth[0] === true ? 'mdy' : 'dmy'
}

/** Days in numbers whose order depends on the country. */
function isNumbers(text: string): boolean {
  return /^\s*\d{1,2}([-./])\d{1,2}\1\d{2,4}(?:\s|$)/.test(text)
}

function swapped(date: IsoDate): IsoDate {
  return `${date.slice(0, 4)}-${date.slice(8)}-${date.slice(5, 7)}`
}

function halfQuestion(
  id: string,
  field: string,
  column: string,
  typed: readonly IsoDate[],
  answer: string | null,
): ImportQuestion {
  const [example = ''] = typed.filter((date) => swapped(date) !== date)
  return {
    kind: 'half-days',
    field,
    column,
    title: `Did a program swap day and month in half of “${column}”?`,
    text: 'Every date that is stored as a date has a day up to 12, and every date left as text one above: a spreadsheet program in another country converts a column so. Rows with a converted date are refused until you say.',
    options: [
      { value: 'swap', label: `Swapped: ${formatDate(example)} is ${formatDate(swapped(example))}` },
      { value: 'keep', label: `Right as they are: ${formatDate(example)}` },
    ],
    items: [{ id, label: column, hint: `${typed.length.toLocaleString('en-US')} converted`, answer }],
    waits: false,
  }
}
