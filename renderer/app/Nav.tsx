import type { Output } from '#shared/contract/contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useIsMutating } from '@tanstack/react-query'
import { useFormat } from '#renderer/lib/format.ts'
import { type Place, usePlace } from '#renderer/lib/place.ts'
import { useJobs } from '#renderer/lib/progress.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { ProgressBar } from '#renderer/ui/Surface.tsx'
import styles from './Nav.module.css'

type Workspace = NonNullable<Output<'workspace.get'>>
type Entry = { readonly place: Place; readonly count?: string; readonly alert?: boolean }

/** Every place, with how much is in it; and, at its foot, what was saved last. */
export function Nav({ workspace }: { workspace: Workspace }) {
  const { counts, session } = workspace
  const format = useFormat()
  const n = format.number
  const open = new Set<Place>(
    session.gate.map((item) => (item.code === 'requests' ? 'requests' : item.place)),
  )
  const preparing = session.phase === 'prepare'
  const of = (done: number, all: number): string => t('frame.count.of', { done: n(done), all: n(all) })
  const prepare = (place: Place, count?: string): Entry => ({
    place,
    alert: preparing && open.has(place),
    ...(count === undefined ? {} : { count }),
  })
  const voted = session.scoring === 'ballots'
  const disputed =
    counts.disputes > 0
      ? { count: n(counts.disputes), alert: true }
      : counts.escalations > 0
        ? { count: t('frame.count.escalated', { n: n(counts.escalations) }) }
        : {}
  const unmapped = session.gate.find((item) => item.code === 'mapping')
  // One entry needs no heading over it.
  const workspaceGroup: Group = {
    title: null,
    entries: [{ place: 'sessions', count: n(workspace.sessions) }],
  }
  const sessionGroup: Group = {
    title: t('frame.nav.session'),
    entries: [
      { place: 'matrix', count: n(counts.onTable) },
      { place: 'ballots', ...(voted ? { count: of(counts.ballots, counts.voters) } : {}) },
      { place: 'disputes', ...disputed },
      { place: 'decide', count: of(counts.decided, counts.toDecide) },
      { place: 'memos' },
      { place: 'map' },
      { place: 'export' },
    ],
  }
  const prepareGroup: Group = {
    title: t('frame.nav.prepare'),
    entries: [
      prepare('accounts', n(counts.accounts)),
      prepare('requests', n(counts.requests)),
      prepare('themes', n(unmapped ? unmapped.left : counts.themes)),
      prepare('roadmap', n(counts.roadmapThemes)),
      prepare('people', n(counts.people)),
      prepare('model'),
    ],
  }
  const recordGroup: Group = {
    title: t('frame.nav.record'),
    entries: [
      { place: 'history' },
      { place: 'overrides', count: n(counts.overrides) },
      ...(session.seal ? [{ place: 'amendments', count: n(counts.amendments) } as const] : []),
      { place: 'verify' },
    ],
  }
  // What is worked on now stands on top.
  const groups = preparing
    ? [workspaceGroup, prepareGroup, sessionGroup, recordGroup]
    : [workspaceGroup, sessionGroup, prepareGroup, recordGroup]
  return (
    <nav className={styles['nav']} aria-label={t('frame.nav')}>
      {groups.map((group) => (
        <NavGroup key={group.title ?? ''} group={group} />
      ))}
      <Foot head={workspace.head} />
    </nav>
  )
}

type Group = { readonly title: string | null; readonly entries: readonly Entry[] }

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

function Foot({ head }: { head: Workspace['head'] }) {
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
