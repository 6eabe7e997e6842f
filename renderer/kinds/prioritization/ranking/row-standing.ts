import type { RankingRow } from '#shared/contract/prioritization/ranking.contract.ts'
import type { SessionView } from '#shared/contract/workspace.contract.ts'
import { DIMENSIONS, type Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import type { FlagWords } from '#shared/catalogue/flags.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'

/** What stands under a score: why it is withheld, or the model's where that is another one; null for nothing. */
export function scoreNote(
  row: RankingRow,
  dimension: Dimension,
): { readonly text: string; readonly withheld: boolean } | null {
  const score = row[dimension]
  const state = row.standing[dimension]
  if (score === null) return { text: t('session.score.withheld', { state }), withheld: state !== 'hidden' }
  const model = row.model[dimension]
  return model === null || model === score || state === 'model'
    ? null
    : { text: t('session.score.model', { model }), withheld: false }
}

/** Why a theme has no composite, a remark for each reason: disputed, escalated, or hidden. */
export function standingRemarks(row: RankingRow, date: (iso: string) => string): readonly FlagWords[] {
  if (row.missing.length === 0) return []
  const where = (state: RankingRow['standing'][Dimension]): Dimension[] =>
    DIMENSIONS.filter((dimension) => row.standing[dimension] === state)
  const disputed = where('disputed')
  const escalated = where('escalated')
  const remarks: FlagWords[] = []
  if (disputed.length > 0)
    remarks.push({
      tone: 'bad',
      label: t('session.remark.disputed', { dimensions: disputed }),
      meaning: t('session.remark.disputed.meaning'),
    })
  if (escalated.length > 0)
    remarks.push({
      tone: 'warn',
      label: row.escalationDue === null ? terms.standing.escalated : terms.escalated(date(row.escalationDue)),
      meaning: t('session.remark.escalated.meaning', { dimensions: escalated }),
    })
  if (where('hidden').length > 0)
    remarks.push({
      tone: 'quiet',
      label: terms.standing.hidden,
      meaning: t('session.remark.hidden.meaning'),
    })
  return remarks
}

/** What stands in place of a composite. */
export function compositeWords(row: RankingRow): string {
  if (row.missing.length === 0) return '–'
  return row.missing.some(
    (dimension) => row.standing[dimension] === 'disputed' || row.standing[dimension] === 'escalated',
  )
    ? t('session.composite.withheld')
    : t('session.withheld')
}

/** Why alignment isn't set on the matrix now, in words; null when it is. */
export function whyNoAligning(session: SessionView | undefined): string | null {
  if (session === undefined) return null
  if (session.seal !== null) return t('session.sealed.short')
  return session.scoring === 'ballots' ? t('session.align.ballots') : null
}

/** Why overrides and decisions are not open now, in words; null when they are. */
export function whyNoDeciding(session: SessionView | undefined): string | null {
  if (session === undefined || session.startedAt === null) return t('session.notStarted.short')
  if (session.seal !== null) return t('session.sealed.short')
  return session.phase === 'decide' ? null : t('session.decide.later', { phase: terms.phase[session.phase] })
}

/** What nobody has scored and whose scores are waited for; null when something else withholds the composite. */
export function missingWords(row: RankingRow): string | null {
  const states = row.missing.map((dimension) => row.standing[dimension])
  if (states.length === 0) return null
  if (states.every((state) => state === 'model')) return t('session.missing', { dimensions: row.missing })
  return states.every((state) => state === 'not-scored')
    ? t('session.notScored', { dimensions: row.missing })
    : null
}

/** Whether a dimension of the theme is disputed. */
export function isDisputed(row: RankingRow): boolean {
  return DIMENSIONS.some((dimension) => row.standing[dimension] === 'disputed')
}

/** What stands in place of a decision while a dispute is open or escalated; null when the theme can be decided. */
export function insteadOfDecision(
  row: RankingRow,
  date: (iso: string) => string,
): { readonly tone: 'warn' | 'bad'; readonly words: string } | null {
  if (row.escalationDue !== null) return { tone: 'warn', words: terms.escalated(date(row.escalationDue)) }
  return isDisputed(row) ? { tone: 'bad', words: t('session.settleFirst') } : null
}
