import type { DimensionView, PositionView } from '#shared/contract/prioritization/disputes.contract.ts'
import type { EvidenceView } from '#shared/contract/prioritization/evidence.contract.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useCall } from '#renderer/lib/queries.ts'
import styles from './Disputes.module.css'
import { wayInWords } from './dispute-words.ts'

type PositionCardsProps = { readonly view: DimensionView; readonly evidence: EvidenceView | undefined }

/** Everybody's position on one dimension side by side, owners first, the model last with what it rests on. */
export function PositionCards({ view, evidence }: PositionCardsProps) {
  return (
    <ul className={styles['positions']}>
      {view.positions.map((position) => (
        <PositionCard key={position.personId} position={position} dimension={view.dimension} />
      ))}
      <li className={styles['position']} data-kind="model">
        <h4>{view.dimension === 'alignment' ? t('disputes.model.before') : t('disputes.model.name')}</h4>
        <b data-dimension={view.dimension}>{view.model ?? '–'}</b>
        <p>{evidence ? <ModelWords view={view} evidence={evidence} /> : null}</p>
      </li>
    </ul>
  )
}

function PositionCard({
  position,
  dimension,
}: {
  position: PositionView
  dimension: DimensionView['dimension']
}) {
  const { name, roles, kind, score, reason } = position
  const way = wayInWords(position)
  const notes = [kind === 'view' ? t('disputes.position.view') : '', way].filter((note) => note !== '')
  return (
    <li className={styles['position']} data-kind={kind}>
      <h4>
        {name}
        <span>{`, ${roles.map((role) => terms.role[role]).join(', ')}`}</span>
      </h4>
      {score === null ? (
        <b className={styles['abstained']}>{t('disputes.position.abstained')}</b>
      ) : (
        <b data-dimension={dimension}>{score}</b>
      )}
      {reason === '' ? (
        <p className={styles['quiet']}>{t('disputes.position.noReason')}</p>
      ) : (
        <p>
          <q>{reason}</q>
        </p>
      )}
      {notes.length === 0 ? null : <small>{notes.join(' · ')}</small>}
    </li>
  )
}

function ModelWords({ view, evidence }: { view: DimensionView; evidence: EvidenceView }) {
  const format = useFormat()
  const ranking = useCall('ranking.get', {})
  const { row, counted, mapping } = evidence
  const breakpoints = ranking.data?.breakpoints
  switch (view.dimension) {
    case 'revenue': {
      if (!breakpoints) return null
      const signals = { explicit: 0, inferred: 0, none: 0 }
      for (const account of counted) signals[account.signal] += 1
      const reached = t('disputes.model.revenue', {
        arr: format.money(row.weightedArr),
        reached: breakpoints.revenue.filter((point) => row.weightedArr >= point).length,
        of: breakpoints.revenue.length,
      })
      return `${reached} ${t('disputes.model.signals', signals)}`
    }
    case 'breadth':
      if (!breakpoints) return null
      return t('disputes.model.breadth', {
        enterprise: row.tierCounts.enterprise,
        midMarket: row.tierCounts['mid-market'],
        smb: row.tierCounts.smb,
        count: row.weightedCount,
        reached: breakpoints.breadth.filter((point) => row.weightedCount >= point).length,
        of: breakpoints.breadth.length,
      })
    case 'alignment': {
      if (mapping === null || view.model === null) return t('disputes.model.none')
      const roadmap = mapping.roadmapTheme?.name ?? null
      const words =
        row.fit === null || view.state === 'agreed' || view.state === 'resolved'
          ? (roadmap ?? '')
          : t('disputes.model.alignment', { fit: terms.fit[row.fit], roadmap })
      return [words, mapping.reason].filter((part) => part !== '').join(' ')
    }
  }
}
