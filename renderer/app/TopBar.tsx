import { useState } from 'react'
import { t } from '#shared/catalogue/translate.ts'
import { kindOf } from '#renderer/kinds/register.ts'
import { useFormat } from '#renderer/lib/format.ts'
import type { OpenWorkspace } from '#renderer/lib/kind-places.ts'
import { usePlace } from '#renderer/lib/place.ts'
import { usePresenter } from '#renderer/lib/presenter.ts'
import { firstPlace } from '#renderer/lib/workspace-door.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { ActorPicker } from './ActorPicker.tsx'
import { AppearanceSettings } from './AppearanceSettings.tsx'
import styles from './TopBar.module.css'

/** Which workspace and session this is, where in the ritual one stands, and who one is. */
export function TopBar({ workspace, atHome }: { workspace: OpenWorkspace | null; atHome: boolean }) {
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
  const { Progress, Clock, Details } = kindOf(workspace)
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
        <Details workspace={workspace} open={details} onOpenChange={setDetails} />
        <Progress workspace={workspace} />
        <span className={styles['gap']} />
        <Clock workspace={workspace} />
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
