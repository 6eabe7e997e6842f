import type { RequestView } from '#shared/contract/prioritization/themes.contract.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import type { Format } from '#renderer/lib/format.ts'
import { correctionInWords, lineageInShort, lineageInWords } from '#renderer/words/lineage-words.ts'
import { Flag } from '#renderer/ui/Mark.tsx'
import type { Column } from '#renderer/ui/table-columns.ts'
import styles from './Accounts.module.css'

/** Which requests are shown. */
export type RequestFilter = 'all' | 'explicit' | 'prospects' | 'compliance'

/** True when a request belongs to what is shown. */
export function requestMatches(request: RequestView, filter: RequestFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'explicit':
      return request.signal === 'explicit'
    case 'prospects':
      return request.prospect
    case 'compliance':
      return request.compliance
  }
}

/** The columns of the requests; the selected row's quote is shown whole. */
export function requestColumns(format: Format, selected: string | null): readonly Column<RequestView>[] {
  return [
    {
      id: 'who',
      header: t('requests.who'),
      fixed: true,
      width: 'max(11rem, 15cqi)',
      value: (request) => request.who,
      text: (request) => (request.prospect ? `${request.who} (${t('requests.prospect')})` : request.who),
      copy: (request) => request.who,
      cell: (request) => (
        <>
          <span className={styles['name']}>{request.who}</span>{' '}
          {request.prospect ? <Flag tone="quiet" label={t('requests.prospect')} /> : null}
        </>
      ),
    },
    {
      id: 'theme',
      header: t('requests.theme'),
      width: 'max(11rem, 17cqi)',
      value: (request) => request.themeName,
    },
    {
      id: 'verbatim',
      header: t('requests.verbatim'),
      value: (request) => request.verbatim,
      cell: (request) =>
        request.verbatim === '' ? (
          <span className={styles['none']}>{t('requests.verbatim.none')}</span>
        ) : (
          <span className={request.id === selected ? styles['selectedQuote'] : styles['quote']}>
            {request.verbatim}
          </span>
        ),
    },
    {
      id: 'signal',
      header: t('requests.signal'),
      width: '7.25rem',
      value: (request) => ['explicit', 'inferred', 'none'].indexOf(request.signal),
      text: (request) => terms.signal[request.signal],
      cell: (request) =>
        request.signal === 'explicit' ? (
          <Flag tone="bad" label={terms.signal.explicit} />
        ) : (
          terms.signal[request.signal]
        ),
    },
    {
      id: 'dependency',
      header: t('requests.dependency'),
      width: '6.5rem',
      align: 'end',
      value: (request) => request.dependency,
      text: (request) => (request.dependency === 0 ? '–' : format.percent(request.dependency / 100)),
      copy: (request) => request.dependency / 100,
    },
    {
      id: 'date',
      header: t('requests.date'),
      width: '7.25rem',
      value: (request) => request.date,
      text: (request) => (request.date === null ? '' : format.date(request.date)),
      copy: (request) => request.date,
    },
    {
      id: 'source',
      header: t('requests.source'),
      width: 'max(9.5rem, 12cqi)',
      value: (request) => request.source,
      cell: (request) => (
        <>
          {request.source}
          <RequestLineage request={request} format={format} />
        </>
      ),
    },
    {
      id: 'lineage',
      header: t('requests.lineage'),
      width: '14rem',
      hidden: true,
      value: (request) => lineageInWords(request.lineage, format),
    },
    {
      id: 'compliance',
      header: t('requests.compliance'),
      width: '7rem',
      hidden: true,
      value: (request) => request.compliance,
      text: (request) => (request.compliance ? t('requests.compliance.yes') : ''),
    },
    {
      id: 'loggedBy',
      header: t('requests.loggedBy'),
      width: '9rem',
      hidden: true,
      value: (request) => request.loggedBy,
    },
    {
      id: 'winLoss',
      header: t('requests.winLoss'),
      width: '10rem',
      hidden: true,
      value: (request) => request.winLoss,
    },
  ]
}

/** Where a request comes from, and whether somebody put it right since. */
function RequestLineage({ request, format }: { request: RequestView; format: Format }) {
  const [latest] = request.corrections
  return (
    <span className={styles['lineage']} title={lineageInWords(request.lineage, format)}>
      {lineageInShort(request.lineage)}{' '}
      {latest ? (
        <Flag
          tone="warn"
          label={t(latest.inRoom ? 'lineage.inRoom' : 'lineage.corrected')}
          tooltip={correctionInWords(latest)}
        />
      ) : null}
    </span>
  )
}
