import { useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { runCommand } from '#renderer/lib/commands.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { go, type Place } from '#renderer/lib/place.ts'
import { Button, CommandButton, IconButton } from '#renderer/ui/Button.tsx'
import { Popover } from '#renderer/ui/Popover.tsx'
import { type GateGroup, gateGroups } from '#renderer/words/gate-words.ts'
import { GateList } from './GateList.tsx'
import { actionOut, phaseCommand } from './phase-action.ts'
import styles from './PhaseGate.module.css'

type Session = NonNullable<Output<'workspace.get'>>['session']

/** Where the gate out of Score, Reveal and Decide is in view, and later the seal. */
export const SESSION_PLACES: ReadonlySet<Place> = new Set<Place>([
  'matrix',
  'ballots',
  'disputes',
  'decide',
  'memos',
])

/** Says of a session that was given up when, by whom and why, and leads on. */
export function AbandonedLine({ abandoned }: { abandoned: NonNullable<Session['abandoned']> }) {
  const format = useFormat()
  return (
    <section className={styles['gate']}>
      <strong className={styles['heading']}>
        {t('frame.abandoned', { at: format.dateTime(abandoned.at), who: abandoned.who })}
      </strong>
      <p className={styles['quiet']}>
        {abandoned.why} {t('frame.abandoned.text')}
      </p>
      <Button size="s" onClick={() => go('sessions')}>
        {t('frame.place.sessions')}
      </Button>
    </section>
  )
}

/** What still holds the gate out of this phase shut, in one line; at its end the way on. */
export function PhaseGate({ session }: { session: Session }) {
  const { phase, seal } = session
  if (seal) return <SealLine seal={seal} />
  if (phase !== 'score' && phase !== 'reveal' && phase !== 'decide') return null
  const action = actionOut(phase)
  const groups = gateGroups(session.gate)
  return (
    <section className={styles['gate']} aria-label={t(`frame.gate.${phase}`)}>
      <strong className={styles['heading']}>{t(`frame.gate.${phase}`)}</strong>
      {groups.length === 0 ? (
        <p className={styles['ready']}>{t('frame.gate.open')}</p>
      ) : (
        <ul className={styles['groups']}>
          {groups.map((group) => (
            <GroupItem key={group.code} group={group} />
          ))}
        </ul>
      )}
      {action === null ? null : (
        <CommandButton
          command={phaseCommand(action, session)}
          size="s"
          variant={groups.length === 0 ? 'primary' : 'default'}
        />
      )}
    </section>
  )
}

function GroupItem({ group }: { group: GateGroup }) {
  const [open, setOpen] = useState(false)
  const { words, place, params, lines } = group
  return (
    <li className={styles['group']}>
      <button type="button" className={styles['link']} onClick={() => go(place, params)}>
        {words}
      </button>
      {lines.length === 1 ? null : (
        <Popover
          title={words}
          align="start"
          open={open}
          onOpenChange={setOpen}
          trigger={<IconButton icon="down" size="s" label={t('frame.gate.names', { words })} />}
        >
          <GateList lines={lines} onGone={() => setOpen(false)} />
        </Popover>
      )}
    </li>
  )
}

function SealLine({ seal }: { seal: NonNullable<Session['seal']> }) {
  const format = useFormat()
  return (
    <section className={styles['gate']}>
      <strong className={styles['heading']}>
        {t('frame.sealed', { at: format.dateTime(seal.at), who: seal.who })}
      </strong>
      {seal.hash === null ? (
        <p className={styles['quiet']}>{t('frame.sealed.salvaged')}</p>
      ) : (
        <p className={styles['quiet']} title={t('frame.sealed.hash', { hash: seal.hash })}>
          {t('frame.sealed.text')} {t('frame.sealed.hash', { hash: seal.hash.slice(0, 8) })}
        </p>
      )}
      <Button size="s" onClick={() => go('amendments')}>
        {t('frame.sealed.amend')}
      </Button>
      <Button size="s" onClick={() => runCommand('sessions.new')}>
        {t('frame.sealed.next')}
      </Button>
    </section>
  )
}

/** Says on the places of Prepare that the session's basis is fixed, and what that means for a change made now. */
export function BasisBanner({ session, place }: { session: Session; place: Place }) {
  const format = useFormat()
  if (session.startedAt === null) return null
  const corrects = session.seal === null && (place === 'accounts' || place === 'requests')
  return (
    <section className={styles['gate']}>
      {/* The roadmap themes carry the time themselves: they are what was published. */}
      {place === 'roadmap' ? null : (
        <strong className={styles['heading']}>
          {t('frame.basis.since', { at: format.dateTime(session.startedAt) })}
        </strong>
      )}
      <p className={session.changedSince ? styles['changed'] : styles['quiet']} role="status">
        {t(
          `${session.changedSince ? 'frame.basis.changed' : 'frame.basis'}${corrects ? '.corrections' : ''}`,
        )}
      </p>
    </section>
  )
}

/** The places of Prepare whose lists belong to the session's basis; people and the model say so themselves. */
export const BASIS_PLACES: ReadonlySet<Place> = new Set<Place>(['accounts', 'requests', 'themes', 'roadmap'])
