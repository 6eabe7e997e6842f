import { addDays, type IsoDate } from '#shared/kernel/dates.ts'
import { counted, listInWords } from '#shared/kernel/text.ts'
import { isoClock } from './dates.ts'
import { noticeWords } from '#shared/domain/importing/rows/sheet-notice.ts'
import type { CellDate, CellValue } from '#shared/domain/importing/rows/table.ts'

/** From here on a time of day is a midnight in Europe, earlier from here on one in Asia; in minutes. */
const EUROPE = 21 * 60
const ASIA = 13 * 60
/** A midnight in New Zealand, in winter; what some programs write on purpose, so that a day is one in every time zone. */
const NOON = 12 * 60
/** How many texts of one time of day make it a midnight in Asia, rather than an hour of somebody’s afternoon. */
const ENOUGH = 3

/**
 * The times of day at which a column's days stand, where a program that writes in world time put them: all at one time, or
 * at two an hour apart, in summer and in winter. Then each is the day that began at that time further east.
 */
export class Midnights {
  readonly #column: string
  /** In minutes; empty: the days are those that are written. */
  readonly #times: ReadonlySet<number>
  /** What a workbook stores beside its days without showing it, and nothing is made of; empty: nothing. */
  readonly #unshown: readonly number[]
  readonly #stored: number
  #days = 0
  #firstDay = 0

  /**
   * @param texts the column's days that are text
   * @param stored those that a workbook stores as days
   */
  constructor(column: string, texts: readonly string[], stored: readonly CellDate[]) {
    this.#column = column
    const timed = stored.filter(({ clock }) => clock !== undefined)
    const clocks = timed.length === stored.length ? timesOf(timed.map(({ clock }) => clock ?? null)) : []
    // The workbook shows the days alone, so nobody meant the time: two days are enough to see a rule.
    const ruled = timed.length > 1 && (clocks.join() === `${NOON - 60},${NOON}` || isFrom(ASIA, clocks))
    const halfHours = timesOf(timed.map(({ clock }) => clock ?? null)).filter((time) => time >= NOON)
    this.#times = new Set([...midnightsOf(texts), ...(ruled ? clocks : [])])
    this.#unshown = ruled ? [] : halfHours
    this.#stored = timed.length
  }

  /** The day that began then further east, where the column was written so; else the day as written. */
  dayMeant(date: IsoDate, cell: CellValue, row: number): IsoDate {
    if (this.#times.size === 0) return date
    const clock = typeof cell === 'string' ? isoClock(cell) : clockOf(cell)
    if (clock === null || !this.#times.has(clock)) return date
    if (this.#days === 0) this.#firstDay = row
    this.#days += 1
    return addDays(date, 1)
  }

  /** What a person should know about days that may be read otherwise than they are shown. */
  notes(): string[] {
    const off = { kind: 'days-off', count: this.#days, row: this.#firstDay } as const
    return [
      ...(this.#days === 0 ? [] : [noticeWords(off)]),
      ...(this.#unshown.length === 0
        ? []
        : [
            `“${this.#column}”: ${counted(this.#stored, 'date')} stored with a time of day that the workbook doesn’t show (${listInWords(this.#unshown.map(timeWords))}); the date shown counts. If a program further east wrote ${this.#stored === 1 ? 'it' : 'them'}, the next day is meant: check one.`,
          ]),
    ]
  }
}

/** The times of day of texts that are a midnight further east; none where one text isn't. */
function midnightsOf(texts: readonly string[]): readonly number[] {
  const clocks = texts.map(isoClock)
  const timed = texts.filter((text) => text.includes(':')).length
  if (clocks.filter((clock) => clock !== null).length < timed) return []
  const zoned = texts.every((text) => !text.includes(':') || /(?:Z|UTC|GMT|[+-]00:?00)$/i.test(text.trim()))
  return timesOf(clocks).filter((time) => time >= (zoned && timed >= ENOUGH ? ASIA : EUROPE))
}

/** The one time of day, or the two an hour apart, at which all stand; none where there are others. */
function timesOf(clocks: readonly (number | null)[]): readonly number[] {
  const times = [...new Set(clocks.filter((clock) => clock !== null))].toSorted((a, b) => a - b)
  const [first = 0, second = first] = times
  return times.length > 2 || ![0, 60, 23 * 60].includes(second - first) ? [] : times
}

function isFrom(least: number, times: readonly number[]): boolean {
  return times.length > 0 && times.every((time) => time >= least)
}

function clockOf(cell: CellValue): number | null {
  return typeof cell === 'object' && cell !== null && 'date' in cell ? (cell.clock ?? null) : null
}

function timeWords(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
