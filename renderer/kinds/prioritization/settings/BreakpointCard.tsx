import type { ReactNode } from 'react'
import type { Breakpoints, Settings } from '#shared/domain/prioritization/scoring/settings.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { Segmented } from '#renderer/ui/RadioCards.tsx'
import { Card } from '#renderer/ui/Surface.tsx'
import styles from './Model.module.css'
import { breakpointFields, multipleFields, type SettingField } from './setting-fields.ts'

type Props = {
  readonly settings: Settings
  readonly defaults: Settings
  /** Four amounts in minor units. */
  readonly suggested: readonly number[]
  /** Minor units; null without accounts. */
  readonly meanArr: number | null
  readonly disabled: boolean
  readonly row: (field: SettingField, usual?: Settings | null) => ReactNode
  readonly onChange: (settings: Settings) => void
}

/** Where revenue scores begin: suggested from the mean ARR, or typed. */
export function BreakpointCard(props: Props) {
  const { settings, suggested, meanArr, disabled, row, onChange } = props
  const format = useFormat()
  const [a = 1, b = 2, c = 3, d = 4] = suggested
  const four: Breakpoints = [a, b, c, d]
  const typed = settings.revenueBreakpoints !== null
  return (
    <Card className={styles['card']} title={t('model.section.revenue')}>
      <p className={styles['text']}>{t('model.section.revenue.text')}</p>
      <Segmented
        label={t('model.breakpoints')}
        hint={
          meanArr === null
            ? t('model.breakpoints.none')
            : t('model.breakpoints.mean', { mean: format.money(meanArr) })
        }
        value={typed ? 'typed' : 'suggested'}
        disabled={disabled}
        onChange={(next) => onChange({ ...settings, revenueBreakpoints: next === 'typed' ? four : null })}
        options={[
          { value: 'suggested', label: t('model.breakpoints.suggested') },
          { value: 'typed', label: t('model.breakpoints.typed') },
        ]}
      />
      {typed ? (
        <div className={styles['fields']}>
          {breakpointFields(four, format.currency).map((field) => row(field, null))}
        </div>
      ) : (
        <>
          <dl className={styles['suggested']}>
            {four.map((amount, index) => (
              // eslint-disable-next-line react/no-array-index-key -- four places, in order
              <div key={index}>
                <dt>{t('model.field.breakpoint', { n: index + 1 })}</dt>
                <dd>{format.money(amount)}</dd>
              </div>
            ))}
          </dl>
          <div className={styles['fields']}>{multipleFields.map((field) => row(field))}</div>
        </>
      )}
    </Card>
  )
}
