import type { ChartTable } from '#shared/charts/chart.ts'
import { t } from '#shared/catalogue/translate.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { CopyButton } from '#renderer/ui/TableTools.tsx'
import styles from './Charts.module.css'

/** The numbers of a picture, for whoever would rather read, or can't see it. */
export function ChartNumbers({ table, title }: { table: ChartTable; title: string }) {
  const look = (index: number): string => classNames(table.amounts.includes(index) && styles['amount'])
  return (
    <section className={styles['numbers']} aria-label={t('charts.numbers')}>
      <header>
        <h2>{t('charts.numbers')}</h2>
        <CopyButton rows={() => [[...table.header], ...table.rows.map((row) => [...row])]} />
      </header>
      <div className={styles['scroller']}>
        <table aria-label={title}>
          <thead>
            <tr>
              {table.header.map((words, index) => (
                <th key={words} scope="col" className={look(index)}>
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, at) => (
              // eslint-disable-next-line react/no-array-index-key -- rows have no id and never move by themselves
              <tr key={at}>
                {row.map((cell, index) => (
                  <td key={table.header[index]} className={look(index)}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
