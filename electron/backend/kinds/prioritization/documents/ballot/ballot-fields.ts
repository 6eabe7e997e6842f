import type { DataValidation, Worksheet } from 'exceljs'
import { SCORES } from '#shared/domain/prioritization/themes/theme.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { columnName } from '#shared/domain/importing/rows/sheet-notice.ts'
import type { BallotInput } from './ballot-input.ts'
import { ABSTAIN, type DimensionColumns, LONGEST_WHY, ROWS } from './ballot-layout.ts'
import { missingStyle, openStyle } from './ballot-style.ts'
import { rubricOf } from './rubric.ts'

/** The longest hint Excel shows beside a cell, in characters. */
const HINT_LIMIT = 255

/**
 * Opens the cells to fill, and only them: a list to choose the score from, the rubric as a hint beside it, and a ground
 * that shows what is still missing. Revenue and breadth of an owner begin with the model's score.
 */
export function openCells(
  sheet: Worksheet,
  dimensions: readonly DimensionColumns[],
  input: BallotInput,
): void {
  const { identity, themes } = input
  const first = ROWS.header + 1
  const last = ROWS.header + themes.length
  const ranges = (sheet as unknown as WithRanges).dataValidations
  for (const columns of dimensions) {
    const { dimension, score, why } = columns
    const counts = identity.owns.includes(dimension)
    const styles = { score: openStyle(dimension, 'score'), why: openStyle(dimension, 'why') }
    const choice = scoreChoice(columns, input)
    themes.forEach((theme, index) => {
      const cell = sheet.getCell(first + index, score)
      cell.value = counts && dimension !== 'alignment' ? theme.model[dimension] : null
      cell.style = styles.score
      sheet.getCell(first + index, why).style = styles.why
    })
    if (themes.length === 0) continue
    ranges.add(rangeOf(score, first, last), choice)
    ranges.add(rangeOf(why, first, last), WHY)
    markMissing(sheet, columns, counts, first, last)
  }
}

/** exceljs keeps a rule for a whole range, as its files have it, and its types leave that out. */
type WithRanges = { readonly dataValidations: { add(range: string, rule: DataValidation): void } }

const rangeOf = (column: number, first: number, last: number): string =>
  `${columnName(column)}${first}:${columnName(column)}${last}`

function scoreChoice({ dimension }: DimensionColumns, { settings, currency }: BallotInput): DataValidation {
  const rubric = rubricOf(dimension, settings, currency).map(({ score, means }) => `${score}: ${means}`)
  return {
    type: 'list',
    allowBlank: true,
    formulae: [`"${[...SCORES, ABSTAIN].join(',')}"`],
    showInputMessage: true,
    promptTitle: terms.dimension[dimension],
    prompt: rubric.join(' | ').slice(0, HINT_LIMIT),
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: 'Not a score',
    error: `Choose a whole score from 1 to 5, or “${ABSTAIN}”, from the list. Press Esc to leave the cell as it was.`,
  }
}

const WHY: DataValidation = {
  type: 'textLength',
  operator: 'lessThanOrEqual',
  allowBlank: true,
  formulae: [LONGEST_WHY],
  showErrorMessage: true,
  errorStyle: 'stop',
  errorTitle: 'Too long',
  error: `A reason holds at most ${LONGEST_WHY.toLocaleString('en-US')} characters. Shorten it.`,
}

/** Grounds the cells that would keep the ballot from being counted, as the import would say it. */
function markMissing(
  sheet: Worksheet,
  { model, score, why }: DimensionColumns,
  counts: boolean,
  first: number,
  last: number,
): void {
  const trimmed = (column: number): string => `TRIM($${columnName(column)}${first})`
  const [said, given, reason] = [trimmed(model), trimmed(score), trimmed(why)]
  const abstained = `LOWER(${given})="${ABSTAIN}"`
  const differs = `AND(LEN(${given})>0,LEN(${said})>0,${given}<>${said})`
  const mark = (column: number, formula: string, priority: number): void =>
    sheet.addConditionalFormatting({
      ref: rangeOf(column, first, last),
      rules: [{ type: 'expression', formulae: [formula], style: missingStyle, priority }],
    })
  mark(why, `AND(LEN(${reason})=0,${counts ? `OR(${abstained},${differs})` : abstained})`, 1)
  mark(score, counts ? `LEN(${given})=0` : `AND(LEN(${given})=0,LEN(${reason})>0)`, 2)
}
