import { useState } from 'react'
import { digitSlip } from '#shared/domain/importing/values/digit-slip.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { Button, TextButton } from '#renderer/ui/Button.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { RepairCard } from './RepairCard.tsx'
import styles from './Repair.module.css'
import type { ImportState } from './use-import.ts'
import type { Preview } from './use-preview.ts'

type Cell = Preview['refused'][number]

/** Cells that can't be read, to be typed over; what has been typed can be taken back. */
export function CellsCard({ cells, state }: { cells: readonly Cell[]; state: ImportState }) {
  const format = useFormat()
  const open = new Set(cells.map(({ row, field }) => `${row} ${field}`))
  const typed = state.typed.filter(({ row, field }) => !open.has(`${row} ${field}`))
  if (cells.length === 0 && typed.length === 0) return null
  const rows = new Set(cells.map(({ row }) => row)).size
  return (
    <RepairCard
      title={t('imports.cells', { n: cells.length })}
      waiting={rows === 0 ? null : t('imports.rows', { n: format.number(rows) })}
      note={t('imports.cells.note')}
    >
      <ul className={styles['fixes']}>
        {cells.map((cell) => (
          <CellToFix
            // Another value was typed, or the file read anew: the box begins with what counts now.
            key={`${cell.row} ${cell.field} ${cell.code} ${cell.value}`}
            cell={cell}
            onType={(text) => state.type(cell.row, cell.field, text)}
          />
        ))}
        {typed.map(({ row, field, text }) => (
          <li key={`${row} ${field}`} className={styles['typed']}>
            <span>{t('imports.row.n', { n: row })}</span>
            <span>{state.file?.headers[state.mapping[field] ?? -1] ?? field}</span>
            <span>{t('imports.cells.typed', { text })}</span>
            <Button size="s" variant="quiet" onClick={() => state.type(row, field, null)}>
              {t('imports.cells.back')}
            </Button>
          </li>
        ))}
      </ul>
    </RepairCard>
  )
}

function CellToFix({ cell, onType }: { cell: Cell; onType: (text: string) => void }) {
  const { row, column, field, value, message } = cell
  const [text, setText] = useState(value)
  const slip = digitSlip(value)
  const commit = (): void => {
    if (text !== value) onType(text)
  }
  return (
    <li data-unanswered="">
      <span>{t('imports.row.n', { n: row })}</span>
      <span>{column}</span>
      {field === '' ? (
        <span className={styles['whole']}>{value}</span>
      ) : (
        <TextField
          hideLabel
          label={t('imports.cells.box', { row, column })}
          value={text}
          onChange={setText}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit()
          }}
        />
      )}
      <span className={styles['why']}>
        {message}{' '}
        {slip === null || field === '' ? null : (
          <TextButton onClick={() => onType(slip)}>{t('imports.cells.slip', { slip })}</TextButton>
        )}
      </span>
    </li>
  )
}
