import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { terms } from '#shared/catalogue/terms.ts'
import { t, type TextKey } from '#shared/catalogue/translate.ts'
import { type Format } from '#renderer/lib/format.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import styles from './Matrix.module.css'
import type { MatrixLine, Sort, SortKey } from './matrix-lines.ts'
import { isNumeric, ThemeCells } from './MatrixRow.tsx'
import type { OptionalColumn } from './session-store.ts'

type MatrixGridProps = {
  readonly lines: readonly MatrixLine[]
  readonly columns: readonly OptionalColumn[]
  readonly sort: Sort
  readonly onSort: (key: SortKey) => void
  readonly selectedId: string | null
  readonly onSelect: (themeId: string) => void
  /** A click on a row. */
  readonly onOpen: (themeId: string) => void
  /** Enter on the chosen row. */
  readonly onEnter: () => void
  readonly format: Format
  readonly gridRef: RefObject<HTMLDivElement | null>
}

const FIXED = ['rank', 'name', 'revenue', 'breadth', 'alignment', 'composite'] as const
const SORTS: Readonly<Record<OptionalColumn, SortKey | null>> = {
  decision: 'decision',
  weightedArr: 'weightedArr',
  exposedArr: 'exposedArr',
  accounts: 'accounts',
  roadmap: null,
  modelRank: null,
}
const LINE_HEIGHT = { theme: 48, cut: 27, heading: 40 } as const

/**
 * The matrix: one row a theme, only those in view in the page. The grid itself holds the focus and names the chosen
 * row, so that moving on never depends on whether a row is in view.
 */
export function MatrixGrid(props: MatrixGridProps) {
  const { lines, columns, selectedId, onSelect, onOpen, onEnter, format, gridRef } = props
  const scrollRef = useRef<HTMLDivElement>(null)
  const hintId = useId()
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: (index) => LINE_HEIGHT[lines[index]?.kind ?? 'theme'],
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 12,
    scrollPaddingStart: 40,
  })
  const moving = useMoving(lines.map((line) => line.key).join(' '))
  const selected = lines.findIndex((line) => line.key === selectedId)

  useEffect(() => {
    if (selected >= 0) virtual.scrollToIndex(selected, { align: 'auto' })
    // Only another choice scrolls; a new order alone leaves the view where it is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selectedId])

  const themes = lines.filter((line) => line.kind === 'theme')
  const move = (event: KeyboardEvent): void => {
    const at = themes.findIndex((line) => line.key === selectedId)
    const to: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at === -1 ? 0 : at - 1,
      PageDown: at + 10,
      PageUp: at - 10,
      Home: 0,
      End: themes.length - 1,
    }
    const target = to[event.key]
    if (event.key === 'Enter' && selectedId !== null) onEnter()
    else if (target === undefined || event.metaKey || event.ctrlKey || event.altKey) return
    else {
      const next = themes[Math.min(themes.length - 1, Math.max(0, target))]
      if (next) onSelect(next.key)
    }
    event.preventDefault()
  }

  const press = (event: MouseEvent): void => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-theme-row]') : null
    const themeId = row?.dataset['themeRow']
    if (themeId !== undefined) onOpen(themeId)
  }

  return (
    <div className={styles['scroll']} ref={scrollRef}>
      <p id={hintId} className={styles['spoken']}>
        {t('session.grid.hint')}
      </p>
      <div
        ref={gridRef}
        className={styles['grid']}
        style={{ '--columns': templateOf(columns) }}
        role="grid"
        tabIndex={0}
        aria-label={t('session.grid')}
        aria-describedby={hintId}
        aria-rowcount={lines.length + 1}
        aria-activedescendant={selected >= 0 ? `row-${selectedId}` : undefined}
        onKeyDown={move}
        onClick={press}
      >
        <HeaderRow {...props} />
        <div className={styles['lines']} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const line = lines[item.index]
            if (!line) return null
            const isSelected = line.key === selectedId
            return (
              <div
                key={line.key}
                ref={virtual.measureElement}
                data-index={item.index}
                data-theme-row={line.kind === 'theme' ? line.key : undefined}
                id={`row-${line.key}`}
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={line.kind === 'theme' ? isSelected : undefined}
                className={classNames(
                  styles['line'],
                  styles[line.kind],
                  isSelected && styles['selected'],
                  moving && styles['moving'],
                )}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {line.kind === 'theme' ? (
                  <ThemeCells line={line} columns={columns} format={format} />
                ) : (
                  <div
                    role="gridcell"
                    aria-colspan={FIXED.length + columns.length}
                    className={styles['wide']}
                  >
                    {lineWords(line, props.format)}
                  </div>
                )}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

function HeaderRow({ columns, sort, onSort }: MatrixGridProps) {
  return (
    <div role="row" aria-rowindex={1} className={styles['header']}>
      {FIXED.map((key) => (
        <HeaderCell
          key={key}
          label={t(`session.column.${key}`)}
          short={
            key === 'revenue' || key === 'breadth' || key === 'alignment'
              ? terms.dimensionShort[key]
              : undefined
          }
          sortKey={key}
          sort={sort}
          onSort={onSort}
          right={key === 'rank' || key === 'composite'}
          quiet={key === 'rank'}
        />
      ))}
      {columns.map((column) => (
        <HeaderCell
          key={column}
          label={t(`session.column.${column}` satisfies TextKey)}
          sortKey={SORTS[column]}
          sort={sort}
          onSort={onSort}
          right={isNumeric(column)}
        />
      ))}
    </div>
  )
}

type HeaderCellProps = {
  readonly label: string
  readonly short?: string | undefined
  readonly sortKey: SortKey | null
  readonly sort: Sort
  readonly onSort: (key: SortKey) => void
  readonly right: boolean
  /** Named for screen readers only; the numbers below speak for themselves. */
  readonly quiet?: boolean
}

function HeaderCell({ label, short, sortKey, sort, onSort, right, quiet = false }: HeaderCellProps) {
  const active = sortKey !== null && sort.key === sortKey
  const words = (
    <>
      <span className={classNames(quiet && styles['spoken'], short !== undefined && styles['full'])}>
        {label}
      </span>
      {short === undefined ? null : (
        <span className={styles['short']} aria-hidden="true">
          {short}
        </span>
      )}
    </>
  )
  return (
    <div
      role="columnheader"
      className={classNames(styles['headerCell'], right && styles['right'])}
      aria-sort={active ? (sort.descending ? 'descending' : 'ascending') : undefined}
    >
      {sortKey === null ? (
        words
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className={classNames(styles['sort'], active && styles['sorted'])}
          title={t('session.sortBy', { name: label })}
          onClick={() => onSort(sortKey)}
        >
          {words}
          {active && (sortKey !== 'rank' || sort.descending) ? (
            <Icon name={sort.descending ? 'down' : 'up'} />
          ) : null}
        </button>
      )}
    </div>
  )
}

function lineWords(line: Exclude<MatrixLine, { kind: 'theme' }>, format: Format): string {
  if (line.kind === 'cut') return line.lens ? t('session.cut.lens', line) : t('session.cut', line)
  if (line.section === 'unranked' || line.section === 'compliance')
    return t(`session.section.${line.section}`, { n: line.count })
  const name = format.decision(line.section === 'undecided' ? null : line.section)
  return t('session.section.status', { name, n: line.count })
}

const OPTIONAL_WIDTHS: Readonly<Record<OptionalColumn, string>> = {
  decision: 'var(--w-decision)',
  weightedArr: '7rem',
  exposedArr: '7rem',
  accounts: '5.25rem',
  roadmap: '11rem',
  modelRank: '5.5rem',
}

function templateOf(columns: readonly OptionalColumn[]): string {
  return [
    'var(--w-rank) minmax(var(--w-theme), 1fr) repeat(3, var(--w-score)) var(--w-composite)',
    ...columns.map((column) => OPTIONAL_WIDTHS[column]),
  ].join(' ')
}

const SETTLED_AFTER_MS = 400

/** True for a moment after the order changed, so that rows glide to their new places then and never while scrolling. */
function useMoving(order: string): boolean {
  const [settled, setSettled] = useState(order)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(order), SETTLED_AFTER_MS)
    return () => clearTimeout(timer)
  }, [order])
  return settled !== order
}
