import { useState } from 'react'
import type { Input } from '#shared/contract/contract.ts'
import { isIsoDate } from '#shared/kernel/dates.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useDraft } from '#renderer/lib/drafts.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { nextQuarter, quartersAround, today } from '#renderer/words/quarters.ts'
import type { WorkspaceDoor } from '#renderer/lib/workspace-door.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Combobox } from '#renderer/ui/Combobox.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { RadioCards } from '#renderer/ui/RadioCards.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import styles from './NewWorkspaceDialog.module.css'

type SessionKind = NonNullable<Input<'workspace.create'>['kind']>
type Details = Omit<Input<'workspace.create'>, 'path'> & { readonly kind: SessionKind }
type Props = {
  /** What may be begun, in the order in which it is offered. */
  readonly kinds: readonly SessionKind[]
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly door: WorkspaceDoor
}

/** Currencies that come first, because most lists come in one of them. */
const COMMON = ['USD', 'EUR', 'GBP', 'CAD', 'AUD', 'CHF', 'SEK', 'JPY', 'INR']

/** Asks for what a workspace and its first session need to begin, then where the file shall be. */
export function NewWorkspaceDialog({ kinds, open, onOpenChange, door }: Props) {
  const { value, edit, clear } = useNewWorkspace()
  const [tried, setTried] = useState(false)
  const { name, currency, quarter, asOf, kind } = value
  const good = name.trim() !== '' && isIsoDate(asOf)

  const create = async (): Promise<void> => {
    setTried(true)
    if (!good) return
    // The door tells a failure; the dialog stays open with everything typed.
    if (await door.create(value, name)) {
      clear()
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
      <div className={styles['pair']}>
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
        <CurrencyField
          value={currency}
          hint={t('home.create.currency.hint')}
          onChange={(next) => edit({ currency: next })}
        />
      </div>
      <RadioCards
        label={t('home.create.kind')}
        value={kind}
        options={kinds.map((one) => ({
          value: one,
          label: t(`home.create.kind.${one}`),
          hint: t(`home.create.kind.${one}.hint`),
        }))}
        onChange={(next) => edit({ kind: next })}
      />
      <div className={styles['pair']}>
        <Select
          label={t('home.create.quarter')}
          value={quarter}
          options={quartersAround(asOf, quarter).map((one) => ({ value: one, label: one }))}
          onChange={(next) => edit({ quarter: next })}
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
      </div>
    </Dialog>
  )
}

/** What is filled in until somebody types something else. */
function useNewWorkspace(): {
  value: Details
  edit: (part: Partial<Details>) => void
  clear: () => void
} {
  const [day] = useState(today)
  const typed = useDraft<Partial<Details>>('workspace.new', {})
  const suggested: Details = {
    name: '',
    currency: 'USD',
    quarter: nextQuarter(day),
    asOf: day,
    kind: 'quarterly',
  }
  return {
    value: { ...suggested, ...typed.value },
    edit: (part) => typed.edit((before) => ({ ...before, ...part })),
    clear: typed.clear,
  }
}

type CurrencyFieldProps = {
  readonly value: string
  readonly hint: string | undefined
  readonly onChange: (next: string) => void
}

function CurrencyField({ value, hint, onChange }: CurrencyFieldProps) {
  const { locale } = useFormat()
  return (
    <Combobox
      label={t('home.create.currency')}
      hint={hint}
      value={value}
      options={currencies(locale)}
      onChange={(next) => onChange(next ?? value)}
    />
  )
}

function currencies(locale: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  const rest = Intl.supportedValuesOf('currency').filter((code) => !COMMON.includes(code))
  return [...COMMON, ...rest].map((code) => ({ value: code, label: `${code}, ${names.of(code) ?? code}` }))
}
