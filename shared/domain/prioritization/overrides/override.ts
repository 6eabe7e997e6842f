import {
  type RankedTheme,
  type Ranking,
  RANKING_RULES,
  type RankingRule,
} from '#shared/domain/prioritization/ranking/rank-themes.ts'

/** The three conditions under which a ranking may be overridden, and the one that counts against the model. */
export const OVERRIDE_CONDITIONS = [
  'referenceable-logo-risk',
  'compliance-requirement',
  'competitive-emergency',
  'other',
] as const
export type OverrideCondition = (typeof OVERRIDE_CONDITIONS)[number]

/** What an override does: moves a theme to a rank, or onto or off the shortlist. */
export const OVERRIDE_KINDS = ['rank', 'shortlist-on', 'shortlist-off'] as const
export type OverrideKind = (typeof OVERRIDE_KINDS)[number]

/** Shortest reason an override may carry, in characters without outer spaces (ritual, section 3.5). */
export const OVERRIDE_REASON_MIN = 20

/** One active override, as far as the ranking needs it. */
export type ActiveOverride = {
  readonly id: string
  readonly themeId: string
  readonly kind: OverrideKind
  /** For kind `rank`: the rank to take, from 1; beyond the end means last. null otherwise. */
  readonly targetRank: number | null
}

/**
 * Applies rank overrides to a ranking, in the order they were made; revoked ones are simply left out of the list,
 * which restores the order before them. Unranked themes can't be moved. `decidedBy` is null beside a row that an
 * override put there.
 */
export function applyOverrides(ranking: Ranking, overrides: readonly ActiveOverride[]): Ranking {
  const order = [...ranking.ranked]
  const moved = new Set<string>()
  for (const override of overrides) {
    if (override.kind !== 'rank' || override.targetRank === null) continue
    const from = order.findIndex((row) => row.themeId === override.themeId)
    if (from === -1) continue
    const [row] = order.splice(from, 1)
    order.splice(Math.max(0, override.targetRank - 1), 0, row as RankedTheme)
    moved.add(override.themeId)
  }
  return {
    unranked: ranking.unranked,
    ranked: order.map((row, index) => {
      const above = order[index - 1]
      const byRules = above !== undefined && !moved.has(row.themeId) && !moved.has(above.themeId)
      return { ...row, rank: index + 1, decidedBy: byRules ? ruleBetween(ranking, above, row) : null }
    }),
  }
}

/**
 * The rule that sets `row` below `above`, however many rows the model has between them: the ranking is ordered rule by
 * rule, so it is the most significant of the rules that decided on the way.
 */
function ruleBetween(ranking: Ranking, above: RankedTheme, row: RankedTheme): RankingRule | null {
  const onTheWay = ranking.ranked.slice(above.modelRank, row.modelRank).map((step) => step.decidedBy)
  return RANKING_RULES.find((rule) => onTheWay.includes(rule)) ?? null
}

/**
 * The themes whose rank overrides put a theme where it stands: itself where it has one in force, else those that passed
 * it. Empty: it stands among the others as the model has it.
 */
export function movedBy(
  { ranked }: Ranking,
  overrides: readonly ActiveOverride[],
  themeId: string,
): string[] {
  const own = ranked.find((row) => row.themeId === themeId)
  const moving = new Set(overrides.filter(({ kind }) => kind === 'rank').map((one) => one.themeId))
  if (!own || moving.has(themeId)) return own ? [themeId] : []
  return ranked
    .filter((row) => moving.has(row.themeId) && (row.modelRank - own.modelRank) * (row.rank - own.rank) < 0)
    .map((row) => row.themeId)
}

/** Theme ids of the shortlist, best rank first. */
export type Shortlist = readonly string[]

/**
 * The shortlist: the first `size` ranked themes that no override took off, with those an override put on taking the
 * last places (ritual, section 3.5). Of two overrides on one theme the later counts.
 */
export function shortlistOf(ranking: Ranking, size: number, overrides: readonly ActiveOverride[]): Shortlist {
  const ruling = new Map<string, OverrideKind>()
  for (const override of overrides) if (override.kind !== 'rank') ruling.set(override.themeId, override.kind)
  const candidates = ranking.ranked.map((row) => row.themeId)
  const forced = candidates.filter((id) => ruling.get(id) === 'shortlist-on').slice(0, size)
  const free = candidates.filter((id) => !ruling.has(id)).slice(0, size - forced.length)
  const chosen = new Set([...forced, ...free])
  return candidates.filter((id) => chosen.has(id))
}
