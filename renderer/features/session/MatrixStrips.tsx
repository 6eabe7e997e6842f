import { t } from '#shared/i18n/translate.ts'
import { usePlace } from '#renderer/lib/place.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { weightsInWords } from './lens.ts'
import { lensName } from './LensMenu.tsx'
import styles from './Matrix.module.css'
import { useLens, useLook } from './session-store.ts'

type MatrixStripsProps = {
  readonly started: boolean
  readonly shown: number
  readonly all: number
  /** How many themes the lens moves. */
  readonly moved: number
}

/** What is not as usual about the matrix on screen, one strip each: not started, a lens, a filter, another order. */
export function MatrixStrips({ started, shown, all, moved }: MatrixStripsProps) {
  const { look, tab, clearFilter, resetSort } = useLook()
  const { lensId, weights, lookThrough } = useLens()
  const workspace = useCall('workspace.get', {})
  const { go } = usePlace()
  if (tab === 'sales') return null
  const gate = workspace.data?.session.gate[0]
  const sorted = look.sort.key !== 'rank' || look.sort.descending
  return (
    <div className={styles['strips']}>
      {started || !workspace.data ? null : (
        <div className={styles['strip']}>
          <p>{t('session.notStarted')}</p>
          {gate ? (
            <Button size="s" onClick={() => go(gate.place)}>
              {t('session.notStarted.action')}
            </Button>
          ) : null}
        </div>
      )}
      {lensId === null || weights === null ? null : (
        <div className={classNames(styles['strip'], styles['lensStrip'])} role="status">
          <p>
            {t('session.lens.banner', { name: lensName(lensId), weights: weightsInWords(weights), moved })}
          </p>
          <Button size="s" onClick={() => lookThrough(null)}>
            {t('session.lens.leave')}
          </Button>
        </div>
      )}
      {shown === all ? null : (
        <div className={styles['strip']} role="status">
          <p>{t('session.filter.active', { shown, all })}</p>
          <Button size="s" onClick={clearFilter}>
            {t('session.nothingFound.action')}
          </Button>
        </div>
      )}
      {sorted && !look.grouped ? (
        <div className={styles['strip']}>
          <p>{t('session.sorted')}</p>
          <Button size="s" onClick={resetSort}>
            {t('session.sort.reset')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
