import type Database from 'better-sqlite3'
import { statement } from '#electron/backend/db/statements.ts'
import type { CalendarEvent } from '#electron/backend/files/calendar.ts'
import { readEmergency } from '#electron/backend/kinds/prioritization/repos/emergency-repo.ts'
import { readLetterChoices } from '#electron/backend/kinds/prioritization/repos/letters-repo.ts'
import { readAmendments } from '#electron/backend/kinds/prioritization/repos/seal-repo.ts'
import {
  readPeople,
  readSessions,
  type SessionFacts,
} from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import { readResolutions } from '#electron/backend/kinds/prioritization/repos/room-repo.ts'
import {
  openEscalations,
  settlers,
} from '#electron/backend/kinds/prioritization/usecases/disputes/open-escalations.ts'
import { deadlineWords } from '#shared/catalogue/deadlines.ts'
import { rolesInWords } from '#shared/catalogue/papers.ts'
import { terms } from '#shared/catalogue/terms.ts'
import type { DeadlineView } from '#shared/contract/sessions.contract.ts'
import { responseDue } from '#shared/domain/prioritization/emergency/emergency.ts'
import { compareText, listInWords } from '#shared/kernel/text.ts'
import { endedSessions } from './session-states.ts'

type Deadline = DeadlineView & { readonly since: string }

/**
 * What is owed by a day, in all sessions that weren't given up, the earliest first: outcomes of escalations, responses to
 * emergencies, and the days by which legal duties are confirmed. The last have no end that the app knows of, so they are
 * listed until their day.
 * @param now an instant: what was due before it is overdue
 */
export function deadlinesOf(db: Database.Database, now: string): Deadline[] {
  const ended = endedSessions(db)
  const names = new Map(
    statement<[], { id: string; name: string }>(db, 'SELECT id, name FROM theme')
      .all()
      .map(({ id, name }) => [id, name]),
  )
  const people = readPeople(db, null)
  const leads = people.filter(({ roles }) => roles.includes('pm-lead')).map(({ name }) => name)
  const lead = leads.length === 0 ? rolesInWords(['pm-lead']) : listInWords(leads)
  return readSessions(db)
    .filter(({ id }) => ended.get(id)?.state !== 'abandoned')
    .flatMap((session) => [
      ...escalations(db, session, settlers({ people }, 'internal')),
      ...responses(db, session, lead),
      ...duties(db, session, now),
    ])
    .map(({ themeId, ...one }) => ({
      ...one,
      theme: themeId === null ? '' : (names.get(themeId) ?? ''),
      overdue: one.due.length === 10 ? one.due < now.slice(0, 10) : one.due < now,
    }))
    .toSorted((a, b) => compareText(a.due, b.due) || compareText(a.id, b.id))
}

type Found = Omit<Deadline, 'theme' | 'overdue'> & { readonly themeId: string | null }

function escalations(db: Database.Database, session: SessionFacts, who: string): Found[] {
  const state = { resolutions: readResolutions(db, session.id), amendments: readAmendments(db, session.id) }
  const themes = statement<[string], { theme_id: string }>(
    db,
    "SELECT DISTINCT theme_id FROM resolution WHERE session_id = ? AND kind = 'escalated'",
  ).all(session.id)
  return themes.flatMap(({ theme_id: themeId }) =>
    openEscalations(state, themeId).map(({ dimension, due, at }) => ({
      ...of(session, 'escalation', `${themeId}-${dimension}`),
      themeId,
      what: terms.dimension[dimension],
      due,
      who,
      since: at,
    })),
  )
}

function responses(db: Database.Database, session: SessionFacts, who: string): Found[] {
  const emergency = session.kind === 'fast-track' ? readEmergency(db, session.id) : null
  if (!emergency || emergency.response !== null) return []
  const { themeId, raisedAt, why } = emergency
  return [
    {
      ...of(session, 'response', themeId),
      themeId,
      what: why,
      due: responseDue(emergency),
      who,
      since: raisedAt,
    },
  ]
}

function duties(db: Database.Database, session: SessionFacts, now: string): Found[] {
  const { cpo, complianceDue } = readLetterChoices(db, session.id)
  if (complianceDue === null || complianceDue < now.slice(0, 10)) return []
  const themes = statement<[string], { name: string }>(
    db,
    `SELECT t.name FROM session_theme s JOIN theme t ON t.id = s.theme_id
       WHERE s.session_id = ? AND s.compliance = 1 ORDER BY t.name`,
  ).all(session.id)
  if (themes.length === 0) return []
  return [
    {
      ...of(session, 'legal', ''),
      themeId: null,
      what: listInWords(themes.map(({ name }) => name)),
      due: complianceDue,
      who: cpo === '' ? deadlineWords.cpo : cpo,
      since: session.createdAt,
    },
  ]
}

function of(
  { id, quarter, kind }: SessionFacts,
  what: DeadlineView['kind'],
  suffix: string,
): Pick<Found, 'id' | 'kind' | 'sessionId' | 'session'> {
  return { id: `${id}-${what}-${suffix}`, kind: what, sessionId: id, session: { quarter, kind } }
}

/** Deadlines as events of a calendar. */
export function calendarOf(deadlines: readonly Deadline[], workspace: string): CalendarEvent[] {
  return deadlines.map((one) => ({
    id: one.id,
    at: one.due,
    title: deadlineWords.title(one),
    text: deadlineWords.text({ ...one, workspace }),
    since: one.since,
  }))
}
