import type { RankingRow } from '#shared/contract/prioritization/ranking.contract.ts'
import type { SessionView } from '#shared/contract/workspace.contract.ts'
import { DIMENSIONS } from '#shared/domain/prioritization/themes/theme.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import type { Format } from '#renderer/lib/format.ts'
import { decisionTone } from '#renderer/words/decision-tone.ts'

/** Where a theme stands, in a few words: `Rank 2, composite 11, on the shortlist`. */
export function standingWords(row: RankingRow, compliance: boolean, number: (n: number) => string): string {
  if (compliance) return t('decide.form.complianceTrack')
  if (row.rank === null || row.composite === null) return t('decide.form.unranked')
  const where = t('decide.form.where', { rank: row.rank, composite: number(row.composite) })
  return row.shortlisted ? `${where}, ${t('decide.form.onShortlist')}` : where
}

/** Whether a theme stands as escalated instead of decided, which does for closing (ritual, section 3.6). */
export function standsEscalated(row: RankingRow): boolean {
  return row.decision.status === null && row.escalationDue !== null
}

/** Whether a dimension of the theme is still disputed. */
export function isDisputed(row: RankingRow): boolean {
  return DIMENSIONS.some((dimension) => row.standing[dimension] === 'disputed')
}

/** The decision as the list shows it, or the escalation that stands in its place. */
export function decisionWords(
  row: RankingRow,
  { date, decision }: Pick<Format, 'date' | 'decision'>,
): { readonly tone: ReturnType<typeof decisionTone>; readonly words: string } {
  const { status } = row.decision
  if (status !== null) return { tone: decisionTone(status), words: decision(status) }
  return row.escalationDue === null
    ? { tone: decisionTone(null), words: decision(null) }
    : { tone: 'warn', words: terms.escalated(date(row.escalationDue)) }
}

/** Why nothing can be decided now, in words; null while decisions are open. */
export function whyNotOpen(session: SessionView | undefined): string | null {
  if (session === undefined || session.startedAt === null) return t('decide.notStarted')
  if (session.seal !== null) return t('decide.sealed')
  return session.phase === 'decide' ? null : t('decide.later', { phase: terms.phase[session.phase] })
}
