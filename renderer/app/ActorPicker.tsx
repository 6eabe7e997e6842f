import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useActor } from '#renderer/lib/actor.ts'
import { usePlace } from '#renderer/lib/place.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'
import styles from './ActorPicker.module.css'

/** Who records: whatever counts carries this name. */
export function ActorPicker() {
  const { personId, choose } = useActor()
  const { go } = usePlace()
  const people = useCall('people.list', {}).data ?? []
  const person = people.find((one) => one.id === personId)
  return (
    <Menu
      trigger={
        <Button
          variant={person ? 'quiet' : 'default'}
          icon="person"
          className={styles['actor']}
          title={t('frame.actor.why')}
          aria-label={person ? t('frame.actor.named', { name: person.name }) : t('frame.actor.ask')}
        >
          {person ? (
            <>
              <span className={styles['prefix']}>{t('frame.actor.are')} </span>
              <span className={styles['who']}>{person.name}</span>
            </>
          ) : (
            <span className={styles['who']}>{t('frame.actor.ask')}</span>
          )}
        </Button>
      }
      items={[
        ...people.map((one) => ({
          id: one.id,
          label: t('frame.actor.person', {
            name: one.name,
            roles: one.roles.map((role) => terms.role[role]),
          }),
          run: () => choose(one.id),
        })),
        ...(people.length > 0 ? (['separator'] as const) : []),
        ...(person ? [{ id: 'actor.nobody', label: t('frame.actor.nobody'), run: () => choose(null) }] : []),
        { id: 'actor.add', label: t('frame.actor.add'), run: () => go('people') },
      ]}
    />
  )
}
