import type { OverrideView } from '#shared/contract/prioritization/overrides.contract.ts'
import type { RankingRow } from '#shared/contract/prioritization/ranking.contract.ts'
import {
  type ActiveOverride,
  applyOverrides,
  OVERRIDE_REASON_MIN,
  shortlistOf,
} from '#shared/domain/prioritization/overrides/override.ts'

/** What an override would do to the order, before it is made. */
export type OverridePreview = {
  readonly rankBefore: number
  readonly rankAfter: number
  /** All ranked themes in the order that would hold. */
  readonly order: readonly {
    readonly themeId: string
    readonly name: string
    readonly from: number
    readonly to: number
    readonly shortlistedBefore: boolean
    readonly shortlistedAfter: boolean
  }[]
  /** False when nothing at all would move: the record takes no such override. */
  readonly changes: boolean
}

/** The overrides that still hold, oldest first, as the ranking applies them. */
export function activeOverrides(overrides: readonly OverrideView[]): ActiveOverride[] {
  return overrides
    .filter((override) => override.revoked === null)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ id, themeId, kind, targetRank }) => ({ id, themeId, kind, targetRank }))
}

/**
 * Applies one more override to the ranking on screen, by the same rules the record uses.
 * Null when the theme isn't ranked, which can't be overridden.
 */
export function previewOverride(
  rows: readonly RankingRow[],
  active: readonly ActiveOverride[],
  candidate: Omit<ActiveOverride, 'id'>,
  shortlistSize: number,
): OverridePreview | null {
  const ranked = rows.flatMap((row) =>
    row.modelRank === null || row.composite === null
      ? []
      : [
          {
            themeId: row.themeId,
            rank: row.modelRank,
            modelRank: row.modelRank,
            composite: row.composite,
            decidedBy: row.decidedBy,
          },
        ],
  )
  const model = { ranked: ranked.toSorted((a, b) => a.modelRank - b.modelRank), unranked: [] }
  const now = applyOverrides(model, active)
  const all = [...active, { ...candidate, id: 'candidate' }]
  const then = applyOverrides(model, all)
  const from = new Map(now.ranked.map((row) => [row.themeId, row.rank]))
  const names = new Map(rows.map((row) => [row.themeId, row.name]))
  const listedBefore = new Set(shortlistOf(now, shortlistSize, active))
  const listedAfter = new Set(shortlistOf(then, shortlistSize, all))
  const order = then.ranked.map((row) => ({
    themeId: row.themeId,
    name: names.get(row.themeId) ?? '',
    from: from.get(row.themeId) ?? row.rank,
    to: row.rank,
    shortlistedBefore: listedBefore.has(row.themeId),
    shortlistedAfter: listedAfter.has(row.themeId),
  }))
  const own = order.find((row) => row.themeId === candidate.themeId)
  if (!own) return null
  return {
    rankBefore: own.from,
    rankAfter: own.to,
    order,
    changes: order.some((row) => row.from !== row.to || row.shortlistedBefore !== row.shortlistedAfter),
  }
}

/** How many characters the reason still lacks, outer spaces not counted (ritual, section 3.5); 0 when it will do. */
export function reasonLacks(reason: string): number {
  return Math.max(0, OVERRIDE_REASON_MIN - reason.trim().length)
}
