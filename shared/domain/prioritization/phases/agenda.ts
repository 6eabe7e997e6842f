import type { SessionKind } from './session.ts'

/** What a session goes through, in order. */
export const AGENDA_ITEMS = ['commitments', 'reveal', 'overrides', 'shortlist', 'rest'] as const
export type AgendaItemName = (typeof AGENDA_ITEMS)[number]

type Planned = { readonly item: AgendaItemName; readonly minutes: number }

/**
 * The items of a session and their minutes: the quarterly one's as ritual, section 3, has them; triage and fast track
 * take 30 minutes in all (section 2).
 */
export const AGENDAS: Readonly<Record<SessionKind, readonly Planned[]>> = {
  quarterly: [
    { item: 'commitments', minutes: 10 },
    { item: 'reveal', minutes: 20 },
    { item: 'overrides', minutes: 10 },
    { item: 'shortlist', minutes: 20 },
    { item: 'rest', minutes: 10 },
  ],
  triage: [
    { item: 'reveal', minutes: 10 },
    { item: 'overrides', minutes: 5 },
    { item: 'shortlist', minutes: 10 },
    { item: 'rest', minutes: 5 },
  ],
  // One theme: there is nothing to rank it against.
  'fast-track': [
    { item: 'reveal', minutes: 10 },
    { item: 'shortlist', minutes: 10 },
    { item: 'rest', minutes: 10 },
  ],
}

/** Minutes that one press adds to an item. */
export const AGENDA_STEP = 5

/** One item with its time. */
export type AgendaItem = {
  readonly item: AgendaItemName
  /** Minutes it may take, what was added included; 1 to 600. */
  readonly minutes: number
  /** Whole seconds it has taken, up to `runningSince`. */
  readonly spent: number
  /** Since when it runs, an instant; null while it stands still. */
  readonly runningSince: string | null
}

/** The agenda before anybody started it, or with what the record holds of it. */
export function agendaOf(kind: SessionKind, stored: readonly AgendaItem[]): AgendaItem[] {
  return AGENDAS[kind].map(
    ({ item, minutes }) =>
      stored.find((one) => one.item === item) ?? { item, minutes, spent: 0, runningSince: null },
  )
}

/** Seconds an item has taken by `now`, an instant; never less than what is stored, whatever the clock does. */
export function spentBy(item: AgendaItem, now: string): number {
  if (item.runningSince === null) return item.spent
  return item.spent + Math.max(0, Math.floor((Date.parse(now) - Date.parse(item.runningSince)) / 1_000))
}

/** The item with its running time put down: it stands still. */
export function paused(item: AgendaItem, now: string): AgendaItem {
  return { ...item, spent: spentBy(item, now), runningSince: null }
}

/** Seconds left on an item by `now`; negative once it is over. */
export function secondsLeft(item: AgendaItem, now: string): number {
  return item.minutes * 60 - spentBy(item, now)
}

/** Seconds left in all: what each item not yet over still has. */
export function secondsLeftInAll(items: readonly AgendaItem[], now: string): number {
  return items.reduce((sum, item) => sum + Math.max(0, secondsLeft(item, now)), 0)
}
