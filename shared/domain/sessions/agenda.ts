/** The items of the quarterly session and their minutes (ritual, section 3). */
export const AGENDA = [
  { item: 'commitments', minutes: 10 },
  { item: 'reveal', minutes: 20 },
  { item: 'overrides', minutes: 10 },
  { item: 'shortlist', minutes: 20 },
  { item: 'rest', minutes: 10 },
] as const
export type AgendaItemName = (typeof AGENDA)[number]['item']
export const AGENDA_ITEMS = AGENDA.map(({ item }) => item) as [AgendaItemName, ...AgendaItemName[]]

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
export function agendaOf(stored: readonly AgendaItem[]): AgendaItem[] {
  return AGENDA.map(
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
