import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { Menu, type MenuItem } from './Menu.tsx'
import styles from './QuietChoice.module.css'

type QuietChoiceProps = {
  /** The choice as it stands. */
  readonly words: string
  /** What it is about, for whoever wonders. */
  readonly title: string
  readonly items: readonly MenuItem[]
}

/** A choice that is seldom needed, beside the button it belongs to: its words and an arrow. */
export function QuietChoice({ words, title, items }: QuietChoiceProps) {
  return (
    <Menu
      align="start"
      trigger={
        <Button size="s" variant="quiet" className={styles['choice']} title={title}>
          <span className={styles['words']}>
            {words}
            <Icon name="down" />
          </span>
        </Button>
      }
      items={items}
    />
  )
}
