import { CallRefused } from '#shared/contract/call-refused.ts'
import type { CallContext, OpenBallot, UseCases } from '#electron/backend/core/context.ts'
import type { EntryWords } from '#electron/backend/db/journal.ts'
import type { RowWriter } from '#electron/backend/db/row-writer.ts'
import { hasBegunElsewhere } from '#electron/backend/kinds/prioritization/repos/open-ballots-repo.ts'
import { ballotRow, ballotScoreRow } from '#electron/backend/kinds/prioritization/repos/room-repo.ts'
import type { Person } from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import {
  requireActor,
  requirePerson,
} from '#electron/backend/kinds/prioritization/usecases/phases/session-guards.ts'
import { type Ballot, finishBallot, onItsWay } from '#shared/domain/prioritization/ballots/ballot.ts'
import { ownsDimension } from '#shared/domain/prioritization/ballots/roles.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { counted } from '#shared/kernel/text.ts'
import { forgetTries, requireCode } from './ballot-code.ts'
import {
  ballotOf,
  ballotStamp,
  checkedScore,
  modelOf,
  requireOpenBallot,
  requireScoring,
  requireUncounted,
} from './ballot-desk.ts'
import { ballotView, voterViews } from './ballot-view.ts'

type Names =
  | 'ballots.status'
  | 'ballots.open'
  | 'ballots.get'
  | 'ballots.score'
  | 'ballots.keep'
  | 'ballots.unscore'
  | 'ballots.finish'
  | 'ballots.handOver'
  | 'ballots.excuse'
  | 'ballots.discard'

/** Blind ballots at one computer (ritual, section 3.3): only the ballot that is open is ever answered with its scores. */
export const ballotsUseCases: UseCases<Names> = {
  'ballots.status': ({ workspace, desk }) => ({
    open: desk.open?.personId ?? null,
    voters: voterViews(workspace.snapshot()),
  }),

  'ballots.open': (context, { personId, code, enter }) => {
    const { workspace, desk } = context
    const snapshot = workspace.snapshot()
    requireScoring(snapshot)
    const person = requirePerson(snapshot, personId)
    const ballot = ballotOf(snapshot, person)
    requireUncounted(person, ballot)
    const facilitator = enter ? requireFacilitator(context, person, ballot) : null
    // A facilitator needs no code: they see only an empty ballot, or what they typed themselves.
    if (facilitator === null) requireCode(context, person, code)
    const open: OpenBallot = { personId, enteredBy: facilitator }
    beginBallot(context, person, ballot, open)
    desk.open = open
    return ballotView(workspace.snapshot(), open, desk.unfinished)
  },

  'ballots.get': ({ workspace, desk }) => {
    const snapshot = workspace.snapshot()
    if (desk.open === null || snapshot.session.phase !== 'score') return null
    return ballotView(snapshot, desk.open, desk.unfinished)
  },

  'ballots.score': (context, input) => {
    const { open, person, ballot } = requireOpenBallot(context)
    const snapshot = context.workspace.snapshot()
    requireUncounted(person, ballot)
    const score = checkedScore(snapshot, person, input)
    const theme = snapshot.scored.get(score.themeId)
    const before = ballot.scores.find(
      (one) => one.themeId === score.themeId && one.dimension === score.dimension,
    )
    const counts = ownsDimension(person.roles, score.dimension)
    writeScore(context, open, person, {
      kind: 'ballots.score',
      label: recordLabels.ballotScored(person.name, score.dimension, theme?.name ?? '', before, score),
      why: score.reason,
      themeId: score.themeId,
      write: (rows) =>
        rows.put('ballot_score', ballotScoreRow(snapshot.session.id, person.id, score, counts)),
    })
    return null
  },

  'ballots.keep': (context, { drafts }) => {
    const { open } = requireOpenBallot(context)
    const { unfinished } = context.desk
    if (Object.keys(drafts).length === 0) unfinished.delete(open.personId)
    else unfinished.set(open.personId, { enteredBy: open.enteredBy, drafts })
    return null
  },

  'ballots.unscore': (context, { themeId, dimension }) => {
    const { open, person, ballot } = requireOpenBallot(context)
    const snapshot = context.workspace.snapshot()
    requireUncounted(person, ballot)
    const name = snapshot.scored.get(themeId)?.name ?? ''
    const before = ballot.scores.find((one) => one.themeId === themeId && one.dimension === dimension)
    const key = { session_id: snapshot.session.id, person_id: person.id, theme_id: themeId, dimension }
    writeScore(context, open, person, {
      kind: 'ballots.unscore',
      label: recordLabels.ballotScored(person.name, dimension, name, before, null),
      themeId,
      write: (rows) => rows.remove('ballot_score', key),
    })
    return null
  },

  'ballots.finish': (context) => {
    const { open, person, ballot } = requireOpenBallot(context)
    const { workspace, desk } = context
    const snapshot = workspace.snapshot()
    requireUncounted(person, ballot)
    const { prefilled, gaps } = finishBallot(ballot, person.roles, modelOf(snapshot))
    const [first] = gaps
    if (first)
      throw new CallRefused(
        'ballot-incomplete',
        `${counted(gaps.length, 'score')} still to give: ${terms.dimension[first.dimension].toLowerCase()} of ${snapshot.scored.get(first.themeId)?.name ?? ''}${gaps.length > 1 ? `, and ${gaps.length - 1} more` : ''}. Score or abstain, then finish.`,
        gaps,
      )
    const stamp = ballotStamp(context, open)
    workspace.change(
      stamp,
      { kind: 'ballots.finish', label: recordLabels.ballotFinished(person.name) },
      (rows) => {
        for (const score of prefilled)
          rows.put('ballot_score', ballotScoreRow(snapshot.session.id, person.id, score, true))
        rows.put(
          'ballot',
          ballotRow(snapshot.session.id, {
            ...ballot,
            via: ballot.via ?? 'screen',
            finishedAt: stamp.at,
            excused: null,
          }),
        )
      },
    )
    desk.open = null
    desk.unfinished.delete(person.id)
    return null
  },

  'ballots.handOver': ({ desk }) => {
    desk.open = null
    return null
  },

  'ballots.excuse': (context, { personId, reason }) => {
    const { workspace } = context
    const snapshot = workspace.snapshot()
    requireScoring(snapshot)
    const person = requirePerson(snapshot, personId)
    const ballot = ballotOf(snapshot, person)
    requireUncounted(person, ballot)
    workspace.change(
      context.stamp(),
      {
        kind: 'ballots.excuse',
        label:
          reason === null ? recordLabels.ballotAwaited(person.name) : recordLabels.ballotExcused(person.name),
        why: reason ?? '',
      },
      (rows) =>
        rows.put('ballot', ballotRow(snapshot.session.id, { ...withId(context, ballot), excused: reason })),
    )
    return null
  },

  'ballots.discard': (context, { personId, why }) => {
    const { workspace, desk } = context
    const snapshot = workspace.snapshot()
    requireScoring(snapshot)
    const person = requirePerson(snapshot, personId)
    const ballot = ballotOf(snapshot, person)
    if (ballot.via === null && !snapshot.codes.has(personId))
      throw new CallRefused(
        'no-change',
        `${person.name} has not started a ballot, and no workbook is out, so there is nothing to discard.`,
      )
    if (desk.open?.personId === personId) desk.open = null
    desk.unfinished.delete(personId)
    const sessionId = snapshot.session.id
    const label = onItsWay(ballot)
      ? recordLabels.ballotCalledBack(person.name)
      : recordLabels.ballotDiscarded(person.name)
    workspace.change(context.stamp(), { kind: 'ballots.discard', label, why }, (rows) => {
      for (const { themeId, dimension } of ballot.scores)
        rows.remove('ballot_score', {
          session_id: sessionId,
          person_id: personId,
          theme_id: themeId,
          dimension,
        })
      // A workbook sent out before carries the old id: it belongs to the ballot that was thrown away.
      const fresh: Ballot = {
        ...ballot,
        id: context.ports.newId(),
        via: null,
        enteredBy: null,
        finishedAt: null,
        excused: null,
      }
      rows.put('ballot', ballotRow(sessionId, fresh))
      if (hasBegunElsewhere(workspace.db, sessionId, personId)) return
      rows.remove('person_code', { person_id: personId })
      forgetTries(rows, personId)
    })
    return null
  },
}

/**
 * Writes one score of a ballot. The entry says all of it, for the day it is revealed; the gesture, which undo shows and
 * which stands in the history until then, names the person alone.
 */
function writeScore(
  context: CallContext,
  open: OpenBallot,
  person: Person,
  { write, ...words }: EntryWords & { write: (rows: RowWriter) => void },
): void {
  context.workspace.journal.gesture(
    ballotStamp(context, open),
    recordLabels.ballotFilled(person.name),
    (gesture) => gesture.entry(words, write),
  )
}

/** Who types for somebody else. Refused for one's own ballot, and for one that somebody else has begun. */
function requireFacilitator(context: CallContext, person: Person, ballot: Ballot): string {
  const actor = requireActor(context)
  if (actor.id === person.id)
    throw new CallRefused(
      'bad-input',
      `${person.name} is you. Open your own ballot instead of entering one for someone else.`,
    )
  context.stamp()
  const empty = ballot.scores.length === 0
  if (!empty && ballot.enteredBy !== actor.id)
    throw new CallRefused(
      'not-your-role',
      `${person.name} has started this ballot, and nobody else can see it. Let ${person.name} continue, or discard it first and give a reason.`,
    )
  return actor.id
}

/** Puts down that a ballot is begun, and by whose hand; nothing when it was before. */
function beginBallot(context: CallContext, person: Person, ballot: Ballot, open: OpenBallot): void {
  const { workspace } = context
  const sessionId = workspace.snapshot().session.id
  const begun: Ballot = {
    ...withId(context, ballot),
    via: open.enteredBy === null ? 'screen' : 'facilitator',
    enteredBy: open.enteredBy,
    excused: null,
  }
  if (begun.via === ballot.via && begun.enteredBy === ballot.enteredBy && ballot.excused === null) return
  workspace.change(
    ballotStamp(context, open),
    { kind: 'ballots.open', label: recordLabels.ballotOpened(person.name) },
    (rows) => rows.put('ballot', ballotRow(sessionId, begun)),
  )
}

/** Somebody who came onto the list after the publishing gets a ballot when it is first needed. */
function withId(context: CallContext, ballot: Ballot): Ballot {
  return ballot.id === '' ? { ...ballot, id: context.ports.newId() } : ballot
}
