import type { RankingView } from '#shared/contract/prioritization/ranking.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { Segmented } from '#renderer/ui/RadioCards.tsx'
import { CopyButton } from '#renderer/ui/TableTools.tsx'
import { LensMenu, lensName } from './LensMenu.tsx'
import { ColumnsMenu, FilterMenu } from './LookMenus.tsx'
import { FILTER_KEY, LENS_KEY } from './matrix-commands.ts'
import type { MatrixLine } from './matrix-lines.ts'
import styles from './Matrix.module.css'
import { matrixTable } from './matrix-table.ts'
import { useLens, useLook } from './session-store.ts'

type MatrixHeaderProps = {
  readonly view: RankingView
  readonly lines: readonly MatrixLine[]
  readonly menu: 'lens' | 'filter' | null
  readonly onMenu: (menu: 'lens' | 'filter' | null) => void
}

/** How many themes there are, how they are ordered, and how to look at them otherwise. */
export function MatrixHeader({ view, lines, menu, onMenu }: MatrixHeaderProps) {
  const { tab, showTab } = useLook()
  const { lensId } = useLens()
  const format = useFormat()
  const count = view.ranked.length + view.unranked.length + view.compliance.length
  return (
    <header className={styles['head']}>
      <h1>{tab === 'sales' ? t('session.sales.title') : t('session.title', { n: count })}</h1>
      <p>
        {tab === 'sales'
          ? ''
          : lensId === null
            ? count === 1
              ? ''
              : t('session.subtitle')
            : t('session.subtitle.lens', { name: lensName(lensId) })}
      </p>
      <div className={styles['headTools']}>
        {view.sales.length > 0 || tab === 'sales' ? (
          <Segmented
            label={t('session.tabs')}
            hideLabel
            value={tab}
            onChange={showTab}
            options={[
              { value: 'ranking', label: t('session.tab.ranking') },
              { value: 'sales', label: t('session.tab.sales', { n: view.sales.length }) },
            ]}
          />
        ) : null}
        {tab === 'ranking' ? (
          <>
            <LensMenu
              open={menu === 'lens'}
              onOpenChange={(open) => onMenu(open ? 'lens' : null)}
              kbd={LENS_KEY}
            />
            <FilterMenu
              open={menu === 'filter'}
              onOpenChange={(open) => onMenu(open ? 'filter' : null)}
              kbd={FILTER_KEY}
            />
            <ColumnsMenu />
            <CopyButton compact rows={() => matrixTable(lines, format)} />
          </>
        ) : null}
      </div>
    </header>
  )
}
