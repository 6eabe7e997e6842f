import { useEffect } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { go } from '#renderer/lib/place.ts'
import { usePresenter } from '#renderer/lib/presenter.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { firstPlace } from '#renderer/lib/workspace-door.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Waiting } from '#renderer/ui/Place.tsx'
import { EmptyState } from '#renderer/ui/Surface.tsx'
import { dismissQuiet } from '#renderer/ui/Toast.tsx'
import { BallotDesk } from './BallotDesk.tsx'
import { BallotsOverview } from './BallotsOverview.tsx'
import { useBallotDesk } from './ballots-store.ts'
import { HandOverScreen } from './HandOverScreen.tsx'

type Session = NonNullable<Output<'workspace.get'>>['session']

/** Blind ballots at one computer: who has finished, whose turn it is, and the one ballot that is open. */
export function BallotsPlace() {
  const workspace = useCall('workspace.get', {})
  const open = workspace.data
  if (!open) return null
  const { session } = open
  if (session.startedAt === null)
    return (
      <EmptyState
        icon="lock"
        title={t('ballots.prepare.title')}
        text={t('ballots.prepare.text')}
        action={
          <Button onClick={() => go(session.gate.length === 0 ? 'model' : firstPlace(open))}>
            {t('ballots.prepare.action')}
          </Button>
        }
      />
    )
  if (session.scoring === 'data')
    return (
      <EmptyState
        icon="info"
        title={t('ballots.data.title')}
        text={t('ballots.data.text')}
        action={<Button onClick={() => go('matrix')}>{t('ballots.data.action')}</Button>}
      />
    )
  return <Ballots session={session} />
}

function Ballots({ session }: { session: Session }) {
  const status = useCall('ballots.status', {})
  const ballot = useCall('ballots.get', {})
  const presenter = usePresenter()
  const { handingTo, opened } = useBallotDesk()
  const view = ballot.data ?? null
  const personId = view?.personId
  const personName = view?.personName ?? ''
  useEffect(() => {
    if (personId === undefined) return
    opened(personId, personName)
    // What was said to whoever sat here before is not for the next one.
    dismissQuiet()
  }, [personId, personName, opened])

  const error = status.error ?? ballot.error
  if (error || !status.data || ballot.data === undefined)
    return (
      <Waiting
        on={{ error, refetch: () => Promise.all([status.refetch(), ballot.refetch()]) }}
        loading={t('ballots.loading')}
        failed={t('ballots.failed')}
        retry={t('ballots.retry')}
      />
    )
  const { voters } = status.data
  const scoring = session.phase === 'score'
  if (scoring && !presenter.on) {
    if (view) return <BallotDesk key={view.personId} view={view} voters={voters} />
    const next = voters.find((voter) => voter.personId === handingTo && !voter.finished)
    if (next) return <HandOverScreen key={next.personId} voter={next} />
  }
  return <BallotsOverview session={session} voters={voters} closed={view === null} />
}
