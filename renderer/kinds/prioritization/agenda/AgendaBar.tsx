import type { Output } from '#shared/contract/contract.ts'
import {
  AGENDA_STEP,
  secondsLeft,
  secondsLeftInAll,
  spentBy,
} from '#shared/domain/prioritization/phases/agenda.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useCommands } from '#renderer/lib/commands.ts'
import { go } from '#renderer/lib/place.ts'
import { CommandButton, IconButton } from '#renderer/ui/Button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Popover } from '#renderer/ui/Popover.tsx'
import { clockText, minutesBegun } from './agenda-clock.ts'
import styles from './Agenda.module.css'
import { type Agenda, useAgenda, useNow } from './use-agenda.ts'

type Workspace = NonNullable<Output<'workspace.get'>>

/** The session's agenda with the time that is left; before the reveal, how many ballots are in. */
export function AgendaBar({ workspace }: { workspace: Workspace }) {
  const { session, counts } = workspace
  const agenda = useAgenda(session.kind)
  if (session.seal || session.phase === 'prepare' || agenda === null) return null
  if (session.phase === 'score' && session.gate.length > 0 && !agenda.begun)
    return <BallotCount {...counts} />
  return <Running agenda={agenda} />
}

function BallotCount({ ballots, voters }: Workspace['counts']) {
  return (
    <button
      type="button"
      className={styles['item']}
      title={t('agenda.ballots.wait', { n: voters - ballots })}
      onClick={() => go('ballots')}
    >
      <span className={styles['ballots']}>{t('agenda.ballots')}</span>
      <span className={styles['count']}>{t('agenda.ballots.of', { done: ballots, all: voters })}</span>
    </button>
  )
}

function Running({ agenda }: { agenda: Agenda }) {
  const { current, running, begun, nameOf, toggle, next, more } = agenda
  useCommands([toggle, next, more])
  const item = nameOf(current.item)
  return (
    <div className={styles['agenda']} data-agenda="" role="group" aria-label={t('agenda.title')}>
      <Popover
        title={t('agenda.title')}
        trigger={
          <button
            type="button"
            className={styles['item']}
            aria-label={t('agenda.open', { item })}
            title={item}
          >
            <Time agenda={agenda} />
          </button>
        }
      >
        <Items agenda={agenda} />
        <div className={styles['tools']}>
          <CommandButton command={toggle} size="s" icon={running ? 'pause' : 'play'} />
          <CommandButton command={more} size="s" aria-label={more.label}>
            {t('agenda.more', { minutes: AGENDA_STEP })}
          </CommandButton>
        </div>
        <p className={styles['quiet']}>{t('agenda.text')}</p>
      </Popover>
      {begun ? (
        <>
          <IconButton icon={running ? 'pause' : 'play'} label={toggle.label} onClick={toggle.run} />
          <CommandButton command={next} />
        </>
      ) : (
        <CommandButton command={toggle} icon="play" />
      )}
    </div>
  )
}

/** The item and its time; the one part that is drawn each second. */
function Time({ agenda: { items, current, running, nameOf } }: { agenda: Agenda }) {
  const now = useNow(running)
  const left = secondsLeft(current, now)
  const minutes = minutesBegun(secondsLeftInAll(items, now))
  const over = left < 0
  return (
    <>
      <span className={styles['words']}>
        <span className={styles['name']}>{nameOf(current.item)}</span>
        <small>{t(over ? 'agenda.over.left' : 'agenda.left', { minutes })}</small>
      </span>
      <span
        className={classNames(styles['clock'], over && styles['over'], !running && styles['still'])}
        role="timer"
        aria-label={t('agenda.clock')}
      >
        {clockText(left)}
      </span>
    </>
  )
}

function Items({ agenda: { items, current, running, nameOf, start } }: { agenda: Agenda }) {
  const now = useNow(running)
  return (
    <ol className={styles['items']}>
      {items.map((one) => {
        const here = one.item === current.item
        const spent = spentBy(one, now)
        const item = nameOf(one.item)
        return (
          <li key={one.item}>
            <button
              type="button"
              className={classNames(styles['line'], here && styles['here'])}
              aria-current={here ? 'step' : undefined}
              title={t('agenda.go', { item })}
              onClick={() => start(one.item)}
            >
              <span className={styles['lineName']}>{item}</span>
              <span className={styles['planned']}>{t('agenda.planned', { minutes: one.minutes })}</span>
              <span className={classNames(styles['spent'], spent > one.minutes * 60 && styles['over'])}>
                {spent === 0 ? t('agenda.spent.none') : t('agenda.spent', { time: clockText(spent) })}
              </span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
