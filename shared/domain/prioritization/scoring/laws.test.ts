import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TIERS, type Account } from '#shared/domain/customers/account.ts'
import { applyOverrides, type ActiveOverride } from '#shared/domain/prioritization/overrides/override.ts'
import { rankThemes, type Rankable } from '#shared/domain/prioritization/ranking/rank-themes.ts'
import { SIGNALS, type FeedbackRequest } from '#shared/domain/customers/request.ts'
import {
  DIMENSIONS,
  isScore,
  SCORES,
  type FeedbackTheme,
} from '#shared/domain/prioritization/themes/theme.ts'
import { addDays } from '#shared/kernel/dates.ts'
import { anAccount, aRequest, AS_OF, aTheme, scoringInput } from '#test/support/model-values.ts'
import { type Alignment, type Scoring, scoreThemes } from './score-themes.ts'
import { DEFAULT_SETTINGS } from './settings.ts'

/** A small workspace: accounts, themes, requests between them, alignment for most themes. */
const workspace = fc
  .record({
    accounts: fc.array(
      fc.record({
        arr: fc.integer({ min: 0, max: 2_000_000_00 }),
        tier: fc.constantFrom(...TIERS),
        days: fc.option(fc.integer({ min: -30, max: 400 })),
        inIcp: fc.boolean(),
        headroom: fc.integer({ min: 0, max: 300_000_00 }),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    themes: fc.integer({ min: 1, max: 7 }),
    requests: fc.array(
      fc.record({
        account: fc.nat(),
        theme: fc.nat(),
        signal: fc.constantFrom(...SIGNALS),
        dependency: fc.integer({ min: 0, max: 100 }),
      }),
      { maxLength: 40 },
    ),
    alignment: fc.array(fc.option(fc.constantFrom(...SCORES)), { minLength: 7, maxLength: 7 }),
  })
  .map((raw) => {
    const accounts: Account[] = raw.accounts.map(({ days, ...own }, i) =>
      anAccount({
        ...own,
        id: `a${i}`,
        name: `Account ${i}`,
        renewalDate: days === null ? null : addDays(AS_OF, days),
      }),
    )
    const themes: FeedbackTheme[] = Array.from({ length: raw.themes }, (_, i) =>
      aTheme({ id: `t${i}`, name: `Theme ${i}` }),
    )
    const requests: FeedbackRequest[] = raw.requests.map(({ account, theme, ...own }, i) =>
      aRequest({
        ...own,
        id: `r${i}`,
        accountId: `a${account % accounts.length}`,
        themeId: `t${theme % themes.length}`,
      }),
    )
    const alignment = new Map<string, Alignment>()
    for (const [i, score] of raw.alignment.entries())
      if (score !== null)
        alignment.set(`t${i}`, { fit: 'none', score, scoredInRoom: false, pastAlignment: [] })
    return scoringInput({ accounts, themes, requests, alignment })
  })

const score = fc.constantFrom(...SCORES)
const rankables = fc
  .array(
    fc.record({
      revenue: fc.option(score),
      breadth: score,
      alignment: fc.option(score),
      risk: fc.integer({ min: 0, max: 3 }),
      weightedCount: fc.integer({ min: 0, max: 3 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((themes): Rankable[] => themes.map((own, i) => ({ ...own, themeId: `t${i}`, name: `Theme ${i}` })))
const weight = fc.integer({ min: 1, max: 300 })
const weights = fc.record({ revenue: weight, breadth: weight, alignment: weight })

const scoresOf = ({ themes }: Scoring): Map<string, unknown> =>
  new Map(themes.map((t) => [t.themeId, [t.revenue, t.breadth, t.alignment, t.weightedArr, t.weightedCount]]))

describe('the laws of the model, section 9', () => {
  it('the order of input never changes a ranking', () => {
    fc.assert(
      fc.property(workspace, fc.infiniteStream(fc.nat()), (input, chance) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => ({ item, at: chance.next().value ?? 0 }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ item }) => item)
        const other = scoreThemes({
          ...input,
          accounts: shuffled(input.accounts),
          themes: shuffled(input.themes),
          requests: shuffled(input.requests),
        })
        const one = scoreThemes(input)
        expect(other).toEqual(one)
        const { weights: w } = DEFAULT_SETTINGS
        expect(rankThemes(shuffled(other.themes), w)).toEqual(rankThemes(one.themes, w))
      }),
    )
  })

  it('raising one score never lowers that theme', () => {
    fc.assert(
      fc.property(
        rankables,
        weights,
        fc.nat(),
        fc.constantFrom(...DIMENSIONS),
        (themes, w, pick, dimension) => {
          const theme = themes[pick % themes.length]
          const raised = (theme?.[dimension] ?? 5) + 1
          fc.pre(theme !== undefined && isScore(raised))
          const rankOf = (list: readonly Rankable[]): number =>
            rankThemes(list, w).ranked.find((row) => row.themeId === theme?.themeId)?.rank ?? Infinity
          const after = themes.map((t) => (t === theme ? { ...t, [dimension]: raised } : t))
          expect(rankOf(after)).toBeLessThanOrEqual(rankOf(themes))
        },
      ),
    )
  })

  it("adding or removing a theme never changes another theme's scores", () => {
    fc.assert(
      fc.property(workspace, fc.nat(), (input, pick) => {
        const gone = input.themes[pick % input.themes.length]?.id
        const rest = scoreThemes({
          ...input,
          themes: input.themes.filter((theme) => theme.id !== gone),
          requests: input.requests.filter((request) => request.themeId !== gone),
        })
        const all = scoresOf(scoreThemes(input))
        for (const [id, scores] of scoresOf(rest)) expect(scores).toEqual(all.get(id))
      }),
    )
  })

  it('scaling all weights by k changes nothing', () => {
    fc.assert(
      fc.property(rankables, weights, fc.integer({ min: 2, max: 50 }), (themes, w, k) => {
        const scaled = { revenue: w.revenue * k, breadth: w.breadth * k, alignment: w.alignment * k }
        expect(rankThemes(themes, scaled)).toEqual(rankThemes(themes, w))
      }),
    )
  })

  it('the parts of each account add up to the totals shown, to the cent', () => {
    fc.assert(
      fc.property(workspace, (input) => {
        for (const theme of scoreThemes(input).themes) {
          const parts = theme.counted.reduce((sum, w) => sum + w.risk + w.expansion, 0)
          expect(parts).toBe(theme.weightedArr)
          expect(theme.risk + theme.expansion).toBe(theme.weightedArr)
        }
      }),
    )
  })

  it('an account outside the ICP changes no score whatever its ARR', () => {
    fc.assert(
      fc.property(workspace, fc.integer({ min: 0, max: 10 ** 13 }), fc.nat(), (input, arr, pick) => {
        const themeId = input.themes[pick % input.themes.length]?.id ?? ''
        const outsider = anAccount({ id: 'out', name: 'Outsider', arr, inIcp: false })
        const withIt = scoreThemes({
          ...input,
          accounts: [...input.accounts, outsider],
          requests: [
            ...input.requests,
            aRequest({ accountId: 'out', themeId, signal: 'explicit', dependency: 100 }),
          ],
        })
        expect(scoresOf(withIt)).toEqual(scoresOf(scoreThemes(input)))
      }),
    )
  })

  it('revoking an override restores the rank before it', () => {
    const move = fc.record({ theme: fc.nat(), rank: fc.integer({ min: 1, max: 14 }) })
    fc.assert(
      fc.property(
        rankables,
        weights,
        fc.array(move, { maxLength: 6 }),
        fc.nat(),
        (themes, w, moves, pick) => {
          const ranking = rankThemes(themes, w)
          const overrides = moves.map((m, i): ActiveOverride => ({
            id: `o${i}`,
            themeId: `t${m.theme % themes.length}`,
            kind: 'rank',
            targetRank: m.rank,
          }))
          const before = applyOverrides(ranking, overrides)
          const added: ActiveOverride = {
            id: 'new',
            themeId: `t${pick % themes.length}`,
            kind: 'rank',
            targetRank: 1,
          }
          const withIt = [...overrides, added]
          expect(
            applyOverrides(
              ranking,
              withIt.filter((o) => o.id !== 'new'),
            ),
          ).toEqual(before)
          expect(applyOverrides(ranking, withIt).ranked).toHaveLength(ranking.ranked.length)
          // Whatever was moved, revoking all of it gives the ranking by the rules back.
          expect(applyOverrides(ranking, []).ranked.map((r) => r.rank)).toEqual(
            ranking.ranked.map((r) => r.modelRank),
          )
        },
      ),
    )
  })
})
