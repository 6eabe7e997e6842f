import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuGroupSpec } from '#shared/contract/shell.contract.ts'

export type MenuParts = {
  readonly platform: NodeJS.Platform
  readonly appName: string
  /** Also shows the developer tools. */
  readonly development: boolean
  readonly onCommand: (id: string) => void
}

/** Builds the native menu from the window's commands, with the system's own items where people look for them. */
export function setMenu(groups: readonly MenuGroupSpec[], parts: MenuParts): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(groups, parts)))
}

/** The menu as data: the window's groups in their order, Edit completed (or added) with the clipboard, then Window, and Help last. */
export function menuTemplate(
  groups: readonly MenuGroupSpec[],
  parts: MenuParts,
): MenuItemConstructorOptions[] {
  const own = groups.map((group) => ({ label: group.label, submenu: commandItems(group, parts) }))
  const edit = own.find((group) => group.label === 'Edit')
  if (edit) edit.submenu.push({ type: 'separator' }, ...CLIPBOARD)
  else own.splice(Math.min(1, own.length), 0, { label: 'Edit', submenu: [...CLIPBOARD] })
  // Help stands last on every system; by its role macOS knows it, and finds menu items in it.
  const help = own.filter((group) => group.label === 'Help')
  return [
    ...(parts.platform === 'darwin' ? [macAppMenu(parts.appName)] : []),
    ...own.filter((group) => group.label !== 'Help'),
    { role: 'window', submenu: windowItems(parts) },
    ...help.map((group) => ({ ...group, role: 'help' as const })),
  ]
}

const CLIPBOARD: readonly MenuItemConstructorOptions[] = [
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'selectAll' },
]

function commandItems(group: MenuGroupSpec, parts: MenuParts): MenuItemConstructorOptions[] {
  return group.items.map((item) => {
    if (item === 'separator') return { type: 'separator' }
    const { id, label, accelerator, enabled } = item
    const command: MenuItemConstructorOptions = { id, label, enabled, click: () => parts.onCommand(id) }
    // Shown, not registered: the window listens to its own keys, and a key must not count twice.
    return accelerator === null ? command : { ...command, accelerator, registerAccelerator: false }
  })
}

function macAppMenu(appName: string): MenuItemConstructorOptions {
  return {
    label: appName,
    submenu: [
      { role: 'about' },
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit' },
    ],
  }
}

function windowItems({ platform, development }: MenuParts): MenuItemConstructorOptions[] {
  return [
    { role: 'minimize' },
    { role: 'togglefullscreen' },
    ...(development ? [{ role: 'toggleDevTools' } as const] : []),
    { type: 'separator' },
    platform === 'darwin' ? { role: 'close' } : { role: 'quit' },
  ]
}
