import { t } from '#shared/catalogue/translate.ts'
import { Button } from '#renderer/ui/Button.tsx'
import styles from './Repair.module.css'
import type { ImportState, ReadFile } from './use-import.ts'
import type { Preview } from './use-preview.ts'

/** Beside what is asked: what each column was taken for, and what was found out about the file. */
export function HowRead({ state, file, preview }: { state: ImportState; file: ReadFile; preview: Preview }) {
  const fieldOf = new Map(Object.entries(state.mapping).map(([field, column]) => [column, field]))
  return (
    <aside className={styles['aside']} aria-label={t('imports.read')}>
      <header>
        <h3>{t('imports.read')}</h3>
        <Button size="s" variant="quiet" onClick={() => state.goTo('columns')}>
          {t('imports.read.change')}
        </Button>
      </header>
      <dl>
        {file.headers.map((header, column) => {
          const field = fieldOf.get(column)
          return (
            <div key={`${column} ${header}`} data-unused={field === undefined ? '' : undefined}>
              <dt>{header.trim() === '' ? t('imports.columns.unnamed', { n: column + 1 }) : header}</dt>
              <dd>
                {field === undefined ? t('imports.read.unused') : t('imports.field', { field })}
                <small>{(file.sample[column] ?? []).slice(0, 3).join(' · ')}</small>
              </dd>
            </div>
          )
        })}
      </dl>
      {[...file.notices, ...preview.notes].map((note) => (
        <p key={note} className={styles['note']}>
          {note}
        </p>
      ))}
    </aside>
  )
}
