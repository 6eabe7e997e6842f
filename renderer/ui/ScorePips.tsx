import { classNames } from './class-names.ts'
import styles from './ScorePips.module.css'
import { useUiWords } from './words.tsx'

/** The three dimensions keep one colour each everywhere. */
export type PipColour = 'revenue' | 'breadth' | 'alignment'

type ScorePipsProps = {
  /** 1 to 5; null: not scored. */
  readonly score: number | null
  readonly dimension: PipColour
  /** The dimension in words, for screen readers. */
  readonly label: string
  /** A few words under it: why there is no score, or what else there is to know of it. */
  readonly note?: string | null
  /** The note tells of something to be done about the missing score. */
  readonly withheld?: boolean
}

/** A score as a number and five bars, in the colour of its dimension. */
export function ScorePips({ score, dimension, label, note = null, withheld = false }: ScorePipsProps) {
  const words = useUiWords()
  const spoken =
    score === null && note !== null
      ? `${label}: ${note}`
      : [words.score(label, score), note].filter((part) => part !== null).join(', ')
  const pips = (
    <span className={classNames(styles['score'], styles[dimension])} role="img" aria-label={spoken}>
      <span className={styles['number']}>{score ?? '–'}</span>
      <span className={styles['pips']}>
        {[1, 2, 3, 4, 5].map((n) => (
          <i key={n} className={score !== null && n <= score ? styles['full'] : undefined} />
        ))}
      </span>
    </span>
  )
  if (note === null) return pips
  return (
    <span className={styles['noted']}>
      {pips}
      <small className={withheld ? styles['withheld'] : undefined} aria-hidden="true">
        {note}
      </small>
    </span>
  )
}
