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
}

/** A score as a number and five bars, in the colour of its dimension. */
export function ScorePips({ score, dimension, label }: ScorePipsProps) {
  const words = useUiWords()
  return (
    <span
      className={classNames(styles['score'], styles[dimension])}
      role="img"
      aria-label={words.score(label, score)}
    >
      <span className={styles['number']}>{score ?? '–'}</span>
      <span className={styles['pips']}>
        {[1, 2, 3, 4, 5].map((n) => (
          <i key={n} className={score !== null && n <= score ? styles['full'] : undefined} />
        ))}
      </span>
    </span>
  )
}
