import { useState } from 'react'
import { isIsoDate } from '#shared/kernel/dates.ts'
import { t } from '#shared/i18n/translate.ts'
import { useDraft } from '#renderer/lib/drafts.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { nextQuarter, quartersAround, today } from '#renderer/lib/quarters.ts'
import type { WorkspaceDoor } from '#renderer/lib/workspace-door.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Combobox } from '#renderer/ui/Combobox.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'

type Props = {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly door: WorkspaceDoor
}

/** Currencies that come first, because most lists come in one of them. */
const COMMON = ['USD', 'EUR', 'GBP', 'CAD', 'AUD', 'CHF', 'SEK', 'JPY', 'INR']

/** Asks for what a workspace needs to begin, then where its file shall be. */
export function NewWorkspaceDialog({ open, onOpenChange, door }: Props) {
  const [suggested] = useState(today)
  const draft = useDraft('workspace.new', {
    name: '',
    currency: 'USD',
    quarter: nextQuarter(suggested),
    asOf: suggested,
  })
  const [tried, setTried] = useState(false)
  const { locale } = useFormat()
  const { name, currency, quarter, asOf } = draft.value
  const edit = (part: Partial<typeof draft.value>): void => draft.set({ ...draft.value, ...part })
  const good = name.trim() !== '' && isIsoDate(asOf)

  const create = async (): Promise<void> => {
    setTried(true)
    if (!good) return
    // The door tells a failure; the dialog stays open with everything typed.
    if (await door.create({ name, currency, quarter, asOf })) {
      draft.clear()
      setTried(false)
      onOpenChange(false)
    }
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('home.create.title')}
      description={t('home.create.text')}
      onSubmit={() => void create()}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('frame.ui.cancel')}</Button>
          <Button type="submit" variant="primary" busy={door.busy === 'create'}>
            {t('home.create.action')}
          </Button>
        </>
      }
    >
      <TextField
        autoFocus
        required
        label={t('home.create.name')}
        hint={t('home.create.name.hint')}
        error={tried && name.trim() === '' ? t('home.create.name.error') : null}
        maxLength={200}
        value={name}
        onChange={(next) => edit({ name: next })}
      />
      <Combobox
        label={t('home.create.currency')}
        hint={t('home.create.currency.hint')}
        value={currency}
        options={currencies(locale)}
        onChange={(next) => edit({ currency: next ?? currency })}
      />
      <TextField
        type="date"
        required
        label={t('home.create.asOf')}
        hint={t('home.create.asOf.hint')}
        error={isIsoDate(asOf) ? null : t('home.create.asOf.error')}
        value={asOf}
        onChange={(next) => edit({ asOf: next })}
      />
      <Select
        label={t('home.create.quarter')}
        value={quarter}
        options={quartersAround(asOf, quarter).map((value) => ({ value, label: value }))}
        onChange={(next) => edit({ quarter: next })}
      />
    </Dialog>
  )
}

function currencies(locale: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  const rest = Intl.supportedValuesOf('currency').filter((code) => !COMMON.includes(code))
  return [...COMMON, ...rest].map((code) => ({ value: code, label: `${code}, ${names.of(code) ?? code}` }))
}
