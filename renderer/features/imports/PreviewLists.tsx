import { t } from '#shared/catalogue/translate.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { Flag, Pill } from '#renderer/ui/Mark.tsx'
import { CopyButton } from '#renderer/ui/TableTools.tsx'
import styles from './Imports.module.css'
import { cellInWords } from './cell-in-words.ts'
import type { ReadFile } from './use-import.ts'
import type { Preview } from './use-preview.ts'

const TONES = { added: 'good', changed: 'warn', unchanged: 'none' } as const

type RowsProps = {
  readonly rows: Preview['rows']
  readonly file: ReadFile | null
}

/** The first rows as they would be stored; what changes says from what to what. */
export function PreviewRows({ rows, file }: RowsProps) {
  const format = useFormat()
  if (rows.length === 0) return <p className={styles['quiet']}>{t('imports.rows.none')}</p>
  // Only what has something in it: headroom may come from seats times price, a currency column only checks.
  const shown = (file?.fields ?? [])
    .map(({ field }) => field)
    .filter((field) => rows.some((row) => (row.cells[field] ?? '') !== ''))
  return (
    <>
      <p className={styles['quiet']}>{t('imports.rows.first', { n: rows.length })}</p>
      <div className={styles['wide']}>
        <table className={styles['rows']}>
          <thead>
            <tr>
              <th>{t('imports.row')}</th>
              <th>{t('imports.status')}</th>
              {shown.map((field) => (
                <th key={field}>{t('imports.field', { field })}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => {
              const changed = new Map(row.changes.map((change) => [change.field, change]))
              return (
                // A row that names several themes is a request for each.
                <tr key={`${row.row} ${index}`}>
                  <td>{format.number(row.row)}</td>
                  <td>
                    <Pill tone={TONES[row.status]}>{t(`imports.status.${row.status}`)}</Pill>
                  </td>
                  {shown.map((field) => {
                    const change = changed.get(field)
                    return (
                      <td key={field} className={change ? styles['changed'] : undefined}>
                        {change ? (
                          <>
                            <del>{cellInWords(field, change.from, format)}</del>{' '}
                            <ins>{cellInWords(field, change.to, format)}</ins>
                          </>
                        ) : (
                          cellInWords(field, row.cells[field] ?? '', format)
                        )}
                      </td>
                    )
                  })}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** Cells that can't be imported: where, what, why, and what to do. */
export function RefusedRows({ preview }: { preview: Preview }) {
  const format = useFormat()
  const { refused, refusedTotal } = preview
  const heads = [
    t('imports.row'),
    t('imports.refused.column'),
    t('imports.refused.value'),
    t('imports.refused.message'),
  ]
  return (
    <>
      <div className={styles['listHead']}>
        <p className={styles['quiet']}>
          {t('imports.refused.text')}{' '}
          {refusedTotal > refused.length
            ? t('imports.refused.more', { shown: refused.length, total: refusedTotal })
            : ''}
        </p>
        {refused.length > 0 ? (
          <CopyButton
            rows={() => [
              heads,
              ...refused.map(({ row, column, value, message }) => [row, column, value, message]),
            ]}
          />
        ) : null}
      </div>
      {refused.length === 0 ? null : (
        <table className={styles['rows']}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head}>{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {refused.map(({ row, column, value, code, message }) => (
              <tr key={`${row} ${column} ${code}`}>
                <td>{format.number(row)}</td>
                <td>{column}</td>
                <td>{value === '' ? '' : <Flag tone="bad" label={value} />}</td>
                <td className={styles['message']}>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
