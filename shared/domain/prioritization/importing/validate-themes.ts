import {
  checkAlignment,
  fitOfScore,
  preliminaryScore,
} from '#shared/domain/prioritization/scoring/alignment.ts'
import type { Settings } from '#shared/domain/prioritization/scoring/settings.ts'
import { type Fit, FITS, type Score } from '#shared/domain/prioritization/themes/theme.ts'
import { counted, foldName, listInWords } from '#shared/kernel/text.ts'
import { parseFit, parseScore } from '#shared/domain/importing/values/choices.ts'
import type { ColumnMapping, FieldOf } from '#shared/domain/importing/columns/fields.ts'
import { NearestNames } from '#shared/domain/importing/matching/nearest-name.ts'
import { onePerName } from '#shared/domain/importing/rows/one-per-name.ts'
import { type Answers, NO_ANSWERS } from '#shared/domain/importing/plan/questions.ts'
import type { Draft, Validation } from '#shared/domain/importing/rows/refusal.ts'
import { RowReader, TEXT_LENGTH } from '#shared/domain/importing/rows/row-reader.ts'
import { short } from '#shared/domain/importing/values/short.ts'
import { ThemeCells } from '#shared/domain/importing/matching/theme-cells.ts'
import { finish, STEP_ROWS, type Steps } from '#shared/domain/importing/rows/steps.ts'
import { UnknownNames } from '#shared/domain/importing/matching/unknown-names.ts'
import { type ChoiceList, NOTHING } from '#shared/domain/importing/values/word-cells.ts'
import { cellText, type ImportTable } from '#shared/domain/importing/rows/table.ts'

type Field = FieldOf<'themes'>

/** A feedback theme as a file describes it, with its place against the roadmap. */
export type ThemeDraft = {
  readonly name: string
  readonly description: string
  /** null: the cell was blank; its requests decide. */
  readonly compliance: boolean | null
  /** null: none named. */
  readonly roadmapThemeId: string | null
  /** null: not mapped yet; then `alignment` is null too. */
  readonly fit: Fit | null
  readonly alignment: Score | null
  /** Alignment of earlier sessions, latest first. */
  readonly pastAlignment: readonly Score[]
}

/** What validating themes depends on beside the file. */
export type ThemesContext = {
  readonly settings: Settings
  /** null: roadmap themes aren't known here (the command line), so their names aren't checked. */
  readonly roadmap: readonly { readonly id: string; readonly name: string }[] | null
  /** Names of the feedback themes in the workspace. */
  readonly themes?: readonly string[]
  /** Names of themes that were merged, each with that of the theme it went into. */
  readonly mergedThemes?: ReadonlyMap<string, string>
  /** What a person has said about the file. */
  readonly answers?: Answers
}

const FITTING: ChoiceList<Fit> = {
  parse: parseFit,
  options: FITS.map((means) => ({ value: means, label: means, means })),
  code: 'unknown-fit',
  expected: 'direct, adjacent or none',
  name: 'a fit',
}

/**
 * Reads a table of feedback themes. Only the name must be there. A fit without alignment gives the fit's preliminary
 * score; an alignment without fit gives the fit in whose range it lies; a score outside its fit's range is refused
 * (model, section 5).
 */
export function validateThemes(
  table: ImportTable,
  mapping: ColumnMapping<Field>,
  context: ThemesContext,
): Validation<ThemeDraft> {
  return finish(validateThemesInSteps(table, mapping, context))
}

/** As `validateThemes`, in steps; each yields how many rows are done. */
export function* validateThemesInSteps(
  table: ImportTable,
  mapping: ColumnMapping<Field>,
  context: ThemesContext,
): Steps<Validation<ThemeDraft>> {
  const answers = context.answers ?? NO_ANSWERS
  const reader = new RowReader<Field>(table, mapping, { answers })
  const names = new ThemeCells(
    'theme',
    reader.column('theme'),
    context.themes ?? [],
    answers,
    context.mergedThemes,
  )
  const roadmap = roadmapNames(reader.column('roadmap_theme'), context)
  const drafts: Draft<ThemeDraft>[] = []
  const into = new Map([...(context.mergedThemes ?? [])].map(([name, other]) => [foldName(name), other]))
  const merged = new Map<string, string>()
  for (const [index, row] of table.rows.entries()) {
    if (index % STEP_ROWS === 0) yield index
    if (!reader.start(row)) continue
    const text = reader.name('theme', 'the theme’s name')
    const gone = into.get(foldName(text))
    if (gone !== undefined) {
      merged.set(text, gone)
      continue
    }
    const name = names.read(text, row.number)
    const draft = {
      row: row.number,
      name,
      description: reader.text('description', TEXT_LENGTH),
      compliance: reader.cell('compliance') === null ? null : reader.boolean('compliance', false),
      roadmapThemeId: findRoadmapTheme(reader, context, roadmap, row.number),
      ...readAlignment(reader, context.settings),
      pastAlignment: readPastAlignment(reader),
      blank: reader.blanks(),
    }
    if (!reader.stands()) continue
    drafts.push(draft)
  }
  const once = onePerName(reader, table, 'theme', 'this theme', drafts)
  const { rows } = once
  const notes = [...reader.notes(), ...names.notes(), ...once.notes, ...mergedNotes(merged)]
  return {
    rows,
    refused: reader.refused.toSorted((a, b) => a.row - b.row),
    total: table.rows.length,
    dateQuestion: null,
    questions: [...names.questions(), ...roadmap.questions(), ...reader.questions()],
    notes,
  }
}

function mergedNotes(merged: ReadonlyMap<string, string>): string[] {
  if (merged.size === 0) return []
  const pairs = [...merged].slice(0, 5).map(([name, into]) => `“${short(name)}” into “${short(into)}”`)
  return [
    `${counted(merged.size, 'theme was merged here, so its row is', 'themes were merged here, so their rows are')} skipped: ${listInWords(pairs)}${merged.size > 5 ? ' …' : ''}.`,
  ]
}

function readAlignment(
  reader: RowReader<Field>,
  settings: Settings,
): { fit: Fit | null; alignment: Score | null } {
  const fit = reader.choice('fit', FITTING)
  const cell = reader.cell('alignment')
  if (cell === null) return { fit, alignment: fit === null ? null : preliminaryScore(fit, settings) }
  const score = parseScore(cellText(cell))
  if (score === null || score === 'range') {
    reader.refuse(
      'alignment',
      'alignment-range',
      'Alignment is a whole score from 1 to 5. Enter one, or leave it blank.',
    )
    return { fit, alignment: null }
  }
  if (fit === null) {
    const inferred = fitOfScore(score, settings)
    if (inferred === null && reader.cell('fit') === null)
      reader.refuse(
        'alignment',
        'fit-range',
        `No single fit allows the score ${score}. Enter the fit beside it.`,
      )
    return { fit: inferred, alignment: score }
  }
  const checked = checkAlignment(fit, score, settings)
  if (!checked.ok)
    reader.refuse(
      'alignment',
      'fit-range',
      `The fit “${fit}” allows ${range(checked.error)}, not ${score}. Change the fit, or the score.`,
    )
  return { fit, alignment: score }
}

function range({ min, max }: { readonly min: number; readonly max: number }): string {
  return min === max ? `only ${min}` : `scores from ${min} to ${max}`
}

/** Names of roadmap themes that aren't there, asked about once each. */
function roadmapNames(column: string, { roadmap, answers }: ThemesContext): UnknownNames {
  return new UnknownNames(
    {
      kind: 'unknown-roadmap-theme',
      field: 'roadmap_theme',
      column,
      prefix: 'roadmap',
      noun: 'roadmap theme',
      text: 'Say which roadmap theme each one is; it’s remembered for files like this one. Rows you leave open aren’t imported.',
      options: [{ value: NOTHING, label: 'Leave blank' }],
    },
    answers ?? NO_ANSWERS,
    (answer) => {
      const found = roadmap?.find(({ id, name }) => id === answer || foldName(name) === foldName(answer))
      return found ? { value: found.name, label: found.name, hint: '' } : null
    },
  )
}

function findRoadmapTheme(
  reader: RowReader<Field>,
  { roadmap }: ThemesContext,
  names: UnknownNames,
  row: number,
): string | null {
  const name = reader.text('roadmap_theme')
  if (name === '' || roadmap === null) return null
  const found = roadmap.find((theme) => foldName(theme.name) === foldName(name))
  if (found) return found.id
  const nearest = new NearestNames(roadmap.map((theme) => theme.name)).find(name)
  names.ask(name, row, () => (nearest === null ? [] : [{ value: nearest, label: nearest, hint: '' }]))
  const said = names.said(name)
  if (said !== null)
    return 'option' in said
      ? null
      : (roadmap.find((theme) => theme.name === said.candidate.value)?.id ?? null)
  reader.refuse(
    'roadmap_theme',
    'unknown-roadmap-theme',
    roadmap.length === 0
      ? `There are no roadmap themes yet, so “${short(name)}” can’t be found. Add or import the roadmap themes first.`
      : `No roadmap theme is named “${short(name)}”. ${nearest === null ? `There are: ${roadmap.map((theme) => theme.name).join(', ')}.` : `Did you mean “${nearest}”?`} Say which one is meant, correct the name, or add the roadmap theme first.`,
  )
  return null
}

function readPastAlignment(reader: RowReader<Field>): Score[] {
  const text = reader.text('past_alignment')
  if (text === '') return []
  const scores: Score[] = []
  for (const part of text.split(/[;,|/\s]+/).filter((word) => word !== '')) {
    const score = parseScore(part)
    if (score === null || score === 'range') {
      reader.refuse(
        'past_alignment',
        'alignment-range',
        'Earlier alignment scores are whole numbers from 1 to 5, latest first, such as 1;1.',
      )
      return []
    }
    scores.push(score)
  }
  return scores
}
