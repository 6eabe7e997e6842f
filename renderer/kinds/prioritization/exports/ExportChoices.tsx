import { t } from '#shared/catalogue/translate.ts'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { RadioCards } from '#renderer/ui/RadioCards.tsx'
import styles from './Export.module.css'
import type { Cut } from './export-store.ts'

/** For whom it is: with account names and money, or without. */
export function CutChoice({ value, onChange }: { value: Cut; onChange: (cut: Cut) => void }) {
  return (
    <RadioCards
      label={t('export.cut')}
      columns={2}
      value={value}
      onChange={onChange}
      options={(['internal', 'shareable'] as const).map((cut) => ({
        value: cut,
        label: t(`export.cut.${cut}`),
        hint: t(`export.cut.${cut}.text`),
      }))}
    />
  )
}

type FormatChoiceProps<F extends string> = {
  readonly formats: readonly { readonly format: F; readonly label: string }[]
  readonly chosen: readonly F[]
  readonly onChange: (chosen: readonly F[]) => void
}

/** As which files; any of them together. */
export function FormatChoice<F extends string>({ formats, chosen, onChange }: FormatChoiceProps<F>) {
  return (
    <fieldset className={styles['formats']}>
      <legend>{t('export.formats')}</legend>
      {formats.map(({ format, label }) => (
        <Checkbox
          key={format}
          label={label}
          checked={chosen.includes(format)}
          onChange={(on) => onChange(on ? [...chosen, format] : chosen.filter((one) => one !== format))}
        />
      ))}
    </fieldset>
  )
}
