import { useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import type { Phase } from '#shared/domain/sessions/session.ts'
import { terms } from '#shared/i18n/en/terms.ts'
import { t } from '#shared/i18n/translate.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { usePlace } from '#renderer/lib/place.ts'
import { firstPlace } from '#renderer/lib/workspace-door.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { ActorPicker } from './ActorPicker.tsx'
import { AppearanceSettings } from './AppearanceSettings.tsx'
import { SessionDetails } from './SessionDetails.tsx'
import styles from './TopBar.module.css'

type Workspace = NonNullable<Output<'workspace.get'>>

/** The phases that this version runs, in order. */
const LIVE_PHASES: readonly Phase[] = ['prepare', 'decide']

/** Which workspace and session this is, where in the ritual one stands, and who one is. */
export function TopBar({ workspace, atHome }: { workspace: Workspace | null; atHome: boolean }) {
  const format = useFormat()
  const [details, setDetails] = useState(false)
  const { go, goBack, canGoBack } = usePlace()
  if (!workspace || atHome)
    return (
      <header className={styles['bar']}>
        <span className={styles['name']}>{t('frame.app')}</span>
        {workspace ? (
          <Button icon="left" onClick={() => (canGoBack ? goBack() : go(firstPlace(workspace)))}>
            {t('frame.backTo', { name: workspace.name })}
          </Button>
        ) : null}
        <span className={styles['gap']} />
        <AppearanceSettings />
      </header>
    )
  const { session, name } = workspace
  return (
    <header className={styles['bar']}>
      <IconButton icon="home" label={t('frame.place.home')} onClick={() => go('home')} />
      <button
        type="button"
        className={styles['workspace']}
        title={t('frame.session.edit')}
        onClick={() => setDetails(true)}
      >
        <span className={styles['name']}>{name}</span>
        <small>{t('frame.session', { quarter: session.quarter, asOf: format.date(session.asOf) })}</small>
      </button>
      <SessionDetails workspace={workspace} open={details} onOpenChange={setDetails} />
      <Steps phase={session.phase} />
      <span className={styles['gap']} />
      <ActorPicker />
      <AppearanceSettings />
    </header>
  )
}

function Steps({ phase }: { phase: Phase }) {
  const now = Math.max(0, LIVE_PHASES.indexOf(phase))
  return (
    <ol className={styles['steps']} aria-label={t('frame.phases')}>
      {LIVE_PHASES.map((step, index) => {
        const words = terms.phase[step]
        const label =
          index < now
            ? t('frame.phase.done', { phase: words })
            : index === now
              ? t('frame.phase.now', { phase: words })
              : words
        return (
          <li
            key={step}
            aria-label={label}
            aria-current={index === now ? 'step' : undefined}
            className={classNames(index < now && styles['done'], index === now && styles['now'])}
          >
            {words}
          </li>
        )
      })}
    </ol>
  )
}
