import type { MatrixLine } from './matrix-lines.ts'
import { DIMENSIONS } from '#shared/domain/prioritization/themes/theme.ts'
import { flagWords } from '#shared/catalogue/flags.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { minorPerMajor } from '#shared/kernel/money.ts'
import type { Format } from '#renderer/lib/format.ts'
import type { CopyCell } from '#renderer/ui/copy-table.ts'

/** The matrix as it stands on screen, whole, as rows for the clipboard; headers first, money in major units. */
export function matrixTable(lines: readonly MatrixLine[], format: Format): CopyCell[][] {
  const { currency } = format
  const perMajor = minorPerMajor(currency)
  const money = (name: string): string => `${name} (${currency})`
  const header = [
    t('session.column.rank'),
    t('session.column.modelRank'),
    t('session.column.name'),
    t('session.column.revenue'),
    t('session.column.breadth'),
    t('session.column.alignment'),
    t('session.column.composite'),
    t('session.column.tie'),
    t('session.column.withheld'),
    t('session.column.status'),
    t('session.column.owner'),
    t('session.column.roadmap'),
    money(t('session.column.risk')),
    money(t('session.column.expansion')),
    money(t('session.column.weightedArr')),
    money(t('session.column.exposedArr')),
    t('session.column.accounts'),
    t('session.column.weightedCount'),
    t('session.column.flags'),
  ]
  const rows = lines.flatMap((line): CopyCell[][] => {
    if (line.kind !== 'theme') return []
    const { row } = line
    const { status, ownerName } = row.decision
    return [
      [
        line.rank,
        row.modelRank,
        row.name,
        row.revenue,
        row.breadth,
        row.alignment,
        line.composite,
        line.ties
          .filter((tie) => tie.side === 'below')
          .map((tie) => terms.rule[tie.rule])
          .join(', '),
        DIMENSIONS.filter((dimension) => row[dimension] === null)
          .map(
            (dimension) => `${terms.dimensionShort[dimension]}: ${terms.standing[row.standing[dimension]]}`,
          )
          .join('; '),
        format.decision(status),
        ownerName,
        row.roadmapTheme,
        row.risk / perMajor,
        row.expansion / perMajor,
        row.weightedArr / perMajor,
        row.exposedArr / perMajor,
        row.accountsCounted,
        row.weightedCount,
        row.flags.map((flag) => flagWords(flag).label).join('; '),
      ],
    ]
  })
  return [header, ...rows]
}
