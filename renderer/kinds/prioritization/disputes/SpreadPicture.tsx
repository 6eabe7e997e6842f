import type { DimensionView } from '#shared/contract/prioritization/disputes.contract.ts'
import { SCORES } from '#shared/domain/prioritization/themes/theme.ts'
import { t } from '#shared/catalogue/translate.ts'
import { scaleX, SPREAD, type SpreadMark, spreadOf } from './spread.ts'
import styles from './Spread.module.css'

const WIDE = 34
const FOOT = 11

/** Who stands where on one dimension: owners filled, views hollow, the model a diamond, the official score a band. */
export function SpreadPicture({ view }: { view: DimensionView }) {
  const { marks, bar, agreed } = spreadOf(view)
  return (
    <svg
      className={styles['picture']}
      data-dimension={view.dimension}
      viewBox={`0 0 ${SPREAD.width} ${SPREAD.height}`}
      role="img"
      aria-label={spreadInWords(view)}
    >
      {agreed === null ? null : (
        <rect
          className={styles['agreed']}
          x={agreed - WIDE}
          y={1}
          width={2 * WIDE}
          height={SPREAD.height - 2}
          rx={8}
        />
      )}
      {SCORES.map((score) => (
        <g key={score}>
          <line
            className={styles['tick']}
            x1={scaleX(score)}
            x2={scaleX(score)}
            y1={2}
            y2={SPREAD.height - FOOT}
          />
          <text className={styles['scale']} x={scaleX(score)} y={SPREAD.height - 3}>
            {score}
          </text>
        </g>
      ))}
      {bar === null ? null : (
        <line className={styles['bar']} x1={bar.from} x2={bar.to} y1={SPREAD.owners} y2={SPREAD.owners} />
      )}
      {marks.map((mark) => (
        <Mark key={mark.id} mark={mark} />
      ))}
    </svg>
  )
}

function Mark({ mark }: { mark: SpreadMark }) {
  const { kind, x, y, initials } = mark
  if (kind === 'model') {
    const r = SPREAD.radius - 3
    return (
      <path className={styles['model']} d={`M${x} ${y - r} ${x + r} ${y} ${x} ${y + r} ${x - r} ${y}z`} />
    )
  }
  return (
    <g className={styles[kind]}>
      <circle cx={x} cy={y} r={SPREAD.radius - (kind === 'view' ? 0.75 : 0)} />
      <text x={x} y={y + 3}>
        {initials}
      </text>
    </g>
  )
}

/** The same in words: `Revenue weight: Dana Ruiz 5, Tomas Bielik 2; the model 2. Disputed.` */
export function spreadInWords(view: DimensionView): string {
  const said = (kind: 'owner' | 'view'): string[] =>
    view.positions.flatMap((one) =>
      one.kind === kind && one.score !== null
        ? [t('disputes.spread.one', { name: one.name, score: one.score })]
        : [],
    )
  return t('disputes.spread.says', {
    dimension: view.dimension,
    owners: said('owner'),
    views: said('view'),
    model: view.model,
    agreed: view.score,
    state: view.state,
  })
}
