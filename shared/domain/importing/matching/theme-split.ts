import { counted, foldName } from '#shared/kernel/text.ts'
import { cleanText } from '#shared/domain/importing/values/clean-text.ts'
import type { Answers, ImportQuestion } from '#shared/domain/importing/plan/questions.ts'
import { short } from '#shared/domain/importing/values/short.ts'
import { cellText, type ImportTable } from '#shared/domain/importing/rows/table.ts'

const ANSWER = 'split'
/** Signs that lists in one cell are written with; a comma is as often part of a name. */
const SURE = /\s*[;|\n\r\u2022]+\s*/
/** Where signs within parentheses are put while a cell is split: private characters. */
const HIDDEN = 0xe000 - 10
/** Signs between spaces that lists are written with, and now and then a name. */
const SPACED = /\s+[/+·]\s+/
/** How many different cells tell whether a column holds lists. */
const LISTS = 3
const COMMA = /\s*,\s+|\s*,\s*/

/** The themes of one cell; `open`: whether it names one or several, nobody has said. */
export type CellThemes = readonly string[] | 'open'

/**
 * Cells that name several themes, as the multi-select fields of CRMs export them (`SSO; Audit log`). Where each part
 * stands alone elsewhere, or is a theme of the workspace, the cell is split and that is told; where a part is new, it
 * is asked once for the column.
 */
export class ThemeSplit {
  readonly #field: string
  readonly #column: string
  readonly #answer: string | null
  /** Folded names of the workspace's themes. */
  readonly #known: ReadonlySet<string>
  /** Folded names that are known as themes: of the workspace, and alone in a cell of this column. */
  readonly #alone: ReadonlySet<string>
  /** In how many different cells with separators a part stands: what comes back is a name, not half of one. */
  readonly #together = new Map<string, number>()
  /** Most of the column's different cells are short words with commas between, which titles of themes aren't. */
  readonly #lists: boolean
  readonly #seen = new Map<string, CellThemes>()
  readonly #open = new Map<string, number>()
  #split = 0
  /** Cells of short parts with a comma between that are taken as one theme. */
  readonly #whole = new Set<string>()

  constructor(
    table: ImportTable,
    column: number | null,
    field: string,
    known: readonly string[],
    answers: Answers,
  ) {
    this.#field = field
    this.#column = column === null ? field : (table.headers[column] ?? field)
    this.#answer = answers.get(ANSWER) ?? null
    this.#known = new Set(known.map(foldName))
    const alone = new Set(this.#known)
    const lists = new Set<string>()
    const texts = new Set<string>()
    if (column !== null)
      for (const { cells } of table.rows) {
        const cell = cells[column]
        if (typeof cell !== 'string' || cell.trim() === '') continue
        texts.add(cell)
        if (!SURE.test(cell.trim()) && !cell.includes(',')) alone.add(foldName(cleanText(cellText(cell))))
        if ((cell.includes(',') || SPACED.test(cell)) && !lists.has(cell)) {
          lists.add(cell)
          const text = cleanText(cellText(cell))
          for (const part of cell.includes(',') ? partsOf(text) : text.split(SPACED)) {
            const name = foldName(part)
            this.#together.set(name, (this.#together.get(name) ?? 0) + 1)
          }
        }
      }
    this.#alone = alone
    const short = [...lists].filter((text) => text.includes(',') && areShort(partsOf(text)))
    this.#lists = texts.size >= LISTS && short.length * 5 >= texts.size * 4
  }

  /** The themes that a cell's text names. */
  read(text: string, row: number): CellThemes {
    let themes = this.#seen.get(text)
    if (themes === undefined) this.#seen.set(text, (themes = this.#themesOf(text)))
    if (themes === 'open') this.#open.set(text, row)
    else if (themes.length > 1) this.#split += 1
    return themes
  }

  /** The question about cells that may name several; null when there are none. */
  questions(): ImportQuestion[] {
    const [example] = this.#open.keys()
    if (example === undefined && (this.#answer === null || this.#split === 0)) return []
    const parts = partsOf(example ?? '')
    return [
      {
        kind: 'several-themes',
        field: this.#field,
        column: this.#column,
        title: `Do cells of “${this.#column}” name several themes?`,
        text: `${example === undefined ? '' : `For example “${short(example, 80)}”. `}Split, each theme gets a request of its own. Rows with such a cell are refused until you say.`,
        options: [
          {
            value: 'split',
            label:
              parts.length > 1
                ? `Several: ${parts
                    .slice(0, 3)
                    .map((part) => `“${short(part, 30)}”`)
                    .join(', ')}`
                : 'Several',
          },
          { value: 'whole', label: 'One theme each' },
        ],
        items: [
          { id: ANSWER, label: this.#column, hint: counted(this.#open.size, 'cell'), answer: this.#answer },
        ],
        waits: false,
      },
    ]
  }

  /** What is told of cells that were split, and of those that might have been. */
  notes(): string[] {
    const [example] = this.#whole
    return [
      ...(this.#split === 0
        ? []
        : [
            `${counted(this.#split, 'cell')} of “${this.#column}” ${this.#split === 1 ? 'names' : 'name'} several themes: each theme gets a request of its own.`,
          ]),
      ...(example === undefined
        ? []
        : [
            `${this.#whole.size === 1 ? `“${short(example, 60)}”` : `${counted(this.#whole.size, 'text')} such as “${short(example, 60)}”`} in “${this.#column}” ${this.#whole.size === 1 ? 'is' : 'are'} taken as one theme${this.#whole.size === 1 ? '' : ' each'}, comma included.`,
          ]),
    ]
  }

  #comesBack(part: string): boolean {
    return (this.#together.get(foldName(part)) ?? 0) > 1
  }

  #themesOf(text: string): CellThemes {
    const numbered = numberedParts(text)
    if (numbered !== null)
      return this.#answer === 'split' ? numbered : this.#answer === 'whole' ? [text] : 'open'
    const weak = weakParts(text)
    if (weak?.every((part) => this.#alone.has(foldName(part))) === true)
      return this.#answer === 'split' ? weak : this.#answer === 'whole' ? [text] : 'open'
    if (this.#known.has(foldName(text)) && !SURE.test(text)) return [text]
    const spaced = text.split(SPACED)
    if (spaced.length > 1 && areShort(spaced) && spaced.some((part) => this.#comesBack(part)))
      return this.#answer === 'split' ? spaced : this.#answer === 'whole' ? [text] : 'open'
    if (this.#alone.has(foldName(text)) && !SURE.test(text)) return [text]
    const sure = SURE.test(keepTogether(text))
    const parts = partsOf(text)
    if (parts.length < 2) return [parts[0] ?? text]
    const known = parts.filter((part) => this.#alone.has(foldName(part))).length
    if (known === parts.length) return parts
    const listed = areShort(parts) && (this.#lists || parts.some((part) => this.#comesBack(part)))
    if (!sure && known === 0 && !listed) {
      if (areShort(parts)) this.#whole.add(text)
      return [text]
    }
    return this.#answer === 'split' ? parts : this.#answer === 'whole' ? [text] : 'open'
  }
}

/** Whether each part is a few words, as a theme in a list is, and no piece of a sentence. */
function areShort(parts: readonly string[]): boolean {
  return (
    parts.length > 1 &&
    parts.every(
      (part) => part.split(/\s+/).length <= 3 && !/^(?:and|or|und|et|y|e|but|with)\b/i.test(part.trim()),
    )
  )
}

/** The parts at signs that stand within names, too; null where there are none. */
function weakParts(text: string): string[] | null {
  const parts = unbraced(text)
    .split(/\s*(?:[+&/>·→]|\\[nr])\s*|\s+(?:and|[-–—])\s+/i)
    .filter((part) => part !== '')
  return parts.length > 1 ? parts : null
}

/** The parts of a list that counts them: `1) SSO 2) Audit log`; null for other texts. */
function numberedParts(text: string): string[] | null {
  const parts = text.split(/(?:^|[\s;,]+)\d{1,2}[.)]\s+/)
  return /^\s*1[.)]\s/.test(text) && parts.length > 2 ? parts.filter((part) => part.trim() !== '') : null
}

/** A list without the brackets around it. */
function unbraced(text: string): string {
  return text.replace(/^(?:\[(.*)\]|\{(.*)\})$/s, '$1$2')
}

/** What stands in parentheses belongs to its name: `Reports (PDF; CSV)`. */
function keepTogether(text: string): string {
  return text.replace(/\([^()]*\)/g, (inside) =>
    inside.replace(/[;|\n\r\u2022,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + HIDDEN)),
  )
}

function asWritten(text: string): string {
  return text.replace(/[\ue000-\uf8ff]/g, (sign) => {
    const code = sign.charCodeAt(0) - HIDDEN
    return code >= 0 && ';|\n\r\u2022,'.includes(String.fromCharCode(code)) ? String.fromCharCode(code) : sign
  })
}

function partsOf(text: string): string[] {
  const seen = new Set<string>()
  const bare = keepTogether(unbraced(text))
  return bare
    .split(SURE.test(bare) ? SURE : COMMA)
    .map((part) =>
      asWritten(part)
        .trim()
        .replace(/^["'](.*)["']$/, '$1')
        .trim(),
    )
    .filter((part) => part !== '' && !seen.has(foldName(part)) && seen.add(foldName(part)))
}
