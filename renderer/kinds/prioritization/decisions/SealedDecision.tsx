import type { RankingRow } from '#shared/contract/prioritization/ranking.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { requestAmendment } from '#renderer/lib/amendment-request.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { go } from '#renderer/lib/place.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Pill } from '#renderer/ui/Mark.tsx'
import styles from './Decide.module.css'
import { DecidedBy } from './DecidedBy.tsx'
import { decisionWords } from './standing.ts'

/** The decision of a sealed session as it stands, with what was amended beside it. */
export function SealedDecision({ row }: { row: RankingRow }) {
  const format = useFormat()
  const stands = decisionWords(row, format)
  const { status, ownerName, rationale, workaround } = row.decision
  const parts = [
    { name: t('decide.form.owner'), text: ownerName ?? '' },
    { name: t('decide.form.rationale'), text: rationale },
    { name: t('decide.form.workaround'), text: workaround },
  ].filter((part) => part.text !== '')
  return (
    <div className={styles['sealed']}>
      <Pill tone={stands.tone}>{stands.words}</Pill>
      {status === null && row.escalationDue === null ? <p>{t('decide.sealed.undecided')}</p> : null}
      <dl>
        {parts.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <DecidedBy decision={row.decision} />
      <AmendedNotes themeId={row.themeId} />
      <Button onClick={() => requestAmendment({ kind: 'decision', themeId: row.themeId })}>
        {t('decide.sealed.amendThis')}
      </Button>
    </div>
  )
}

/** What was amended about a theme since the seal. */
function AmendedNotes({ themeId }: { themeId: string }) {
  const amendments = useCall('amendments.list', {})
  const format = useFormat()
  const own = (amendments.data ?? []).filter((one) => one.themeId === themeId)
  if (own.length === 0) return null
  return (
    <ul className={styles['amended']}>
      {own.map((one) => (
        <li key={one.id}>
          <button type="button" onClick={() => go('amendments', { themeId })}>
            {t('amendments.beside', { kind: one.kind, at: format.date(one.at.slice(0, 10)) })}
          </button>{' '}
          {one.text}
        </li>
      ))}
    </ul>
  )
}
