import type { RoadmapThemeView } from '#shared/contract/prioritization/roadmap.contract.ts'
import type { ThemeView } from '#shared/contract/prioritization/themes.contract.ts'
import { FITS } from '#shared/domain/prioritization/themes/theme.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { Flag } from '#renderer/ui/Mark.tsx'
import { ScorePips } from '#renderer/ui/ScorePips.tsx'
import type { Column } from '#renderer/ui/table-columns.ts'
import styles from './Themes.module.css'
import type { HalfMappings } from './use-mapping.ts'

/**
 * The columns of the feedback themes, with what is half chosen shown as such.
 * @param partly the session is about some of the themes: the others are marked
 */
export function themeColumns(
  roadmap: readonly RoadmapThemeView[],
  half: HalfMappings,
  partly: boolean,
): readonly Column<ThemeView>[] {
  const names = new Map(roadmap.map((theme) => [theme.id, theme.name]))
  const roadmapOf = (theme: ThemeView): string =>
    names.get(half[theme.id]?.roadmapThemeId ?? theme.roadmapThemeId ?? '') ?? ''
  const fitOf = (theme: ThemeView): string => {
    const fit = half[theme.id] ? half[theme.id]?.fit : theme.fit
    return fit === undefined || fit === null ? '' : terms.fit[fit]
  }
  const asideOf = (theme: ThemeView): string => (partly && !theme.onTable ? t('themes.offTable') : '')
  return [
    {
      id: 'name',
      header: t('themes.name'),
      fixed: true,
      value: (theme) => theme.name,
      text: (theme) => `${theme.name} ${theme.description} ${asideOf(theme)}`,
      copy: (theme) => theme.name,
      cell: (theme) => (
        <>
          <span className={styles['name']}>{theme.name}</span>
          {theme.compliance ? (
            <Flag tone="warn" label={t('themes.compliance')} tooltip={t('themes.compliance.tooltip')} />
          ) : null}
          {theme.namesInTitle.length === 0 ? null : (
            <Flag
              tone="warn"
              label={t('themes.namesCustomer')}
              tooltip={t('themes.namesCustomer.text', { names: theme.namesInTitle })}
            />
          )}
          {asideOf(theme) === '' ? null : (
            <Flag tone="quiet" label={t('themes.offTable')} tooltip={t('themes.offTable.tooltip')} />
          )}
        </>
      ),
    },
    {
      id: 'accounts',
      header: t('themes.asked'),
      width: '5.5rem',
      align: 'end',
      value: (theme) => theme.accounts,
    },
    {
      id: 'requests',
      header: t('themes.requests'),
      width: '6rem',
      align: 'end',
      hidden: true,
      value: (theme) => theme.requests,
    },
    {
      id: 'prospects',
      header: t('themes.prospects'),
      width: '6rem',
      align: 'end',
      hidden: true,
      value: (theme) => theme.prospects,
    },
    {
      id: 'roadmap',
      header: t('themes.roadmap'),
      width: '9.5rem',
      value: roadmapOf,
      cell: (theme) => {
        const name = roadmapOf(theme)
        return name === '' ? <span className={styles['none']}>–</span> : name
      },
    },
    {
      id: 'fit',
      header: t('themes.fit'),
      width: '8rem',
      value: (theme) => (theme.fit === null ? null : FITS.indexOf(theme.fit)),
      text: fitOf,
      cell: (theme) => {
        if (theme.fit === null && !half[theme.id] && (theme.compliance || !theme.onTable))
          return <span className={styles['none']}>–</span>
        if (theme.fit === null && !half[theme.id]) return <Flag tone="warn" label={t('themes.unmapped')} />
        const fit = fitOf(theme)
        return fit === '' ? <Flag tone="warn" label={t('themes.half')} /> : fit
      },
    },
    {
      id: 'preliminary',
      header: t('themes.preliminary'),
      width: '7rem',
      value: (theme) => theme.preliminary,
      cell: (theme) => (
        <ScorePips score={theme.preliminary} dimension="alignment" label={t('themes.preliminary')} />
      ),
    },
  ]
}
