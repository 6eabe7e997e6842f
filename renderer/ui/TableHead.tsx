import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import styles from './Table.module.css'
import type { Column } from './table-columns.ts'
import type { TableMemory } from './table-memory.ts'

type TableHeadProps<Row> = {
  readonly columns: readonly Column<Row>[]
  readonly sort: TableMemory['sort']
  readonly onSort: (sort: TableMemory['sort']) => void
  /** The box that marks all rows. */
  readonly mark?: ReactNode
}

/** Names of the columns; a press sorts up, then down, then as it came. */
export function TableHead<Row>({ columns, sort, onSort, mark }: TableHeadProps<Row>) {
  const next = (id: string): TableMemory['sort'] =>
    sort?.id !== id ? { id, desc: false } : sort.desc ? null : { id, desc: true }
  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1}>
        {mark === undefined ? null : <th role="columnheader">{mark}</th>}
        {columns.map((column) => {
          const sorted = sort?.id === column.id
          // A column without a name holds buttons: there is nothing to sort.
          if (column.header === '') return <td key={column.id} aria-hidden="true" />
          return (
            <th
              key={column.id}
              role="columnheader"
              scope="col"
              className={column.align === 'end' ? styles['end'] : undefined}
              aria-sort={sorted ? (sort.desc ? 'descending' : 'ascending') : 'none'}
            >
              <button
                type="button"
                className={styles['sort']}
                data-sorted={sorted || undefined}
                onClick={() => onSort(next(column.id))}
              >
                {column.header}
                <Icon name={sorted && sort.desc ? 'down' : 'up'} />
              </button>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
