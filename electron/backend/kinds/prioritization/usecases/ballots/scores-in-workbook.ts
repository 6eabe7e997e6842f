import { CallRefused } from '#shared/contract/call-refused.ts'
import type {
  BallotCells,
  BallotFile,
} from '#electron/backend/kinds/prioritization/documents/ballot/read-ballot.ts'
import type { Person } from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import {
  ABSTAIN,
  LONGEST_WHY,
  SHEETS,
} from '#electron/backend/kinds/prioritization/documents/ballot/ballot-layout.ts'
import type { ErrorCode } from '#shared/contract/operation.ts'
import { type CellValue, cellText, cellWords, isBlank } from '#shared/domain/importing/rows/table.ts'
import { type BallotScore, finishBallot } from '#shared/domain/prioritization/ballots/ballot.ts'
import { isScore, type Score } from '#shared/domain/prioritization/themes/theme.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { counted } from '#shared/kernel/text.ts'
import { checkedScore, modelOf } from './ballot-desk.ts'

/** One cell to mend before a ballot workbook can be counted. */
export type BallotProblem = {
  readonly sheet: string
  readonly cell: string
  readonly themeId: string
  readonly code: ErrorCode
  readonly message: string
}

/** How many problems the message names; the details name all. */
const NAMED = 3
/** How much of a wrong value is repeated, in characters. */
const SHOWN = 40

/**
 * The scores of a filled ballot workbook, checked as on screen. Refused with `ballot-refused` and every problem at once
 * in `details.problems`: nothing is taken from a ballot that isn't whole.
 */
export function scoresIn(
  snapshot: Snapshot,
  person: Person,
  { cells }: BallotFile,
  file: string,
): BallotScore[] {
  const scores: BallotScore[] = []
  const problems = new Map<BallotCells, BallotProblem>()
  const add = (at: BallotCells, cell: string, code: ErrorCode, message: string): void => {
    problems.set(at, { sheet: SHEETS.ballot, cell, themeId: at.themeId, code, message })
  }
  for (const at of cells) {
    try {
      const score = scoreIn(snapshot, person, at)
      if (score) scores.push(score)
    } catch (error) {
      if (!(error instanceof CellRefused)) throw error
      add(at, error.cell, error.code, error.message)
    }
  }
  const { prefilled, gaps } = finishBallot({ scores }, person.roles, modelOf(snapshot))
  // The workbook came with the model's scores filled in: a cell that is blank now was emptied, which is no agreement.
  for (const gap of [...prefilled, ...gaps]) {
    const at = cells.find(({ themeId, dimension }) => themeId === gap.themeId && dimension === gap.dimension)
    if (at && !problems.has(at)) add(at, at.scoreCell, 'ballot-incomplete', gapWords(snapshot, at))
  }
  if (problems.size > 0)
    throw refusal(
      file,
      cells.flatMap((at) => problems.get(at) ?? []),
    )
  return scores
}

/** What is wrong with one cell. */
class CellRefused extends Error {
  readonly cell: string
  readonly code: ErrorCode

  constructor(cell: string, code: ErrorCode, message: string) {
    super(message)
    this.cell = cell
    this.code = code
  }
}

/** The score of one dimension of one theme; null where nothing is said. */
function scoreIn(snapshot: Snapshot, person: Person, at: BallotCells): BallotScore | null {
  const { themeId, dimension } = at
  if (isBlank(at.score) && isBlank(at.why)) return null
  if (themeId === '')
    throw new CellRefused(
      isBlank(at.score) ? at.whyCell : at.scoreCell,
      'bad-input',
      'There is an entry outside the theme rows. Move it to the row of its theme, or clear it.',
    )
  const what = nameOf(snapshot, at)
  const reason = reasonIn(at, what)
  if (isBlank(at.score))
    throw new CellRefused(
      at.scoreCell,
      'ballot-incomplete',
      `${what} has a reason and no score. Choose 1 to 5 or ${ABSTAIN}, or clear the reason.`,
    )
  const score = valueIn(at, what)
  try {
    return checkedScore(snapshot, person, { themeId, dimension, score, reason })
  } catch (error) {
    if (!(error instanceof CallRefused)) throw error
    const { code, message } = error
    if (code === 'reason-needed') throw new CellRefused(at.whyCell, code, message)
    if (code === 'fit-range')
      throw new CellRefused(
        at.scoreCell,
        code,
        `${what}: no fit, or more than one, allows ${String(score)}, and a workbook can't say which. Choose a score the theme's own fit allows, or fill this ballot on the computer.`,
      )
    throw new CellRefused(at.scoreCell, code, message)
  }
}

const nameOf = ({ scored }: Snapshot, { themeId, dimension }: BallotCells): string =>
  `${terms.dimension[dimension]} of ${scored.get(themeId)?.name ?? themeId}`

/** Programs save a chosen score as a number or as text; anything but a whole score or an abstention is refused. */
function valueIn({ score, scoreCell }: BallotCells, what: string): Score | null {
  const words = cellText(score)
  if (words.toLowerCase() === ABSTAIN) return null
  const number = typeof score === 'string' || typeof score === 'number' ? Number(words) : Number.NaN
  if (isScore(number)) return number
  throw new CellRefused(
    scoreCell,
    'bad-input',
    `${what} is ${shown(score)}, which is not a score. Choose 1, 2, 3, 4, 5 or ${ABSTAIN} from the list.`,
  )
}

function reasonIn({ why, whyCell }: BallotCells, what: string): string {
  if (typeof why === 'object' && why !== null && 'error' in why)
    throw new CellRefused(
      whyCell,
      'bad-input',
      `The reason for ${what} shows ${shown(why)} instead of text. Enter it again without =, + or - at the start.`,
    )
  const reason = cellWords(why).trim()
  if (reason.length > LONGEST_WHY)
    throw new CellRefused(
      whyCell,
      'bad-input',
      `The reason for ${what} has ${reason.length.toLocaleString('en-US')} characters; at most ${LONGEST_WHY.toLocaleString('en-US')} fit. Shorten it.`,
    )
  return reason
}

function shown(value: CellValue): string {
  const words = cellWords(value)
  return `“${words.length > SHOWN ? `${words.slice(0, SHOWN).toWellFormed()}…` : words}”`
}

function gapWords(snapshot: Snapshot, at: BallotCells): string {
  const model = modelOf(snapshot).get(at.themeId)?.[at.dimension] ?? null
  return at.dimension === 'alignment' || model === null
    ? `${nameOf(snapshot, at)} is blank. Choose 1 to 5, or ${ABSTAIN} and say why.`
    : `${nameOf(snapshot, at)} is blank. Choose ${model} if you agree with the model, another score, or ${ABSTAIN}, and say why.`
}

function refusal(file: string, problems: readonly BallotProblem[]): CallRefused {
  const named = problems.slice(0, NAMED).map(({ cell, message }) => `${cell}: ${message}`)
  const more = problems.length - named.length
  return new CallRefused(
    'ballot-refused',
    `${file} is not counted: ${counted(problems.length, 'cell')} of the sheet ${SHEETS.ballot} ${problems.length === 1 ? 'needs' : 'need'} fixing. ${named.join(' ')}${more > 0 ? ` And ${more} more.` : ''} Fix ${problems.length === 1 ? 'it' : 'them'}, save the workbook, and import it again.`,
    { problems },
  )
}
