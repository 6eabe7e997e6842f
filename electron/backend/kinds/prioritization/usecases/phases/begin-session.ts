import type { RowWriter } from '#electron/backend/db/row-writer.ts'
import { letterChoicesRow } from '#electron/backend/kinds/prioritization/repos/letters-repo.ts'
import { type SessionFacts, sessionRow } from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import { mappingRow } from '#electron/backend/kinds/prioritization/repos/theme-repo.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { NO_LETTER_CHOICES } from '#shared/domain/prioritization/decisions/letter-choices.ts'
import type { SessionKind } from '#shared/domain/prioritization/phases/session.ts'
import type { Mapping, Score } from '#shared/domain/prioritization/themes/theme.ts'

/** The sessions that another one begins after. */
export type Earlier = {
  /** The last one, in which the roadmap was looked at. */
  readonly last: Snapshot
  /** The last sealed quarterly one; null: there is none. */
  readonly quarter: Snapshot | null
}

/** A session as it begins: in Prepare, nothing looked at. */
export function newSession(
  id: string,
  createdAt: string,
  { kind, quarter, asOf }: { kind: SessionKind; quarter: string; asOf: string },
  shortlistSize: number,
): SessionFacts {
  return {
    id,
    kind,
    quarter,
    asOf,
    phase: 'prepare',
    createdAt,
    startedAt: null,
    modelReviewed: false,
    shortlistSize,
    settings: null,
  }
}

/** Writes the rows of a session that begins after others. What was said or decided in those stays there. */
export function putNext(rows: RowWriter, session: SessionFacts, earlier: Earlier): void {
  const { last } = earlier
  rows.put('session', sessionRow(session))
  // Whom legal duties are escalated to stays; what letters may say is each session's own choice.
  if (last.letters.cpo !== '')
    rows.put('letter_choices', letterChoicesRow(session.id, { ...NO_LETTER_CHOICES, cpo: last.letters.cpo }))
  const roadmap = new Set<string | null>(last.live.roadmap.map(({ id }) => id))
  for (const { id } of last.live.themes) {
    const mapping = last.mappings.get(id)
    if (!mapping) continue
    // What it was mapped to may have left the roadmap since.
    const roadmapThemeId = roadmap.has(mapping.roadmapThemeId) ? mapping.roadmapThemeId : null
    rows.put('mapping', mappingRow(session.id, { ...forNextSession(mapping, earlier), roadmapThemeId }))
  }
}

/**
 * Where a theme stands before the next session: nothing was scored in that room yet, and a sealed quarter is past. A
 * triage or a fast track between two quarters says nothing that the challenge rule should count twice.
 */
function forNextSession(mapping: Mapping, { quarter }: Earlier): Mapping {
  const sealed = quarter === null ? null : alignmentOf(quarter, mapping.themeId)
  const before = quarter?.mappings.get(mapping.themeId)?.pastAlignment ?? mapping.pastAlignment
  return {
    ...mapping,
    scoredInRoom: false,
    pastAlignment: sealed === null ? before : [sealed, ...before],
  }
}

/** The alignment a theme came to in a sealed session, amendments included; null where it was not scored. */
function alignmentOf({ amendments, scored, sessionThemes }: Snapshot, themeId: string): Score | null {
  const onTable = sessionThemes.get(themeId)
  if (!onTable || onTable.compliance) return null
  for (const { themeId: about, content } of amendments.toReversed())
    if (about === themeId && content?.kind === 'outcome' && content.dimension === 'alignment')
      return content.score
  return scored.get(themeId)?.alignment ?? null
}
