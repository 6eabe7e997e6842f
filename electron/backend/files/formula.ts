/** The cell of a column in the formula's own row. */
class OwnCell {
  readonly column: string
  constructor(column: string) {
    if (!/^[A-Z]{1,3}$/u.test(column)) throw new RangeError(`Not a column: ${column}`)
    this.column = column
  }
}

/** A defined name of the workbook, or a word of the model in quotation marks. */
class Atom {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Part = Formula | OwnCell | Atom | number

/**
 * A formula of ours. There is no way to make one but the tag `formula`, whose words stand in the source and whose parts
 * are cells, names, whole numbers and words of the model: text from outside can't get into one.
 */
class Formula {
  readonly parts: readonly (string | OwnCell)[]
  /** The text between which the number of the formula's row stands. */
  readonly #pieces: readonly string[]

  constructor(parts: readonly (string | OwnCell)[]) {
    this.parts = parts
    const pieces = ['']
    for (const part of parts) {
      pieces[pieces.length - 1] += typeof part === 'string' ? part : part.column
      if (typeof part !== 'string') pieces.push('')
    }
    this.#pieces = pieces
  }

  /** The formula as it stands in a row, counted from 1; without an equals sign. */
  at(row: number): string {
    return this.#pieces.join(String(row))
  }

  /**
   * The formula as a table keeps it for rows still to come: a cell of its own row goes by the heading of its column.
   * @param headerOf the heading of a column, by its letters
   */
  inTable(table: string, headerOf: (column: string) => string): string {
    return this.parts
      .map((part) =>
        typeof part === 'string' ? part : `${table}[[#This Row],[${columnInTable(headerOf(part.column))}]]`,
      )
      .join('')
  }
}
export type { Formula }

/** The cell of a column, `A` to `XFD`, in the formula's own row. @throws RangeError for anything else. */
export const own = (column: string): OwnCell => new OwnCell(column)

/** The name of a table's column as references write it: what means something inside the brackets is marked. */
export const columnInTable = (header: string): string => header.replaceAll(/[[\]#'@]/gu, "'$&")

/** A defined name: lower-case words with underscores. @throws RangeError for anything else. */
export function named(name: string): Atom {
  if (!/^[a-z]+(?:_[a-z0-9]+)+$/u.test(name)) throw new RangeError(`Not a name of ours: ${name}`)
  return new Atom(name)
}

/** Words of ours as a text constant. @throws RangeError when they hold more than letters, digits and `- + , ( ) / . : ;`. */
export function word(text: string): Atom {
  if (!/^[\w ,()+/.:;-]*$/u.test(text)) throw new RangeError(`Not a word for a formula: ${text}`)
  return new Atom(`"${text}"`)
}

/** Writes a formula of words in the source and of checked parts. @throws RangeError for a number that isn't whole. */
export function formula(words: TemplateStringsArray, ...parts: readonly Part[]): Formula {
  const all: (string | OwnCell)[] = [words[0] ?? '']
  parts.forEach((part, index) => {
    if (part instanceof Formula) all.push(...part.parts)
    else if (part instanceof OwnCell) all.push(part)
    else if (part instanceof Atom) all.push(part.text)
    else {
      if (!Number.isSafeInteger(part)) throw new RangeError(`Not a whole number: ${part}`)
      all.push(String(part))
    }
    all.push(words[index + 1] ?? '')
  })
  return new Formula(all)
}
