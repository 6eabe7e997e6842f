import { type BallotIdentity, CHECK, identityLine, identityOf, KIND } from './ballot-identity.ts'
import { COLUMNS, dimensionColumns, ROWS, SHEETS } from './ballot-layout.ts'
import { columnName } from '#shared/domain/importing/rows/sheet-notice.ts'
import { type CellValue, cellText, type Sheet, type TableFile } from '#shared/domain/importing/rows/table.ts'
import type { Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import { checkOf, type FixedContent, fixedContent } from './fixed-content.ts'

/** What somebody wrote about one dimension of one theme, as it stands in the cells. */
export type BallotCells = {
  readonly themeId: string
  readonly dimension: Dimension
  readonly score: CellValue
  /** Where the score stands: `H12`. */
  readonly scoreCell: string
  readonly why: CellValue
  readonly whyCell: string
}

/** A ballot workbook as it was read. */
export type BallotFile = {
  readonly identity: BallotIdentity
  /** Nothing outside the open cells differs from what was written. */
  readonly unaltered: boolean
  readonly fixed: FixedContent
  /** In the order of the rows. */
  readonly cells: readonly BallotCells[]
}

/** Why a file is no ballot workbook of ours, or none that this version reads. */
export type NoBallot = 'not-a-ballot' | 'identity-gone' | 'newer'

/** Takes a workbook for a ballot, by the hidden sheet inside; or says why it is none. */
export function readBallot(file: TableFile): BallotFile | NoBallot {
  const ballot = file.sheets.find((sheet) => sheet.name === SHEETS.ballot)
  const hidden = file.sheets.find((sheet) => sheet.name === SHEETS.identity)
  const facts = factsOf(hidden)
  const version = facts.get(KIND[0])
  if (file.format !== 'xlsx' || version === undefined)
    return ballot !== undefined && textAt(ballot, ROWS.identity, 1).startsWith('Ballot ')
      ? 'identity-gone'
      : 'not-a-ballot'
  if (Number(version) > Number(KIND[1])) return 'newer'
  const identity = identityOf(facts)
  if (identity === null) return 'identity-gone'
  const check = facts.get(CHECK) ?? ''
  const fixed = fixedContent(file)
  const line = ballot === undefined ? '' : textAt(ballot, ROWS.identity, 1)
  return {
    identity,
    unaltered: checkOf(fixed) === check && line === identityLine(identity, check),
    fixed,
    cells: ballot === undefined ? [] : openCells(ballot, identity),
  }
}

function factsOf(hidden: Sheet | undefined): Map<string, string> {
  return new Map(hidden?.rows.map(({ cells }) => [cellText(cells[0]), cellText(cells[1])]))
}

const textAt = (sheet: Sheet, row: number, column: number): string =>
  cellText(sheet.rows.find(({ number }) => number === row)?.cells[column - 1])

function openCells(sheet: Sheet, { owns }: BallotIdentity): BallotCells[] {
  return sheet.rows
    .filter(({ number }) => number > ROWS.header)
    .flatMap(({ number, cells }) =>
      dimensionColumns(owns).map(({ dimension, score, why }) => ({
        themeId: cellText(cells[COLUMNS.themeId - 1]),
        dimension,
        score: cells[score - 1] ?? null,
        scoreCell: `${columnName(score)}${number}`,
        why: cells[why - 1] ?? null,
        whyCell: `${columnName(why)}${number}`,
      })),
    )
}
