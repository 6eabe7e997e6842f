import {
  columnVisibilityFeature,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react'
import { Checkbox } from './Checkbox.tsx'
import { classNames } from './class-names.ts'
import styles from './Table.module.css'
import { type Column, compareValues, copyOf, filterRows, textOf } from './table-columns.ts'
import { useTableMemory } from './table-memory.ts'
import { TableHead } from './TableHead.tsx'
import { TableTools } from './TableTools.tsx'
import { type RowControls, useRowKeys } from './use-row-keys.ts'
import { useVirtualRows } from './use-virtual-rows.ts'
import { useUiWords } from './words.tsx'

const features = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
})

type TableProps<Row> = {
  /** Names the table for its memory: `accounts`. */
  readonly id: string
  /** What the rows are, for screen readers. */
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly rowId: (row: Row) => string
  /** The row's name, for screen readers. */
  readonly rowName: (row: Row) => string
  readonly selectedId?: string | null
  readonly onSelect?: (id: string) => void
  /** Enter or a double click on a row. */
  readonly onOpen?: (id: string) => void
  /** Rows marked for doing something to all of them at once. */
  readonly checked?: ReadonlySet<string>
  readonly onCheckedChange?: (checked: ReadonlySet<string>) => void
  /** For commands that move through the rows wherever the focus is; see renderer/lib/row-commands.ts. */
  readonly controls?: Ref<RowControls>
  /** More filters or buttons, between the filter and the table's own tools. */
  readonly tools?: ReactNode
  /** The text the filter field starts with is kept by the table; this hides the whole row of tools. */
  readonly bare?: boolean
  /** What stands in the table's place when there are no rows at all. */
  readonly empty?: ReactNode
}

/**
 * Rows of anything: filter, sort, choose columns, copy. Only the rows in view are in the page, so that thousands
 * scroll smoothly. Arrow keys, J and K move; Home and End go to the ends; Enter opens; Space marks.
 */
export function Table<Row extends object>(props: TableProps<Row>) {
  const { id, label, rows, columns, rowId, rowName, selectedId = null, onSelect, onOpen, checked } = props
  const { onCheckedChange, controls, tools, bare = false, empty } = props
  const words = useUiWords()
  const domId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [memory, remember] = useTableMemory(id)

  const found = useMemo(() => filterRows(rows, columns, memory.filter), [rows, columns, memory.filter])
  const hidden = useMemo(
    () =>
      new Set(memory.hidden ?? columns.filter((column) => column.hidden === true).map((column) => column.id)),
    [memory.hidden, columns],
  )
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        header: column.header,
        accessorFn: (row: Row) => column.value(row),
        sortFn: (a: { original: Row }, b: { original: Row }) =>
          compareValues(column.value(a.original), column.value(b.original)),
        // Empty cells stay last whichever way one sorts.
        sortUndefined: 'last' as const,
      })),
    [columns],
  )
  const data = useMemo(() => [...found], [found])
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: rowId,
    state: {
      sorting: memory.sort ? [memory.sort] : [],
      columnVisibility: Object.fromEntries(columns.map((column) => [column.id, !hidden.has(column.id)])),
    },
    onSortingChange: () => undefined,
    onColumnVisibilityChange: () => undefined,
  })
  const model = table.getRowModel().rows
  const visible = useMemo(() => columns.filter((column) => !hidden.has(column.id)), [columns, hidden])
  const ids = useMemo(() => model.map((row) => row.id), [model])
  const { items, before, after, measure, show } = useVirtualRows(scroller, ids)

  // Whatever chose it (a key, a link, the palette), the chosen row is in view.
  useEffect(() => {
    if (selectedId !== null) show(selectedId)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- when it changes, not when the rows do
  }, [selectedId])
  const select = (next: string): void => onSelect?.(next)
  const rowKeys = useRowKeys({ ids, selectedId, select, open: onOpen, show })
  useImperativeHandle(controls, () => ({
    ...rowKeys.controls,
    step: (by) => {
      rowKeys.controls.step(by)
      // Enter opens the row that J has come to, wherever the focus was.
      if (onOpen) scroller.current?.focus({ preventScroll: true })
    },
  }))
  const toggle = (row: string): void => {
    if (!checked || !onCheckedChange) return
    const next = new Set(checked)
    if (!next.delete(row)) next.add(row)
    onCheckedChange(next)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === ' ' && selectedId !== null && checked && event.target === scroller.current) {
      event.preventDefault()
      toggle(selectedId)
    } else rowKeys.onKeyDown(event)
  }

  // Coming back to a place finds the chosen row in view.
  useEffect(() => {
    if (selectedId !== null) show(selectedId)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the table appears
  }, [])

  if (rows.length === 0 && empty !== undefined) return <>{empty}</>
  const marked = checked ? ids.filter((row) => checked.has(row)).length : 0
  return (
    <div className={styles['frame']}>
      {bare ? null : (
        <TableTools
          columns={columns}
          hidden={hidden}
          onHiddenChange={(next) => remember({ hidden: [...next] })}
          filter={memory.filter}
          onFilterChange={(filter) => remember({ filter })}
          shown={found.length}
          all={rows.length}
          copy={() => {
            const copied = visible.filter((column) => column.header !== '')
            return [
              copied.map((column) => column.header),
              ...model.map((row) => copied.map((column) => copyOf(column, row.original))),
            ]
          }}
        >
          {tools}
        </TableTools>
      )}
      <div
        ref={scroller}
        className={styles['scroller']}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={model.length + 1}
        aria-activedescendant={selectedId === null ? undefined : `${domId}-${selectedId}`}
        onKeyDown={press}
      >
        <table className={styles['table']} role="presentation" style={{ minWidth: leastWidth(visible) }}>
          <colgroup>
            {checked ? <col style={{ width: '2.25rem' }} /> : null}
            {visible.map((column) => (
              <col key={column.id} style={column.width === undefined ? undefined : { width: column.width }} />
            ))}
          </colgroup>
          <TableHead
            columns={visible}
            sort={memory.sort}
            onSort={(sort) => remember({ sort })}
            {...(checked
              ? {
                  mark: (
                    <Checkbox
                      hideLabel
                      label={words.table.selectAll}
                      checked={marked > 0 && marked === ids.length}
                      indeterminate={marked > 0 && marked < ids.length}
                      onChange={(all) => onCheckedChange?.(new Set(all ? ids : []))}
                    />
                  ),
                }
              : {})}
          />
          <tbody role="rowgroup">
            {before > 0 ? <tr aria-hidden="true" style={{ height: before }} /> : null}
            {items.map((item) => {
              const row = model[item.index]
              if (!row) return null
              const name = rowName(row.original)
              return (
                <tr
                  key={row.id}
                  ref={measure}
                  id={`${domId}-${row.id}`}
                  role="row"
                  data-index={item.index}
                  aria-rowindex={item.index + 2}
                  aria-selected={onSelect ? row.id === selectedId : undefined}
                  className={classNames(styles['row'], row.id === selectedId && styles['selected'])}
                  onClick={() => select(row.id)}
                  onDoubleClick={() => onOpen?.(row.id)}
                >
                  {checked ? (
                    <td role="gridcell">
                      <Checkbox
                        hideLabel
                        label={words.table.selectRow(name)}
                        checked={checked.has(row.id)}
                        onChange={() => toggle(row.id)}
                      />
                    </td>
                  ) : null}
                  {visible.map((column) => (
                    <td
                      key={column.id}
                      role={column.fixed === true ? 'rowheader' : 'gridcell'}
                      className={column.align === 'end' ? styles['end'] : undefined}
                    >
                      {column.cell ? column.cell(row.original) : textOf(column, row.original)}
                    </td>
                  ))}
                </tr>
              )
            })}
            {after > 0 ? <tr aria-hidden="true" style={{ height: after }} /> : null}
          </tbody>
        </table>
        {model.length === 0 ? <p className={styles['nothing']}>{words.table.noMatch}</p> : null}
      </div>
    </div>
  )
}

/** Columns without a width of their own never get narrower than this. */
const LEAST = '10.5rem'

/** The width below which a table scrolls sideways instead of squeezing its columns. */
function leastWidth<Row>(columns: readonly Column<Row>[]): string {
  return `calc(${columns.map((column) => column.width ?? LEAST).join(' + ')})`
}
