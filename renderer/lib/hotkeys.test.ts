import { describe, expect, it } from 'vitest'
import type { Command } from './commands.ts'
import { commandFor, isShortcut, type KeyPress } from './hotkeys.ts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})
const command = (id: string, keys: readonly string[], more: Partial<Command> = {}): Command => ({
  id,
  label: id,
  group: 'test',
  keys,
  run: () => undefined,
  ...more,
})
const calm = { typing: false, dialog: false }

describe('isShortcut', () => {
  it('takes Ctrl for Mod, and Cmd on a Mac', () => {
    expect(isShortcut('Mod+K', press('k', { ctrlKey: true }), false)).toBe(true)
    expect(isShortcut('Mod+K', press('k', { metaKey: true }), true)).toBe(true)
    expect(isShortcut('Mod+K', press('k', { ctrlKey: true }), true)).toBe(false)
    expect(isShortcut('Mod+K', press('k'), false)).toBe(false)
  })

  it('tells undo from redo by Shift', () => {
    const redo = press('Z', { ctrlKey: true, shiftKey: true })
    expect(isShortcut('Mod+Shift+Z', redo, false)).toBe(true)
    expect(isShortcut('Mod+Z', redo, false)).toBe(false)
  })

  it('takes a sign however the keyboard makes it', () => {
    expect(isShortcut('?', press('?', { shiftKey: true }), false)).toBe(true)
    expect(isShortcut('?', press('?'), false)).toBe(true)
  })
})

describe('commandFor', () => {
  const commands = [
    command('score', ['5']),
    command('undo', ['Mod+Z']),
    command('palette', ['Mod+K']),
    command('save', ['Mod+Enter'], { inDialog: true }),
  ]
  const find = (key: KeyPress, scene = calm): string | null =>
    commandFor(key, scene, commands, false)?.id ?? null

  it('leaves bare keys and undo to the text while one types', () => {
    const typing = { typing: true, dialog: false }
    expect(find(press('5'))).toBe('score')
    expect(find(press('5'), typing)).toBeNull()
    expect(find(press('z', { ctrlKey: true }), typing)).toBeNull()
    expect(find(press('k', { ctrlKey: true }), typing)).toBe('palette')
  })

  it('hears only the dialog while one is open', () => {
    const dialog = { typing: false, dialog: true }
    expect(find(press('5'), dialog)).toBeNull()
    expect(find(press('k', { ctrlKey: true }), dialog)).toBeNull()
    expect(find(press('Enter', { ctrlKey: true }), dialog)).toBe('save')
  })

  it('prefers the newest offer of a key', () => {
    expect(commandFor(press('j'), calm, [command('old', ['J']), command('new', ['J'])], false)?.id).toBe(
      'new',
    )
  })
})
