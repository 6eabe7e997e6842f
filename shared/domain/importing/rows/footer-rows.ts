import { counted } from '#shared/kernel/text.ts'
import type { Answers, ImportQuestion } from '#shared/domain/importing/plan/questions.ts'
import { cellText, isBlank, type TableRow } from './table.ts'

/** The answer that makes a row one of the table. */
const ROW = 'row'
/** How many rows are asked about; a longer end of a report isn't gone through one by one. */
const MOST_ASKED = 50

/** Rows that read like the end of a report: left out, unless somebody says that they are rows of the table. */
export class FooterRows {
  readonly #answers: Answers
  readonly #rows = new Map<string, TableRow>()

  constructor(answers: Answers) {
    this.#answers = answers
  }

  /** True for such a row that counts as one of the table. */
  counts(row: TableRow): boolean {
    const id = `footer:${row.number}`
    if (this.#rows.size < MOST_ASKED) this.#rows.set(id, row)
    return this.#answers.get(id) === ROW
  }

  questions(): ImportQuestion[] {
    if (this.#rows.size === 0) return []
    return [
      {
        kind: 'footer',
        field: '',
        column: '',
        title: `${counted(this.#rows.size, 'row reads', 'rows read')} like the end of a report`,
        text: 'A total, a count, or a notice is left out. Say so where it’s a row of the table after all.',
        options: [
          { value: 'leave', label: 'Leave out' },
          { value: ROW, label: 'Import it' },
        ],
        items: [...this.#rows].map(([id, { number, cells }]) => ({
          id,
          label: cellText(cells.find((cell) => !isBlank(cell))),
          hint: `row ${number}`,
          answer: this.#answers.get(id) === ROW ? ROW : 'leave',
        })),
        waits: false,
      },
    ]
  }
}
