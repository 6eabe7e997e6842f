import type { SessionKind } from '#shared/domain/prioritization/phases/session.ts'
import { counted } from '#shared/kernel/text.ts'
import { sessionName } from './terms.ts'

type Named = { readonly quarter: string; readonly kind: SessionKind }

/** The sessions of a workspace: what is open, what was sealed, and how another one begins. */
export const sessions = {
  'sessions.title': 'Sessions',
  'sessions.note': ({ n }: { n: number }) => `${counted(n, 'session')} in this workspace`,
  'sessions.loading': 'Reading the sessions…',
  'sessions.failed': 'The sessions could not be read',
  'sessions.retry': 'Try again',
  'sessions.new': 'New session…',
  'sessions.verify': 'Verify the record',
  'sessions.open': 'Open',
  'sessions.open.none': 'No session is open. Begin one to decide what comes next.',
  'sessions.name': (named: Named) => sessionName(named),
  'sessions.asOf': ({ date }: { date: string }) => `as of ${date}`,
  'sessions.continue': 'Continue',
  'sessions.here': 'On screen',
  'sessions.waits': 'Waits for',
  'sessions.waits.more': ({ n }: { n: number }) => `and ${n} more`,
  'sessions.waits.none': 'Nothing: its gate is open.',
  'sessions.sealed': 'Sealed sessions',
  'sessions.sealed.none': 'What a session decides is listed here once it is sealed.',
  'sessions.sealed.at': ({ date, who }: { date: string; who: string }) => `sealed ${date} by ${who}`,
  'sessions.sealed.show': (named: Named) => `Show ${sessionName(named)}`,
  'sessions.built': ({ n }: { n: number }) => `${n} built`,
  'sessions.deferred': ({ n }: { n: number }) => `${n} deferred`,
  'sessions.declined': ({ n }: { n: number }) => `${n} declined`,
  'sessions.escalated': ({ n }: { n: number }) => `${n} escalated`,
  'sessions.overrides': ({ n }: { n: number }) => counted(n, 'override'),
  'sessions.holds': 'Seal intact',
  'sessions.holds.not': 'Seal broken',
  'sessions.holds.salvaged': 'Salvaged, not proven',
  'sessions.decided': ({
    build,
    defer,
    decline,
    escalated,
  }: {
    build: number
    defer: number
    decline: number
    escalated: number
  }) => `${build} built, ${defer} deferred, ${decline} declined, ${escalated} escalated`,
  'sessions.abandoned': 'Given up',
  'sessions.abandoned.at': ({ date, who }: { date: string; who: string }) => `given up ${date} by ${who}`,
  'sessions.abandon': 'Give up…',
  'sessions.abandon.title': (named: Named) => `Give up the ${sessionName(named)}?`,
  'sessions.abandon.text':
    'It stays listed without a result and can no longer change; its themes are on the table of the next session. This can’t be undone.',
  'sessions.abandon.why': 'Reason',
  'sessions.abandon.confirm': 'Give up the session',
  'sessions.abandon.failed': 'The session was not given up',
  'sessions.create.title': 'New session',
  'sessions.create.text':
    'It begins with the lists, people, roadmap themes and settings as they stand now. Earlier sessions stay as they are.',
  'sessions.create.kind': 'Kind of session',
  'sessions.create.quarter': 'Quarter being planned',
  'sessions.create.asOf': 'As-of date',
  'sessions.create.asOf.hint': 'Days to renewal are counted from this date.',
  'sessions.create.asOf.error': 'Choose a valid date.',
  'sessions.create.action': 'Begin the session',
  'sessions.create.failed': 'No session was begun',
  'sessions.begun': (named: Named) => `${sessionName(named)} begun`,
} as const
