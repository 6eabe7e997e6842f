import { serialToDate } from '#shared/domain/importing/values/dates.ts'
import type { CellDate, CellError, CellValue, NumberFormat } from '#shared/domain/importing/rows/table.ts'
import { isIsoDate } from '#shared/kernel/dates.ts'
import type { CellStyle } from './number-formats.ts'
import type { TextStore } from './text-store.ts'
import type { XmlAttributes } from './xml-stream.ts'

/** What the cells of a workbook refer to. */
export type CellContext = {
  readonly texts: TextStore
  readonly sharedStrings: readonly string[]
  readonly styles: readonly CellStyle[]
  readonly dateSystem: 1900 | 1904
  /** No formula's result is known: what is saved is a stand-in. */
  readonly uncalculated: boolean
}

/** A formula whose result was never saved. */
export const NOT_CALCULATED: CellError = { error: 'not-calculated' }

/** A cell that holds two values, or that a row holds twice. */
export const TWO_VALUES: CellError = { error: 'two-values' }

/** How far before midnight a day without a time of day is the one that begins then: three minutes, in days. */
const NEARLY = 3 / (24 * 60)
/** Hours before midnight at which a program in Europe that writes in world time puts the day that begins then. */
const AHEAD = [1, 2]
/** How exactly: two seconds, in days. A time that somebody took falls into them once in a thousand. */
const EXACT = 2 / (24 * 60 * 60)

/** Whether a day is stored a little before it begins, or at the hour at which it begins further east. */
function isNearly(number: number): boolean {
  const left = Math.ceil(number) - number
  return left > 0 && (left <= NEARLY || AHEAD.some((hours) => Math.abs(left - hours / 24) <= EXACT))
}

/** A day, in minutes. */
const MINUTES = 24 * 60

/** The half hour of the day at which a program in another time zone put it, in minutes; 0: at none. */
function clockOf(number: number): number {
  const minutes = (number % 1) * MINUTES
  const clock = Math.round(minutes / 30) * 30
  return Math.abs(minutes - clock) <= EXACT * MINUTES ? clock : 0
}

/** How many different days are kept as one object each: 170 years of them. */
const DAYS_KEPT = 65_536

/** Puts one cell after the other together from the pieces of its XML. */
export class CellReader {
  readonly #context: CellContext
  readonly #where: () => string
  readonly #days = new Map<number, CellDate | null>()
  #type: string | undefined
  #style: string | undefined
  /** The text under `v`, and the one under `is`: a cell may carry both, and its type says which counts. */
  #value = ''
  #inline = ''
  #hasValue = false
  #hasInline = false
  #hasIs = false
  #formula = false
  #capturing: 'v' | 'is' | null = null
  #phonetic = 0
  /** Extensions of other programs may hold elements of the same names. */
  #extensions = 0
  /** The cell has two values, as no program writes it: neither is more its own than the other. */
  #twice = false
  /** How the last cell's number is shown; undefined where nothing stands beside it. */
  shown: NumberFormat | undefined
  /** The last cell's day was stored some seconds before midnight. */
  nearly = false

  /** @param where the current cell as messages name it. */
  constructor(context: CellContext, where: () => string) {
    this.#context = context
    this.#where = where
  }

  /** Begins a cell. */
  start(attributes: XmlAttributes): void {
    this.#type = attributes['t']
    this.#style = attributes['s']
    this.#value = ''
    this.#inline = ''
    this.#hasValue = false
    this.#hasInline = false
    this.#hasIs = false
    this.#formula = false
    this.#capturing = null
    this.#phonetic = 0
    this.#extensions = 0
    this.#twice = false
    this.shown = undefined
    this.nearly = false
  }

  /** An element within the cell begins. */
  open(name: string): void {
    if (name === 'extLst') this.#extensions += 1
    if (this.#extensions > 0) return
    if (name === 'is') {
      this.#twice ||= this.#hasIs
      this.#hasIs = true
    }
    if (name === 'v') {
      this.#capturing = 'v'
      this.#twice ||= this.#hasValue
      this.#hasValue = true
    } else if (name === 't' && this.#phonetic === 0) {
      this.#capturing = 'is'
      this.#hasInline = true
    } else if (name === 'f') this.#formula = true
    else if (name === 'rPh') this.#phonetic += 1
  }

  /** An element within the cell ends. */
  close(name: string): void {
    if (name === 'extLst') this.#extensions -= 1
    if (name === 'v' || name === 't') this.#capturing = null
    else if (name === 'rPh') this.#phonetic -= 1
  }

  /** A text within the cell. @throws ReadError when no cell could hold as much. */
  text(text: string): void {
    if (this.#capturing === null) return
    if (this.#capturing === 'v') {
      this.#value = this.#value === '' ? text : this.#value + text
      this.#context.texts.check(this.#value, this.#where)
    } else {
      this.#inline = this.#inline === '' ? text : this.#inline + text
      this.#context.texts.check(this.#inline, this.#where)
    }
  }

  /** The cell's value; null when it has none. Formulas give their saved result. */
  end(): CellValue {
    if (this.#twice) return TWO_VALUES
    if (!this.#hasValue && !this.#hasInline) return this.#formula ? NOT_CALCULATED : null
    const inline = this.#hasInline && (this.#type === 'inlineStr' || !this.#hasValue)
    const value = inline ? this.#inline : this.#value
    const { texts, sharedStrings } = this.#context
    switch (this.#type) {
      case 's':
        return sharedStrings[Number(value)] || null
      case 'str':
      case 'inlineStr':
        // A formula whose result is an empty text is a blank cell; so is an empty text.
        return texts.keep(value) || null
      case 'b':
        return value === '1' || value === 'true'
      case 'e':
        return { error: texts.keep(value) }
      case 'd':
        return this.#written(value)
      case undefined:
      default:
        return this.#number(value)
    }
  }

  /** A day that is written and not counted, with the half hour of world time at which a program put it. */
  #written(text: string): CellValue {
    const date = text.slice(0, 10)
    if (!isIsoDate(date)) return this.#context.texts.keep(text)
    const [, hours = '0', minutes = '0'] =
      /^T(\d\d):([03]0)(?::00(?:\.0+)?)?(?:Z|\+00:00)$/.exec(text.slice(10)) ?? []
    const clock = Number(hours) * 60 + Number(minutes)
    const shown = this.#context.styles[Number(this.#style ?? -1)]?.day === 'time'
    return clock === 0 || shown ? { date } : { date, clock }
  }

  #number(text: string): CellValue {
    if (text === '') return this.#formula ? NOT_CALCULATED : null
    // XlsxWriter puts a 0 where it doesn't know the result.
    if (text === '0' && this.#formula && this.#context.uncalculated) return NOT_CALCULATED
    const number = Number(text)
    if (!Number.isFinite(number)) return this.#context.texts.keep(text)
    if (this.#style === undefined) return number
    const style = this.#context.styles[Number(this.#style)]
    if (style === undefined || style.day === null) {
      this.shown = style?.shown
      return number
    }
    // A program that counts days in the wrong time zone is seconds off; Excel shows the day before, and nobody its time.
    this.nearly = style.day === 'day' && number > 1 && isNearly(number)
    const clock = this.nearly || style.day === 'time' ? 0 : clockOf(number)
    return this.#day(this.nearly ? Math.ceil(number) : Math.floor(number), clock) ?? number
  }

  #day(serial: number, clock: number): CellDate | null {
    const kept = serial + clock / MINUTES
    let day = this.#days.get(kept)
    if (day === undefined) {
      const date = serialToDate(serial, this.#context.dateSystem)
      day = date === null ? null : clock === 0 ? { date } : { date, clock }
      if (this.#days.size < DAYS_KEPT) this.#days.set(kept, day)
    }
    return day
  }
}
