import { useState } from 'react'
import type { EvidenceAccount, EvidenceView } from '#shared/contract/prioritization/evidence.contract.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { formatHundredths } from '#shared/kernel/money.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { requestCorrection } from '#renderer/lib/correction-request.ts'
import { correctionInWords } from '#renderer/words/lineage-words.ts'
import { go } from '#renderer/lib/place.ts'
import { Button, TextButton } from '#renderer/ui/Button.tsx'
import { Flag } from '#renderer/ui/Mark.tsx'
import styles from './Disputes.module.css'

const FIRST = 5

type AccountsBehindProps = {
  readonly evidence: EvidenceView
  /** Says what the score would be under another signal, and offers to correct it. */
  readonly offers: boolean
}

/** The accounts behind a theme, each with its product written out: what a dispute is about. */
export function AccountsBehind({ evidence, offers }: AccountsBehindProps) {
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
          <AccountLine key={account.id} account={account} offers={offers} />
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

function AccountLine({ account, offers }: { account: EvidenceAccount; offers: boolean }) {
  const format = useFormat()
  const [latest] = account.corrections
  const renewal =
    account.days === null ? t('disputes.behind.noDate') : t('disputes.behind.days', { days: account.days })
  return (
    <li>
      <span className={styles['accountName']}>
        <TextButton onClick={() => go('accounts', { accountId: account.id })}>{account.name}</TextButton>{' '}
        {latest?.inRoom === true ? (
          <Flag tone="warn" label={t('lineage.inRoom')} tooltip={correctionInWords(latest)} />
        ) : null}
        <small>{[terms.tier[account.tier], renewal, terms.signal[account.signal]].join(' · ')}</small>
        {offers
          ? account.signalOffers.map(({ requestId, signal, score }) => (
              <small key={signal}>
                {t('correct.offer', { signal: terms.signal[signal], score })}{' '}
                <TextButton
                  onClick={() => requestCorrection({ kind: 'request', id: requestId, values: { signal } })}
                >
                  {t('correct.offer.do')}
                </TextButton>
              </small>
            ))
          : null}
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
