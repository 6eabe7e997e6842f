import { takesPart } from '#shared/domain/people/role.ts'
import { access } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { makeFolder } from '#electron/backend/files/make-folder.ts'
import { CallRefused } from '#shared/contract/call-refused.ts'
import type { CallContext, UseCases } from '#electron/backend/core/context.ts'
import { withJob } from '#electron/backend/core/jobs.ts'
import { ballotRow, ballotScoreRow } from '#electron/backend/kinds/prioritization/repos/room-repo.ts'
import type { Person } from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { readFileForCall } from '#electron/backend/usecases/imports/read-import-table.ts'
import {
  requireActor,
  requirePerson,
} from '#electron/backend/kinds/prioritization/usecases/phases/session-guards.ts'
import { writeFileWhole } from '#electron/backend/files/atomic-file.ts'
import { ballotFileNames } from '#electron/backend/kinds/prioritization/documents/ballot/ballot-file-names.ts'
import type { Ballot } from '#shared/domain/prioritization/ballots/ballot.ts'
import { ownsDimension } from '#shared/domain/prioritization/ballots/roles.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'
import { addDays, formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { sessionInShort } from '#shared/catalogue/terms.ts'
import { ballotOf, requireScoring, requireUncounted } from './ballot-desk.ts'
import {
  ANSWER_DAYS,
  defaultAnswerBy,
} from '#electron/backend/kinds/prioritization/usecases/exports/preread-asks.ts'
import { identityFor, sealedBallotWorkbook } from './ballot-workbook-input.ts'
import { matchBallot, requireUnaltered } from './match-ballot.ts'
import { scoresIn } from './scores-in-workbook.ts'

type Issued = { readonly person: Person; readonly ballot: Ballot }

/** Offline ballots (ritual, section 3.3): written as workbooks, filled elsewhere, read back and counted. */
export const ballotWorkbookUseCases: UseCases<'ballots.writeWorkbooks' | 'ballots.importWorkbook'> = {
  'ballots.writeWorkbooks': async (context, { dir, personIds, returnBy: wanted }) => {
    const { name: returnTo } = requireActor(context)
    const snapshot = context.workspace.snapshot()
    requireScoring(snapshot)
    requireReachable(snapshot.session, wanted)
    const returnBy = wanted ?? defaultReturnBy(snapshot, context.stamp().at.slice(0, 10))
    const people = personIds
      ? [...new Set(personIds)].map((id) => requirePerson(snapshot, id))
      : snapshot.people.filter(({ id, roles }) => takesPart(roles) && !snapshot.ballots.get(id)?.finishedAt)
    const ballots = people.map((person): Issued => ({ person, ballot: ballotOf(snapshot, person) }))
    for (const { person, ballot } of ballots) requireUncounted(person, ballot)
    if (ballots.length === 0)
      throw new CallRefused('no-change', 'All ballots are in, so there are no workbooks to save.')
    const names = ballotFileNames(
      people.map(({ name }) => name),
      sessionInShort(snapshot.session),
    )
    const files = names.map((name) => join(dir, name))
    await makeFolder(dir)
    await requireFree(files)
    const issued = issue(context, ballots)
    await withJob(context, 'ballots.writeWorkbooks', async (job) => {
      for (const [index, { person, ballot }] of issued.entries()) {
        await job.breathe(person.name, index, issued.length)
        const bytes = await sealedBallotWorkbook(
          snapshot,
          person,
          identityFor(snapshot, person, ballot, { returnTo, returnBy }),
        )
        await writeFileWhole(files[index] ?? '', bytes)
      }
    })
    return { files, returnBy }
  },

  'ballots.importWorkbook': async (context, { path }) => {
    const actor = requireActor(context)
    const stamp = context.stamp()
    const { workspace, desk } = context
    const file = await readFileForCall(path)
    const snapshot = workspace.snapshot()
    const { person, ballot, read } = matchBallot(snapshot, file)
    await requireUnaltered(snapshot, person, read, file.name)
    const scores = scoresIn(snapshot, person, read, file.name)
    const sessionId = snapshot.session.id
    workspace.change(
      actor.id === person.id ? stamp : { ...stamp, assertedBy: { id: person.id, name: person.name } },
      { kind: 'ballots.importWorkbook', label: recordLabels.ballotImported(person.name, basename(path)) },
      (rows) => {
        for (const { themeId, dimension } of ballot.scores)
          rows.remove('ballot_score', {
            session_id: sessionId,
            person_id: person.id,
            theme_id: themeId,
            dimension,
          })
        for (const score of scores)
          rows.put(
            'ballot_score',
            ballotScoreRow(sessionId, person.id, score, ownsDimension(person.roles, score.dimension)),
          )
        const counted: Ballot = {
          ...ballot,
          via: 'workbook',
          enteredBy: actor.id === person.id ? null : actor.id,
          finishedAt: stamp.at,
          excused: null,
        }
        rows.put('ballot', ballotRow(sessionId, counted))
      },
    )
    if (desk.open?.personId === person.id) desk.open = null
    return { personId: person.id, name: person.name, scores: scores.length }
  },
}

/**
 * Records whose workbook is on its way, before the first is written. A ballot that nobody has begun gets a new id
 * for it: undoing this calls the workbook back, as throwing the ballot away does.
 */
function issue(context: CallContext, ballots: readonly Issued[]): Issued[] {
  const { workspace, ports } = context
  const issued = ballots.map(({ person, ballot }): Issued => ({
    person,
    ballot: ballot.via === null ? { ...ballot, id: ports.newId(), via: 'workbook' } : ballot,
  }))
  const fresh = issued.filter((_, index) => ballots[index]?.ballot.via === null)
  const [first] = fresh
  if (first)
    workspace.change(
      context.stamp(),
      {
        kind: 'ballots.writeWorkbooks',
        label: recordLabels.ballotsIssued(fresh.length, first.person.name),
      },
      (rows) => {
        for (const { ballot } of fresh) rows.put('ballot', ballotRow(workspace.snapshot().session.id, ballot))
      },
    )
  return issued
}

/** A ballot can't be due before it was handed out. A day of grace: the record counts in UTC, and people don't. */
/** The day that the pre-read asks for; where it is past, a week from today. */
function defaultReturnBy(snapshot: Snapshot, today: IsoDate): IsoDate {
  const asked = defaultAnswerBy(snapshot)
  return asked < today ? addDays(today, ANSWER_DAYS) : asked
}

function requireReachable({ startedAt, createdAt }: Snapshot['session'], returnBy: IsoDate | null): void {
  const published = (startedAt ?? createdAt).slice(0, 10)
  if (returnBy !== null && returnBy < addDays(published, -1))
    throw new CallRefused(
      'bad-input',
      `Ballots can’t be due on ${formatDate(returnBy)}: the session was published on ${formatDate(published)}. Choose a later day.`,
    )
}

/** A file of that name may be a ballot that somebody has filled: it is never written over. */
async function requireFree(files: readonly string[]): Promise<void> {
  const there: string[] = []
  for (const file of files)
    await access(file).then(
      () => there.push(basename(file)),
      () => undefined,
    )
  const [first] = there
  if (first !== undefined)
    throw new CallRefused(
      'file-exists',
      `${first}${there.length > 1 ? ` and ${counted(there.length - 1, 'other ballot')}` : ''} ${there.length > 1 ? 'are' : 'is'} already in that folder and may be filled in. No file was written. Choose an empty folder, or move ${there.length > 1 ? 'them' : 'it'} away first.`,
      { files: there },
    )
}
