import { useEffect, useId, useLayoutEffect } from 'react'
import { create } from 'zustand'
import { onAppEvent } from './rpc.ts'

/** One thing a person can do: the palette, the menu, the shortcut and the button all read this object. */
export type Command = {
  readonly id: string
  readonly label: string
  /** The heading it stands under in the palette. */
  readonly group: string
  /** Shortcuts, any of which runs it: `Mod+K` (Mod is Cmd on a Mac, Ctrl elsewhere), `J`, `1`, `ArrowDown`. */
  readonly keys?: readonly string[]
  /** Other words by which people look for it. */
  readonly also?: string | undefined
  /** Why it can't run now, in words; null or left out when it can. */
  readonly whyDisabled?: string | null
  readonly run: () => void
  /** The pull-down of the native menu it also stands in. */
  readonly menu?: 'file' | 'edit' | 'session' | 'view' | 'help'
  /** Its keys work inside an open dialog too; for commands that belong to that dialog. */
  readonly inDialog?: boolean
}

type CommandState = { readonly owners: ReadonlyMap<string, readonly Command[]> }
const useCommandStore = create<CommandState>(() => ({ owners: new Map() }))
/** The newest objects by owner: their `run` may close over newer state than the ones last published. */
const latest = new Map<string, readonly Command[]>()

/** Offers commands for as long as the component is shown. Later owners win over earlier ones with the same id. */
export function useCommands(commands: readonly Command[]): void {
  const owner = useId()
  useLayoutEffect(() => {
    latest.set(owner, commands)
    const { owners } = useCommandStore.getState()
    // Published only when something visible differs: renders of the owner must not render the palette and menu.
    if (!sameFace(owners.get(owner), commands))
      useCommandStore.setState({ owners: new Map(owners).set(owner, commands) })
  })
  useEffect(
    () => () => {
      latest.delete(owner)
      const owners = new Map(useCommandStore.getState().owners)
      owners.delete(owner)
      useCommandStore.setState({ owners })
    },
    [owner],
  )
}

/** Everything that can be done right now, in the order it was offered; for the palette and the native menu. */
export function useAllCommands(): readonly Command[] {
  return merge(useCommandStore((state) => state.owners))
}

/** The commands as they are at this moment, outside of React. */
export function commandsNow(): readonly Command[] {
  return merge(latest)
}

/** Runs a command by its id; false when nobody offers it or it says why it can't. */
export function runCommand(id: string): boolean {
  const command = commandsNow().find((one) => one.id === id)
  if (!command || isDisabled(command)) return false
  command.run()
  return true
}

/** True while the command says why it can't run. */
export function isDisabled(command: Pick<Command, 'whyDisabled'>): boolean {
  return command.whyDisabled !== undefined && command.whyDisabled !== null
}

/** Runs the commands chosen in the native menu; returns the function that stops it. */
export function followMenu(): () => void {
  return onAppEvent((event) => {
    if (event.type === 'command') runCommand(event.id)
  })
}

function merge(owners: ReadonlyMap<string, readonly Command[]>): readonly Command[] {
  const byId = new Map<string, Command>()
  for (const commands of owners.values()) for (const command of commands) byId.set(command.id, command)
  return [...byId.values()]
}

function sameFace(before: readonly Command[] | undefined, now: readonly Command[]): boolean {
  return (
    before !== undefined &&
    before.length === now.length &&
    before.every((old, index) => {
      const fresh = now[index]
      return (
        fresh !== undefined &&
        old.id === fresh.id &&
        old.label === fresh.label &&
        old.group === fresh.group &&
        old.menu === fresh.menu &&
        (old.whyDisabled ?? null) === (fresh.whyDisabled ?? null) &&
        (old.keys ?? []).join(' ') === (fresh.keys ?? []).join(' ')
      )
    })
  )
}
