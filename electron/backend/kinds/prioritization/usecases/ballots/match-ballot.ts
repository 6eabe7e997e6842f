import { CallRefused } from '#shared/contract/call-refused.ts'
import {
  type BallotFile,
  type NoBallot,
  readBallot,
} from '#electron/backend/kinds/prioritization/documents/ballot/read-ballot.ts'
import type {
  FixedCell,
  FixedContent,
} from '#electron/backend/kinds/prioritization/documents/ballot/fixed-content.ts'
import type { Person } from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { requirePerson } from '#electron/backend/kinds/prioritization/usecases/phases/session-guards.ts'
import { SHEETS } from '#electron/backend/kinds/prioritization/documents/ballot/ballot-layout.ts'
import type { TableFile } from '#shared/domain/importing/rows/table.ts'
import type { Ballot } from '#shared/domain/prioritization/ballots/ballot.ts'
import { sessionName } from '#shared/catalogue/terms.ts'
import { ownedDimensions } from '#shared/domain/prioritization/ballots/roles.ts'
import { ballotOf, requireScoring, requireUncounted } from './ballot-desk.ts'
import { expectedContent } from './ballot-workbook-input.ts'

/** How much of what a cell holds a refusal repeats, in characters. */
const SHOWN = 60

/**
 * Finds the ballot that a workbook is, by the ids inside. Refused with `ballot-refused` when it is none of this
 * session's, with `ballot-counted` when it is counted, and by its phase when the session takes no ballots any more.
 */
export function matchBallot(
  snapshot: Snapshot,
  file: TableFile,
): { readonly person: Person; readonly ballot: Ballot; readonly read: BallotFile } {
  const read = readBallot(file)
  if (typeof read === 'string') throw refused(noBallotWords(read, file.name))
  const { identity } = read
  const { facts, session } = snapshot
  if (identity.workspaceId !== facts.uuid)
    throw refused(
      `${file.name} is a ballot of another workspace, ${identity.workspaceName}. Import it there; nobody was sent it from ${facts.name}.`,
    )
  if (identity.sessionId !== session.id)
    throw refused(
      `${file.name} is a ballot of another session, ${identity.quarter}; this is the ${sessionName(session)}. Switch to its session to import it, or ask ${identity.personName} for the ballot of this one.`,
    )
  requireScoring(snapshot)
  const ballot = [...snapshot.ballots.values()].find(({ id }) => id === identity.ballotId)
  if (!ballot)
    throw refused(
      `The ballot in ${file.name} was discarded or its workbook canceled after it was sent. Send ${identity.personName} a new workbook, and import that.`,
    )
  const person = requirePerson(snapshot, ballot.personId)
  // Observers have none; the words are the desk's.
  ballotOf(snapshot, person)
  requireUncounted(person, ballot)
  if (ownedDimensions(person.roles).join(' ') !== identity.owns.join(' '))
    throw refused(
      `The roles of ${person.name} have changed since ${file.name} was written, and so has what counts on the ballot. Send ${person.name} a new workbook, and import that.`,
    )
  return { person, ballot, read }
}

function noBallotWords(why: NoBallot, file: string): string {
  switch (why) {
    case 'not-a-ballot':
      return `${file} is not a Concord ballot workbook. Choose the completed file whose name starts with “Ballot - …”.`
    case 'identity-gone':
      return `${file} looks like a ballot, but the hidden sheet that identifies it was lost or changed, perhaps by the program that saved it. Fill in the original workbook in Excel or LibreOffice, save it as .xlsx, and import that.`
    case 'newer':
      return `${file} was written by a newer Concord than this one. Import it there, or update this Concord.`
  }
}

/** Refuses a workbook that was changed outside its open cells, and names the first such cell with what stood there. */
export async function requireUnaltered(
  snapshot: Snapshot,
  person: Person,
  { unaltered, fixed, identity }: BallotFile,
  file: string,
): Promise<void> {
  if (unaltered) return
  const change = firstChange(fixed, await expectedContent(snapshot, person, identity))
  throw refused(
    `${file} was changed outside its open cells: ${change}. Only “Your score” and “Why” can be edited. Undo the change, or copy the answers into a new workbook, and import that.`,
  )
}

/** The first difference in words, as the part of a sentence. */
function firstChange(fixed: FixedContent, expected: FixedContent): string {
  for (const [key, now] of fixed) {
    const before = expected.get(key)
    if (before === undefined) return extraWords(now)
    if (before.value !== now.value) return `${placeOf(now)} says ${quoted(now)} instead of ${quoted(before)}`
  }
  for (const [key, before] of expected)
    if (!fixed.has(key)) return `${placeOf(before)} is missing or empty; it was ${quoted(before)}`
  return 'the hidden sheet and the heading above the table, which identify the ballot, no longer match the rest'
}

function extraWords(now: FixedCell): string {
  const known = Object.values(SHEETS).some((name) => name === now.sheet)
  return known ? `${placeOf(now)} says ${quoted(now)} but was empty` : `the sheet “${now.sheet}” was added`
}

const placeOf = ({ sheet, cell }: FixedCell): string => `cell ${cell} of the sheet ${sheet}`

const quoted = ({ value }: FixedCell): string =>
  `“${value.length > SHOWN ? `${value.slice(0, SHOWN).toWellFormed()}…` : value}”`

const refused = (words: string): CallRefused => new CallRefused('ballot-refused', words)
