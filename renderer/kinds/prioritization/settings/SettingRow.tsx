import type { Settings } from '#shared/domain/prioritization/scoring/settings.ts'
import { minorPerMajor } from '#shared/kernel/money.ts'
import { t } from '#shared/catalogue/translate.ts'
import type { Format } from '#renderer/lib/format.ts'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import type { SettingField } from './setting-fields.ts'

type Props = {
  readonly field: SettingField
  readonly settings: Settings
  /** null: no default of its own, such as a breakpoint that depends on the data. */
  readonly defaults: Settings | null
  readonly format: Format
  readonly disabled: boolean
  readonly onChange: (settings: Settings) => void
  readonly onCommit: () => void
}

/** One number of the model with its unit, its default, and what is wrong with it. */
export function SettingRow({ field, settings, defaults, format, disabled, onChange, onCommit }: Props) {
  const scale = scaleOf(field, format.currency)
  const shown = field.get(settings) / scale
  const written = (value: number): string => new Intl.NumberFormat(format.locale, digits(field)).format(value)
  const usual = defaults ? field.get(defaults) / scale : null
  const outside = shown < field.min || shown > field.max
  const fraction = field.kind === 'whole' && !Number.isInteger(shown)
  return (
    <NumberField
      label={field.label}
      unit={field.unit}
      value={shown}
      min={field.min}
      max={field.max}
      step={field.kind === 'factor' ? 0.05 : 1}
      format={digits(field)}
      locale={format.locale}
      disabled={disabled}
      error={
        outside
          ? t('model.error.range', { min: written(field.min), max: written(field.max) })
          : fraction
            ? t('model.error.whole')
            : null
      }
      {...(usual === null
        ? {}
        : {
            hint: t(usual === shown ? 'model.default' : 'model.default.changed', { value: written(usual) }),
          })}
      onChange={(next) => {
        // An emptied field keeps its value until another one is typed.
        if (next !== null)
          onChange(field.set(settings, field.kind === 'whole' ? next : Math.round(next * scale)))
      }}
      onCommit={onCommit}
    />
  )
}

function scaleOf(field: SettingField, currency: string): number {
  return field.kind === 'factor' ? 100 : field.kind === 'money' ? minorPerMajor(currency) : 1
}

function digits(field: SettingField): Intl.NumberFormatOptions {
  return field.kind === 'factor'
    ? { minimumFractionDigits: 1, maximumFractionDigits: 2 }
    : { maximumFractionDigits: 2 }
}
