import { z } from 'zod'
import { AGENDA_ITEMS } from '#shared/domain/prioritization/phases/agenda.ts'
import { mutation, query } from '../operation.ts'
import { Instant, Nothing } from '../values.schema.ts'

const Item = z.enum(AGENDA_ITEMS)

/** One item of the agenda; see shared/domain/sessions/agenda.ts. */
export const AgendaItemView = z.object({
  item: Item,
  minutes: z.number(),
  spent: z.number(),
  runningSince: Instant.nullable(),
})
export type AgendaItemView = z.infer<typeof AgendaItemView>

const touches = ['agenda.get', 'workspace.get', 'record.list'] as const

export const agendaContract = {
  'agenda.get': query({ in: Nothing, out: z.array(AgendaItemView) }),
  /** Starts an item, or goes on with it; whatever ran before is put down with its time. */
  'agenda.start': mutation({ in: z.object({ item: Item }), out: z.null(), touches }),
  /** Stops the clock; the time so far is kept. */
  'agenda.pause': mutation({ in: Nothing, out: z.null(), touches }),
  /** Gives an item more minutes, or fewer. */
  'agenda.extend': mutation({
    in: z.object({ item: Item, minutes: z.number().int().min(-60).max(60) }),
    out: z.null(),
    touches,
  }),
}
