import type { RankingRow } from '#shared/contract/ranking.contract.ts'
import { t } from '#shared/i18n/translate.ts'

/** Where a theme stands, in a few words: `Rank 2, composite 11, on the shortlist`. */
export function standingWords(row: RankingRow, compliance: boolean, number: (n: number) => string): string {
  if (compliance) return t('decide.form.complianceTrack')
  if (row.rank === null || row.composite === null) return t('decide.form.unranked')
  const where = t('decide.form.where', { rank: row.rank, composite: number(row.composite) })
  return row.shortlisted ? `${where}, ${t('decide.form.onShortlist')}` : where
}
