import { useState } from 'react'
import type { RecentView } from '#shared/contract/shell.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { runCommand } from '#renderer/lib/commands.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useCall, useChange } from '#renderer/lib/queries.ts'
import type { WorkspaceDoor } from '#renderer/lib/workspace-door.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Pill } from '#renderer/ui/Mark.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import styles from './Home.module.css'

/** What Concord is for, and the ways into a workspace. */
export function HomePlace({ door }: { door: WorkspaceDoor }) {
  const recents = useCall('shell.recents', {}).data
  const newcomer = recents !== undefined && recents.length === 0
  return (
    <div className={styles['home']}>
      <div className={styles['column']}>
        <header className={styles['head']}>
          <h1>{t('home.title')}</h1>
          <p>{t('home.purpose')}</p>
          <p className={styles['quiet']}>{t('home.offline')}</p>
        </header>
        <section className={classNames(styles['sample'], newcomer && styles['first'])}>
          <div>
            <h2>{t('home.sample.title')}</h2>
            <p>{t('home.sample.text')}</p>
          </div>
          <div className={styles['samples']}>
            <Button
              variant={newcomer ? 'primary' : 'default'}
              busy={door.busy === 'decided'}
              onClick={() => void door.sample('decided')}
            >
              {t('home.sample.action')}
            </Button>
            <Button busy={door.busy === 'prepared'} onClick={() => void door.sample('prepared')}>
              {t('home.sample.run')}
            </Button>
          </div>
        </section>
        <section className={styles['recent']} aria-label={t('home.recent')}>
          <div className={styles['recentHead']}>
            <h2>{t('home.recent')}</h2>
            <Button variant={newcomer ? 'default' : 'primary'} onClick={() => runCommand('workspace.new')}>
              {t('home.new')}
            </Button>
            <Button busy={door.busy === 'open'} onClick={() => void door.choose()}>
              {t('home.open')}
            </Button>
          </div>
          {newcomer ? <p className={styles['none']}>{t('home.recent.none')}</p> : null}
          <ul className={styles['list']}>
            {(recents ?? []).map((recent) => (
              <RecentRow key={recent.path} recent={recent} door={door} />
            ))}
          </ul>
        </section>
      </div>
    </div>
  )
}

function RecentRow({ recent, door }: { recent: RecentView; door: WorkspaceDoor }) {
  const format = useFormat()
  const forget = useChange('shell.forgetRecent')
  const [opening, setOpening] = useState(false)
  const { path, name, folder, openedAt, exists } = recent
  const open = async (): Promise<void> => {
    setOpening(true)
    await door.openPath(path)
    setOpening(false)
  }
  return (
    <li className={styles['row']}>
      <button
        type="button"
        className={styles['open']}
        aria-disabled={!exists || undefined}
        aria-busy={opening || undefined}
        title={exists ? path : t('home.recent.missing.text')}
        onClick={() => {
          if (exists && !opening) void open()
        }}
      >
        <Icon name="file" />
        <span className={styles['words']}>
          <strong>{name}</strong>
          <small>{folder}</small>
        </span>
        {exists ? (
          <small className={styles['when']}>
            {t('home.recent.opened', { when: format.dateTime(openedAt) })}
          </small>
        ) : (
          <Pill tone="bad">{t('home.recent.missing')}</Pill>
        )}
      </button>
      <IconButton
        icon="close"
        label={t('home.recent.forget', { name })}
        onClick={() => forget.mutate({ path })}
      />
      {exists ? null : <p className={styles['missing']}>{t('home.recent.missing.text')}</p>}
    </li>
  )
}
