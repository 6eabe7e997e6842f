import type { RankingRow } from '#shared/contract/prioritization/ranking.contract.ts'
import { DIMENSIONS } from '#shared/domain/prioritization/themes/theme.ts'
import { terms } from '#shared/catalogue/terms.ts'
import type { TypedContent } from '#electron/backend/files/safe-cell.ts'
import { MATRIX_FORMULAS, type MatrixKey, rankAfterSteps, RULING, stepFormula } from './matrix-formulas.ts'
import type { OverrideStep } from './override-steps.ts'
import { type Column, computed, count, EMPTY, text, yes } from './sheet-table.ts'
import { byName, type WorkbookIndex } from './workbook-index.ts'
import type { WorkbookInput } from './workbook-input.ts'
import { looks } from './workbook-style.ts'

type Columns<K extends MatrixKey> = Record<K, Column<RankingRow>>

/** The rank by the model, what overrides make of it, and the shortlist. */
export function rankColumns(
  input: WorkbookInput,
  index: WorkbookIndex,
  steps: readonly OverrideStep[],
): Columns<
  'rank' | 'modelRank' | 'overrideRank' | 'ruling' | 'overrideWhy' | 'shortlisted' | 'order' | 'sum' | 'place'
> {
  const { overrides, settings, ranking } = input
  const inForce = (row: RankingRow) =>
    overrides.filter((o) => o.themeId === row.themeId && o.revoked === null)
  const fromOverrides = (key: 'overrideRank' | 'ruling', value: TypedContent) =>
    overrides.length === 0 ? EMPTY : computed(MATRIX_FORMULAS[key], value)
  const orders = new Map(byName(index.rows).map(({ themeId }, place) => [themeId, place + 1]))
  const rank = rankAfterSteps(steps.length)
  return {
    rank: {
      header: 'Rank',
      value: (row) => computed(rank, count(row.rank)),
      look: looks.strongCentred,
      headerLook: looks.centred,
    },
    modelRank: {
      header: 'Rank by the model',
      value: (row) => computed(MATRIX_FORMULAS.modelRank, count(row.modelRank)),
      look: looks.centred,
      headerLook: looks.centred,
    },
    overrideRank: {
      header: 'Rank by override',
      value: (row) => {
        const last = inForce(row).findLast((o) => o.kind === 'rank')
        return fromOverrides('overrideRank', count(last?.targetRank ?? null))
      },
      look: looks.centred,
      headerLook: looks.centred,
    },
    ruling: {
      header: 'Shortlist by override',
      value: (row) => {
        const last = inForce(row).findLast((o) => o.kind !== 'rank')
        return fromOverrides(
          'ruling',
          last ? text(RULING[last.kind === 'shortlist-on' ? 'on' : 'off']) : EMPTY,
        )
      },
      look: looks.centred,
      headerLook: looks.centred,
    },
    overrideWhy: {
      header: 'Why overridden',
      value: (row) =>
        text(
          inForce(row)
            .map(({ condition, reason }) => `${terms.condition[condition]}: ${reason}`)
            .join('\n'),
        ),
      max: 50,
    },
    shortlisted: {
      header: 'Shortlist',
      value: (row) => computed(MATRIX_FORMULAS.shortlisted, yes(row.shortlisted)),
      look: looks.centred,
      headerLook: looks.centred,
    },
    order: {
      header: 'Order of names',
      value: (row) => count(orders.get(row.themeId) ?? null),
      look: looks.muted,
    },
    sum: {
      header: 'Weighted sum of scores',
      value: (row) => {
        const ranked = row.rank !== null
        const sum = DIMENSIONS.reduce((all, d) => all + (row[d] ?? 0) * settings.weights[d], 0)
        return computed(MATRIX_FORMULAS.sum, count(ranked ? sum : null))
      },
      look: looks.muted,
    },
    place: {
      header: 'Place on the shortlist',
      value: (row) => {
        const place = ranking.shortlist.themeIds.indexOf(row.themeId)
        return computed(MATRIX_FORMULAS.place, count(place === -1 ? null : place + 1))
      },
      look: looks.muted,
    },
  }
}

/** The rank after one override of a rank. */
export function stepColumn({ no, ranks: after }: OverrideStep, index: number): Column<RankingRow> {
  const step = stepFormula(index + 1, no)
  return {
    header: `Rank after override ${no}`,
    value: (row) => computed(step, count(after.get(row.themeId) ?? null)),
    look: looks.muted,
  }
}
