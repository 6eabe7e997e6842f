import type { Diff } from '#shared/domain/importing/plan/diff.ts'
import type { Answers, ImportQuestion } from '#shared/domain/importing/plan/questions.ts'
import { counted, listInWords } from '#shared/kernel/text.ts'

const ANSWER = 'blanks'

/** A comparison, and what is asked and told of blank cells in it. */
export type BlanksDiff<D> = {
  readonly diff: D
  readonly question: ImportQuestion | null
  readonly notes: readonly string[]
}

/** A row of the file, and which of its cells say nothing. */
type BlankDraft = { readonly row: number; readonly blank?: readonly string[] | undefined }

/**
 * Compares a file with what is stored. A blank cell leaves what is there, unless the person says that it clears; where
 * that makes a difference it is told.
 * @param drafts the rows of the file, each with the fields whose columns are given and whose cells are blank.
 * @param diffOf compares, with blank cells clearing or not.
 */
export function compareWithBlanks<D extends Diff<unknown>>(
  answers: Answers,
  drafts: readonly BlankDraft[],
  diffOf: (blanksClear: boolean) => D,
): BlanksDiff<D> {
  const answer = answers.get(ANSWER) ?? null
  const kept = diffOf(false)
  if (
    drafts.every((draft) => draft.blank === undefined) ||
    kept.rows.every(({ status }) => status === 'added')
  )
    return { diff: kept, question: null, notes: [] }
  const cleared = diffOf(true)
  const blank = new Map(drafts.map((draft) => [draft.row, draft.blank ?? []]))
  const [cells, fields] = difference(kept, cleared, blank)
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

// What follows from a blank cell, such as the product of two, is no blank cell.
function difference(
  kept: Diff<unknown>,
  cleared: Diff<unknown>,
  blank: ReadonlyMap<number, readonly string[]>,
): [cells: number, fields: ReadonlySet<string>] {
  let cells = 0
  const fields = new Set<string>()
  for (const [index, row] of cleared.rows.entries()) {
    const own = new Map(kept.rows[index]?.changes.map((change) => [change.field, change.to]))
    for (const { field, to } of row.changes)
      if (own.get(field) !== to && blank.get(row.row)?.includes(field) === true) {
        cells += 1
        fields.add(field)
      }
  }
  return [cells, fields]
}
