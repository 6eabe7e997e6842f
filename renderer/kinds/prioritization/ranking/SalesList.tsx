import type { RankingView } from '#shared/contract/prioritization/ranking.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { Flag } from '#renderer/ui/Mark.tsx'
import { EmptyState } from '#renderer/ui/Surface.tsx'
import { CopyButton } from '#renderer/ui/TableTools.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import styles from './SalesList.module.css'

/** Themes as prospects ask for them: counted nowhere, the often asked ones marked (model, section 2). */
export function SalesList({ sales }: { sales: RankingView['sales'] }) {
  const format = useFormat()
  const settings = useCall('settings.get', {})
  const mark = settings.data?.settings.salesMark
  if (sales.length === 0)
    return <EmptyState title={t('session.sales.empty.title')} text={t('session.sales.empty.text')} />
  const ordered = sales.toSorted((a, b) => b.prospects.length - a.prospects.length)
  return (
    <div className={styles['scroll']}>
      <div className={styles['intro']}>
        <p>{mark === undefined ? t('session.sales.plain') : t('session.sales.text', { mark })}</p>
        <CopyButton
          rows={() => [
            [
              t('session.sales.theme'),
              t('session.sales.marked'),
              t('session.sales.prospect'),
              t('session.sales.quote'),
              t('session.sales.winLoss'),
              t('session.sales.source'),
            ],
            ...ordered.flatMap((theme) =>
              theme.requests.map((request) => [
                theme.name,
                theme.marked ? t('session.sales.marked') : '',
                request.prospect,
                request.verbatim,
                request.winLoss,
                request.source,
              ]),
            ),
          ]}
        />
      </div>
      <ul className={styles['themes']}>
        {ordered.map((theme) => (
          <li key={theme.themeId} className={classNames(styles['card'], theme.marked && styles['marked'])}>
            <h2>
              {theme.name}
              {theme.marked ? <Flag tone="warn" label={t('session.sales.marked')} /> : null}
              <span>{t('session.sales.prospects', { n: theme.prospects.length })}</span>
            </h2>
            <ul>
              {theme.requests.map((request) => (
                <li key={request.id} className={styles['request']}>
                  <b>{request.prospect}</b>
                  <span>
                    {request.verbatim === '' ? null : <q>{request.verbatim}</q>}
                    <small>
                      {[request.source, request.date === null ? '' : format.date(request.date)]
                        .filter((part) => part !== '')
                        .join(', ')}
                    </small>
                  </span>
                  <span className={request.winLoss === '' ? styles['none'] : undefined}>
                    {request.winLoss === '' ? t('session.sales.noWinLoss') : request.winLoss}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  )
}
