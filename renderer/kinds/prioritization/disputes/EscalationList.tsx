import { useState } from 'react'
import type { SessionView } from '#shared/contract/workspace.contract.ts'
import { ESCALATION_DAYS } from '#shared/domain/prioritization/disputes/agree.ts'
import { saidBy } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { addDays } from '#shared/kernel/dates.ts'
import { requestAmendment } from '#renderer/lib/amendment-request.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { Button, TextButton } from '#renderer/ui/Button.tsx'
import { Pill } from '#renderer/ui/Mark.tsx'
import { EmptyState } from '#renderer/ui/Surface.tsx'
import { shutWords } from './DimensionPanel.tsx'
import { ownerScores } from './dispute-words.ts'
import styles from './Disputes.module.css'
import { useDisputesLook } from './disputes-store.ts'
import { OutcomeDialog } from './OutcomeDialog.tsx'
import type { Escalation } from './reveal-list.ts'

type EscalationListProps = {
  readonly escalations: readonly Escalation[]
  readonly session: SessionView
  /** The day an escalation made today falls due. */
  readonly fresh: string
}

/** What was handed to VP CS and Head of Product: the open ones with their day, then those with an outcome. */
export function EscalationList({ escalations, session, fresh }: EscalationListProps) {
  const [putting, setPutting] = useState<Escalation | null>(null)
  const open = escalations.filter(({ resolution }) => resolution.outcome === null)
  const closed = escalations.filter(({ resolution }) => resolution.outcome !== null)
  if (escalations.length === 0)
    return (
      <EmptyState title={t('disputes.escalations.none.title')} text={t('disputes.escalations.none.text')} />
    )
  return (
    <div className={styles['escalations']}>
      {[
        { key: 'open', title: t('disputes.escalations.open', { n: open.length }), list: open },
        { key: 'closed', title: t('disputes.escalations.closed', { n: closed.length }), list: closed },
      ].map(({ key, title, list }) =>
        list.length === 0 ? null : (
          <section key={key} aria-label={title}>
            <h2>{title}</h2>
            <ul>
              {list.map((escalation) => (
                <EscalationItem
                  key={`${escalation.theme.themeId} ${escalation.view.dimension}`}
                  escalation={escalation}
                  session={session}
                  fresh={fresh}
                  onPut={() => setPutting(escalation)}
                />
              ))}
            </ul>
          </section>
        ),
      )}
      {putting ? (
        <OutcomeDialog theme={putting.theme} view={putting.view} onClose={() => setPutting(null)} />
      ) : null}
    </div>
  )
}

type EscalationItemProps = Omit<EscalationListProps, 'escalations'> & {
  readonly escalation: Escalation
  readonly onPut: () => void
}

function EscalationItem({ escalation, session, fresh, onPut }: EscalationItemProps) {
  const { theme, view, resolution } = escalation
  const { outcome } = resolution
  const format = useFormat()
  const { show, select } = useDisputesLook()
  // An escalation of today falls due on `fresh`: whatever is due a whole term before that is over.
  const overdue = outcome === null && addDays(resolution.due, ESCALATION_DAYS) < fresh
  const due = format.date(resolution.due)
  return (
    <li className={styles['escalation']}>
      <div className={styles['escalationWords']}>
        <h3>
          <TextButton
            onClick={() => {
              show('themes')
              select(theme.themeId, view.dimension)
            }}
          >
            {theme.name}
          </TextButton>
        </h3>
        <p>{t('disputes.escalations.what', { dimension: view.dimension, scores: ownerScores(view) })}</p>
        {resolution.sentence === '' ? null : <blockquote>{resolution.sentence}</blockquote>}
        <small>
          {t('disputes.escalations.by', { who: saidBy(resolution), at: format.dateTime(resolution.at) })}
        </small>
        {outcome === null ? null : (
          <>
            <p className={styles['outcomeLine']}>
              {t('disputes.escalated.outcome', {
                ...outcome,
                who: saidBy(outcome),
                at: format.dateTime(outcome.at),
              })}
            </p>
            <blockquote>{outcome.sentence}</blockquote>
          </>
        )}
      </div>
      <div className={styles['escalationEnd']}>
        {outcome === null ? (
          <>
            <Pill tone={overdue ? 'bad' : 'warn'}>
              {overdue ? t('disputes.escalations.overdue', { due }) : t('disputes.escalations.due', { due })}
            </Pill>
            {session.seal === null ? (
              <Button whyDisabled={shutWords(session)} onClick={onPut}>
                {t('disputes.outcome')}
              </Button>
            ) : (
              <Button
                onClick={() =>
                  requestAmendment({ kind: 'outcome', themeId: theme.themeId, dimension: view.dimension })
                }
              >
                {t('disputes.escalated.amend')}
              </Button>
            )}
          </>
        ) : (
          <b className={styles['bigScore']} data-dimension={view.dimension}>
            {outcome.score}
          </b>
        )}
      </div>
    </li>
  )
}
