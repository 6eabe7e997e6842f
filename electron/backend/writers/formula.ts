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
  /** The text between which the number of the formula's row stands. */
  readonly #pieces: readonly string[]

  constructor(pieces: readonly string[]) {
    this.#pieces = pieces
  }

  /** The formula as it stands in a row, counted from 1; without an equals sign. */
  at(row: number): string {
    return this.#pieces.join(String(row))
  }

  get pieces(): readonly string[] {
    return this.#pieces
  }
}
export type { Formula }

/** The cell of a column, `A` to `XFD`, in the formula's own row. @throws RangeError for anything else. */
export const own = (column: string): OwnCell => new OwnCell(column)

/** A defined name: lower-case words with underscores. @throws RangeError for anything else. */
export function named(name: string): Atom {
  if (!/^[a-z]+(?:_[a-z0-9]+)+$/u.test(name)) throw new RangeError(`Not a name of ours: ${name}`)
  return new Atom(name)
}

/** A word of the model as a text constant. @throws RangeError when it holds more than letters, digits and `- + , ( ) /`. */
export function word(text: string): Atom {
  if (!/^[\w ,()+/-]*$/u.test(text)) throw new RangeError(`Not a word for a formula: ${text}`)
  return new Atom(`"${text}"`)
}

/** Writes a formula of words in the source and of checked parts. @throws RangeError for a number that isn't whole. */
export function formula(words: TemplateStringsArray, ...parts: readonly Part[]): Formula {
  const pieces = [words[0] ?? '']
  const append = (text: string): void => {
    pieces[pieces.length - 1] += text
  }
  parts.forEach((part, index) => {
    if (part instanceof Formula) {
      const [first = '', ...rest] = part.pieces
      append(first)
      pieces.push(...rest)
    } else if (part instanceof OwnCell) {
      append(part.column)
      pieces.push('')
    } else if (part instanceof Atom) append(part.text)
    else {
      if (!Number.isSafeInteger(part)) throw new RangeError(`Not a whole number: ${part}`)
      append(String(part))
    }
    append(words[index + 1] ?? '')
  })
  return new Formula(pieces)
}
