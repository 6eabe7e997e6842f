import { useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import type { Phase } from '#shared/domain/prioritization/phases/session.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { CommandButton } from '#renderer/ui/Button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Popover } from '#renderer/ui/Popover.tsx'
import { type GateGroup, gateGroups } from '#renderer/words/gate-words.ts'
import { GateList } from './GateList.tsx'
import { actionOut, phaseCommand } from './phase-action.ts'
import { phaseEnd, type PhaseState, phaseSteps } from './phase-steps.ts'
import styles from './PhaseSteps.module.css'

type Session = NonNullable<Output<'workspace.get'>>['session']

/** The seven phases of the ritual; each says what it is, when it was done, or what still holds its gate shut. */
export function PhaseSteps({ session }: { session: Session }) {
  return (
    <ol className={styles['steps']} aria-label={t('frame.phases')}>
      {phaseSteps(session).map(({ phase, state }) => (
        <li key={phase} aria-current={state === 'now' ? 'step' : undefined}>
          <Step phase={phase} state={state} session={session} />
        </li>
      ))}
    </ol>
  )
}

type StepProps = { readonly phase: Phase; readonly state: PhaseState; readonly session: Session }

function Step({ phase, state, session }: StepProps) {
  const [open, setOpen] = useState(false)
  const words = terms.phase[phase]
  const label = t(`frame.phase.${state}`, { phase: words })
  const done = (): void => setOpen(false)
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      align="start"
      title={words}
      trigger={
        <button
          type="button"
          className={classNames(styles['step'], styles[state])}
          aria-label={label}
          title={label}
        >
          <span className={styles['word']}>{words}</span>
        </button>
      }
    >
      <p>{t(`frame.phase.${phase}.text`)}</p>
      {state === 'now' ? (
        <GateOut session={session} onDone={done} />
      ) : (
        <p className={styles['quiet']}>
          {state === 'done' ? <Ended phase={phase} /> : <Stands state={state} />}
        </p>
      )}
    </Popover>
  )
}

function Stands({ state }: { state: 'ahead' | 'unused' }) {
  return t(state === 'ahead' ? 'frame.phase.isAhead' : 'frame.phase.isUnused')
}

/** When a phase was done and by whom; asked for once somebody looks. */
function Ended({ phase }: { phase: Phase }) {
  const format = useFormat()
  const record = useCall('record.list', { before: null, limit: 1_000 })
  const end = phaseEnd(phase, record.data?.entries ?? [])
  // The line keeps its height while the record is read.
  return end ? t('frame.phase.when', { at: format.dateTime(end.at), who: end.who }) : '\u00A0'
}

/** What holds the gate out of the current phase shut, and the way on. */
function GateOut({ session, onDone }: { session: Session; onDone: () => void }) {
  const format = useFormat()
  const action = actionOut(session.phase)
  if (session.seal)
    return (
      <p className={styles['quiet']}>
        {t('frame.sealed', { at: format.dateTime(session.seal.at), who: session.seal.who })}.{' '}
        {t('frame.sealed.text')}
      </p>
    )
  if (action === null) return <p className={styles['quiet']}>{t('frame.phase.isNow')}</p>
  const command = phaseCommand(action, session)
  const groups = gateGroups(session.gate)
  return (
    <>
      {groups.length === 0 ? (
        <p className={styles['ready']}>{t('frame.gate.open')}</p>
      ) : (
        groups.map((group) => <GateOutGroup key={group.code} group={group} onGone={onDone} />)
      )}
      <CommandButton
        command={{
          ...command,
          run: () => {
            onDone()
            command.run()
          },
        }}
        className={styles['on']}
        variant={groups.length === 0 ? 'primary' : 'default'}
      />
    </>
  )
}

/** More of one kind than this are folded away under their count. */
const MOST_SHOWN = 6

function GateOutGroup({ group, onGone }: { group: GateGroup; onGone: () => void }) {
  if (group.lines.length <= MOST_SHOWN) return <GateList lines={group.lines} onGone={onGone} />
  return (
    <details className={styles['many']}>
      <summary>{group.words}</summary>
      <GateList lines={group.lines} onGone={onGone} />
    </details>
  )
}
