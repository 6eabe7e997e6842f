import { useMemo } from 'react'
import type { RankingView } from '#shared/contract/prioritization/ranking.contract.ts'
import { sensitivity } from '#shared/domain/prioritization/ranking/sensitivity.ts'
import { DIMENSIONS } from '#shared/domain/prioritization/themes/theme.ts'
import { flagWords } from '#shared/catalogue/flags.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { formatHundredths } from '#shared/kernel/money.ts'
import { type Format, useFormat } from '#renderer/lib/format.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Flag } from '#renderer/ui/Mark.tsx'
import styles from './Evidence.module.css'
import { type Neighbour, type WhyRank, whyRank } from './why-rank.ts'

/** Says in sentences why a theme stands where it stands, and what would move it across the shortlist line. */
export function WhyDialog({ themeId, onClose }: { themeId: string; onClose: () => void }) {
  const ranking = useCall('ranking.get', {})
  const why = ranking.data ? whyRank(ranking.data, themeId) : null
  if (!ranking.data || !why) return null
  const { row } = why
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={
        row.rank === null
          ? t('evidence.why.titleUnranked', { name: row.name })
          : t('evidence.why.title', { name: row.name, rank: row.rank })
      }
      footer={<Button onClick={onClose}>{t('evidence.why.done')}</Button>}
    >
      <div className={styles['why']}>
        <Standing why={why} view={ranking.data} />
        {why.track === 'ranked' ? <Edge view={ranking.data} themeId={themeId} /> : null}
        {row.flags.length > 0 ? (
          <dl className={styles['meanings']}>
            {row.flags.map((flag) => {
              const { label, meaning, tone } = flagWords(flag)
              return (
                <div key={flag.code}>
                  <dt>
                    <Flag tone={tone} label={label} />
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              )
            })}
          </dl>
        ) : null}
      </div>
    </Dialog>
  )
}

function Standing({ why, view }: { why: WhyRank; view: RankingView }) {
  const format = useFormat()
  const { row } = why
  if (why.track === 'compliance') return <p>{t('evidence.why.compliance')}</p>
  const { revenue, breadth, alignment } = row
  if (
    why.track === 'unranked' ||
    revenue === null ||
    breadth === null ||
    alignment === null ||
    row.composite === null
  ) {
    return <p>{t('evidence.why.missing', { dimensions: row.missing })}</p>
  }
  const composite = format.number(row.composite)
  const { weights } = view
  const equal = weights.revenue === weights.breadth && weights.breadth === weights.alignment
  return (
    <ul className={styles['reasons']}>
      <li>
        {equal
          ? t('evidence.why.scores', { revenue, breadth, alignment, composite })
          : t('evidence.why.weighted', {
              composite,
              weights: DIMENSIONS.map((one) => formatHundredths(weights[one])).join(' : '),
            })}
      </li>
      {why.above === null ? (
        <li>{t('evidence.why.first')}</li>
      ) : (
        neighbourWords('below', why.above, why, format)
      )}
      {why.below === null ? null : neighbourWords('above', why.below, why, format)}
      {why.moved === null ? null : (
        <li>
          {t(`evidence.why.${why.moved}`, {
            model: row.modelRank ?? 0,
            rank: row.rank ?? 0,
            others: row.movedBy.map(({ name }) => name),
          })}
        </li>
      )}
    </ul>
  )
}

function neighbourWords(side: 'above' | 'below', neighbour: Neighbour, why: WhyRank, format: Format) {
  const { row: other, rule } = neighbour
  // Beside an override no rule decided; the line about the override says it.
  if (rule === null) return null
  const values = {
    composite: (row: typeof other) => (row.composite === null ? '–' : format.number(row.composite)),
    revenue: (row: typeof other) => String(row.revenue),
    'arr-at-risk': (row: typeof other) => format.money(row.risk),
    breadth: (row: typeof other) => format.number(row.weightedCount),
    name: (row: typeof other) => row.name,
  }[rule]
  return (
    <li>
      {t(`evidence.why.${side}`, { other: other.name, rule })}{' '}
      {rule === 'name' ? null : t('evidence.why.values', { own: values(why.row), theirs: values(other) })}
    </li>
  )
}

function Edge({ view, themeId }: { view: RankingView; themeId: string }) {
  const edge = useMemo(
    () =>
      sensitivity(view.ranked, view.weights, view.shortlist.size).find((one) => one.themeId === themeId) ??
      null,
    [view, themeId],
  )
  if (edge === null) return null
  const { score, weight } = edge
  return (
    <section className={styles['edge']}>
      <h3>{t('evidence.why.edge')}</h3>
      {score === null && weight === null ? (
        <p>{t('evidence.why.edge.none')}</p>
      ) : (
        <>
          <p>{edge.inside ? t('evidence.why.edge.inside') : t('evidence.why.edge.outside')}</p>
          <ul>
            {score === null ? null : (
              <li>
                {t('evidence.why.edge.score', { ...score, dimension: terms.dimension[score.dimension] })}
              </li>
            )}
            {weight === null ? null : (
              <li>
                {t('evidence.why.edge.weight', {
                  dimension: terms.dimension[weight.dimension],
                  from: formatHundredths(weight.from),
                  to: formatHundredths(weight.to),
                })}
              </li>
            )}
          </ul>
        </>
      )}
    </section>
  )
}
