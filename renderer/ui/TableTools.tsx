import type { ReactNode } from 'react'
import { Button, IconButton } from './Button.tsx'
import { Checkbox } from './Checkbox.tsx'
import { copyTable, type CopyCell } from './copy-table.ts'
import { Icon } from './Icon.tsx'
import { Popover } from './Popover.tsx'
import styles from './Table.module.css'
import type { Column } from './table-columns.ts'
import { notify } from './Toast.tsx'
import { useUiWords } from './words.tsx'

type TableToolsProps<Row> = {
  readonly columns: readonly Column<Row>[]
  readonly hidden: ReadonlySet<string>
  readonly onHiddenChange: (hidden: ReadonlySet<string>) => void
  readonly filter: string
  readonly onFilterChange: (filter: string) => void
  readonly shown: number
  readonly all: number
  /** The rows to copy as they are shown, headers first. */
  readonly copy: () => readonly (readonly CopyCell[])[]
  readonly children?: ReactNode
}

/** Filter, columns and copying, above a table. */
export function TableTools<Row>(props: TableToolsProps<Row>) {
  const { columns, hidden, onHiddenChange, filter, onFilterChange, shown, all, copy, children } = props
  const words = useUiWords().table
  return (
    <div className={styles['tools']} role="toolbar" aria-label={words.filter}>
      <FilterField value={filter} onChange={onFilterChange} />
      {children}
      <span className={styles['shown']} role="status">
        {shown < all ? words.shown(shown, all) : ''}
      </span>
      <Popover
        title={words.columns}
        trigger={
          <Button variant="quiet" icon="columns">
            {words.columns}
          </Button>
        }
      >
        {columns
          .filter((column) => column.fixed !== true)
          .map((column) => (
            <Checkbox
              key={column.id}
              label={column.header}
              checked={!hidden.has(column.id)}
              onChange={(show) => {
                const next = new Set(hidden)
                if (show) next.delete(column.id)
                else next.add(column.id)
                onHiddenChange(next)
              }}
            />
          ))}
      </Popover>
      <CopyButton rows={copy} />
    </div>
  )
}

/** A field that narrows a list while one types; Esc clears it. */
export function FilterField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const words = useUiWords().table
  return (
    <div className={styles['filter']}>
      <Icon name="search" />
      <input
        type="text"
        value={value}
        placeholder={words.filter}
        aria-label={words.filter}
        data-filter=""
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value !== '') {
            event.stopPropagation()
            onChange('')
          }
        }}
      />
      {value === '' ? null : (
        <IconButton size="s" icon="close" label={words.clearFilter} onClick={() => onChange('')} />
      )}
    </div>
  )
}

type CopyButtonProps = {
  readonly rows: () => readonly (readonly CopyCell[])[]
  /** Only the drawing, where room is short; its words are in the tooltip. */
  readonly compact?: boolean
}

/** Copies a list so that it pastes as a table; says so, or says that it failed. */
export function CopyButton({ rows, compact = false }: CopyButtonProps) {
  const words = useUiWords().table
  const copy = (): void => {
    const table = rows()
    copyTable(table).then(
      () => notify({ title: words.copied(table.length - 1) }),
      () => notify({ title: words.copyFailed, tone: 'error' }),
    )
  }
  return compact ? (
    <IconButton icon="copy" label={words.copy} onClick={copy} />
  ) : (
    <Button variant="quiet" icon="copy" onClick={copy}>
      {words.copy}
    </Button>
  )
}
