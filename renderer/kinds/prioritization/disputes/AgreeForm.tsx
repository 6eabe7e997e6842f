import { takesPart } from '#shared/domain/people/role.ts'
import { useState } from 'react'
import type { DimensionView, RevealTheme } from '#shared/contract/prioritization/disputes.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { type Command, useCommands } from '#renderer/lib/commands.ts'
import { useDraft } from '#renderer/lib/drafts.ts'
import { useEnteredFor } from '#renderer/lib/entered-for.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useCall, useChange } from '#renderer/lib/queries.ts'
import { undoAction } from '#renderer/lib/undo-action.ts'
import { Button, CommandButton } from '#renderer/ui/Button.tsx'
import { QuietChoice } from '#renderer/ui/QuietChoice.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import {
  type AgreeDraft,
  EMPTY_DRAFT,
  previewInWords,
  whyNotComplete,
  whyNotEscalate,
  whyNotOwner,
} from './dispute-words.ts'
import styles from './Disputes.module.css'
import { useDisputesLook } from './disputes-store.ts'
import { waitingDimensions } from './reveal-list.ts'
import { ScoreAndSentence } from './ScoreAndSentence.tsx'
import { useProposalKeys } from './use-proposal-keys.ts'

type AgreeFormProps = {
  readonly theme: RevealTheme
  readonly view: DimensionView
  /** The day an escalation made today falls due. */
  readonly due: string
  /** Why nothing can be settled now, whoever acts; null when it can. */
  readonly whyShut: string | null
  /** Leaves a settled dispute as it was; null while it is open. */
  readonly onCancel: (() => void) | null
}

const AGREE_KEYS = 'Mod+Enter'

/** Ends a dispute: an agreed score with a sentence by an owner, or an escalation (ritual, section 3.4). */
export function AgreeForm({ theme, view, due, whyShut, onCancel }: AgreeFormProps) {
  const { themeId, name } = theme
  const { dimension } = view
  const format = useFormat()
  const settings = useCall('settings.get', {}).data?.settings
  const { settled } = useDisputesLook()
  const agree = useChange('disputes.agree')
  const escalate = useChange('disputes.escalate')
  const draft = useDraft<AgreeDraft>(`dispute:${themeId}:${dimension}`, EMPTY_DRAFT)
  const said = useEnteredFor(`dispute:${themeId}:${dimension}`, takesPart)
  const [failed, setFailed] = useState<{ title: string; message: string } | null>(null)
  const { score, fit, sentence } = draft.value
  const change = (part: Partial<AgreeDraft>): void => draft.set({ ...draft.value, ...part })
  const preview = useCall(
    'disputes.preview',
    { themeId, dimension, score: score ?? 1 },
    { enabled: score !== null && whyShut === null },
  )
  useProposalKeys((next) => change({ score: next, fit: null }))

  const refused =
    (title: string) =>
    (error: unknown): void =>
      setFailed({ title, message: error instanceof Error ? error.message : '' })
  const agreeCommand: Command = {
    id: 'disputes.agree',
    label: t('disputes.agree', { score }),
    group: t('disputes.group'),
    keys: [AGREE_KEYS],
    whyDisabled:
      whyShut ?? whyNotOwner(said.speaker, dimension) ?? whyNotComplete(draft.value, dimension, settings),
    run: () => {
      if (score === null) return
      setFailed(null)
      const moves = preview.data ?? []
      const { assertedBy } = said
      agree.mutateAsync({ themeId, dimension, score, fit, sentence: sentence.trim(), assertedBy }).then(
        ({ rank }) => {
          draft.clear()
          said.clear()
          settled({ themeId, dimension, moves })
          onCancel?.()
          notify({ title: t('disputes.agree.saved', { name, score, rank }), action: undoAction() })
        },
        refused(t('disputes.agree.failed')),
      )
    },
  }
  const escalateCommand: Command = {
    id: 'disputes.escalate',
    label: t('disputes.escalate', { due: format.date(due) }),
    group: t('disputes.group'),
    whyDisabled: whyShut ?? whyNotEscalate(said.speaker),
    run: () => {
      setFailed(null)
      const { assertedBy } = said
      escalate.mutateAsync({ themeId, dimension, sentence: sentence.trim(), assertedBy }).then(
        ({ due: day }) => {
          draft.clear()
          said.clear()
          notify({
            title: t('disputes.escalate.saved', { name, due: format.date(day) }),
            action: undoAction(),
          })
        },
        refused(t('disputes.escalate.failed')),
      )
    },
  }
  useCommands(onCancel === null ? [agreeCommand, escalateCommand] : [agreeCommand])

  const waiting = waitingDimensions(theme).filter((one) => one !== dimension)
  return (
    <div className={styles['settle']}>
      {failed === null ? null : (
        <Notice tone="error" title={failed.title}>
          {failed.message}
        </Notice>
      )}
      <div className={styles['agree']}>
        <ScoreAndSentence themeId={themeId} dimension={dimension} draft={draft.value} onChange={change} />
        <div className={styles['agreeEnd']}>
          <p className={styles['preview']} role="status">
            {whyShut !== null
              ? whyShut
              : score === null
                ? t('disputes.preview.choose')
                : preview.data
                  ? previewInWords(themeId, preview.data, waiting)
                  : ' '}
          </p>
          <div className={styles['agreeButtons']}>
            <QuietChoice words={said.words} title={t('frame.for.why')} items={said.items} />
            <CommandButton command={agreeCommand} variant="primary" busy={agree.isPending} />
            {onCancel === null ? (
              <CommandButton command={escalateCommand} busy={escalate.isPending} />
            ) : (
              <Button variant="quiet" onClick={onCancel}>
                {t('disputes.agree.cancel')}
              </Button>
            )}
          </div>
        </div>
      </div>
    </div>
  )
}
