import { useEffect, useRef } from 'react'
import type { RevealTheme } from '#shared/contract/prioritization/disputes.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { type Format, useFormat } from '#renderer/lib/format.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Pill } from '#renderer/ui/Mark.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import styles from './Disputes.module.css'
import { useDisputesLook } from './disputes-store.ts'
import { countStates, dueOf, THEME_STATES, type ThemeState, themeState } from './reveal-list.ts'

const TONES = {
  disputed: 'bad',
  hidden: 'faint',
  escalated: 'warn',
  'not-scored': 'none',
  settled: 'good',
  agreed: 'good',
} as const

type RevealListProps = {
  readonly all: readonly RevealTheme[]
  readonly shown: readonly RevealTheme[]
  readonly selectedId: string | null
}

/** Every theme of the reveal with the most urgent thing about it; open disputes on top. */
export function RevealList({ all, shown, selectedId }: RevealListProps) {
  const { filter, filterBy, select } = useDisputesLook()
  const format = useFormat()
  const counts = countStates(all)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [selectedId])
  const options = [
    { value: 'all', label: t('disputes.filter.all', { n: all.length }) },
    ...THEME_STATES.filter((state) => counts[state] > 0 || state === filter).map((state) => ({
      value: state,
      label: t(`disputes.filter.${state}`, { n: counts[state] }),
    })),
  ] satisfies { value: ThemeState | 'all'; label: string }[]
  return (
    <div className={styles['side']}>
      <Select<ThemeState | 'all'>
        className={styles['filter'] ?? ''}
        hideLabel
        size="s"
        label={t('disputes.filter')}
        value={filter ?? 'all'}
        onChange={(value) => filterBy(value === 'all' ? null : value)}
        options={options}
      />
      {shown.length === 0 ? (
        <div className={styles['nothing']}>
          <p>{t('disputes.filter.none')}</p>
          <Button size="s" onClick={() => filterBy(null)}>
            {t('disputes.filter.clear')}
          </Button>
        </div>
      ) : (
        <ul ref={list} className={styles['list']} aria-label={t('disputes.list')}>
          {shown.map((theme) => {
            const state = themeState(theme)
            const chosen = theme.themeId === selectedId
            return (
              <li key={theme.themeId}>
                <button
                  type="button"
                  className={classNames(styles['entry'], chosen && styles['here'])}
                  aria-current={chosen ? 'true' : undefined}
                  onClick={() => select(theme.themeId)}
                >
                  <span className={styles['entryName']}>{theme.name}</span>
                  <Pill tone={TONES[state]}>{stateWords(theme, state, format)}</Pill>
                  {theme.rank === null || state === 'hidden' ? null : (
                    <small>{t('disputes.rank', { rank: theme.rank })}</small>
                  )}
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}

function stateWords(theme: RevealTheme, state: ThemeState, format: Format): string {
  switch (state) {
    case 'disputed':
      return t('disputes.state.disputed', {
        n: theme.dimensions.filter((one) => one.state === 'disputed').length,
      })
    case 'escalated':
      return t('disputes.state.escalated', { due: format.date(dueOf(theme) ?? '') })
    case 'hidden':
    case 'not-scored':
    case 'settled':
    case 'agreed':
      return t(`disputes.state.${state}`)
  }
}
