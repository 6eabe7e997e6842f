import type { RoadmapTheme } from '#shared/domain/prioritization/themes/theme.ts'
import type { ColumnMapping, FieldOf } from '#shared/domain/importing/columns/fields.ts'
import { onePerName } from '#shared/domain/importing/rows/one-per-name.ts'
import { type Answers, NO_ANSWERS } from '#shared/domain/importing/plan/questions.ts'
import type { Draft, Validation } from '#shared/domain/importing/rows/refusal.ts'
import { RowReader, TEXT_LENGTH } from '#shared/domain/importing/rows/row-reader.ts'
import { finish, STEP_ROWS, type Steps } from '#shared/domain/importing/rows/steps.ts'
import type { ImportTable } from '#shared/domain/importing/rows/table.ts'

type Field = FieldOf<'roadmap'>

/** A roadmap theme as a file describes it. */
export type RoadmapDraft = Omit<RoadmapTheme, 'id' | 'position'>

/** Reads a table of roadmap themes. Only the name must be there; their order is the file's. */
export function validateRoadmap(table: ImportTable, mapping: ColumnMapping<Field>): Validation<RoadmapDraft> {
  return finish(validateRoadmapInSteps(table, mapping, NO_ANSWERS))
}

/** As `validateRoadmap`, in steps; each yields how many rows are done. */
export function* validateRoadmapInSteps(
  table: ImportTable,
  mapping: ColumnMapping<Field>,
  answers: Answers,
): Steps<Validation<RoadmapDraft>> {
  const reader = new RowReader<Field>(table, mapping, { answers })
  const drafts: Draft<RoadmapDraft>[] = []
  for (const [index, row] of table.rows.entries()) {
    if (index % STEP_ROWS === 0) yield index
    if (!reader.start(row)) continue
    const draft = {
      row: row.number,
      name: reader.name('name', 'the roadmap theme’s name'),
      description: reader.text('description', TEXT_LENGTH),
      quarter: reader.text('quarter', 60),
      criteria: reader.text('criteria', TEXT_LENGTH),
      blank: reader.blanks(),
    }
    if (!reader.stands()) continue
    drafts.push(draft)
  }
  const { rows, notes } = onePerName(reader, table, 'name', 'this roadmap theme', drafts)
  return {
    rows,
    refused: reader.refused.toSorted((a, b) => a.row - b.row),
    total: table.rows.length,
    dateQuestion: null,
    questions: reader.questions(),
    notes: [...reader.notes(), ...notes],
  }
}
