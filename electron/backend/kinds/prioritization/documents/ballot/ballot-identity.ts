import { DIMENSIONS, type Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import { type IsoDate, isIsoDate } from '#shared/kernel/dates.ts'

/** Which ballot a workbook is: whose, and of which session. Names are as they were when it was written. */
export type BallotIdentity = {
  readonly workspaceId: string
  readonly workspaceName: string
  readonly sessionId: string
  readonly quarter: string
  readonly ballotId: string
  readonly personId: string
  readonly personName: string
  /** Dimensions on which the person's score counts. */
  readonly owns: readonly Dimension[]
  /** Who wrote it, and wants it back; empty for a ballot of an older version. */
  readonly returnTo: string
  /** By which day; null when nobody said. */
  readonly returnBy: IsoDate | null
}

/** The first row of the hidden sheet: what the file is, and the version of its layout. */
export const KIND = ['Concord ballot', '1'] as const

/** The row of the hidden sheet that holds the hash over everything else that is fixed. */
export const CHECK = 'Check'

const NAMES = {
  workspaceId: 'Workspace',
  workspaceName: 'Workspace name',
  sessionId: 'Session',
  quarter: 'Quarter',
  ballotId: 'Ballot',
  personId: 'Person',
  personName: 'Name of the person',
  owns: 'Counts on',
  returnTo: 'Return to',
  returnBy: 'Return by',
} as const satisfies Record<keyof BallotIdentity, string>

/** The hidden sheet as rows of a name and a value. */
export function identityRows(identity: BallotIdentity, check: string): (readonly [string, string])[] {
  const { owns, returnBy, ...facts } = identity
  const values = { ...facts, owns: owns.join(' '), returnBy: returnBy ?? '' }
  const rows = Object.entries(NAMES).map(([key, name]) => [name, values[key as keyof typeof values]] as const)
  return [KIND, ...rows, [CHECK, check]]
}

/** The identity behind such rows; null when one of them is missing. */
export function identityOf(rows: ReadonlyMap<string, string>): BallotIdentity | null {
  const value = (key: keyof BallotIdentity): string => rows.get(NAMES[key]) ?? ''
  const returnBy = value('returnBy')
  const identity = {
    workspaceId: value('workspaceId'),
    workspaceName: value('workspaceName'),
    sessionId: value('sessionId'),
    quarter: value('quarter'),
    ballotId: value('ballotId'),
    personId: value('personId'),
    personName: value('personName'),
    owns: DIMENSIONS.filter((dimension) => value('owns').split(' ').includes(dimension)),
  }
  const complete = Object.values(identity).every((part) => part.length > 0)
  return complete
    ? { ...identity, returnTo: value('returnTo'), returnBy: isIsoDate(returnBy) ? returnBy : null }
    : null
}

/** The same in one line that a person can read out: it stands above the table. */
export function identityLine({ ballotId, sessionId }: BallotIdentity, check: string): string {
  return `Ballot ${ballotId} · session ${sessionId} · check ${check.slice(0, 16)}`
}
