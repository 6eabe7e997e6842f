import { IMPORT_FIELDS } from '#shared/domain/importing/fields.ts'
import { listInWords } from '#shared/kernel/text.ts'
import { t } from '#shared/i18n/translate.ts'
import type { ImportKind } from '#renderer/lib/import-request.ts'
import { ProgressBar } from '#renderer/ui/Surface.tsx'
import styles from './Imports.module.css'

type Props = { readonly kind: ImportKind; readonly currency: string; readonly reading: boolean }

/** What the file has to hold, before one is chosen. */
export function FileStep({ kind, currency, reading }: Props) {
  const fields: readonly { readonly field: string; readonly required: boolean }[] = IMPORT_FIELDS[kind]
  const names = (required: boolean): string =>
    listInWords(
      fields.filter((one) => one.required === required).map(({ field }) => t('imports.field', { field })),
    )
  if (reading) return <ProgressBar label={t('imports.reading')} done={0} total={null} />
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
