import { TIERS, USAGE_TRENDS } from '#shared/domain/customers/account.ts'
import { SIGNALS } from '#shared/domain/customers/request.ts'
import { valueInWords } from '#shared/catalogue/field-words.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { Combobox } from '#renderer/ui/Combobox.tsx'
import { type Option, Select } from '#renderer/ui/Select.tsx'
import { TextArea, TextField } from '#renderer/ui/TextField.tsx'
import styles from './CorrectDialog.module.css'

type ItemFieldProps = {
  readonly field: string
  readonly label: string
  /** What is stored, as text; null: nothing yet. */
  readonly was: string | null
  readonly value: string
  readonly error: string | null
  readonly onChange: (value: string) => void
}

const REQUIRED: ReadonlySet<string> = new Set(['name', 'arr', 'tier', 'account', 'theme'])

/** One field of an account or a request: what it is decides how it is filled in. */
export function ItemField({ field, label, was, value, error, onChange }: ItemFieldProps) {
  const format = useFormat()
  const changed = was !== null && was !== value
  const words = {
    label,
    error,
    required: REQUIRED.has(field),
    ...(changed
      ? { hint: t('correct.was', { value: was === '' ? '' : valueInWords(field, was, format.date) }) }
      : HINTS.has(field)
        ? { hint: t(`correct.hint.${field as 'renewal_date'}`) }
        : {}),
  }
  if (field === 'theme' || field === 'account')
    return <ChosenField field={field} {...words} value={value} onChange={onChange} />
  if (field === 'verbatim')
    return (
      <TextArea
        {...words}
        className={styles['wide'] ?? ''}
        maxLength={20_000}
        value={value}
        onChange={onChange}
      />
    )
  const choices = choicesOf(field)
  return choices ? (
    <Select {...words} value={value} options={choices} onChange={onChange} />
  ) : (
    <TextField {...words} maxLength={500} value={value} onChange={onChange} />
  )
}

const HINTS: ReadonlySet<string> = new Set(['renewal_date', 'dependency', 'headroom'])

/** Accounts and themes are found by a part of their name, accounts by their number too. */
function ChosenField({ field, ...rest }: Omit<ItemFieldProps, 'was'>) {
  const listed = useCall('accounts.list', {}, { enabled: field === 'account' })
  const themed = useCall('themes.list', {}, { enabled: field === 'theme' })
  const accounts = listed.data ?? []
  const themes = themed.data ?? []
  const options: Option[] =
    field === 'theme'
      ? themes.map(({ name }) => ({ value: name, label: name }))
      : accounts.map(({ name, externalId }) => ({
          value: externalId ?? name,
          label: externalId === null ? name : `${name} · ${externalId}`,
        }))
  // A request names its account by name; the list tells accounts of one name apart by their ids.
  const known = accounts.find(({ name }) => name === rest.value)
  const value = options.some((option) => option.value === rest.value)
    ? rest.value
    : (known?.externalId ?? rest.value)
  const own = value === '' || options.some((option) => option.value === value)
  // Shown before its list is there, it would show nothing where something is chosen.
  if (!(field === 'account' ? listed : themed).data) return null
  return (
    <Combobox
      {...rest}
      value={value}
      options={own ? options : [{ value, label: value }, ...options]}
      onChange={(next) => rest.onChange(next ?? '')}
    />
  )
}

function choicesOf(field: string): readonly Option[] | null {
  switch (field) {
    case 'tier':
      return TIERS.map((value) => ({ value, label: terms.tier[value] }))
    case 'usage_trend':
      return [
        { value: '', label: t('correct.unsaid') },
        ...USAGE_TRENDS.map((value) => ({ value, label: terms.usageTrend[value] })),
      ]
    case 'signal':
      return SIGNALS.map((value) => ({ value, label: terms.signal[value] }))
    case 'icp':
    case 'referenceable':
    case 'prospect':
    case 'compliance':
      return [
        { value: 'yes', label: t('correct.yes') },
        { value: 'no', label: t('correct.no') },
      ]
    default:
      return null
  }
}
