import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Decision, Said } from '#shared/domain/prioritization/decisions/decision.ts'

/** The day on which what is decided or said of a theme was last amended, an ISO date; null: it stands as sealed. */
export function amendedOn({ amendments }: Snapshot, themeId: string): IsoDate | null {
  const last = amendments.findLast(
    ({ themeId: about, content }) =>
      about === themeId && (content?.kind === 'decision' || content?.kind === 'wording'),
  )
  return last?.at.slice(0, 10) ?? null
}

/** What is decided on a theme today: as the last amendment brought it back, else as the session decided it. */
export function decisionNow(snapshot: Snapshot, themeId: string): Decision | null {
  let decision: Decision | null = snapshot.decisions.get(themeId) ?? null
  for (const { themeId: about, content } of snapshot.amendments) {
    if (about !== themeId || content === null) continue
    if (content.kind === 'decision') {
      const { status, ownerId, rationale, workaround } = content
      decision = { themeId, status, ownerId, rationale, workaround }
    }
    if (content.kind === 'wording' && content.workaround !== null && decision !== null)
      decision = { ...decision, workaround: content.workaround }
  }
  return decision
}

/** Whose word the decision of today is: the amendment's, where one brought it back; null: nobody's. */
export function decidedNowBy(snapshot: Snapshot, themeId: string): Said | null {
  const last = snapshot.amendments.findLast(
    (one) => one.themeId === themeId && one.content?.kind === 'decision',
  )
  return last ?? snapshot.decisions.get(themeId)?.decidedBy ?? null
}

/** Whose word it is who owns a theme: the amendment's that changed it, where one did; null: nobody's. */
export function ownerNowBy(snapshot: Snapshot, themeId: string): Said | null {
  const decision = snapshot.decisions.get(themeId)
  let owner = decision?.ownerId ?? null
  let by: Said | null = decision?.ownerBy ?? null
  for (const amendment of snapshot.amendments) {
    const { themeId: about, content } = amendment
    if (about !== themeId || content?.kind !== 'decision' || content.ownerId === owner) continue
    owner = content.ownerId
    by = owner === null ? null : amendment
  }
  return by
}

/** The day on which what CS says of a theme was last amended; null: it is as sealed, or the draft. */
export function wordsAmendedOn({ amendments, memoWords }: Snapshot, themeId: string): IsoDate | null {
  const last = amendments.findLast(
    ({ themeId: about, content }) =>
      about === themeId && content?.kind === 'wording' && content.says !== null,
  )
  return memoWords.has(themeId) ? (last?.at.slice(0, 10) ?? null) : null
}
