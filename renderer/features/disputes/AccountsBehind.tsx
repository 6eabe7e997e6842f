import { useState } from 'react'
import type { EvidenceAccount, EvidenceView } from '#shared/contract/evidence.contract.ts'
import { terms } from '#shared/i18n/en/terms.ts'
import { t } from '#shared/i18n/translate.ts'
import { formatHundredths } from '#shared/kernel/money.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { Button } from '#renderer/ui/Button.tsx'
import styles from './Disputes.module.css'

const FIRST = 5

/** The accounts behind a theme, each with its product written out: what a dispute is about. */
export function AccountsBehind({ evidence }: { evidence: EvidenceView }) {
  const format = useFormat()
  const [all, setAll] = useState(false)
  const { counted, tracked, row } = evidence
  const shown = all ? counted : counted.slice(0, FIRST)
  return (
    <section className={styles['card']} aria-label={t('disputes.behind')}>
      <h3 className={styles['cardTitle']}>{t('disputes.behind')}</h3>
      {counted.length === 0 ? <p className={styles['quiet']}>{t('disputes.behind.none')}</p> : null}
      <ul className={styles['accounts']} aria-label={t('disputes.behind.caption')}>
        {shown.map((account) => (
          <AccountLine key={account.id} account={account} />
        ))}
      </ul>
      <footer className={styles['behindFoot']}>
        {counted.length > FIRST ? (
          <Button size="s" variant="quiet" onClick={() => setAll(!all)}>
            {all ? t('disputes.behind.fewer') : t('disputes.behind.all', { n: counted.length })}
          </Button>
        ) : null}
        {tracked.length > 0 ? (
          <p className={styles['quiet']}>
            {t('disputes.behind.tracked', { n: tracked.length, arr: format.money(row.trackedArr) })}
          </p>
        ) : null}
      </footer>
    </section>
  )
}

function AccountLine({ account }: { account: EvidenceAccount }) {
  const format = useFormat()
  const renewal =
    account.days === null ? t('disputes.behind.noDate') : t('disputes.behind.days', { days: account.days })
  return (
    <li>
      <span className={styles['accountName']}>
        {account.name}
        <small>{[terms.tier[account.tier], renewal, terms.signal[account.signal]].join(' · ')}</small>
      </span>
      <span className={styles['money']}>
        {format.money(account.risk + account.expansion)}
        <small title={t('evidence.account.productMeaning')}>
          {t('evidence.account.product', {
            arr: format.money(account.arr),
            proximity: formatHundredths(account.proximity),
            signal: formatHundredths(account.signalFactor),
          })}
          {account.expansion > 0
            ? ` ${t('disputes.behind.expansion', { amount: format.money(account.expansion) })}`
            : ''}
        </small>
      </span>
    </li>
  )
}
