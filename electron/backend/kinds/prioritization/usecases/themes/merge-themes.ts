import { CallRefused } from '#shared/contract/call-refused.ts'
import type { CallContext, UseCases } from '#electron/backend/core/context.ts'
import type { Workspace } from '#electron/backend/core/workspace.ts'
import { readAbandonment, readSessions } from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import {
  mappingRow,
  readMappings,
  requestRow,
  retiredRow,
} from '#electron/backend/kinds/prioritization/repos/theme-repo.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import type { FeedbackTheme, Mapping } from '#shared/domain/prioritization/themes/theme.ts'
import { emergenciesAbout } from '#electron/backend/kinds/prioritization/repos/emergency-repo.ts'
import { sessionName } from '#shared/catalogue/terms.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'
import { counted } from '#shared/kernel/text.ts'

/** What one does with themes that shouldn't be there. */
export type MergeNames = 'themes.merge' | 'themes.remove'

/** Themes are never deleted: sessions that decided on them name them. They are retired, and stand for where they went. */
export const mergeUseCases: UseCases<MergeNames> = {
  'themes.merge': (context, { into: intoId, themeIds }) => {
    const { workspace } = context
    const snapshot = workspace.snapshot()
    const into = find(snapshot, intoId)
    const merged = [...new Set(themeIds)].map((id) => find(snapshot, id))
    if (merged.includes(into))
      throw new CallRefused('bad-input', `“${into.name}” can’t be merged into itself. Choose another theme.`)
    for (const theme of merged) requireNoEmergency(context, theme, 'merged')
    const ids = new Set(merged.map(({ id }) => id))
    const moved = snapshot.live.requests.filter(({ themeId }) => ids.has(themeId))
    workspace.change(
      context.stamp(),
      {
        kind: 'themes.merge',
        label: recordLabels.themesMerged(
          merged.map(({ name }) => name),
          into.name,
        ),
        why: `${merged.map(({ name }) => `“${name}”`).join(', ')}: ${counted(moved.length, 'request')} moved.`,
        themeId: into.id,
      },
      (rows) => {
        for (const request of moved) rows.put('request', requestRow({ ...request, themeId: into.id }))
        for (const { id } of merged) rows.put('retired_theme', retiredRow({ id, intoId: into.id }))
        for (const [session, mappings] of mappingsToCome(workspace)) {
          // Where the one that stays isn't mapped yet, it takes the place of the first that is.
          const mapped = merged.flatMap(({ id }) => mappings.get(id) ?? [])
          for (const { themeId } of mapped) rows.remove('mapping', { session_id: session, theme_id: themeId })
          const [first] = mapped
          if (first && !mappings.has(into.id))
            rows.put('mapping', mappingRow(session, { ...first, themeId: into.id }))
        }
      },
    )
    return { requests: moved.length }
  },

  'themes.remove': (context: CallContext, { id, withRequests }) => {
    const { workspace } = context
    const snapshot = workspace.snapshot()
    const theme = find(snapshot, id)
    requireNoEmergency(context, theme, 'removed')
    const requests = snapshot.live.requests.filter(({ themeId }) => themeId === id)
    if (requests.length > 0 && !withRequests)
      throw new CallRefused(
        'in-use',
        `“${theme.name}” has ${counted(requests.length, 'request')}. Merge it into another theme to keep them, or remove it with its requests.`,
      )
    workspace.change(
      context.stamp(),
      {
        kind: 'themes.remove',
        label: recordLabels.themeRemoved(theme.name, requests.length),
        themeId: id,
      },
      (rows) => {
        for (const request of requests) rows.remove('request', { id: request.id })
        rows.put('retired_theme', retiredRow({ id, intoId: null }))
        for (const [session, mappings] of mappingsToCome(workspace))
          if (mappings.has(id)) rows.remove('mapping', { session_id: session, theme_id: id })
      },
    )
    return { requests: requests.length }
  },
}

function find({ live }: Snapshot, id: string): FeedbackTheme {
  const theme = live.themes.find((one) => one.id === id)
  if (!theme) throw new CallRefused('not-found', 'That theme no longer exists. Check the list again.')
  return theme
}

/**
 * The mappings of every session that still reads the lists as they are, whichever one is on screen. What a session is
 * about stands once it is published or given up; changes count in the next one (ritual, section 3).
 */
const mappingsToCome = ({ db }: Workspace): (readonly [session: string, ReadonlyMap<string, Mapping>])[] =>
  readSessions(db)
    .filter(({ id, startedAt }) => startedAt === null && readAbandonment(db, id) === null)
    .map(({ id }) => [id, readMappings(db, id)])

function requireNoEmergency({ workspace }: CallContext, { id, name }: FeedbackTheme, done: string): void {
  const [about] = emergenciesAbout(workspace.db, id)
  if (!about) return
  throw new CallRefused(
    'in-use',
    `“${name}” is what the emergency of the ${sessionName(about)} is about, so it can’t be ${done}. Merge the other theme into it, or change the emergency first.`,
  )
}
