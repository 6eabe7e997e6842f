import { t } from '#shared/catalogue/translate.ts'
import { useIsMutating } from '@tanstack/react-query'
import { useFormat } from '#renderer/lib/format.ts'
import { usePlace } from '#renderer/lib/place.ts'
import type { KindPlaces, NavEntry, OpenWorkspace } from '#renderer/lib/kind-places.ts'
import { useJobs } from '#renderer/lib/progress.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { ProgressBar } from '#renderer/ui/Surface.tsx'
import styles from './Nav.module.css'

/** Every place, with how much is in it; and, at its foot, what was saved last. */
export function Nav({ workspace, kind }: { workspace: OpenWorkspace; kind: KindPlaces }) {
  const n = useFormat().number
  // One entry needs no heading over it.
  const sessions: Group = { title: null, entries: [{ place: 'sessions', count: n(workspace.sessions) }] }
  const groups: readonly Group[] = [sessions, ...kind.useNav(workspace)]
  return (
    <nav className={styles['nav']} aria-label={t('frame.nav')}>
      {groups.map((group) => (
        <NavGroup key={group.title ?? ''} group={group} />
      ))}
      <Foot head={workspace.head} />
    </nav>
  )
}

type Group = { readonly title: string | null; readonly entries: readonly NavEntry[] }

function NavGroup({ group }: { group: Group }) {
  const { place: here, go } = usePlace()
  return (
    <>
      {group.title === null ? null : <h2 className={styles['heading']}>{group.title}</h2>}
      <ul className={styles['list']}>
        {group.entries.map(({ place, count, alert }) => (
          <li key={place}>
            <button
              type="button"
              className={classNames(styles['entry'], place === here && styles['here'])}
              aria-current={place === here ? 'page' : undefined}
              onClick={() => go(place)}
            >
              <span>{t(`frame.place.${place}`)}</span>
              {count === undefined && alert !== true ? null : (
                <span className={classNames(styles['count'], alert === true && styles['alert'])}>
                  {count ?? '•'}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function Foot({ head }: { head: OpenWorkspace['head'] }) {
  const format = useFormat()
  const saving = useIsMutating() > 0
  const jobs = Object.entries(useJobs())
  return (
    <div className={styles['foot']}>
      {jobs.map(([id, job]) => (
        <ProgressBar key={id} label={job.label} done={job.done} total={job.total} />
      ))}
      <p role="status">
        {saving
          ? t('frame.saving')
          : head.at === null
            ? t('frame.saved.none')
            : t('frame.saved', { time: format.time(head.at), seq: format.number(head.seq) })}
      </p>
    </div>
  )
}
