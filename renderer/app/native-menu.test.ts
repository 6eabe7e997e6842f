import { expect, it } from 'vitest'
import type { Command } from '#renderer/lib/commands.ts'
import { accelerator, menuGroups } from './NativeMenu.tsx'

const command = (id: string, more: Partial<Command>): Command => ({
  id,
  label: id,
  group: 'a',
  run: () => undefined,
  ...more,
})

it('writes shortcuts as Electron does, and leaves bare keys out', () => {
  expect(accelerator('Mod+Shift+Z')).toBe('CmdOrCtrl+Shift+Z')
  expect(accelerator('Alt+ArrowLeft')).toBe('Alt+Left')
  expect(accelerator('J')).toBeNull()
  expect(accelerator(undefined)).toBeNull()
})

it('puts each command into the pull-down it asks for, groups apart, with what is blocked greyed', () => {
  const groups = menuGroups([
    command('open', { menu: 'file', keys: ['Mod+O'] }),
    command('close', { menu: 'file', group: 'b', whyDisabled: 'Open a workspace first.' }),
    command('next', { keys: ['J'] }),
  ])
  expect(groups).toEqual([
    {
      label: 'File',
      items: [
        { id: 'open', label: 'open', accelerator: 'CmdOrCtrl+O', enabled: true },
        'separator',
        { id: 'close', label: 'close', accelerator: null, enabled: false },
      ],
    },
  ])
})
