import type { Backend } from '#electron/backend/core/create-backend.ts'
import type { SessionListView } from '#shared/contract/sessions.contract.ts'
import { sessionName } from '#shared/catalogue/terms.ts'
import { foldName } from '#shared/kernel/text.ts'
import { UsageError } from './command.ts'

/**
 * The backend with every call about one session of the open workspace.
 * @param wanted as it was typed: a number of the list, a period (`Q1 2027`, or `Q1 2027 triage` where it has several),
 *   or an id; undefined: left to the backend, which takes the newest open one, or the newest
 * @throws UsageError naming the sessions there are, when none or more than one is meant
 */
export async function inSession(backend: Backend, wanted: string | undefined): Promise<Backend> {
  if (wanted === undefined) return backend
  const sessions = await backend.call('sessions.list', {})
  const meant = meantBy(sessions, wanted)
  const [session, ...more] = meant
  if (!session || more.length > 0)
    throw new UsageError(
      session
        ? `--session ${wanted} could be ${meant.map(inWords).join(' or ')}. Give its number.`
        : `--session ${wanted} is none of this workspace’s sessions. Choose one of: ${sessions.map(inWords).join(', ')}.`,
    )
  return {
    ...backend,
    call: (operation, input, meta) =>
      backend.call(operation, input, { actor: null, ...meta, session: session.id }),
  }
}

function meantBy(sessions: readonly SessionListView[], wanted: string): SessionListView[] {
  const folded = foldName(wanted)
  const exactly = sessions.filter(
    (one) => one.id === wanted || String(one.number) === wanted || foldName(sessionName(one)) === folded,
  )
  return exactly.length > 0 ? exactly : sessions.filter(({ quarter }) => foldName(quarter) === folded)
}

function inWords(session: SessionListView): string {
  return `${session.number} (${sessionName(session)}, ${session.state})`
}
