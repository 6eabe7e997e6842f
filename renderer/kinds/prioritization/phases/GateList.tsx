import { go } from '#renderer/lib/place.ts'
import styles from './GateList.module.css'
import type { GateLine } from '#renderer/words/gate-words.ts'

type GateListProps = {
  readonly lines: readonly GateLine[]
  /** Called once a person has gone where a thing is mended. */
  readonly onGone: () => void
}

/** What holds a gate shut, one by one; each leads to where it is mended. */
export function GateList({ lines, onGone }: GateListProps) {
  return (
    <ul className={styles['list']}>
      {lines.map(({ id, words, place, params }) => (
        <li key={id}>
          <button
            type="button"
            className={styles['line']}
            onClick={() => {
              onGone()
              go(place, params)
            }}
          >
            {words}
          </button>
        </li>
      ))}
    </ul>
  )
}
