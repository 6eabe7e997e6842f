import { IMPORT_FIELDS } from '#shared/domain/importing/columns/fields.ts'
import { listInWords } from '#shared/kernel/text.ts'
import { t } from '#shared/catalogue/translate.ts'
import type { ImportKind } from '#renderer/lib/import-request.ts'
import styles from './Imports.module.css'
import type { ImportState } from './use-import.ts'
import { Working } from './Working.tsx'

type Props = { readonly kind: ImportKind; readonly currency: string; readonly state: ImportState }

/** What the file has to hold, before one is chosen. */
export function FileStep({ kind, currency, state }: Props) {
  const fields: readonly { readonly field: string; readonly required: boolean }[] = IMPORT_FIELDS[kind]
  const names = (required: boolean): string =>
    listInWords(
      fields.filter((one) => one.required === required).map(({ field }) => t('imports.field', { field })),
    )
  if (state.reading) return <Working state={state} label={t('imports.reading')} />
  return (
    <div className={styles['needs']}>
      <p>{t('imports.file.text')}</p>
      <dl>
        <dt>{t('imports.file.needs')}</dt>
        <dd>{names(true)}</dd>
        <dt>{t('imports.file.more')}</dt>
        <dd>{names(false)}</dd>
      </dl>
      {kind === 'accounts' ? <p>{t('imports.file.currency', { currency })}</p> : null}
    </div>
  )
}
