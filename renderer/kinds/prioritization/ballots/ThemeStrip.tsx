import { useEffect, useRef } from 'react'
import type { BallotTheme } from '#shared/contract/prioritization/ballots.contract.ts'
import type { Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import { t } from '#shared/catalogue/translate.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Tooltip } from '#renderer/ui/Tooltip.tsx'
import styles from './Ballot.module.css'
import { isDone } from './ballot-progress.ts'

type ThemeStripProps = {
  readonly themes: readonly BallotTheme[]
  readonly owns: readonly Dimension[]
  readonly currentId: string
  /** Themes on which something was chosen and isn't on the ballot. */
  readonly unsaved: ReadonlySet<string>
  readonly onJump: (themeId: string) => void
}

/** Every theme on the ballot as a small square: done, not yet, or lacking something; one click away. */
export function ThemeStrip({ themes, owns, currentId, unsaved, onJump }: ThemeStripProps) {
  const strip = useRef<HTMLElement>(null)
  useEffect(() => {
    strip.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [currentId])
  return (
    <nav ref={strip} aria-label={t('ballots.strip')}>
      <ol className={styles['strip']}>
        {themes.map((theme, index) => {
          const { themeId, name } = theme
          const n = index + 1
          const open = unsaved.has(themeId)
          const done = isDone(theme, owns)
          const words = t(
            open ? 'ballots.strip.unsaved' : done ? 'ballots.strip.done' : 'ballots.strip.open',
            {
              n,
              name,
            },
          )
          return (
            <li key={themeId}>
              <Tooltip text={words}>
                <button
                  type="button"
                  aria-label={words}
                  aria-current={themeId === currentId ? 'true' : undefined}
                  className={classNames(
                    done && styles['done'],
                    open && styles['unsaved'],
                    themeId === currentId && styles['here'],
                  )}
                  onClick={() => onJump(themeId)}
                >
                  {n}
                  <i>{open ? <Icon name="edit" /> : done ? <Icon name="check" /> : null}</i>
                </button>
              </Tooltip>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
