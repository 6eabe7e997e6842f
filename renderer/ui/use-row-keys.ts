import type { KeyboardEvent } from 'react'

type RowKeys = {
  readonly ids: readonly string[]
  readonly selectedId: string | null
  readonly select: (id: string) => void
  readonly open: ((id: string) => void) | undefined
  readonly show: (id: string) => void
}

const PAGE = 10

/** True while the keys belong to something inside a row: a field or a list of choices. */
function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type="checkbox"]),textarea,[role="combobox"],[role="radiogroup"]') !== null
  )
}

/** Where a key moves from the selected row: to an index, or null when it doesn't move. */
export function stepByKey(key: string, from: number, count: number): number | null {
  if (count === 0) return null
  const to = (index: number): number => Math.max(0, Math.min(count - 1, index))
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return to(from + 1)
    case 'ArrowUp':
    case 'k':
      return to(from < 0 ? 0 : from - 1)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    case 'PageDown':
      return to(from + PAGE)
    case 'PageUp':
      return to(from - PAGE)
    default:
      return null
  }
}

/** What a place can do with its list from outside: move the selection, open the selected row. */
export type RowControls = {
  readonly step: (by: 1 | -1) => void
  readonly open: () => void
}

/** Keyboard for a list of rows: the handler for the list itself, and controls for commands outside of it. */
export function useRowKeys(keys: RowKeys): {
  onKeyDown: (event: KeyboardEvent) => void
  controls: RowControls
} {
  const { ids, selectedId, select, open, show } = keys
  const from = selectedId === null ? -1 : ids.indexOf(selectedId)

  const move = (key: string): boolean => {
    const step = stepByKey(key, from, ids.length)
    const next = step === null ? undefined : ids[step]
    if (next === undefined) return false
    select(next)
    show(next)
    return true
  }
  const openSelected = (): boolean => {
    if (!open || selectedId === null || from < 0) return false
    open(selectedId)
    return true
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isField(event.target))
      return
    const onButton = event.target instanceof HTMLElement && event.target.closest('button,a') !== null
    if (event.key === 'Enter' ? !onButton && openSelected() : move(event.key)) event.preventDefault()
  }
  return {
    onKeyDown,
    controls: { step: (by) => void move(by === 1 ? 'j' : 'k'), open: () => void openSelected() },
  }
}
