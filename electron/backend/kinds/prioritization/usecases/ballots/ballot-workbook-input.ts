import type { Person } from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import {
  checkOf,
  type FixedContent,
  fixedContent,
} from '#electron/backend/kinds/prioritization/documents/ballot/fixed-content.ts'
import { readTableBytes } from '#electron/backend/files/read-table-file.ts'
import type { BallotIdentity } from '#electron/backend/kinds/prioritization/documents/ballot/ballot-identity.ts'
import type { BallotInput } from '#electron/backend/kinds/prioritization/documents/ballot/ballot-input.ts'
import { ballotWorkbook } from '#electron/backend/kinds/prioritization/documents/ballot/ballot-workbook.ts'
import type { Ballot } from '#shared/domain/prioritization/ballots/ballot.ts'
import { ownedDimensions } from '#shared/domain/prioritization/ballots/roles.ts'
import { ballotThemeFacts, themesOnBallot } from './ballot-view.ts'

/** Which ballot a workbook written now would be. */
export function identityFor(
  { facts, session }: Snapshot,
  person: Person,
  { id }: Pick<Ballot, 'id'>,
  back: Pick<BallotIdentity, 'returnTo' | 'returnBy'>,
): BallotIdentity {
  return {
    workspaceId: facts.uuid,
    workspaceName: facts.name,
    sessionId: session.id,
    quarter: session.quarter,
    ballotId: id,
    personId: person.id,
    personName: person.name,
    owns: ownedDimensions(person.roles),
    ...back,
  }
}

/** The bytes of a ballot workbook, with the hash over what is fixed in it inside. */
export async function sealedBallotWorkbook(
  snapshot: Snapshot,
  person: Person,
  identity: BallotIdentity,
): Promise<Uint8Array> {
  const input = inputOf(snapshot, person, identity)
  return ballotWorkbook(input, checkOf(await fixedAsWritten(input)))
}

/** What a workbook of that identity holds outside its open cells, as the reader finds it. */
export function expectedContent(
  snapshot: Snapshot,
  person: Person,
  identity: BallotIdentity,
): Promise<FixedContent> {
  return fixedAsWritten(inputOf(snapshot, person, identity))
}

/** Read back by our own reader: so what is compared later is what any reading of an unaltered file gives. */
async function fixedAsWritten(input: BallotInput): Promise<FixedContent> {
  const bytes = Buffer.from(await ballotWorkbook(input, ''))
  return fixedContent(await readTableBytes(bytes, 'ballot.xlsx'))
}

function inputOf(snapshot: Snapshot, person: Person, identity: BallotIdentity): BallotInput {
  const { session, facts, settings, roadmap } = snapshot
  return {
    identity,
    kind: session.kind,
    roles: person.roles,
    asOf: session.asOf,
    currency: facts.currency,
    publishedAt: session.startedAt ?? session.createdAt,
    settings,
    themes: themesOnBallot(snapshot).map((theme) => ballotThemeFacts(snapshot, theme)),
    roadmap,
  }
}
