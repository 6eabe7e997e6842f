import { ReadError } from '../read-error.ts'
import type { ReadLimits } from '../read-limits.ts'
import { cellTooLong } from '../sheet-builder.ts'

/** How many different texts are remembered, so that a value repeated in every row is kept once. */
const REMEMBERED = 20_000
/** The longest text worth remembering, in characters: what stands in lists, not what people write. */
const SHORT = 64
/** What a kept text costs beside its characters, in characters. */
const OVERHEAD = 8
/** The longest escape (`_x000D_`) that stands for one character. */
const ESCAPE = 7

/** Keeps the texts of one workbook, each in memory of its own, and refuses the workbook when they are too much. */
export class TextStore {
  readonly #file: string
  readonly #limits: ReadLimits
  readonly #known = new Map<string, string>()
  #kept = 0

  constructor(file: string, limits: ReadLimits) {
    this.#file = file
    this.#limits = limits
  }

  /** @throws ReadError once what has been gathered of a text can't fit in a cell any more. `where` begins a sentence. */
  check(gathered: string, where: () => string): void {
    const { cellLength } = this.#limits
    if (gathered.length > cellLength * ESCAPE) throw cellTooLong(where(), cellLength)
  }

  /** The text as it is to be kept. @throws ReadError when the texts of the workbook are too many or too long. */
  keep(raw: string): string {
    if (raw === '') return raw
    const short = raw.length <= SHORT
    const known = short ? this.#known.get(raw) : undefined
    if (known !== undefined) return known
    this.#kept += raw.length + OVERHEAD
    if (this.#kept > this.#limits.text)
      throw new ReadError(
        'too-much-text',
        `The texts of ${this.#file} come to more than ${this.#limits.text.toLocaleString('en-US')} characters. Delete the columns and sheets that aren't needed, or split the file.`,
      )
    const own = apart(raw)
    const text = unescapeText(own)
    if (short && this.#known.size < REMEMBERED) this.#known.set(own, text)
    return text
  }
}

/**
 * The same text in memory of its own. V8 keeps a piece cut from a longer text as a reference into that, which would
 * keep the whole part in memory for as long as one cell of it; texts under 13 characters are copied anyway.
 */
function apart(text: string): string {
  if (text.length < 13) return text
  const joined = text.slice(0, 1) + text.slice(1)
  // Reading a character makes V8 lay the two pieces out as one.
  joined.charCodeAt(0)
  return joined
}

/** `_x000D_` and its like back to the characters they stand for. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
