import { useState } from 'react'
import { isIsoDate } from '#shared/kernel/dates.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useDraft } from '#renderer/lib/drafts.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useCall, useChange } from '#renderer/lib/queries.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import styles from './Accounts.module.css'

/** The rates by which accounts in other currencies are converted at import, each with its day. */
export function RatesDialog({ asOf, onClose }: { asOf: string; onClose: () => void }) {
  const rates = useCall('rates.list', {})
  const save = useChange('rates.save')
  const remove = useChange('rates.remove')
  const format = useFormat()
  const draft = useDraft('rates.new', { currency: '', rate: '', date: asOf })
  const [tried, setTried] = useState(false)
  const { currency, rate, date } = draft.value
  const edit = (part: Partial<typeof draft.value>): void => draft.set({ ...draft.value, ...part })
  const code = currency.trim().toUpperCase()
  const good = /^[A-Z]{3}$/.test(code) && rate.trim() !== '' && isIsoDate(date)
  const own = rates.data?.currency ?? ''
  const add = (): void => {
    setTried(true)
    if (!good) return
    const saved = save.mutateAsync({ currency: code, rate: rate.trim(), date })
    saved.then(
      () => {
        draft.clear()
        setTried(false)
      },
      // The dialog shows the refusal.
      () => undefined,
    )
  }
  const failure = save.error ?? remove.error
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('accounts.rates')}
      description={t('accounts.rates.text', { currency: own })}
      onSubmit={add}
      footer={
        <>
          <Button onClick={onClose}>{t('accounts.rates.close')}</Button>
          <Button type="submit" variant="primary" busy={save.isPending}>
            {t('accounts.rates.add')}
          </Button>
        </>
      }
    >
      {failure ? (
        <Notice tone="error" title={t('accounts.rates.failed')}>
          {failure.message}
        </Notice>
      ) : null}
      <ul className={styles['rates']}>
        {(rates.data?.rates ?? []).map((one) => (
          <li key={one.currency}>
            <span>
              {t('accounts.rates.line', {
                from: one.currency,
                rate: one.rate,
                to: own,
                date: format.date(one.date),
              })}
            </span>
            <IconButton
              icon="trash"
              label={t('accounts.rates.remove', { currency: one.currency })}
              onClick={() => remove.mutate({ currency: one.currency })}
            />
          </li>
        ))}
      </ul>
      <div className={styles['rateFields']}>
        <TextField
          autoFocus
          label={t('accounts.rates.currency')}
          hint={t('accounts.rates.currency.hint')}
          error={tried && !/^[A-Z]{3}$/.test(code) ? t('accounts.rates.currency.error') : null}
          maxLength={3}
          value={currency}
          onChange={(next) => edit({ currency: next })}
        />
        <TextField
          label={t('accounts.rates.rate')}
          hint={t('accounts.rates.rate.hint', { currency: own })}
          error={tried && rate.trim() === '' ? t('accounts.rates.rate.error') : null}
          maxLength={30}
          value={rate}
          onChange={(next) => edit({ rate: next })}
        />
        <TextField
          type="date"
          label={t('accounts.rates.date')}
          error={isIsoDate(date) ? null : t('accounts.rates.date.error')}
          value={date}
          onChange={(next) => edit({ date: next })}
        />
      </div>
    </Dialog>
  )
}
