import { counted, listInWords } from '#shared/kernel/text.ts'
import { short } from './short.ts'

/** Cells of which something is told though nothing is wrong with them, counted by column. */
export class ToldCells {
  /** What only said that nothing is there, by header: each writing with how often. */
  readonly #notSaid = new Map<string, Map<string, number>>()
  readonly #html = new Map<string, number>()

  /** A cell that only says that nothing is there. */
  notSaid(column: string, text: string): void {
    const seen = this.#notSaid.get(column) ?? new Map<string, number>()
    const word = text.trim()
    this.#notSaid.set(column, seen.set(word, (seen.get(word) ?? 0) + 1))
  }

  /** A text of which only the words are kept. */
  html(column: string): void {
    this.#html.set(column, (this.#html.get(column) ?? 0) + 1)
  }

  /** One sentence for each column and matter. */
  notes(): string[] {
    const blank = [...this.#notSaid].map(([column, seen]) => {
      const cells = [...seen.values()].reduce((sum, count) => sum + count, 0)
      const words = [...seen.keys()].slice(0, 5).map((word) => `“${short(word, 30)}”`)
      return `“${column}”: ${listInWords(words)}${seen.size > 5 ? ' …' : ''} (${counted(cells, 'cell')}) ${cells === 1 ? 'counts' : 'count'} as blank.`
    })
    const html = [...this.#html].map(
      ([column, count]) =>
        `“${column}”: ${counted(count, 'text is', 'texts are')} HTML; only the words are kept.`,
    )
    return [...blank, ...html]
  }
}
