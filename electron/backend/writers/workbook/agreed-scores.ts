import type { RankingRow } from '#shared/contract/ranking.contract.ts'
import type { Dimension, Score } from '#shared/domain/themes/theme.ts'
import type { WorkbookInput } from './workbook-input.ts'

/** What people made of a score: another one with the reason why, or a word for why there is none. */
type AgreedScore =
  | { readonly kind: 'agreed'; readonly score: Score; readonly why: string }
  | { readonly kind: 'withheld'; readonly word: string }

/**
 * The one place where the workbook learns of scores that people agreed on. null: the model's score stands. The score
 * that counts is the row's own.
 */
export function agreedScore(
  { mappings }: WorkbookInput,
  row: RankingRow,
  dimension: Dimension,
): AgreedScore | null {
  if (dimension !== 'alignment') return null
  const mapping = mappings.get(row.themeId)
  if (mapping === undefined || row.alignment === null || row.alignment === mapping.preliminary) return null
  return { kind: 'agreed', score: row.alignment, why: mapping.reason }
}

/** The score before anybody agreed on another: of the data, or CS Ops's preliminary one. null: nobody mapped the theme. */
export function modelScore({ mappings }: WorkbookInput, row: RankingRow, dimension: Dimension): Score | null {
  return dimension === 'alignment' ? (mappings.get(row.themeId)?.preliminary ?? null) : row[dimension]
}
