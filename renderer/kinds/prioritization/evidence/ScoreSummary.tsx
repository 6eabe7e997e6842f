import type { EvidenceView } from '#shared/contract/prioritization/evidence.contract.ts'
import type { Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { barParts, breakpointOf } from './account-bar.ts'
import { AccountBar } from './AccountBar.tsx'
import styles from './Evidence.module.css'
import { StandingNotes } from './StandingNotes.tsx'

/** The three scores and the composite, and the sentence that says how the money became a score. */
export function ScoreSummary({ view }: { view: EvidenceView }) {
  const { row } = view
  const format = useFormat()
  const parts = barParts(view.counted)
  return (
    <>
      <dl className={styles['cards']}>
        <ScoreCard
          tone="revenue"
          name={terms.dimensionShort.revenue}
          score={row.revenue}
          note={[standingNote(row, 'revenue'), format.moneyShort(row.weightedArr)]}
        />
        <ScoreCard
          tone="breadth"
          name={terms.dimensionShort.breadth}
          score={row.breadth}
          note={[standingNote(row, 'breadth'), t('evidence.weightedCount', { n: row.weightedCount })]}
        />
        <ScoreCard
          tone="alignment"
          name={terms.dimensionShort.alignment}
          score={row.alignment}
          note={[
            standingNote(row, 'alignment'),
            row.fit === null
              ? row.standing.alignment === 'model'
                ? t('evidence.notScored')
                : ''
              : terms.fit[row.fit].toLowerCase(),
            row.scoredInRoom ? t('evidence.inRoom') : '',
          ]}
        />
        <ScoreCard
          tone="composite"
          name={t('evidence.composite')}
          score={row.composite}
          note={[row.rank === null ? t('evidence.unranked') : t('evidence.rank', { rank: row.rank })]}
        />
      </dl>
      <StandingNotes view={view} />
      <div className={styles['sentences']}>
        {parts.length > 0 ? <AccountBar parts={parts} /> : null}
        <RevenueSentence view={view} />
        <BreadthSentence view={view} />
      </div>
    </>
  )
}

/** Why a score is withheld, or the model's where the room agreed on another one; '' for nothing. */
function standingNote(row: EvidenceView['row'], dimension: Dimension): string {
  const state = row.standing[dimension]
  const model = row.model[dimension]
  if (row[dimension] === null) return state === 'model' ? '' : terms.standing[state].toLowerCase()
  return model === null || state === 'model' || model === row[dimension] ? '' : t('evidence.model', { model })
}

type ScoreCardProps = {
  readonly tone: 'revenue' | 'breadth' | 'alignment' | 'composite'
  readonly name: string
  readonly score: number | null
  /** What there is to say beside the score; empty parts are left out. */
  readonly note: readonly string[]
}

function ScoreCard({ tone, name, score, note }: ScoreCardProps) {
  const format = useFormat()
  return (
    <div className={styles['card']} data-tone={tone}>
      <dt>{name}</dt>
      <dd>
        <b>{score === null ? '–' : format.number(score)}</b>{' '}
        <span>{note.filter((part) => part !== '').join(', ')}</span>
      </dd>
    </div>
  )
}

function RevenueSentence({ view }: { view: EvidenceView }) {
  const { row } = view
  const format = useFormat()
  const ranking = useCall('ranking.get', {})
  const breakpoints = ranking.data?.breakpoints.revenue
  if (!breakpoints) return null
  const { breakpoint, reached } = breakpointOf(row.weightedArr, breakpoints)
  return (
    <p className={styles['sentence']}>
      {t('evidence.sum', { risk: format.money(row.risk), expansion: format.money(row.expansion) })}
      <b>{format.money(row.weightedArr)}</b>
      {reached
        ? t('evidence.reached', { breakpoint: format.money(breakpoint), score: row.model.revenue })
        : t('evidence.belowAll', { breakpoint: format.money(breakpoint) })}
      {t('evidence.weightNotForecast', { exposed: format.money(row.exposedArr) })}
    </p>
  )
}

function BreadthSentence({ view }: { view: EvidenceView }) {
  const { row } = view
  const ranking = useCall('ranking.get', {})
  const breakpoints = ranking.data?.breakpoints.breadth
  if (!breakpoints) return null
  const { breakpoint, reached } = breakpointOf(row.weightedCount, breakpoints)
  return (
    <p className={styles['sentence']}>
      {t('evidence.breadth', {
        enterprise: row.tierCounts.enterprise,
        midMarket: row.tierCounts['mid-market'],
        smb: row.tierCounts.smb,
        count: row.weightedCount,
      })}
      {reached
        ? t('evidence.reached', { breakpoint: String(breakpoint), score: row.model.breadth })
        : t('evidence.belowAll', { breakpoint: String(breakpoint) })}
    </p>
  )
}
