import { t } from '#shared/catalogue/translate.ts'
import { useFormat } from '#renderer/lib/format.ts'
import type { NavEntry, NavGroup, OpenWorkspace } from '#renderer/lib/kind-places.ts'
import type { Place } from '#renderer/lib/place.ts'

/** The navigation of a session of prioritization: what is worked on now stands on top. */
export function useNav({ counts, session }: OpenWorkspace): readonly NavGroup[] {
  const n = useFormat().number
  const open = new Set<Place>(
    session.gate.map((item) => (item.code === 'requests' ? 'requests' : item.place)),
  )
  const preparing = session.phase === 'prepare'
  const of = (done: number, all: number): string => t('frame.count.of', { done: n(done), all: n(all) })
  const prepare = (place: Place, count?: string): NavEntry => ({
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
  const sessionGroup: NavGroup = {
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
  const prepareGroup: NavGroup = {
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
  const recordGroup: NavGroup = {
    title: t('frame.nav.record'),
    entries: [
      { place: 'history' },
      { place: 'overrides', count: n(counts.overrides) },
      ...(session.seal ? [{ place: 'amendments', count: n(counts.amendments) } as const] : []),
      { place: 'verify' },
    ],
  }
  return preparing ? [prepareGroup, sessionGroup, recordGroup] : [sessionGroup, prepareGroup, recordGroup]
}
