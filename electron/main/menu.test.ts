import { describe, expect, test, vi } from 'vitest'
import type { MenuGroupSpec } from '#shared/contract/shell.contract.ts'
import { menuTemplate } from './menu.ts'

vi.mock('electron', () => ({ Menu: {} }))

const groups: MenuGroupSpec[] = [
  {
    label: 'File',
    items: [
      { id: 'workspace.open', label: 'Open…', accelerator: 'CmdOrCtrl+O', enabled: true },
      'separator',
      { id: 'workspace.close', label: 'Close', accelerator: null, enabled: false },
    ],
  },
  { label: 'Edit', items: [{ id: 'record.undo', label: 'Undo', accelerator: 'CmdOrCtrl+Z', enabled: true }] },
]

function template(
  platform: NodeJS.Platform,
  own = groups,
  onCommand: (id: string) => void = () => undefined,
) {
  return menuTemplate(own, { platform, appName: 'Concord', development: false, onCommand })
}

const labels = (items: ReturnType<typeof template>): unknown[] => items.map((item) => item.label ?? item.role)

describe('the menu', () => {
  test('holds the window’s groups, then Window; on macOS the app’s own menu first', () => {
    expect(labels(template('linux'))).toEqual(['File', 'Edit', 'window'])
    expect(labels(template('darwin'))).toEqual(['Concord', 'File', 'Edit', 'window'])
  })

  test('ends with Help, after Window, where there is help', () => {
    const item = { id: 'help.glossary', label: 'Glossary', accelerator: null, enabled: true }
    const withHelp = template('linux', [...groups, { label: 'Help', items: [item] }])
    expect(labels(withHelp)).toEqual(['File', 'Edit', 'window', 'Help'])
    expect(withHelp.at(-1)).toMatchObject({ role: 'help', submenu: [{ label: 'Glossary' }] })
  })

  test('always has the clipboard', () => {
    expect(JSON.stringify(template('linux')[1])).toContain('"role":"paste"')
    expect(labels(template('linux', []))).toEqual(['Edit', 'window'])
    expect(labels(template('linux', groups.slice(0, 1)))).toEqual(['File', 'Edit', 'window'])
  })

  test('sends a click back by its id, and shows keys without listening to them', () => {
    const chosen: string[] = []
    const [file] = template('linux', groups, (id) => void chosen.push(id))
    const items = Array.isArray(file?.submenu) ? file.submenu : []
    expect(items).toMatchObject([
      { label: 'Open…', accelerator: 'CmdOrCtrl+O', registerAccelerator: false, enabled: true },
      { type: 'separator' },
      { label: 'Close', enabled: false },
    ])
    const click: unknown = items[0]?.click
    if (typeof click === 'function') click()
    expect(chosen).toEqual(['workspace.open'])
  })
})
