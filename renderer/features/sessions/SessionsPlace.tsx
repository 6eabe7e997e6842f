import { useState } from 'react'
import type { SessionListView } from '#shared/contract/sessions.contract.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { runCommand } from '#renderer/lib/commands.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { go } from '#renderer/lib/place.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { useSessionId } from '#renderer/lib/session.ts'
import { useSwitchSession } from '#renderer/lib/switch-session.ts'
import { gateGroups } from '#renderer/words/gate-words.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Pill } from '#renderer/ui/Mark.tsx'
import { Place, Waiting } from '#renderer/ui/Place.tsx'
import { Card, PageHeader } from '#renderer/ui/Surface.tsx'
import { AbandonDialog } from './AbandonDialog.tsx'
import { Deadlines } from './Deadlines.tsx'
import styles from './Sessions.module.css'

/** Lines of what an open session waits for that are shown. */
const WAITS_SHOWN = 4

/** The sessions of the workspace: what is open and what it waits for, then what was decided, newest first. */
export function SessionsPlace() {
  const sessions = useCall('sessions.list', {})
  const workspace = useCall('workspace.get', {})
  const rows = sessions.data
  if (sessions.error || !rows)
    return (
      <Waiting
        on={sessions}
        loading={t('sessions.loading')}
        failed={t('sessions.failed')}
        retry={t('sessions.retry')}
      />
    )
  const open = rows.filter(({ state }) => state === 'open')
  const sealed = rows.filter(({ state }) => state === 'sealed')
  const abandoned = rows.filter(({ state }) => state === 'abandoned')
  return (
    <Place>
      <PageHeader
        title={t('sessions.title')}
        note={t('sessions.note', { n: rows.length })}
        actions={
          <>
            <Button onClick={() => go('verify')}>{t('sessions.verify')}</Button>
            <Button
              variant={open.length === 0 ? 'primary' : 'default'}
              onClick={() => runCommand('sessions.new')}
            >
              {t('sessions.new')}
            </Button>
          </>
        }
      />
      <div className={styles['sessions']}>
        {workspace.data ? <Deadlines workspace={workspace.data.name} /> : null}
        <section className={styles['open']} aria-label={t('sessions.open')}>
          <h2>{t('sessions.open')}</h2>
          {open.length === 0 ? <p className={styles['quiet']}>{t('sessions.open.none')}</p> : null}
          {open.map((session) => (
            <OpenSession key={session.id} session={session} />
          ))}
        </section>
        <section aria-label={t('sessions.sealed')}>
          <h2>{t('sessions.sealed')}</h2>
          {sealed.length === 0 ? (
            <p className={styles['quiet']}>{t('sessions.sealed.none')}</p>
          ) : (
            <ul className={styles['list']}>
              {sealed.map((session) => (
                <SealedSession key={session.id} session={session} most={mostThemes(sealed)} />
              ))}
            </ul>
          )}
        </section>
        {abandoned.length === 0 ? null : (
          <section aria-label={t('sessions.abandoned')}>
            <h2>{t('sessions.abandoned')}</h2>
            <ul className={styles['list']}>
              {abandoned.map((session) => (
                <AbandonedSession key={session.id} session={session} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </Place>
  )
}

function OpenSession({ session }: { session: SessionListView }) {
  const format = useFormat()
  const show = useSwitchSession()
  const onScreen = useSessionId() === session.id
  const [givingUp, setGivingUp] = useState(false)
  const waits = gateGroups(session.waits)
  return (
    <Card className={styles['card']}>
      <div className={styles['head']}>
        <h3>{t('sessions.name', session)}</h3>
        <Pill tone="warn">{terms.phase[session.phase]}</Pill>
        {onScreen ? <Pill>{t('sessions.here')}</Pill> : null}
        <span className={styles['gap']} />
        <Button onClick={() => setGivingUp(true)}>{t('sessions.abandon')}</Button>
        <Button variant="primary" onClick={() => void show(session.id)}>
          {t('sessions.continue')}
        </Button>
      </div>
      <p className={styles['quiet']}>{t('sessions.asOf', { date: format.date(session.asOf) })}</p>
      <h4>{t('sessions.waits')}</h4>
      <ul className={styles['waits']}>
        {waits.length === 0 ? <li>{t('sessions.waits.none')}</li> : null}
        {waits.slice(0, WAITS_SHOWN).map(({ code, words }) => (
          <li key={code}>{words}</li>
        ))}
        {waits.length > WAITS_SHOWN ? (
          <li>{t('sessions.waits.more', { n: waits.length - WAITS_SHOWN })}</li>
        ) : null}
      </ul>
      {givingUp ? <AbandonDialog session={session} onClose={() => setGivingUp(false)} /> : null}
    </Card>
  )
}

const themesIn = ({ decided }: SessionListView): number =>
  Object.values(decided).reduce((sum, n) => sum + n, 0)
const mostThemes = (sessions: readonly SessionListView[]): number => Math.max(1, ...sessions.map(themesIn))

/** @param most themes in the largest session, whose bar is the longest */
function SealedSession({ session, most }: { session: SessionListView; most: number }) {
  const format = useFormat()
  const show = useSwitchSession()
  const { decided, ended, overrides, holds } = session
  return (
    <li className={styles['row']}>
      <button type="button" className={styles['show']} onClick={() => void show(session.id)}>
        <span className={styles['name']}>
          <strong>{t('sessions.name', session)}</strong>
          <small>
            {ended === null
              ? ''
              : t('sessions.sealed.at', { date: format.date(ended.at.slice(0, 10)), who: ended.who })}
          </small>
        </span>
        <span className={styles['bar']} role="img" aria-label={t('sessions.decided', decided)}>
          {(['build', 'defer', 'decline', 'escalated'] as const).map((status) => (
            <i
              key={status}
              className={styles[status]}
              style={{ width: `${(100 * decided[status]) / most}%` }}
            />
          ))}
        </span>
        <span className={styles['counts']}>
          <span>{t('sessions.built', { n: decided.build })}</span>
          <span>{t('sessions.deferred', { n: decided.defer })}</span>
          <span>{t('sessions.declined', { n: decided.decline })}</span>
          {decided.escalated > 0 ? <span>{t('sessions.escalated', { n: decided.escalated })}</span> : null}
          <span>{t('sessions.overrides', { n: overrides })}</span>
        </span>
        <Seal holds={holds} />
      </button>
    </li>
  )
}

function Seal({ holds }: Pick<SessionListView, 'holds'>) {
  if (holds === null) return <Pill tone="warn">{t('sessions.holds.salvaged')}</Pill>
  return <Pill tone={holds ? 'good' : 'bad'}>{t(holds ? 'sessions.holds' : 'sessions.holds.not')}</Pill>
}

function AbandonedSession({ session }: { session: SessionListView }) {
  const format = useFormat()
  const show = useSwitchSession()
  const { ended } = session
  return (
    <li className={styles['row']}>
      <button type="button" className={styles['show']} onClick={() => void show(session.id)}>
        <span className={styles['name']}>
          <strong>{t('sessions.name', session)}</strong>
          <small>
            {ended === null
              ? ''
              : t('sessions.abandoned.at', { date: format.date(ended.at.slice(0, 10)), who: ended.who })}
          </small>
        </span>
        <span className={styles['why']}>{ended?.why}</span>
      </button>
    </li>
  )
}
