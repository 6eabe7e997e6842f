import type { EffectiveSettings } from '#shared/domain/prioritization/scoring/settings.ts'
import { AS_OF } from './big-quarter.ts'
import { dayNumber } from '#shared/kernel/dates.ts'

/** The tables both databases load; days since 1970, money in cents, dependency in hundredths. */
export const TABLES = {
  account:
    'id VARCHAR PRIMARY KEY, arr BIGINT, tier VARCHAR, renewal INTEGER, in_icp INTEGER, headroom BIGINT',
  request: 'theme VARCHAR, account VARCHAR, signal VARCHAR, dependency INTEGER',
  theme: 'id VARCHAR PRIMARY KEY, alignment INTEGER, compliance INTEGER',
} as const

/**
 * The model's scoring and ranking (sections 2 to 6, without flags and evidence) as one statement that SQLite and
 * DuckDB both understand. `divide` is their whole-number division.
 */
export function scoringSql(settings: EffectiveSettings, divide: '/' | '//'): string {
  const { proximity: p, signal: s, tierWeights: w, revenueBreakpoints, breadthBreakpoints } = settings
  const asOf = dayNumber(AS_OF)
  const score = (value: string, breakpoints: readonly number[]): string =>
    `1 + ${breakpoints.map((b) => `CASE WHEN ${value} >= ${b} THEN 1 ELSE 0 END`).join(' + ')}`
  return `
WITH asked AS (
  SELECT theme, account,
    MAX(CASE signal WHEN 'explicit' THEN 2 WHEN 'inferred' THEN 1 ELSE 0 END) AS strength,
    MAX(dependency) AS dependency
  FROM request WHERE account IS NOT NULL GROUP BY theme, account
), weighed AS (
  SELECT asked.theme, account.arr, account.tier,
    (account.arr
      * CASE WHEN renewal IS NULL OR renewal - ${asOf} > ${p.farDays} THEN ${p.far}
             WHEN renewal - ${asOf} < ${p.nearDays} THEN ${p.near} ELSE ${p.middle} END
      * CASE strength WHEN 2 THEN ${s.explicit} WHEN 1 THEN ${s.inferred} ELSE ${s.none} END
      + 5000) ${divide} 10000 AS risk,
    (account.headroom * dependency * 100 + 5000) ${divide} 10000 AS expansion
  FROM asked JOIN account ON account.id = asked.account WHERE account.in_icp = 1
), summed AS (
  SELECT theme.id, theme.alignment,
    COALESCE(SUM(risk), 0) AS risk, COALESCE(SUM(expansion), 0) AS expansion, COALESCE(SUM(arr), 0) AS exposed,
    COALESCE(SUM(CASE tier WHEN 'enterprise' THEN ${w.enterprise} WHEN 'mid-market' THEN ${w['mid-market']}
      WHEN 'smb' THEN ${w.smb} END), 0) AS weight
  FROM theme LEFT JOIN weighed ON weighed.theme = theme.id
  WHERE theme.compliance = 0 GROUP BY theme.id, theme.alignment
), scored AS (
  SELECT *, ${score('risk + expansion', revenueBreakpoints)} AS revenue, ${score('weight', breadthBreakpoints)} AS breadth
  FROM summed
)
SELECT id, CAST(risk AS BIGINT) AS risk, CAST(expansion AS BIGINT) AS expansion, CAST(exposed AS BIGINT) AS exposed,
  CAST(weight AS BIGINT) AS weight, revenue, breadth, revenue + breadth + alignment AS composite
FROM scored ORDER BY revenue + breadth + alignment DESC, revenue DESC, risk DESC, weight DESC, id`
}
