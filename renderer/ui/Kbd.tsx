import styles from './Kbd.module.css'

const SIGNS: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Plus: '+',
  Escape: 'Esc',
}
const ON_MAC: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' }
const ELSEWHERE: Readonly<Record<string, string>> = { Mod: 'Ctrl' }

/** A shortcut as this computer writes it: `Mod+Shift+Z` → `⇧⌘Z` or `Ctrl+Shift+Z`. */
export function keysInWords(keys: string, mac: boolean = navigator.platform.startsWith('Mac')): string {
  const signs = keys.split('+').map((key) => (mac ? ON_MAC : ELSEWHERE)[key] ?? SIGNS[key] ?? key)
  return signs.join(mac ? '' : '+')
}

/** A key cap beside what it does. */
export function Kbd({ keys }: { keys: string }) {
  return <kbd className={styles['kbd']}>{keysInWords(keys)}</kbd>
}
