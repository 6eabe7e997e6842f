import { useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { usePlace } from '#renderer/lib/place.ts'
import { usePresenter } from '#renderer/lib/presenter.ts'
import { firstPlace } from '#renderer/lib/workspace-door.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { AgendaBar } from '#renderer/kinds/prioritization/agenda/AgendaBar.tsx'
import { ActorPicker } from './ActorPicker.tsx'
import { AppearanceSettings } from './AppearanceSettings.tsx'
import { PhaseSteps } from '#renderer/kinds/prioritization/phases/PhaseSteps.tsx'
import { SessionDetails } from '#renderer/kinds/prioritization/phases/SessionDetails.tsx'
import styles from './TopBar.module.css'

type Workspace = NonNullable<Output<'workspace.get'>>

/** Which workspace and session this is, where in the ritual one stands, and who one is. */
export function TopBar({ workspace, atHome }: { workspace: Workspace | null; atHome: boolean }) {
  const format = useFormat()
  const [details, setDetails] = useState(false)
  const { go, goBack, canGoBack } = usePlace()
  if (!workspace || atHome)
    return (
      <header className={styles['bar']}>
        <div className={styles['row']}>
          <span className={styles['name']}>{t('frame.app')}</span>
          {workspace ? (
            <Button icon="left" onClick={() => (canGoBack ? goBack() : go(firstPlace(workspace)))}>
              {t('frame.backTo', { name: workspace.name })}
            </Button>
          ) : null}
          <span className={styles['gap']} />
          <PresentingMark />
          <AppearanceSettings />
        </div>
      </header>
    )
  const { session, name } = workspace
  return (
    <header className={styles['bar']}>
      <div className={styles['row']}>
        <IconButton icon="home" label={t('frame.place.home')} onClick={() => go('home')} />
        <button
          type="button"
          className={styles['workspace']}
          title={t('frame.session.edit')}
          onClick={() => setDetails(true)}
        >
          <span className={styles['name']}>{name}</span>
          <small>
            {t('frame.session', {
              quarter: session.quarter,
              kind: session.kind,
              asOf: format.date(session.asOf),
            })}
          </small>
        </button>
        <SessionDetails workspace={workspace} open={details} onOpenChange={setDetails} />
        <PhaseSteps session={session} />
        <span className={styles['gap']} />
        <AgendaBar workspace={workspace} />
        <PresentingMark />
        <ActorPicker />
        <AppearanceSettings />
      </div>
    </header>
  )
}

/** Says that the screen is projected, and stops it. */
function PresentingMark() {
  const { on, present } = usePresenter()
  if (!on) return null
  return (
    <button
      type="button"
      className={styles['presenting']}
      aria-label={t('frame.presenting.stop')}
      title={t('frame.presenting.why')}
      onClick={() => present(false)}
    >
      {t('frame.presenting')}
    </button>
  )
}
