import type { RoadmapThemeView } from '#shared/contract/prioritization/roadmap.contract.ts'
import type { ThemeView } from '#shared/contract/prioritization/themes.contract.ts'
import { FITS, type Score, SCORES } from '#shared/domain/prioritization/themes/theme.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { usePlace } from '#renderer/lib/place.ts'
import { useCall, useChange } from '#renderer/lib/queries.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { RadioCards, Segmented } from '#renderer/ui/RadioCards.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import { FIT_KEYS } from './mapping-commands.ts'
import styles from './Themes.module.css'
import type { MappingChoice } from './use-mapping.ts'

type Props = {
  readonly theme: ThemeView | null
  /** How many themes are marked; a choice goes for all of them then. */
  readonly marked: number
  readonly onUnmark: () => void
  readonly roadmap: readonly RoadmapThemeView[]
  readonly half: MappingChoice
  readonly onChoose: (choice: MappingChoice) => void
  readonly onEdit: () => void
  readonly onMerge: () => void
  readonly onRemove: () => void
}

/** One theme against the roadmap: which bet, how well it fits, where Product starts. Saved as one chooses. */
export function MappingPanel(props: Props) {
  const { theme, marked, onUnmark, roadmap, half, onChoose, onEdit, onMerge, onRemove } = props
  const { go } = usePlace()
  if (!theme && marked === 0)
    return (
      <aside className={styles['panel']} aria-label={t('themes.panel')}>
        <h2 className={styles['panelTitle']}>{t('themes.panel.none')}</h2>
        <p className={styles['quiet']}>{t('themes.panel.none.text')}</p>
      </aside>
    )
  return (
    <aside className={styles['panel']} aria-label={t('themes.panel')}>
      {marked > 0 ? (
        <Notice
          tone="info"
          title={t('themes.marked', { n: marked })}
          action={
            <>
              {marked > 1 ? (
                <Button size="s" onClick={onMerge}>
                  {t('themes.merge.marked', { n: marked })}
                </Button>
              ) : null}
              <Button size="s" variant="quiet" onClick={onUnmark}>
                {t('themes.unmark')}
              </Button>
            </>
          }
        />
      ) : null}
      {theme && marked === 0 ? (
        <header className={styles['panelHead']}>
          <h2 className={styles['panelTitle']}>{theme.name}</h2>
          <span className={styles['panelActions']}>
            <Button size="s" onClick={onEdit}>
              {t('themes.edit')}
            </Button>
            <Button size="s" onClick={onMerge}>
              {t('themes.merge')}
            </Button>
            <Button size="s" onClick={onRemove}>
              {t('themes.remove')}
            </Button>
          </span>
          <p className={styles['quiet']}>
            {theme.description === '' ? t('themes.panel.description.none') : theme.description}
          </p>
          {theme.alsoKnownAs.length > 0 ? (
            <p className={styles['quiet']}>{t('themes.alsoKnownAs', { names: theme.alsoKnownAs })}</p>
          ) : null}
        </header>
      ) : null}
      {theme && marked === 0 && theme.namesInTitle.length > 0 ? (
        <Notice
          tone="warn"
          title={t('themes.namesCustomer.title')}
          action={
            <Button size="s" onClick={onEdit}>
              {t('themes.namesCustomer.rename')}
            </Button>
          }
        >
          {t('themes.namesCustomer.text', { names: theme.namesInTitle })}
        </Notice>
      ) : null}
      {roadmap.length === 0 ? (
        <Notice
          tone="warn"
          title={t('themes.panel.roadmap.none')}
          action={
            <Button size="s" onClick={() => go('roadmap')}>
              {t('themes.panel.roadmap.go')}
            </Button>
          }
        />
      ) : (
        <RadioCards
          label={t('themes.panel.roadmap')}
          value={marked > 0 ? null : (half.roadmapThemeId ?? theme?.roadmapThemeId ?? null)}
          onChange={(roadmapThemeId) => onChoose({ roadmapThemeId })}
          options={roadmap.map((bet, index) => ({
            value: bet.id,
            label: bet.name,
            aside: <Kbd keys={String(index + 1)} />,
          }))}
        />
      )}
      <FitChoice theme={marked > 0 ? null : theme} half={half} onChoose={onChoose} />
      {theme && marked === 0 ? <Ruling theme={theme} /> : null}
    </aside>
  )
}

function FitChoice({ theme, half, onChoose }: Pick<Props, 'theme' | 'half' | 'onChoose'>) {
  const fits = useCall('settings.get', {}).data?.settings.fits
  const changing = Object.keys(half).length > 0
  const fit = theme === null ? null : changing ? (half.fit ?? null) : theme.fit
  const range = fit === null || !fits ? null : fits[fit]
  const allowed = range ? SCORES.filter((score) => score >= range.min && score <= range.max) : []
  return (
    <>
      <RadioCards
        label={t('themes.panel.fit')}
        {...(changing && half.roadmapThemeId === undefined ? { hint: t('themes.panel.fit.first') } : {})}
        value={fit}
        onChange={(next) => onChoose({ fit: next })}
        options={FITS.map((one) => ({
          value: one,
          label: terms.fit[one],
          hint: fits ? t('themes.panel.fit.hint', fits[one]) : '',
          aside: <Kbd keys={FIT_KEYS[one]} />,
        }))}
      />
      {theme !== null && !changing && allowed.length > 1 ? (
        <Segmented
          label={t('themes.panel.preliminary')}
          hint={t('themes.panel.preliminary.hint')}
          value={theme.preliminary === null ? null : String(theme.preliminary)}
          onChange={(next) => {
            const score = allowed.find((one) => String(one) === next)
            if (score !== undefined) onChoose({ preliminary: score })
          }}
          options={allowed.map((score: Score) => ({ value: String(score), label: String(score) }))}
        />
      ) : null}
      {theme?.score !== undefined && theme.score !== null && theme.score !== theme.preliminary ? (
        <p className={styles['quiet']}>
          {t('themes.panel.moved', { score: theme.score, reason: theme.reason })}
        </p>
      ) : null}
      {theme && theme.pastAlignment.length > 0 ? (
        <p className={styles['quiet']}>
          {t('themes.panel.past', { scores: theme.pastAlignment.join(', ') })}
        </p>
      ) : null}
    </>
  )
}

function Ruling({ theme }: { theme: ThemeView }) {
  const save = useChange('themes.save')
  const value = theme.complianceRuling === null ? 'data' : theme.complianceRuling ? 'yes' : 'no'
  return (
    <Segmented
      label={t('themes.panel.ruling')}
      hint={t('themes.panel.ruling.hint')}
      error={save.error?.message}
      value={value}
      onChange={(next) =>
        save.mutate({
          id: theme.id,
          name: theme.name,
          description: theme.description,
          complianceRuling: next === 'data' ? null : next === 'yes',
        })
      }
      options={[
        { value: 'data', label: t('themes.panel.ruling.data') },
        { value: 'yes', label: t('themes.panel.ruling.yes') },
        { value: 'no', label: t('themes.panel.ruling.no') },
      ]}
    />
  )
}
