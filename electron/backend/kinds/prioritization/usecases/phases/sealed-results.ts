import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { readSeal } from '#electron/backend/kinds/prioritization/repos/seal-repo.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import type { ScoredTheme } from '#shared/domain/prioritization/scoring/score-themes.ts'
import { FORMULA_VERSION } from '#shared/domain/prioritization/scoring/settings.ts'
import { compareText } from '#shared/kernel/text.ts'

/**
 * How a seal keeps the accounts behind each theme. The first seals listed them, which after ten years of quarters was
 * half of the file; since then their number and the hash of the list stand for it. What was sealed stays as it was.
 */
const FORMS = { listed: 1, digested: 2 } as const
type Form = keyof typeof FORMS

/**
 * The numbers of a session as one text: what a seal keeps, and what is compared with it later. The same session always
 * gives the same text; money in minor units.
 * @param form how the accounts stand in it; new seals digest them
 */
export function sealedResults(snapshot: Snapshot, form: Form = 'digested'): string {
  const { session, facts, settings, ranking, scored, scoring, shortlist, decisions, overrides } = snapshot
  const themeOf = (themeId: string): unknown => {
    const theme = scored.get(themeId)
    return theme ? numbersOf(theme, form) : null
  }
  return JSON.stringify({
    formula: FORMULA_VERSION,
    ...(form === 'listed' ? {} : { form: FORMS[form] }),
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
    compliance: scoring.compliance.map((theme) => numbersOf(theme, form)),
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

function numbersOf(theme: ScoredTheme, form: Form): unknown {
  const { themeId, name, revenue, breadth, alignment, model, risk, expansion, exposedArr } = theme
  const accounts = theme.counted.map((weight) => [weight.account.id, weight.risk, weight.expansion])
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
    accounts:
      form === 'listed' ? accounts : { n: accounts.length, hash: hashResults(JSON.stringify(accounts)) },
  }
}

/** The hash of sealed results, SHA-256 in hex. */
export function hashResults(results: string): string {
  return createHash('sha256').update(results).digest('hex')
}

/**
 * Whether a seal's numbers have the hash it was sealed with; quickly told, without computing them anew. null: it isn't
 * sealed, or its seal was salvaged.
 */
export function sealMatches(db: Database.Database, sessionId: string): boolean | null {
  const seal = readSeal(db, sessionId)
  return seal === null || seal.salvaged ? null : hashResults(seal.results) === seal.resultsHash
}

/**
 * Whether a sealed session computes to what it was sealed with. null: it isn't sealed, or its seal was salvaged. Numbers of an older formula
 * are compared by their hash alone; they are printed as they were sealed.
 */
export function sealHolds(snapshot: Snapshot): boolean | null {
  const { seal } = snapshot
  if (seal === null || seal.salvaged) return null
  if (hashResults(seal.results) !== seal.resultsHash) return false
  if (seal.formulaVersion !== FORMULA_VERSION) return true
  const { form } = JSON.parse(seal.results) as { readonly form?: number }
  return sealedResults(snapshot, form === FORMS.digested ? 'digested' : 'listed') === seal.results
}
