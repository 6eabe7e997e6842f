import type { Output } from '#shared/contract/contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useCommands } from '#renderer/lib/commands.ts'
import { go } from '#renderer/lib/place.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Place, Waiting } from '#renderer/ui/Place.tsx'
import { Segmented } from '#renderer/ui/RadioCards.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { EmptyState, PageHeader } from '#renderer/ui/Surface.tsx'
import { ChartDrawing } from './ChartDrawing.tsx'
import { ChartNumbers } from './ChartNumbers.tsx'
import styles from './Charts.module.css'
import { PICTURES, useChartChoice } from './charts-store.ts'
import { themesOf, useChart } from './use-chart.ts'
import { useSavePicture } from './use-save-picture.ts'

type Ranking = Output<'ranking.get'>

/** The session in pictures: one at a time, its numbers beside it, and the way to a file. */
export function ChartsPlace() {
  const ranking = useCall('ranking.get', {})
  if (ranking.error || !ranking.data)
    return (
      <Waiting
        on={ranking}
        loading={t('charts.loading')}
        failed={t('charts.failed')}
        retry={t('charts.retry')}
      />
    )
  if (themesOf(ranking.data).length === 0)
    return (
      <EmptyState
        title={t('charts.empty.title')}
        text={t('charts.empty.text')}
        action={
          <Button variant="primary" onClick={() => go('themes')}>
            {t('charts.empty.action')}
          </Button>
        }
      />
    )
  return <Charts ranking={ranking.data} />
}

function Charts({ ranking }: { ranking: Ranking }) {
  const { kind, choose } = useChartChoice()
  const { chart, failure, retry, themeId } = useChart(ranking)
  const save = useSavePicture(themeId)
  const group = t('charts.title')
  useCommands([
    ...PICTURES.map((one) => ({
      id: `charts.${one}`,
      label: t(`charts.which.${one}`),
      group,
      run: () => choose({ kind: one }),
    })),
    ...(['png', 'svg'] as const).map((format) => ({
      id: `charts.save.${format}`,
      label: t('charts.save', { format }),
      group,
      menu: 'file' as const,
      run: () => save(format),
    })),
  ])
  return (
    <Place>
      <PageHeader
        title={t('charts.title')}
        note={t('charts.subtitle')}
        actions={(['png', 'svg'] as const).map((format) => (
          <Button key={format} icon="file" onClick={() => save(format)}>
            {t('charts.save', { format })}
          </Button>
        ))}
      />
      <div className={styles['choices']}>
        <Segmented
          label={t('charts.which')}
          hideLabel
          value={kind}
          onChange={(next) => choose({ kind: next })}
          options={PICTURES.map((value) => ({ value, label: t(`charts.which.${value}`) }))}
        />
        <Detail ranking={ranking} themeId={themeId} />
      </div>
      {chart !== null && failure === null ? null : (
        <Waiting
          on={{ error: failure, refetch: retry }}
          loading={t('charts.loading')}
          failed={t('charts.failed')}
          retry={t('charts.retry')}
        />
      )}
      {chart === null ? null : (
        <div className={styles['desk']}>
          <ChartDrawing chart={chart} />
          {chart.table.rows.length === 0 ? null : <ChartNumbers table={chart.table} title={chart.title} />}
        </div>
      )}
    </Place>
  )
}

/** What else a picture has to be told: which theme, which lens. */
function Detail({ ranking, themeId }: { ranking: Ranking; themeId: string | null }) {
  const { kind, lens, choose } = useChartChoice()
  if (kind === 'accounts')
    return (
      <Select
        label={t('charts.theme')}
        hideLabel
        className={classNames(styles['theme'])}
        value={themeId}
        onChange={(next) => choose({ themeId: next })}
        options={themesOf(ranking).map((row) => ({ value: row.themeId, label: row.name }))}
      />
    )
  if (kind === 'lenses')
    return (
      <Segmented
        label={t('charts.lens')}
        hideLabel
        value={lens}
        onChange={(next) => choose({ lens: next })}
        options={(['cs', 'product'] as const).map((value) => ({ value, label: t(`charts.lens.${value}`) }))}
      />
    )
  return null
}
