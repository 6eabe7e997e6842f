import { t } from '#shared/catalogue/translate.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import styles from './Imports.module.css'
import type { ImportState } from './use-import.ts'
import type { Preview } from './use-preview.ts'

/** What is stored and not in the file: kept, unless somebody chooses otherwise, one by one or all together. */
export function GoneList({ preview, state }: { preview: Preview; state: ImportState }) {
  const { leaving } = state
  const free = preview.gone.filter((one) => one.held === null).map((one) => one.id)
  return (
    <>
      <p className={styles['quiet']}>{t('imports.gone.text')}</p>
      {free.length > 1 ? (
        <p>
          {leaving.length < free.length ? (
            <Button size="s" onClick={() => state.leave(free)}>
              {t('imports.gone.all', { n: free.length })}
            </Button>
          ) : (
            <Button size="s" onClick={() => state.leave([])}>
              {t('imports.gone.none')}
            </Button>
          )}
        </p>
      ) : null}
      <ul className={styles['gone']}>
        {preview.gone.map(({ id, name, held }) => (
          <li key={id}>
            <Checkbox
              label={name}
              hint={held ?? t(leaving.includes(id) ? 'imports.gone.removed' : 'imports.gone.kept')}
              checked={leaving.includes(id)}
              disabled={held !== null}
              onChange={(on) => state.leave(on ? [...leaving, id] : leaving.filter((one) => one !== id))}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
