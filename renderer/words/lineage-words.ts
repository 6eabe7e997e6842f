import type { CorrectionView, LineageView } from '#shared/contract/lineage.schema.ts'
import { changesInWords } from '#shared/catalogue/record-labels.ts'
import { saidBy } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import type { Format } from '#renderer/lib/format.ts'

/** Where a row comes from: `accounts.csv, row 14, imported Nov 22, 2026`. */
export function lineageInWords(lineage: LineageView | null, format: Pick<Format, 'date'>): string {
  if (lineage === null) return t('lineage.none')
  return t('lineage.from', { ...lineage, day: format.date(lineage.at.slice(0, 10)) })
}

/** The same without the day, where room is short: `accounts.csv, row 14`. */
export function lineageInShort(lineage: LineageView | null): string {
  return lineage === null ? t('lineage.none') : t('lineage.short', lineage)
}

/** What was put right, by what and by whom: the words behind the mark. */
export function correctionInWords(correction: CorrectionView): string {
  return t('lineage.why', {
    what: changesInWords(correction.changes),
    source: correction.source,
    who: saidBy(correction),
  })
}
