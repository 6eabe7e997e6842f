import { escaped, keepsSpace, MAIN, XML_HEAD } from './xlsx-xml.ts'

/** The texts of one workbook, each kept once: a decision's words stand beside hundreds of accounts. */
export class XlsxStrings {
  readonly #ids = new Map<string, number>()
  #uses = 0

  /** The number by which a cell names the text. */
  id(text: string): number {
    this.#uses += 1
    const known = this.#ids.get(text)
    if (known !== undefined) return known
    this.#ids.set(text, this.#ids.size)
    return this.#ids.size - 1
  }

  /** The part `sharedStrings.xml`; complete only once every cell has been written. */
  *xml(): Generator<string> {
    yield `${XML_HEAD}<sst xmlns="${MAIN}" count="${this.#uses}" uniqueCount="${this.#ids.size}">`
    for (const text of this.#ids.keys())
      yield `<si><t${keepsSpace(text) ? ' xml:space="preserve"' : ''}>${escaped(text)}</t></si>`
    yield '</sst>'
  }
}
