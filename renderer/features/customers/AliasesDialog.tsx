import { t } from '#shared/catalogue/translate.ts'
import { useCall, useChange } from '#renderer/lib/queries.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import styles from './Accounts.module.css'

/** Names and IDs of files that are remembered as an account's, each to be forgotten. */
export function AliasesDialog({ onClose }: { onClose: () => void }) {
  const aliases = useCall('aliases.list', {})
  const forget = useChange('aliases.forget')
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('accounts.aliases')}
      description={t('accounts.aliases.text')}
      footer={<Button onClick={onClose}>{t('accounts.aliases.close')}</Button>}
    >
      {forget.error ? (
        <Notice tone="error" title={t('accounts.aliases.failed')}>
          {forget.error.message}
        </Notice>
      ) : null}
      {aliases.data?.length === 0 ? <p>{t('accounts.aliases.none')}</p> : null}
      <ul className={styles['rates']}>
        {(aliases.data ?? []).map(({ kind, value, accountId, account, answer }) => (
          <li key={`${kind} ${value} ${accountId}`}>
            <span>
              {t(answer === 'merge' ? 'accounts.aliases.is' : 'accounts.aliases.isNot', { value, account })}
            </span>
            <IconButton
              icon="trash"
              label={t('accounts.aliases.forget', { value })}
              onClick={() => forget.mutate({ kind, value, accountId })}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
