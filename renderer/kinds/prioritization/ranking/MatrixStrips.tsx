import type { RankingView } from '#shared/contract/prioritization/ranking.contract.ts'
import { DIMENSIONS } from '#shared/domain/prioritization/themes/theme.ts'
import { t } from '#shared/catalogue/translate.ts'
import { usePlace } from '#renderer/lib/place.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { weightsInWords } from './lens.ts'
import { lensName } from './LensMenu.tsx'
import styles from './Matrix.module.css'
import { useLens, useLook } from './session-store.ts'

type MatrixStripsProps = {
  readonly view: RankingView
  readonly shown: number
  readonly all: number
  /** How many themes the lens moves. */
  readonly moved: number
}

/** What is not as usual about the matrix on screen, one strip each: the phase, a lens, a filter, another order. */
export function MatrixStrips({ view, shown, all, moved }: MatrixStripsProps) {
  const { look, tab, clearFilter, resetSort } = useLook()
  const { lensId, weights, lookThrough } = useLens()
  if (tab === 'sales') return null
  const sorted = look.sort.key !== 'rank' || look.sort.descending
  return (
    <div className={styles['strips']}>
      <PhaseStrip view={view} />
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

/** What the scores on screen are, as long as they are not the room's. */
function PhaseStrip({ view }: { view: RankingView }) {
  const { go } = usePlace()
  const session = useCall('workspace.get', {}).data?.session
  if (!session) return null
  if (session.startedAt === null) {
    const [gate] = session.gate
    return (
      <div className={styles['strip']}>
        <p>{t('session.notStarted')}</p>
        {gate ? (
          <Button size="s" onClick={() => go(gate.place)}>
            {t('session.notStarted.action')}
          </Button>
        ) : null}
      </div>
    )
  }
  if (session.phase === 'score')
    return (
      <div className={styles['strip']}>
        <p>{t('session.modelScores')}</p>
        <Button size="s" onClick={() => go('ballots')}>
          {t('session.modelScores.action')}
        </Button>
      </div>
    )
  const stand = (state: 'hidden' | 'disputed'): number =>
    [...view.ranked, ...view.unranked].filter((row) =>
      DIMENSIONS.some((dimension) => row.standing[dimension] === state),
    ).length
  const [hidden, disputed] = [stand('hidden'), stand('disputed')]
  if (hidden + disputed === 0) return null
  return (
    <div className={styles['strip']}>
      <p>{t('session.revealing', { hidden, disputed })}</p>
      <Button size="s" onClick={() => go('disputes')}>
        {t('session.revealing.action')}
      </Button>
    </div>
  )
}
