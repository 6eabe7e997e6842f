import { createHash } from 'node:crypto'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import type { ScoredTheme } from '#shared/domain/prioritization/scoring/score-themes.ts'
import { FORMULA_VERSION } from '#shared/domain/prioritization/scoring/settings.ts'
import { compareText } from '#shared/kernel/text.ts'

/**
 * The numbers of a session as one text: what a seal keeps, and what is compared with it later. The same session always
 * gives the same text; money in minor units.
 */
export function sealedResults(snapshot: Snapshot): string {
  const { session, facts, settings, ranking, scored, scoring, shortlist, decisions, overrides } = snapshot
  const themeOf = (themeId: string): unknown => {
    const theme = scored.get(themeId)
    return theme ? numbersOf(theme) : null
  }
  return JSON.stringify({
    formula: FORMULA_VERSION,
    // Left out of a quarterly one, which is about everything: so were the first seals made.
    ...(session.kind === 'quarterly' ? {} : { kind: session.kind }),
    quarter: session.quarter,
    asOf: session.asOf,
    currency: facts.currency,
    settings: Object.fromEntries(Object.entries(settings).toSorted(([a], [b]) => compareText(a, b))),
    ranked: ranking.ranked.map(({ themeId, rank, modelRank, composite, decidedBy }) => ({
      rank,
      modelRank,
      composite,
      decidedBy,
      theme: themeOf(themeId),
    })),
    unranked: ranking.unranked.map(({ themeId, missing }) => ({ missing, theme: themeOf(themeId) })),
    compliance: scoring.compliance.map(numbersOf),
    shortlist,
    overrides: overrides.filter((override) => override.revoked === null).map(({ id }) => id),
    // What was decided, not by whom: that stands in the record.
    decisions: [...decisions.values()]
      .toSorted((a, b) => compareText(a.themeId, b.themeId))
      .map(({ themeId, status, ownerId, rationale, workaround }) => ({
        themeId,
        status,
        ownerId,
        rationale,
        workaround,
      })),
  })
}

function numbersOf(theme: ScoredTheme): unknown {
  const { themeId, name, revenue, breadth, alignment, model, risk, expansion, exposedArr } = theme
  return {
    themeId,
    name,
    revenue,
    breadth,
    alignment,
    model,
    risk,
    expansion,
    exposedArr,
    weightedCount: theme.weightedCount,
    accounts: theme.counted.map((weight) => [weight.account.id, weight.risk, weight.expansion]),
  }
}

/** The hash of sealed results, SHA-256 in hex. */
export function hashResults(results: string): string {
  return createHash('sha256').update(results).digest('hex')
}

/**
 * Whether a sealed session computes to what it was sealed with. null: it isn't sealed. Numbers of an older formula
 * are compared by their hash alone; they are printed as they were sealed.
 */
export function sealHolds(snapshot: Snapshot): boolean | null {
  const { seal } = snapshot
  if (!seal) return null
  if (hashResults(seal.results) !== seal.resultsHash) return false
  return seal.formulaVersion !== FORMULA_VERSION || sealedResults(snapshot) === seal.results
}
