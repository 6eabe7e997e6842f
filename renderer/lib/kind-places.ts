import type { ReactNode } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import type { PlaceAction } from './place-actions.ts'
import type { Place } from './place.ts'

export type OpenWorkspace = NonNullable<Output<'workspace.get'>>
type SessionKind = OpenWorkspace['session']['kind']

/** A line of the navigation: a place, how much is in it, and whether something waits there. */
export type NavEntry = { readonly place: Place; readonly count?: string; readonly alert?: boolean }
export type NavGroup = { readonly title: string; readonly entries: readonly NavEntry[] }

/**
 * What the window shows of a kind of session. The frame knows no kind: it shows what the value of the session's kind
 * gives it, from `kinds/register.ts`.
 */
export type KindPlaces = {
  readonly id: string
  /** The kinds of session that it runs, as they are stored, in the order in which they are offered. */
  readonly runs: readonly SessionKind[]
  /** Its places; those that it leaves out are another's. */
  readonly places: { readonly [P in Place]?: () => ReactNode }
  /** What is done at its places, offered from anywhere. */
  readonly actions: readonly PlaceAction[]
  /** The navigation while such a session is on screen, top group first. */
  readonly useNav: (workspace: OpenWorkspace) => readonly NavGroup[]
  /** Stands above the place: what holds the session up, or what is fixed. */
  readonly Above: (props: { readonly workspace: OpenWorkspace; readonly place: Place }) => ReactNode
  /** Offers the commands of the session, and shows their dialogs. */
  readonly Actions: (props: { readonly workspace: OpenWorkspace }) => ReactNode
  /** In the top bar, beside the session's name: how far it is. */
  readonly Progress: (props: { readonly workspace: OpenWorkspace }) => ReactNode
  /** In the top bar, at its end: the clock of the meeting. */
  readonly Clock: (props: { readonly workspace: OpenWorkspace }) => ReactNode
  /** The form with what the session is: its name, period and day. */
  readonly Details: (props: {
    readonly workspace: OpenWorkspace
    readonly open: boolean
    readonly onOpenChange: (open: boolean) => void
  }) => ReactNode
}
