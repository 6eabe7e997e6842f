import type { Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { type Formula, formula, named, own, word } from '#electron/backend/files/formula.ts'
import { keyFormula } from './name-keys.ts'
import { checkFormula, readable, REFUSED, UNREAD } from './record-check.ts'
import { CODES } from './theme-lines-sheet.ts'
import { lettersOf } from './workbook-index.ts'

/** The columns whose values are kept as they are in the record, to be compared. */
export const RECORDED = [
  'standing',
  'rank',
  'shortlisted',
  'revenue',
  'breadth',
  'alignment',
  'composite',
  'weighted',
  'risk',
  'expansion',
  'exposed',
  'count',
  'accountsTracked',
  'trackedArr',
] as const

/** The columns of the Matrix, from A on; those in view first. A column for each override of a rank follows them. */
export const MATRIX_KEYS = [
  'rank',
  'theme',
  'revenue',
  'breadth',
  'alignment',
  'composite',
  'standing',
  'decision',
  'owner',
  'shortlisted',
  'flags',
  'weighted',
  'exposed',
  'accountsCounted',
  'check',
  'decidedBy',
  'missing',
  'risk',
  'expansion',
  'count',
  'enterprise',
  'mid-market',
  'smb',
  'accountsTracked',
  'trackedArr',
  'revenueModel',
  'revenueAgreed',
  'breadthModel',
  'breadthAgreed',
  'alignmentModel',
  'alignmentAgreed',
  'agreedWhy',
  'modelRank',
  'overrideRank',
  'ruling',
  'overrideWhy',
  'fit',
  'roadmapTheme',
  'scoredInRoom',
  'track',
  'no',
  'key',
  'order',
  'sum',
  'place',
  ...RECORDED.map((key) => `${key}Recorded` as const),
] as const
export type MatrixKey = (typeof MATRIX_KEYS)[number]

const at = lettersOf(MATRIX_KEYS)
type Cell = ReturnType<typeof own>
const cell = (key: MatrixKey): Cell => own(at[key])

/** The last column in view; the others are behind the + of the outline. */
export const MATRIX_IN_VIEW: MatrixKey = 'check'

/** The words of column Standing, and of column Track where a theme is outside the ranking. */
export const STANDING = {
  ranked: 'Ranked',
  unscored: 'Not yet scored',
  compliance: 'Compliance track',
} as const
/** The words of column Shortlist override. */
export const RULING = { on: 'On', off: 'Off' } as const

/** The names that formulas, here and on other sheets, have for columns of the Matrix. */
export const MATRIX_NAMES: Partial<Record<MatrixKey, string>> = {
  rank: 'matrix_rank',
  theme: 'matrix_theme',
  revenue: 'matrix_revenue',
  composite: 'matrix_composite',
  decision: 'matrix_decision',
  owner: 'matrix_owner',
  shortlisted: 'matrix_shortlisted',
  flags: 'matrix_flags',
  weighted: 'matrix_weighted',
  risk: 'matrix_risk',
  exposed: 'matrix_exposed',
  count: 'matrix_count',
  modelRank: 'matrix_step_0',
  ruling: 'matrix_ruling',
  no: 'matrix_no',
  key: 'matrix_key',
  check: 'matrix_check',
  standing: 'matrix_standing',
  order: 'matrix_order',
  sum: 'matrix_sum',
  place: 'matrix_place',
}

const lineSum = (column: string): Formula =>
  formula`ROUND(SUMIFS(${named(column)},${named('line_theme')},${cell('no')}),${named('minor_digits')})`
const code = (tier: number): Formula => formula`10*${cell('no')}+${tier}`
const countOf = (tier: number): Formula => formula`COUNTIF(${named('line_code')},${code(tier)})`

/** 1 and one more for each breakpoint reached (model, sections 3 and 4). */
const byBreakpoints = (key: MatrixKey, name: string): Formula =>
  formula`1+(${cell(key)}>=${named(`${name}_1`)})+(${cell(key)}>=${named(`${name}_2`)})+(${cell(key)}>=${named(`${name}_3`)})+(${cell(key)}>=${named(`${name}_4`)})`

const isScore = (score: Cell): Formula => formula`AND(${score}>=1,${score}<=5,${score}=INT(${score}))`

/**
 * The agreed score if there is one; the model's where nothing is said; nothing where a word says why, or a number is no
 * score.
 */
const thatCounts = (dimension: Dimension): Formula => {
  const agreed = cell(`${dimension}Agreed`)
  const model = cell(`${dimension}Model`)
  const ifScore = (score: Cell): Formula => formula`IF(${isScore(score)},${score},"")`
  return formula`IF(ISNUMBER(${agreed}),${ifScore(agreed)},IF(AND(${agreed}="",ISNUMBER(${model})),${ifScore(model)},""))`
}

/** Whether a word of ours stands in place of an agreed score, for why there is none; an escalation has its day behind it. */
const isWithheld = (score: Cell): Formula =>
  Object.values(terms.standing)
    .map((own) => formula`(LEFT(${score},${own.length})=${word(own)})`)
    .reduce((all, one) => formula`${all}+${one}`)

/** Whether somebody typed a score that is none: a number but 1 to 5, or text that no word of ours is. */
const isWrong = (score: Cell): Formula =>
  formula`IF(ISNUMBER(${score}),NOT(${isScore(score)}),IF(${score}="",FALSE,${isWithheld(score)}=0))`
/** Whether something else than a score, or nothing, stands where a formula had put one. */
const isNoResult = (score: Cell): Formula =>
  formula`IF(ISNUMBER(${score}),NOT(${isScore(score)}),${score}<>"")`
const wrongScore = formula`OR(${(['revenue', 'breadth', 'alignment', 'revenueModel', 'breadthModel'] as const).map((key) => isNoResult(cell(key))).reduce((all, one) => formula`${all},${one}`)},${isWrong(cell('revenueAgreed'))},${isWrong(cell('breadthAgreed'))},${isWrong(cell('alignmentAgreed'))},${isWrong(cell('alignmentModel'))})`

const isRanked = formula`${cell('standing')}=${word(STANDING.ranked)}`
const ifRanked = (inner: Formula): Formula => formula`IF(${isRanked},${inner},"")`
const weightOf = (dimension: Dimension): Formula => formula`ROUND(100*${named(`weight_${dimension}`)},0)`
const weighed = (dimension: Dimension): Formula => formula`${cell(dimension)}*${weightOf(dimension)}`
const above = (name: string, key: MatrixKey, inner: Formula): Formula =>
  formula`(${named(name)}>${cell(key)})+(${named(name)}=${cell(key)})*(${inner})`
const missing = (dimension: Dimension): Formula =>
  formula`IF(ISNUMBER(${cell(dimension)}),"",${word(`, ${terms.dimension[dimension]}`)})`
/** How many ranked themes with that ruling stand above this one; `rank` itself where all are meant. */
const rankedWith = (ruling: string): Formula =>
  formula`SUMPRODUCT((${named('matrix_ruling')}=${word(ruling)})*ISNUMBER(${named('matrix_rank')})*(${named('matrix_rank')}<${cell('rank')}))`
const forcedOn = formula`SUMPRODUCT((${named('matrix_ruling')}=${word(RULING.on)})*ISNUMBER(${named('matrix_rank')}))`

/** The last override in force of that theme, of those that have something in the column named. */
const lastOverride = (column: string): Formula =>
  formula`IFERROR(INDEX(${named(column)},MATCH(SUMPRODUCT(MAX((${named('override_theme')}=${cell('no')})*(${named('override_in_force')}="Yes")*(${named(column)}<>"")*${named('override_no')})),${named('override_no')},0)),"")`

/** What the columns of the Matrix compute; each in its own row. */
export const MATRIX_FORMULAS = {
  risk: readable(lineSum('line_risk')),
  expansion: readable(lineSum('line_expansion')),
  weighted: readable(formula`ROUND(${cell('risk')}+${cell('expansion')},${named('minor_digits')})`),
  exposed: readable(
    formula`ROUND(SUMIFS(${named('line_arr')},${named('line_code')},">"&${code(0)},${named('line_code')},"<"&${code(10)}),${named('minor_digits')})`,
  ),
  trackedArr: readable(
    formula`ROUND(SUMIF(${named('line_code')},${code(0)},${named('line_arr')}),${named('minor_digits')})`,
  ),
  accountsTracked: readable(countOf(0)),
  enterprise: readable(countOf(CODES.enterprise)),
  'mid-market': readable(countOf(CODES['mid-market'])),
  smb: readable(countOf(CODES.smb)),
  accountsCounted: readable(formula`${cell('enterprise')}+${cell('mid-market')}+${cell('smb')}`),
  count: readable(
    formula`${cell('enterprise')}*${named('tier_enterprise')}+${cell('mid-market')}*${named('tier_mid_market')}+${cell('smb')}*${named('tier_smb')}`,
  ),
  revenueModel: readable(byBreakpoints('weighted', 'revenue_breakpoint')),
  breadthModel: readable(byBreakpoints('count', 'breadth_breakpoint')),
  revenue: thatCounts('revenue'),
  breadth: thatCounts('breadth'),
  alignment: thatCounts('alignment'),
  standing: formula`IF(${named('inputs_unread')}>0,${UNREAD},IF(${cell('track')}<>"",IF(${cell('track')}=${word(STANDING.compliance)},${word(STANDING.compliance)},${word(`${REFUSED}: track not known`)}),IF(${wrongScore},${word(`${REFUSED}: a score is not 1 to 5`)},IF(ISNUMBER(${cell('no')}),IF(COUNT(${cell('revenue')},${cell('breadth')},${cell('alignment')})=3,${word(STANDING.ranked)},IF(ISTEXT(${cell('revenueAgreed')}),${cell('revenueAgreed')},IF(ISTEXT(${cell('breadthAgreed')}),${cell('breadthAgreed')},IF(ISTEXT(${cell('alignmentAgreed')}),${cell('alignmentAgreed')},${word(STANDING.unscored)})))),${word(`${REFUSED}: theme number missing`)}))))`,
  key: keyFormula(cell('theme'), 'matrix_theme', 'matrix_head'),
  check: checkFormula(
    formula`${cell('standingRecorded')}=""`,
    formula`AND(${RECORDED.map((key) => formula`${cell(key)}=${cell(`${key}Recorded`)}`).reduce((all, one) => formula`${all},${one}`)})`,
  ),
  missing: formula`IF(OR(${cell('track')}<>"",${isRanked}),"",MID(${missing('revenue')}&${missing('breadth')}&${missing('alignment')},3,99))`,
  sum: ifRanked(formula`${weighed('revenue')}+${weighed('breadth')}+${weighed('alignment')}`),
  composite: readable(
    ifRanked(
      formula`ROUND(300*${cell('sum')}/(${weightOf('revenue')}+${weightOf('breadth')}+${weightOf('alignment')}),0)/100`,
    ),
  ),
  modelRank: ifRanked(
    formula`1+SUMPRODUCT(ISNUMBER(${named('matrix_sum')})*(${above(
      'matrix_sum',
      'sum',
      above(
        'matrix_revenue',
        'revenue',
        above(
          'matrix_risk',
          'risk',
          above('matrix_count', 'count', formula`${named('matrix_order')}<${cell('order')}`),
        ),
      ),
    )}))`,
  ),
  overrideRank: lastOverride('override_to'),
  ruling: lastOverride('override_ruling'),
  shortlisted: formula`IF(ISNUMBER(${cell('rank')}),IF(IF(${cell('ruling')}=${word(RULING.on)},${rankedWith(RULING.on)}<${named('shortlist_size')},IF(${cell('ruling')}=${word(RULING.off)},FALSE,${rankedWith('')}<${named('shortlist_size')}-MIN(${named('shortlist_size')},${forcedOn}))),"Yes",""),"")`,
  place: formula`IF(${cell('shortlisted')}="Yes",1+SUMPRODUCT((${named('matrix_shortlisted')}="Yes")*ISNUMBER(${named('matrix_rank')})*(${named('matrix_rank')}<${cell('rank')})),"")`,
} satisfies Partial<Record<MatrixKey, Formula>>

/** The letters of the column of an override's step, counted from 1; 0 is the rank by the model. */
const stepLetters = (step: number): string =>
  step === 0
    ? at.modelRank
    : (lettersOf([...MATRIX_KEYS, ...Array.from({ length: step }, (_, index) => `step ${index + 1}`)])[
        `step ${step}`
      ] ?? '')

/** The rank after the last step. */
export const rankAfterSteps = (steps: number): Formula => readable(formula`${own(stepLetters(steps))}`)

/**
 * The rank after a step: the theme that stood at the override's rank takes its target, at most the last; the others
 * close up behind it and make room before it, as the app applies overrides (ritual, section 3.5).
 * @param no the override's number on its sheet
 */
export function stepFormula(step: number, no: number): Formula {
  const before = own(stepLetters(step - 1))
  const ofOverride = (column: string): Formula =>
    formula`INDEX(${named(column)},MATCH(${no},${named('override_no')},0))`
  const from = ofOverride('override_from')
  const to = formula`MIN(${ofOverride('override_to')},COUNT(${named(`matrix_step_${step - 1}`)}))`
  const without = formula`(${before}-(${before}>${from}))`
  return formula`IF(${before}="","",IF(${from}=0,${before},IF(${before}=${from},${to},${without}+(${without}>=${to}))))`
}

/** For the sheet Overrides: the rank that the override moves its theme from; 0 when it isn't in force. */
export const overrideFrom = (step: number, theme: string, inForce: string): Formula =>
  formula`IF(${own(inForce)}="Yes",SUMIFS(${named(`matrix_step_${step - 1}`)},${named('matrix_no')},${own(theme)}),0)`

/** A value of the Matrix, found by a theme's number. */
export const ofTheme = (column: string, theme: Formula | ReturnType<typeof own> | number): Formula =>
  formula`IFERROR(INDEX(${named(column)},MATCH(${theme},${named('matrix_no')},0)),"")`

/** A value of the Matrix for the theme at a place of the shortlist; text that is empty stays empty. */
export const atPlace = (column: string, place: number, isText: boolean): Formula =>
  isText
    ? formula`IFERROR(INDEX(${named(column)},MATCH(${place},${named('matrix_place')},0))&"","")`
    : formula`IFERROR(INDEX(${named(column)},MATCH(${place},${named('matrix_place')},0)),"")`
