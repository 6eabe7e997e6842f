import { CallRefused } from '#shared/contract/call-refused.ts'
import type { UseCases } from '#electron/backend/core/context.ts'
import { agendaRow } from '#electron/backend/kinds/prioritization/repos/room-repo.ts'
import { requireOpen } from '#electron/backend/kinds/prioritization/usecases/phases/session-guards.ts'
import { paused } from '#shared/domain/prioritization/phases/agenda.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'
import { agendaTerm } from '#shared/catalogue/terms.ts'
import { durationInWords } from '#shared/kernel/dates.ts'

/** The session's agenda and its clock: it shows the time left, never blocks, and keeps what was spent. */
export const agendaUseCases: UseCases<'agenda.get' | 'agenda.start' | 'agenda.pause' | 'agenda.extend'> = {
  'agenda.get': ({ workspace }) => workspace.snapshot().agenda.map((item) => ({ ...item })),

  'agenda.start': (context, { item }) => {
    const { workspace } = context
    const snapshot = workspace.snapshot()
    requireOpen(snapshot)
    const stamp = context.stamp()
    const { kind } = snapshot.session
    const running = snapshot.agenda.find((one) => one.runningSince !== null)
    if (running?.item === item) return null
    const next = snapshot.agenda.find((one) => one.item === item)
    if (!next) return null
    const label = running
      ? recordLabels.agendaMoved(
          agendaTerm(kind, running.item),
          durationInWords(paused(running, stamp.at).spent),
          agendaTerm(kind, item),
        )
      : recordLabels.agendaStarted(agendaTerm(kind, item))
    workspace.change(stamp, { kind: 'agenda.start', label }, (rows) => {
      // The one that runs is put down first: only one runs at a time, and the file insists on it.
      if (running) rows.put('agenda_item', agendaRow(snapshot.session.id, paused(running, stamp.at)))
      rows.put('agenda_item', agendaRow(snapshot.session.id, { ...next, runningSince: stamp.at }))
    })
    return null
  },

  'agenda.pause': (context) => {
    const { workspace } = context
    const snapshot = workspace.snapshot()
    requireOpen(snapshot)
    const running = snapshot.agenda.find((one) => one.runningSince !== null)
    if (!running) return null
    const stamp = context.stamp()
    const still = paused(running, stamp.at)
    workspace.change(
      stamp,
      {
        kind: 'agenda.pause',
        label: recordLabels.agendaPaused(
          agendaTerm(snapshot.session.kind, still.item),
          durationInWords(still.spent),
        ),
      },
      (rows) => rows.put('agenda_item', agendaRow(snapshot.session.id, still)),
    )
    return null
  },

  'agenda.extend': (context, { item, minutes }) => {
    const { workspace } = context
    const snapshot = workspace.snapshot()
    requireOpen(snapshot)
    const one = snapshot.agenda.find((entry) => entry.item === item)
    if (!one) return null
    const next = one.minutes + minutes
    if (next < 1 || next > 600)
      throw new CallRefused('bad-input', `An agenda item takes 1 to 600 minutes, and this would be ${next}.`)
    workspace.change(
      context.stamp(),
      {
        kind: 'agenda.extend',
        label: recordLabels.agendaExtended(agendaTerm(snapshot.session.kind, item), one.minutes, next),
      },
      (rows) => rows.put('agenda_item', agendaRow(snapshot.session.id, { ...one, minutes: next })),
    )
    return null
  },
}
