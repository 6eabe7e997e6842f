import type { Diff } from '#shared/domain/importing/diff.ts'
import type { Answers, ImportQuestion } from '#shared/domain/importing/questions.ts'
import { counted, listInWords } from '#shared/kernel/text.ts'

const ANSWER = 'blanks'

/** A comparison, and what is asked and told of blank cells in it. */
export type BlanksDiff<D> = {
  readonly diff: D
  readonly question: ImportQuestion | null
  readonly notes: readonly string[]
}

/**
 * Compares a file with what is stored. A blank cell leaves what is there, unless the person says that it clears; where
 * that makes a difference it is told.
 * @param anyBlank some row has a blank cell in a column that is given.
 * @param diffOf compares, with blank cells clearing or not.
 */
export function compareWithBlanks<D extends Diff<unknown>>(
  answers: Answers,
  anyBlank: boolean,
  diffOf: (blanksClear: boolean) => D,
): BlanksDiff<D> {
  const answer = answers.get(ANSWER) ?? null
  const kept = diffOf(false)
  if (!anyBlank || kept.rows.every(({ status }) => status === 'added'))
    return { diff: kept, question: null, notes: [] }
  const cleared = diffOf(true)
  const [cells, fields] = difference(kept, cleared)
  if (cells === 0) return { diff: kept, question: null, notes: [] }
  const columns = listInWords([...fields].map((field) => `“${field}”`))
  const clears = answer === 'clear'
  return {
    diff: clears ? cleared : kept,
    question: {
      kind: 'blanks',
      field: '',
      column: '',
      title: `${counted(cells, 'cell is', 'cells are')} blank where the workspace has a value (${columns})`,
      text: 'A blank cell leaves what is there, unless you say that it clears it.',
      options: [
        { value: 'keep', label: 'Leave what is there' },
        { value: 'clear', label: 'Clear it' },
      ],
      items: [{ id: ANSWER, label: 'Blank cells', hint: columns, answer: answer ?? 'keep' }],
      waits: false,
    },
    notes: [
      clears
        ? `${counted(cells, 'blank cell clears', 'blank cells clear')} what the workspace has (${columns}).`
        : `${counted(cells, 'blank cell leaves', 'blank cells leave')} what the workspace has (${columns}).`,
    ],
  }
}

function difference(
  kept: Diff<unknown>,
  cleared: Diff<unknown>,
): [cells: number, fields: ReadonlySet<string>] {
  let cells = 0
  const fields = new Set<string>()
  for (const [index, row] of cleared.rows.entries()) {
    const own = new Map(kept.rows[index]?.changes.map((change) => [change.field, change.to]))
    for (const { field, to } of row.changes)
      if (own.get(field) !== to) {
        cells += 1
        fields.add(field)
      }
  }
  return [cells, fields]
}
