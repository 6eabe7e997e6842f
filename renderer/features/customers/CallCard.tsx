import type { AccountPage } from '#shared/contract/customers.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { listInWords } from '#shared/kernel/text.ts'
import type { Format } from '#renderer/lib/format.ts'
import styles from './AccountPage.module.css'

/** The call an account gets before any letter: who calls, with whom, by when, and what to say of each theme. */
export function CallCard({
  call,
  format,
}: {
  call: NonNullable<AccountPage['say']['call']>
  format: Format
}) {
  const { who, joins, by, points } = call
  return (
    <>
      <p className={styles['caller']}>
        {t('account.say.caller', {
          who,
          joins: listInWords(joins),
          by: by === null ? '' : format.date(by),
        })}
      </p>
      {points.map(({ theme, words, workaround }) => (
        <blockquote key={theme} className={styles['say']}>
          <strong>{theme}</strong>
          {words === '' ? null : `\n${words}`}
          {workaround === '' ? null : `\n${t('account.say.instead', { workaround })}`}
        </blockquote>
      ))}
    </>
  )
}
