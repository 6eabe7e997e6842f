import type { RankingRow } from '#shared/contract/prioritization/ranking.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { go } from '#renderer/lib/place.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import styles from './Decide.module.css'
import { isDisputed } from './standing.ts'

/** What stands in a decision's place: an escalation, or a dispute that is still open. */
export function StandsInstead({ row }: { row: RankingRow }) {
  const format = useFormat()
  const disputed = isDisputed(row)
  if (row.escalationDue === null && !disputed) return null
  return (
    <div className={styles['instead']}>
      <Notice
        tone="warn"
        title={
          disputed || row.escalationDue === null
            ? t('decide.disputed.title')
            : t('decide.escalated.title', { due: format.date(row.escalationDue) })
        }
        action={
          <Button size="s" onClick={() => go('disputes', { themeId: row.themeId })}>
            {disputed ? t('decide.disputed.action') : t('decide.escalated.action')}
          </Button>
        }
      >
        {disputed ? t('decide.disputed.text') : t('decide.escalated.text')}
      </Notice>
    </div>
  )
}
