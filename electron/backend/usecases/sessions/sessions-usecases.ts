import { writeFileWhole } from '#electron/backend/files/atomic-file.ts'
import { calendarFile } from '#electron/backend/files/calendar.ts'
import type { UseCases } from '#electron/backend/core/context.ts'
import type { Workspace } from '#electron/backend/core/workspace.ts'
import {
  abandonmentRow,
  readOverrides,
  readSessions,
  type SessionFacts,
} from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import { newSession, putNext } from '#electron/backend/kinds/prioritization/usecases/phases/begin-session.ts'
import { requireOpen } from '#electron/backend/kinds/prioritization/usecases/phases/session-guards.ts'
import { gateOf } from '#electron/backend/kinds/prioritization/usecases/phases/session-gates.ts'
import { sealMatches } from '#electron/backend/kinds/prioritization/usecases/phases/sealed-results.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'
import { sessionName } from '#shared/catalogue/terms.ts'
import { endedSessions, openSession } from './session-states.ts'
import { stillOpen } from './still-open.ts'
import { decidedIn } from './decided-in.ts'
import { calendarOf, deadlinesOf } from './deadlines.ts'

type Names =
  | 'sessions.list'
  | 'sessions.create'
  | 'sessions.abandon'
  | 'sessions.deadlines'
  | 'sessions.saveDeadlines'

export const sessionsUseCases: UseCases<Names> = {
  'sessions.list': ({ workspace }) => {
    const ended = endedSessions(workspace.db)
    const rows = readSessions(workspace.db).map((session, at) => {
      const end = ended.get(session.id) ?? null
      return {
        id: session.id,
        number: at + 1,
        kind: session.kind,
        quarter: session.quarter,
        asOf: session.asOf,
        phase: session.phase,
        state: end?.state ?? ('open' as const),
        createdAt: session.createdAt,
        ended: end && { at: end.at, who: end.who, why: end.why },
        decided: decidedIn(workspace.db, session.id),
        overrides: readOverrides(workspace.db, session.id).filter(({ revoked }) => revoked === null).length,
        waits: end ? [] : [...gateOf(workspace.inSession(session.id).snapshot())],
        holds: end?.state === 'sealed' ? sealMatches(workspace.db, session.id) : null,
      }
    })
    const rank = ({ state }: (typeof rows)[number]): number => (state === 'open' ? 0 : 1)
    return rows.toSorted((a, b) => rank(a) - rank(b) || b.number - a.number)
  },

  'sessions.deadlines': ({ workspace, ports }) =>
    deadlinesOf(workspace.db, ports.now()).map(({ since: _since, ...one }) => one),

  'sessions.saveDeadlines': async ({ workspace, ports }, { path }) => {
    workspace.requireOther(path, 'The calendar')
    const events = calendarOf(deadlinesOf(workspace.db, ports.now()), workspace.snapshot().facts.name)
    await writeFileWhole(path, calendarFile(events))
    return { events: events.length }
  },

  'sessions.create': (context, input) => {
    const { workspace } = context
    const open = input.kind === 'fast-track' ? null : openSession(workspace.db, input.kind)
    if (open) throw stillOpen(open)
    const earlier = earlierThan(workspace)
    const stamp = context.stamp()
    const session = newSession(context.ports.newId(), stamp.at, input, earlier.last.session.shortlistSize)
    const label = recordLabels.sessionBegun(sessionName(session))
    workspace.change(stamp, { kind: 'sessions.create', label }, (rows) => putNext(rows, session, earlier))
    return { id: session.id }
  },

  'sessions.abandon': (context, { why }) => {
    const { workspace } = context
    const snapshot = workspace.snapshot()
    const { session } = snapshot
    requireOpen(snapshot)
    const stamp = context.stamp()
    context.desk.open = null
    workspace.change(
      stamp,
      { kind: 'sessions.abandon', label: recordLabels.sessionAbandoned(sessionName(session)), why },
      (rows) =>
        rows.put(
          'abandonment',
          abandonmentRow(session.id, { at: stamp.at, personId: stamp.personId, enteredBy: null, why }),
        ),
    )
    return null
  },
}

/** What the next session begins after: the last that wasn't given up, and the last sealed quarter. */
function earlierThan(workspace: Workspace): Parameters<typeof putNext>[2] {
  const newestFirst = readSessions(workspace.db).toReversed()
  const ended = endedSessions(workspace.db)
  const stateOf = ({ id }: SessionFacts): string => ended.get(id)?.state ?? 'open'
  const last = newestFirst.find((one) => stateOf(one) !== 'abandoned') ?? newestFirst[0]
  const quarter = newestFirst.find((one) => one.kind === 'quarterly' && stateOf(one) === 'sealed')
  const read = (session: SessionFacts | undefined) => workspace.inSession(session?.id ?? null).snapshot()
  return { last: read(last), quarter: quarter ? read(quarter) : null }
}
