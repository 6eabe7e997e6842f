import { useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import { t } from '#shared/i18n/translate.ts'
import { type Command, useCommands } from '#renderer/lib/commands.ts'
import { go, type Place, usePlace } from '#renderer/lib/place.ts'
import { useChange } from '#renderer/lib/queries.ts'
import { CommandButton } from '#renderer/ui/Button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { AlertDialog } from '#renderer/ui/Dialog.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import { gateSteps } from './gate-steps.ts'
import styles from './PrepareGate.module.css'

type Workspace = NonNullable<Output<'workspace.get'>>

/** Where the gate is in view while the session is being prepared. */
export const PREPARE_PLACES: ReadonlySet<Place> = new Set<Place>([
  'accounts',
  'requests',
  'themes',
  'roadmap',
  'people',
  'model',
])

/** What still holds the session's start up: every item leads to where it is mended. */
export function PrepareGate({ workspace }: { workspace: Workspace }) {
  const { place: here } = usePlace()
  const [asking, setAsking] = useState(false)
  const start = useChange('session.start')
  const steps = gateSteps(workspace.session.gate)
  const left = steps.filter((step) => step.missing !== null)
  const command: Command = {
    id: 'session.start',
    label: t('frame.start'),
    group: t('frame.command.prepare'),
    menu: 'session',
    whyDisabled:
      left.length === 0
        ? null
        : t('frame.start.shut', {
            things: left.map((step) => `${step.name} (${step.missing ?? ''})`).join('; '),
          }),
    run: () => setAsking(true),
  }
  useCommands([command])
  const confirm = async (): Promise<void> => {
    try {
      // The gate goes away once the session runs, and its callbacks with it; the promise stays.
      await start.mutateAsync({})
      notify({ title: t('frame.started') })
      go('matrix')
    } catch (failure) {
      setAsking(false)
      const description = failure instanceof Error ? failure.message : String(failure)
      notify({ title: t('frame.error.call'), description, tone: 'error' })
    }
  }
  return (
    <section className={styles['gate']} aria-label={t('frame.gate')}>
      <ol className={styles['steps']}>
        {steps.map(({ place, name, missing }) => (
          <li key={place}>
            <button
              type="button"
              className={classNames(
                styles['step'],
                missing === null && styles['done'],
                place === here && styles['here'],
              )}
              aria-current={place === here ? 'step' : undefined}
              aria-label={
                missing === null
                  ? t('frame.gate.done', { name })
                  : t('frame.gate.todo', { name, what: missing })
              }
              onClick={() => go(place)}
            >
              <span className={styles['mark']}>{missing === null ? <Icon name="check" /> : null}</span>
              <span className={styles['words']}>
                <span className={styles['name']}>{name}</span>
                {missing === null ? null : <small>{missing}</small>}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <CommandButton
        command={command}
        variant={left.length === 0 ? 'primary' : 'default'}
        aria-label={t('frame.start')}
      />
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('frame.start.title')}
        description={t('frame.start.text')}
        confirmLabel={t('frame.start')}
        busy={start.isPending}
        onConfirm={() => void confirm()}
      />
    </section>
  )
}
