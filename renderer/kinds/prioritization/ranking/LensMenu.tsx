import { LENSES } from '#shared/domain/prioritization/ranking/lens.ts'
import { DIMENSIONS } from '#shared/domain/prioritization/themes/theme.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import { Popover } from '#renderer/ui/Popover.tsx'
import { RadioCards } from '#renderer/ui/RadioCards.tsx'
import { type LensId, weightsInWords } from './lens.ts'
import styles from './Menus.module.css'
import { useLens } from './session-store.ts'

const NAMES = { cs: 'session.lens.cs', product: 'session.lens.product', own: 'session.lens.own' } as const

/** What a lens is called. */
export function lensName(lens: LensId): string {
  return t(NAMES[lens])
}

type LensMenuProps = {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly kbd: string
}

/** Chooses the weights to look through; the record never hears of it. */
export function LensMenu({ open, onOpenChange, kbd }: LensMenuProps) {
  const { lensId, ownWeights, lookThrough, weigh } = useLens()
  const hint = (lens: 'cs' | 'product'): string =>
    t('session.lens.weights', { weights: weightsInWords(LENSES[lens]) })
  return (
    <Popover
      open={open}
      onOpenChange={onOpenChange}
      align="start"
      title={t('session.lens.title')}
      trigger={<Button kbd={kbd}>{t('session.lens')}</Button>}
    >
      <div className={styles['menu']}>
        <p className={styles['text']}>{t('session.lens.text')}</p>
        <RadioCards
          label={t('session.lens.title')}
          hideLabel
          value={lensId ?? 'session'}
          onChange={(value) => lookThrough(value === 'session' ? null : value)}
          options={[
            { value: 'session', label: t('session.lens.session') },
            { value: 'cs', label: lensName('cs'), hint: hint('cs') },
            { value: 'product', label: lensName('product'), hint: hint('product') },
            { value: 'own', label: lensName('own'), hint: t('session.lens.ownHint') },
          ]}
        />
        <div className={styles['weights']}>
          {DIMENSIONS.map((dimension) => (
            <NumberField
              key={dimension}
              label={terms.dimensionShort[dimension]}
              value={ownWeights[dimension] / 100}
              min={0}
              max={10}
              step={0.5}
              onChange={(value) => {
                if (value !== null) weigh(dimension, value * 100)
              }}
            />
          ))}
        </div>
      </div>
    </Popover>
  )
}
