import { type ReactNode, useState } from 'react'
import type { DimensionView, RevealTheme } from '#shared/contract/prioritization/disputes.contract.ts'
import type { EvidenceView } from '#shared/contract/prioritization/evidence.contract.ts'
import type { SessionView } from '#shared/contract/workspace.contract.ts'
import { saidBy, terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { requestAmendment } from '#renderer/lib/amendment-request.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { AccountsBehind } from './AccountsBehind.tsx'
import { AgreeForm } from './AgreeForm.tsx'
import { causeInWords, shiftInWords } from './dispute-words.ts'
import styles from './Disputes.module.css'
import { useDisputesLook } from './disputes-store.ts'
import { OutcomeDialog } from './OutcomeDialog.tsx'
import { PositionCards } from './PositionCards.tsx'

type DimensionPanelProps = {
  readonly theme: RevealTheme
  readonly view: DimensionView
  readonly evidence: EvidenceView | undefined
  readonly apart: number
  readonly due: string
  readonly session: SessionView
}

/** One dimension: what is the matter, everybody's position, the accounts behind, and how it ends. */
export function DimensionPanel(props: DimensionPanelProps) {
  const { theme, view, evidence, apart, due, session } = props
  const [again, setAgain] = useState(false)
  const cause = causeInWords(view, apart)
  const whyShut = shutWords(session)
  const editable = view.state === 'disputed' || (view.state === 'resolved' && again)
  return (
    <section className={styles['dimension']} aria-label={terms.dimension[view.dimension]}>
      <p className={styles['cause']} data-state={view.state}>
        <strong>{terms.dimension[view.dimension]}</strong> <span>{matterWords(view, cause)}</span>
      </p>
      <Ending {...props} whyShut={whyShut} onAgain={again ? null : () => setAgain(true)} />
      <ShiftLine theme={theme} view={view} />
      <PositionCards view={view} evidence={evidence} />
      {evidence ? (
        <AccountsBehind evidence={evidence} offers={view.dimension === 'revenue' && session.seal === null} />
      ) : null}
      {editable ? (
        <AgreeForm
          theme={theme}
          view={view}
          due={due}
          whyShut={whyShut}
          onCancel={view.state === 'resolved' ? () => setAgain(false) : null}
        />
      ) : null}
    </section>
  )
}

/** Why disputes can't be settled now; null between the reveal and the close. */
export function shutWords({ seal, phase }: SessionView): string | null {
  if (seal !== null) return t('disputes.sealed')
  return phase === 'reveal' || phase === 'decide'
    ? null
    : t('disputes.wrongPhase', { phase: terms.phase[phase] })
}

function matterWords(view: DimensionView, cause: string): string {
  const owners = view.positions.filter((one) => one.kind === 'owner' && one.score !== null)
  switch (view.state) {
    case 'disputed':
    case 'escalated':
      return `${cause} ${t('disputes.cause.waits')}`
    case 'resolved':
      return cause
    case 'agreed':
      return t('disputes.agreed.by', { n: owners.length, score: view.score ?? 0 })
    case 'not-scored':
      return t('disputes.notScored', { dimension: view.dimension })
    case 'hidden':
    case 'model':
      return terms.standing[view.state]
  }
}

type EndingProps = DimensionPanelProps & {
  readonly whyShut: string | null
  readonly onAgain: (() => void) | null
}

/** How the dispute ended, or where it waits; nothing while it is open. */
function Ending({ theme, view, session, whyShut, onAgain }: EndingProps) {
  const format = useFormat()
  const [putting, setPutting] = useState(false)
  const { resolution } = view
  if (resolution === null || (view.state !== 'resolved' && view.state !== 'escalated')) return null
  if (resolution.kind === 'agreed')
    return (
      <EndingBox
        words={t('disputes.settled', {
          ...resolution,
          who: saidBy(resolution),
          at: format.dateTime(resolution.at),
        })}
        sentence={resolution.sentence}
        action={
          onAgain === null || whyShut !== null ? null : (
            <Button size="s" onClick={onAgain}>
              {t('disputes.agree.again')}
            </Button>
          )
        }
      />
    )
  const { outcome } = resolution
  return (
    <>
      <EndingBox
        words={t('disputes.escalated', {
          who: saidBy(resolution),
          at: format.dateTime(resolution.at),
          due: format.date(resolution.due),
        })}
        sentence={resolution.sentence}
        action={
          outcome !== null ? null : session.seal === null ? (
            <Button whyDisabled={whyShut} onClick={() => setPutting(true)}>
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
          )
        }
      />
      {outcome === null ? null : (
        <EndingBox
          words={t('disputes.escalated.outcome', {
            ...outcome,
            who: saidBy(outcome),
            at: format.dateTime(outcome.at),
          })}
          sentence={outcome.sentence}
          action={null}
        />
      )}
      {putting ? <OutcomeDialog theme={theme} view={view} onClose={() => setPutting(false)} /> : null}
    </>
  )
}

function EndingBox({ words, sentence, action }: { words: string; sentence: string; action: ReactNode }) {
  return (
    <div className={styles['ending']}>
      <div>
        <p>{words}</p>
        {sentence === '' ? null : <blockquote>{sentence}</blockquote>}
      </div>
      {action}
    </div>
  )
}

/** What the last settlement at this window did to the ranking. */
function ShiftLine({ theme, view }: { theme: RevealTheme; view: DimensionView }) {
  const { shift } = useDisputesLook()
  if (shift?.themeId !== theme.themeId || shift.dimension !== view.dimension || view.state !== 'resolved')
    return null
  const lines = shiftInWords(theme.themeId, shift.moves)
  if (lines.length === 0) return null
  return (
    <div className={styles['shift']} role="status">
      <h3 className={styles['cardTitle']}>{t('disputes.shift')}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
