import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type RefObject, useCallback } from 'react'

const OVERSCAN = 12
/** Before anything is measured: a comfortable row at the normal text size, in pixels. */
const ROW_PX = 48

type VirtualRows = {
  readonly items: readonly VirtualItem[]
  /** Pixels that the rows above and below the shown ones take. */
  readonly before: number
  readonly after: number
  readonly measure: (row: Element | null) => void
  /** Brings a row into view by its id. */
  readonly show: (id: string) => void
}

/** Which rows of a long list are near what one sees. Rows may differ in height; each is measured as it appears. */
export function useVirtualRows(
  scroller: RefObject<HTMLDivElement | null>,
  ids: readonly string[],
): VirtualRows {
  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => ids[index] ?? index,
    overscan: OVERSCAN,
    // The head stays on top of the first rows.
    scrollPaddingStart: ROW_PX,
  })
  const items = virtualizer.getVirtualItems()
  const last = items.at(-1)
  const show = useCallback(
    (id: string) => {
      const index = ids.indexOf(id)
      if (index < 0) return
      const near = virtualizer.getVirtualItems().some((item) => item.index === index)
      // How high the rows before a far one are isn't known yet: in the middle it is whole in view all the same.
      virtualizer.scrollToIndex(index, { align: near ? 'auto' : 'center' })
    },
    [ids, virtualizer],
  )
  return {
    items,
    before: items[0]?.start ?? 0,
    after: last ? virtualizer.getTotalSize() - last.end : 0,
    measure: virtualizer.measureElement,
    show,
  }
}
