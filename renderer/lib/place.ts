import { useState } from 'react'
import { create } from 'zustand'

/** Every place by its name. A kind of session declares its own beside what it shows there; no list holds them all. */
export interface PlaceNames {
  home: true
  sessions: true
  accounts: true
  requests: true
  people: true
  history: true
  verify: true
}
export type Place = keyof PlaceNames
/** What of a place is looked at: a theme of the session, the page of one account, or a row of its list. */
export type PlaceParams = { readonly [P in (typeof PARAMS)[number]]?: string }
const PARAMS = ['themeId', 'accountId', 'itemId'] as const

type Stop = { readonly place: Place; readonly params: PlaceParams }
type PlaceState = Stop & { readonly past: readonly Stop[] }

const LONGEST_PAST = 50
const usePlaceStore = create<PlaceState>(() => ({ place: 'home', params: {}, past: [] }))

/** Where the page keeps the place it is at, so that it comes back there when it has to be loaded again. */
const KEPT = 'concord.place'

usePlaceStore.subscribe(({ place, params }) => {
  sessionStorage.setItem(KEPT, JSON.stringify({ place, params }))
})

/** The place the page was at when it ended without leave, of those there are; null: nowhere, or only at home. */
export function placeBefore(places: readonly Place[]): Stop | null {
  const kept: unknown = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null')
  if (typeof kept !== 'object' || kept === null || !('place' in kept)) return null
  const place = places.find((one) => one === kept.place)
  if (place === undefined || place === 'home') return null
  const params = 'params' in kept && typeof kept.params === 'object' ? kept.params : null
  const ids = Object.entries(params ?? {}).filter(
    ([key, id]) => PARAMS.some((one) => one === key) && typeof id === 'string',
  )
  return { place, params: Object.fromEntries(ids) as PlaceParams }
}

/** Goes to a place; the one left behind can be gone back to. */
export function go(place: Place, params: PlaceParams = {}): void {
  const { place: from, params: fromParams, past } = usePlaceStore.getState()
  const moved = from !== place || PARAMS.some((one) => fromParams[one] !== params[one])
  usePlaceStore.setState({
    place,
    params,
    past: moved ? [...past, { place: from, params: fromParams }].slice(-LONGEST_PAST) : past,
  })
}

/** Goes back to the place before, if there was one. */
export function goBack(): void {
  const { past } = usePlaceStore.getState()
  const last = past.at(-1)
  if (last) usePlaceStore.setState({ ...last, past: past.slice(0, -1) })
}

/** Starts anew at a place: another workspace has other places to go back to. */
export function arrive(place: Place): void {
  usePlaceStore.setState({ place, params: {}, past: [] })
}

/** Where the person is, and how to go elsewhere. */
export function usePlace(): Stop & { go: typeof go; goBack: typeof goBack; canGoBack: boolean } {
  const place = usePlaceStore((state) => state.place)
  const params = usePlaceStore((state) => state.params)
  const canGoBack = usePlaceStore((state) => state.past.length > 0)
  return { place, params, go, goBack, canGoBack }
}

/** The row of the place's list that is chosen: at first the one that somebody was sent to. */
export function useChosenRow(): [id: string | null, choose: (id: string | null) => void] {
  const sentTo = usePlaceStore((state) => state.params.itemId ?? null)
  const [chosen, choose] = useState(sentTo)
  const [last, setLast] = useState(sentTo)
  if (sentTo !== last) {
    setLast(sentTo)
    choose(sentTo)
  }
  return [chosen, choose]
}
