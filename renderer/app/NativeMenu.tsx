import { useEffect } from 'react'
import type { MenuItemSpec } from '#shared/contract/shell.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { type Command, isDisabled, useAllCommands } from '#renderer/lib/commands.ts'
import { call } from '#renderer/lib/rpc.ts'

const MENUS = ['file', 'edit', 'session', 'view'] as const

/** Feeds the native menu from the same commands as the palette. Shows nothing itself. */
export function NativeMenu() {
  const groups = menuGroups(useAllCommands())
  const asText = JSON.stringify(groups)
  useEffect(() => {
    // The text stands for the groups: the menu is set again only when one can see a difference.
    void call('shell.setMenu', { groups: JSON.parse(asText) as typeof groups })
  }, [asText])
  return null
}

/** The pull-downs the commands ask for. Every group of commands within one is set apart by a line. */
export function menuGroups(commands: readonly Command[]): { label: string; items: MenuItemSpec[] }[] {
  return MENUS.map((menu) => {
    const items: MenuItemSpec[] = []
    let group: string | null = null
    for (const command of commands.filter((one) => one.menu === menu)) {
      if (group !== null && group !== command.group) items.push('separator')
      group = command.group
      items.push({
        id: command.id,
        label: command.label.slice(0, 120),
        accelerator: accelerator(command.keys?.[0]),
        enabled: !isDisabled(command),
      })
    }
    return { label: t(`frame.menu.${menu}`), items }
  }).filter((entry) => entry.items.length > 0)
}

/** A shortcut as Electron writes it; null for bare keys, which a menu would take from the text one types. */
export function accelerator(keys: string | undefined): string | null {
  if (keys === undefined || !/Mod|Alt/u.test(keys)) return null
  const names: Readonly<Record<string, string>> = {
    Mod: 'CmdOrCtrl',
    ArrowLeft: 'Left',
    ArrowRight: 'Right',
    ArrowUp: 'Up',
    ArrowDown: 'Down',
  }
  return keys
    .split('+')
    .map((key) => names[key] ?? key)
    .join('+')
}
