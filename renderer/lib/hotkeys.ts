import { useEffect } from 'react'
import { type Command, commandsNow, isDisabled } from './commands.ts'

/** What of a key press decides which command it means. */
export type KeyPress = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** Where a key was pressed. */
export type KeyScene = {
  /** The focus is in something one types into. */
  readonly typing: boolean
  /** A dialog, menu or list of choices is open. */
  readonly dialog: boolean
}

/** True when the press is this shortcut: `Mod+Shift+Z`, `J`, `1`, `ArrowDown`. Mod is Cmd on a Mac, Ctrl elsewhere. */
export function isShortcut(shortcut: string, press: KeyPress, mac: boolean): boolean {
  const parts = shortcut.split('+')
  const key = parts.at(-1) ?? ''
  const mod = parts.includes('Mod')
  const needsShift = parts.includes('Shift')
  // A sign such as ? needs Shift on some keyboards and not on others; letters, digits and named keys are exact.
  const shiftFits =
    needsShift === press.shiftKey || (!needsShift && (key === 'Plus' || !/^[a-z0-9]+$/iu.test(key)))
  return (
    (mac ? press.metaKey : press.ctrlKey) === mod &&
    !(mac ? press.ctrlKey : press.metaKey) &&
    press.altKey === parts.includes('Alt') &&
    shiftFits &&
    (press.key === '+' ? 'plus' : press.key.toLowerCase()) === key.toLowerCase()
  )
}

/**
 * The command a press means here, or null. Bare keys are left alone while one types; so are undo and redo, which
 * belong to the text then. With a dialog open only the dialog's own commands are heard.
 */
export function commandFor(
  press: KeyPress,
  scene: KeyScene,
  commands: readonly Command[],
  mac: boolean,
): Command | null {
  const hears = (command: Command, shortcut: string): boolean => {
    if (scene.dialog && command.inDialog !== true) return false
    if (!scene.typing) return true
    const bare = !shortcut.includes('Mod+') && !shortcut.includes('Alt+')
    return !bare && !/^Mod\+(Shift\+)?[ZYACVX]$/u.test(shortcut)
  }
  // The newest offer stands closest to what one looks at.
  return (
    commands.findLast((command) =>
      (command.keys ?? []).some((shortcut) => isShortcut(shortcut, press, mac) && hears(command, shortcut)),
    ) ?? null
  )
}

/**
 * Listens for shortcuts of every command that is offered; once, in the app's frame. `onDisabled` hears of a shortcut
 * whose command can't run now, so that no key press goes unanswered.
 */
export function useHotkeys(onDisabled: (command: Command) => void): void {
  useEffect(() => {
    const mac = navigator.platform.startsWith('Mac')
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return
      const command = commandFor(event, sceneOf(event.target), commandsNow(), mac)
      if (!command) return
      event.preventDefault()
      if (isDisabled(command)) onDisabled(command)
      else command.run()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [onDisabled])
}

/** What the kit marks its dialogs, popovers, menus and lists with; a toast is none of these. */
const OVERLAYS = '[data-overlay]:not([data-closed])'
/** True while a dialog is in front of what the window shows. */
export function isDialogOpen(): boolean {
  return document.querySelector(`:is([role="dialog"],[role="alertdialog"])${OVERLAYS}`) !== null
}

const FIELDS = 'input:not([type="checkbox"],[type="radio"]),textarea,select,[contenteditable="true"]'

function sceneOf(target: EventTarget | null): KeyScene {
  return {
    typing: target instanceof HTMLElement && target.closest(FIELDS) !== null,
    dialog: document.querySelector(OVERLAYS) !== null,
  }
}
