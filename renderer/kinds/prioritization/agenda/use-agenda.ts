import { useEffect, useState } from 'react'
import { create } from 'zustand'
import type { AgendaItemView } from '#shared/contract/prioritization/agenda.contract.ts'
import { AGENDA_STEP, type AgendaItemName } from '#shared/domain/prioritization/phases/agenda.ts'
import type { SessionKind } from '#shared/domain/prioritization/phases/session.ts'
import { agendaTerm } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import type { Command } from '#renderer/lib/commands.ts'
import { useCall, useChange } from '#renderer/lib/queries.ts'
import type { CallFailure } from '#renderer/lib/rpc.ts'
import { notify } from '#renderer/ui/Toast.tsx'
import { currentItem, isBegun } from './agenda-clock.ts'

const useLastRunStore = create<{ readonly item: AgendaItemName | null }>(() => ({ item: null }))

export type Agenda = {
  readonly items: readonly AgendaItemView[]
  readonly current: AgendaItemView
  readonly running: boolean
  readonly begun: boolean
  readonly toggle: Command
  readonly next: Command
  readonly more: Command
  /** What an item is called in a session of this kind. */
  readonly nameOf: (item: AgendaItemName) => string
  readonly start: (item: AgendaItemName) => void
}

/** The agenda with what can be done to its clock; null until it is read. */
export function useAgenda(kind: SessionKind): Agenda | null {
  const items = useCall('agenda.get', {}).data
  const start = useChange('agenda.start')
  const pause = useChange('agenda.pause')
  const extend = useChange('agenda.extend')
  const lastRun = useLastRunStore((state) => state.item)
  const current = items ? currentItem(items, lastRun) : null
  const runs = current !== null && current.runningSince !== null ? current.item : null
  useEffect(() => {
    if (runs !== null) useLastRunStore.setState({ item: runs })
  }, [runs])
  if (!items || !current) return null

  const onError = (failure: CallFailure): void =>
    notify({ title: t('agenda.failed'), description: failure.message, tone: 'error' })
  const begun = isBegun(items)
  const following = items[items.findIndex((one) => one.item === current.item) + 1]
  const nameOf = (item: AgendaItemName): string => agendaTerm(kind, item)
  const group = t('agenda.title')
  const minutes = { minutes: AGENDA_STEP }
  const run = (item: AgendaItemName): void => start.mutate({ item }, { onError })
  return {
    items,
    current,
    running: runs !== null,
    begun,
    nameOf,
    start: run,
    toggle: {
      id: 'agenda.toggle',
      label: t(runs !== null ? 'agenda.pause' : begun ? 'agenda.goOn' : 'agenda.start'),
      group,
      menu: 'session',
      run: () => {
        if (runs === null) run(current.item)
        else pause.mutate({}, { onError })
      },
    },
    next: {
      id: 'agenda.next',
      label: t('agenda.next'),
      group,
      keys: ['N'],
      menu: 'session',
      whyDisabled: begun ? (following ? null : t('agenda.next.last')) : t('agenda.next.notStarted'),
      run: () => {
        if (following) run(following.item)
      },
    },
    more: {
      id: 'agenda.more',
      label: t('agenda.more.for', { ...minutes, item: nameOf(current.item) }),
      group,
      menu: 'session',
      run: () => extend.mutate({ item: current.item, ...minutes }, { onError }),
    },
  }
}

const SECOND = 1_000

/** The clock on the wall as an instant, moving each second while something runs. */
export function useNow(running: boolean): string {
  const [now, setNow] = useState(() => new Date().toISOString())
  useEffect(() => {
    if (!running) return undefined
    const timer = setInterval(() => setNow(new Date().toISOString()), SECOND)
    return () => clearInterval(timer)
  }, [running])
  return now
}
