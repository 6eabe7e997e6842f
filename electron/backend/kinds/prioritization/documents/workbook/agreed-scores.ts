import type { RankingRow } from '#shared/contract/prioritization/ranking.contract.ts'
import type { Dimension, Score } from '#shared/domain/prioritization/themes/theme.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import type { WorkbookInput } from './workbook-input.ts'

/** What people made of a score: another one with the reason why, or a word for why there is none. */
type AgreedScore =
  | { readonly kind: 'agreed'; readonly score: Score; readonly why: string }
  | { readonly kind: 'withheld'; readonly word: string }

/**
 * The one place where the workbook learns of scores that people agreed on. null: the model's score stands. The score
 * that counts is the row's own.
 */
export function agreedScore(input: WorkbookInput, row: RankingRow, dimension: Dimension): AgreedScore | null {
  const model = modelScore(input, row, dimension)
  const state = row.standing[dimension]
  const score = row[dimension]
  if (score === null) {
    if (state === 'escalated' && row.escalationDue !== null)
      return { kind: 'withheld', word: terms.escalated(formatDate(row.escalationDue)) }
    return state === 'model' ? null : { kind: 'withheld', word: terms.standing[state] }
  }
  if (score === model) return null
  const said = input.agreedWhy.get(row.themeId)?.[dimension] ?? ''
  const why =
    said === '' && dimension === 'alignment' ? (input.mappings.get(row.themeId)?.reason ?? '') : said
  return { kind: 'agreed', score, why }
}

/** The score before anybody agreed on another: of the data, or CS Ops's preliminary one. null: nobody mapped the theme. */
export function modelScore({ mappings }: WorkbookInput, row: RankingRow, dimension: Dimension): Score | null {
  return dimension === 'alignment' ? (mappings.get(row.themeId)?.preliminary ?? null) : row.model[dimension]
}
