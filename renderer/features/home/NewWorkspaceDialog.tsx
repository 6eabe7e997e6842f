import { useState } from 'react'
import type { Input, Output } from '#shared/contract/contract.ts'
import { SESSION_KINDS, type SessionKind } from '#shared/domain/prioritization/phases/session.ts'
import { isIsoDate } from '#shared/kernel/dates.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useDraft } from '#renderer/lib/drafts.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { quarterAfter } from '#shared/kernel/dates.ts'
import { nextQuarter, quartersAround, today } from '#renderer/words/quarters.ts'
import type { WorkspaceDoor } from '#renderer/lib/workspace-door.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Combobox } from '#renderer/ui/Combobox.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { RadioCards } from '#renderer/ui/RadioCards.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { CarryOver, carriedInto } from './CarryOver.tsx'
import styles from './NewWorkspaceDialog.module.css'

type Workspace = NonNullable<Output<'workspace.get'>>
type Details = Omit<Input<'workspace.create'>, 'path'> & { readonly kind: SessionKind }
type Props = {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly door: WorkspaceDoor
  /** The workspace that is open, which the new session can start from. */
  readonly source: Workspace | null
}

/** Currencies that come first, because most lists come in one of them. */
const COMMON = ['USD', 'EUR', 'GBP', 'CAD', 'AUD', 'CHF', 'SEK', 'JPY', 'INR']

/** Asks for what a session needs to begin, then where its file shall be. */
export function NewWorkspaceDialog({ open, onOpenChange, door, source }: Props) {
  const { value, edit, clear } = useNewSession(source)
  const [tried, setTried] = useState(false)
  const { name, currency, quarter, asOf, kind, carryOver } = value
  const good = name.trim() !== '' && isIsoDate(asOf)

  const create = async (): Promise<void> => {
    setTried(true)
    if (!good) return
    const details = { ...value, carryOver: carriedInto(carryOver, source, currency) }
    // The door tells a failure; the dialog stays open with everything typed.
    if (await door.create(details, source ? fileName(value) : name)) {
      clear()
      setTried(false)
      onOpenChange(false)
    }
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t(source ? 'home.create.title.next' : 'home.create.title')}
      description={
        source
          ? t('home.create.text.next', { name: source.name, quarter: source.session.quarter })
          : t('home.create.text')
      }
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
          hint={source ? undefined : t('home.create.name.hint')}
          error={tried && name.trim() === '' ? t('home.create.name.error') : null}
          maxLength={200}
          value={name}
          onChange={(next) => edit({ name: next })}
        />
        <CurrencyField
          value={currency}
          hint={source ? undefined : t('home.create.currency.hint')}
          onChange={(next) => edit({ currency: next })}
        />
      </div>
      <RadioCards
        label={t('home.create.kind')}
        value={kind}
        options={SESSION_KINDS.map((one) => ({
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
      {source === null ? null : (
        <CarryOver
          source={source}
          currency={currency}
          value={carryOver}
          onChange={(next) => edit({ carryOver: next })}
        />
      )}
    </Dialog>
  )
}

type Form = Details & { readonly carryOver: { readonly setup: boolean; readonly data: boolean } }

/** What is filled in: from the open workspace until somebody types something else. */
function useNewSession(source: Workspace | null): {
  value: Form
  edit: (part: Partial<Form>) => void
  clear: () => void
} {
  const [day] = useState(today)
  const typed = useDraft<Partial<Form>>('workspace.new', {})
  const kind = typed.value.kind ?? 'quarterly'
  const suggested: Form = {
    name: source?.name ?? '',
    currency: source?.currency ?? 'USD',
    quarter: suggestedQuarter(kind, source, day),
    asOf: day,
    kind,
    carryOver: { setup: true, data: true },
  }
  return {
    value: { ...suggested, ...typed.value },
    edit: (part) => typed.edit((before) => ({ ...before, ...part })),
    clear: typed.clear,
  }
}

/** The next quarter's session follows the one that is open; triage and fast track belong to its quarter. */
function suggestedQuarter(kind: SessionKind, source: Workspace | null, day: string): string {
  if (source === null) return nextQuarter(day)
  return kind === 'quarterly' ? quarterAfter(source.session.quarter) : source.session.quarter
}

/** A name that doesn't stand in the way of the file it came from, nor of last month's triage. */
function fileName({ name, quarter, kind, asOf }: Form): string {
  return kind === 'quarterly'
    ? `${name} ${quarter}`
    : `${name} ${quarter} ${t(`home.create.kind.${kind}`).toLowerCase()} ${asOf}`
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
