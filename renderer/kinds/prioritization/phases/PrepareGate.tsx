import type { Output } from '#shared/contract/contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { go, type Place, usePlace } from '#renderer/lib/place.ts'
import { CommandButton } from '#renderer/ui/Button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { gateSteps } from './gate-steps.ts'
import { phaseCommand } from './phase-action.ts'
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

/** What still holds publishing up: every item leads to where it is mended. */
export function PrepareGate({ workspace }: { workspace: Workspace }) {
  const { place: here } = usePlace()
  const steps = gateSteps(workspace.session.gate)
  const ready = steps.every((step) => step.missing === null)
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
        command={phaseCommand('publish', workspace.session)}
        variant={ready ? 'primary' : 'default'}
      />
    </section>
  )
}
