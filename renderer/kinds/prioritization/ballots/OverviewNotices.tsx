import type { VoterView } from '#shared/contract/prioritization/ballots.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { go } from '#renderer/lib/place.ts'
import { usePresenter } from '#renderer/lib/presenter.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import styles from './Ballots.module.css'
import { useBallotDesk } from './ballots-store.ts'

type OverviewNoticesProps = {
  readonly scoring: boolean
  readonly voters: readonly VoterView[]
  readonly closed: boolean
  readonly left: number
}

/** What the facilitator should know first: that nothing is shown, what became of the ballot before, or that it's over. */
export function OverviewNotices({ scoring, voters, closed, left }: OverviewNoticesProps) {
  const presenter = usePresenter()
  const { justCounted, lastOpen, seen, handTo } = useBallotDesk()
  if (!scoring)
    return (
      <Notice
        tone="info"
        title={t('ballots.revealed.title')}
        action={
          <Button size="s" onClick={() => go('disputes')}>
            {t('ballots.revealed.action')}
          </Button>
        }
      >
        {t('ballots.revealed.text')}
      </Notice>
    )
  if (presenter.on)
    return (
      <Notice
        tone="info"
        title={t('ballots.presenting.title')}
        action={
          <Button size="s" onClick={() => presenter.present(false)}>
            {t('ballots.presenting.action')}
          </Button>
        }
      >
        {t('ballots.presenting.text')}
      </Notice>
    )
  const counted = voters.find((voter) => voter.personId === justCounted && voter.finished)
  if (counted) {
    const waited = voters.filter((voter) => !voter.finished && voter.excused === null)
    return (
      <Notice tone="good" title={t('ballots.counted.title', { name: counted.name })}>
        <p>{left === 0 ? t('ballots.counted.all') : t('ballots.counted.next')}</p>
        {left === 0 ? null : (
          <div className={styles['nextUp']}>
            {waited.map((voter) => (
              <Button
                key={voter.personId}
                size="s"
                aria-label={t('ballots.pass.to', { name: voter.name })}
                onClick={() => handTo(voter.personId)}
              >
                {voter.name}
              </Button>
            ))}
          </div>
        )}
      </Notice>
    )
  }
  const lost = voters.find((voter) => voter.personId === lastOpen?.personId && !voter.finished)
  if (closed && lost)
    return (
      <Notice
        tone="warn"
        title={t('ballots.closed.title', { name: lost.name })}
        action={
          <Button
            size="s"
            onClick={() => {
              seen()
              handTo(lost.personId)
            }}
          >
            {t('ballots.pass.to', { name: lost.name })}
          </Button>
        }
      >
        {t('ballots.closed.text')}
      </Notice>
    )
  return null
}
