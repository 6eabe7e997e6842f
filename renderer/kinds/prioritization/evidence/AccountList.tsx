import type { EvidenceAccount, EvidenceView } from '#shared/contract/prioritization/evidence.contract.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { formatHundredths } from '#shared/kernel/money.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { correctionInWords, lineageInWords } from '#renderer/words/lineage-words.ts'
import { go } from '#renderer/lib/place.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Flag } from '#renderer/ui/Mark.tsx'
import { EmptyState } from '#renderer/ui/Surface.tsx'
import { CopyButton } from '#renderer/ui/TableTools.tsx'
import { accountTable } from './account-table.ts'
import styles from './Evidence.module.css'

/** The accounts behind a theme, each with the product that its money makes; those outside the ICP apart. */
export function AccountList({ view }: { view: EvidenceView }) {
  const format = useFormat()
  const { counted, tracked, row } = view
  return (
    <div className={styles['list']}>
      {counted.length === 0 ? (
        <EmptyState title={t('evidence.accounts.none.title')} text={t('evidence.accounts.none.text')} />
      ) : (
        <ul aria-label={t('evidence.accounts.caption')}>
          {counted.map((account) => (
            <AccountItem key={account.id} account={account} />
          ))}
        </ul>
      )}
      {tracked.length > 0 ? (
        <details className={styles['tracked']}>
          <summary>
            <Icon name="right" />
            {t('evidence.tracked', { n: tracked.length, arr: format.money(row.trackedArr) })}
          </summary>
          <ul>
            {tracked.map((account) => (
              <li key={account.id} className={styles['trackedItem']}>
                <span className={styles['links']}>
                  <button type="button" onClick={() => go('accounts', { accountId: account.id })}>
                    {account.name}
                  </button>
                </span>
                <span>{terms.tier[account.tier]}</span>
                <span>{format.money(account.arr)}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {counted.length + tracked.length > 0 ? (
        <div className={styles['tools']}>
          <CopyButton rows={() => accountTable(view, format.currency)} />
        </div>
      ) : null}
    </div>
  )
}

function AccountItem({ account }: { account: EvidenceAccount }) {
  const format = useFormat()
  const product = t('evidence.account.product', {
    arr: format.money(account.arr),
    proximity: formatHundredths(account.proximity),
    signal: formatHundredths(account.signalFactor),
  })
  const [latest] = account.corrections
  const meta = [terms.tier[account.tier], renewalWords(account), terms.signal[account.signal]]
  return (
    <li>
      <details className={styles['account']}>
        <summary>
          <span className={styles['who']}>
            <span className={styles['accountName']}>
              {account.name}
              {account.urgent ? (
                <Flag
                  tone="bad"
                  label={t('evidence.account.urgent')}
                  tooltip={t('evidence.account.urgent.meaning')}
                />
              ) : null}
              {latest ? (
                <Flag
                  tone="warn"
                  label={t(latest.inRoom ? 'lineage.inRoom' : 'lineage.corrected')}
                  tooltip={correctionInWords(latest)}
                />
              ) : null}
            </span>
            <small>{meta.join(' · ')}</small>
            {account.otherThemes.length > 0 ? (
              <small>{t('evidence.account.others', { n: account.otherThemes.length })}</small>
            ) : null}
          </span>
          <span className={styles['money']}>
            {format.money(account.risk + account.expansion)}
            <small title={t('evidence.account.productMeaning')}>= {product}</small>
            {account.expansion > 0 ? (
              <small>
                {t('evidence.account.expansion', {
                  headroom: format.money(account.headroom),
                  dependency: formatHundredths(account.dependency),
                })}
              </small>
            ) : null}
          </span>
        </summary>
        <AccountDetails account={account} product={product} />
      </details>
    </li>
  )
}

function AccountDetails({ account, product }: { account: EvidenceAccount; product: string }) {
  const format = useFormat()
  return (
    <div className={styles['details']}>
      <p>
        {t('evidence.account.productMeaning')}: {product} = {format.money(account.risk)}
      </p>
      {account.expansion > 0 ? (
        <p>
          {t('evidence.account.expansionIs', {
            headroom: format.money(account.headroom),
            dependency: formatHundredths(account.dependency),
            amount: format.money(account.expansion),
          })}
          {account.untappedSeats !== null && account.seatPrice !== null
            ? ` (${t('evidence.account.seats', {
                seats: format.number(account.untappedSeats),
                price: format.money(account.seatPrice),
              })})`
            : ''}
        </p>
      ) : null}
      <p>
        {[
          account.csm === null ? '' : t('evidence.account.csm', { name: account.csm }),
          account.referenceable ? t('evidence.account.reference') : '',
          account.usageTrend === 'declining' ? t('evidence.account.declining') : '',
          account.renewalDate === null
            ? ''
            : t('evidence.account.renews', { date: format.date(account.renewalDate) }),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      <p>
        {t('lineage.title')}: {lineageInWords(account.lineage, format)}
      </p>
      {account.corrections.map((correction) => (
        <p key={`${correction.at} ${correction.source}`}>{correctionInWords(correction)}</p>
      ))}
      <p className={styles['links']}>
        <button type="button" onClick={() => go('accounts', { accountId: account.id })}>
          {t('account.open', { name: account.name })}
        </button>
      </p>
      {account.otherThemes.length > 0 ? (
        <div>
          <p>{t('evidence.account.othersTitle', { name: account.name })}</p>
          <ul className={styles['links']}>
            {account.otherThemes.map((theme) => (
              <li key={theme.themeId}>
                <button type="button" onClick={() => go('matrix', { themeId: theme.themeId })}>
                  {theme.name}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  )
}

function renewalWords(account: EvidenceAccount): string {
  if (account.days === null) return t('evidence.account.noDate')
  return account.renewal === 'overdue'
    ? t('evidence.account.overdue', { days: account.days })
    : t('evidence.account.days', { days: account.days })
}
