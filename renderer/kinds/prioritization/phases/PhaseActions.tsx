import { type ReactNode, useEffect, useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import { sessionInShort } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useCommands } from '#renderer/lib/commands.ts'
import { go } from '#renderer/lib/place.ts'
import { useChange } from '#renderer/lib/queries.ts'
import { undoAction } from '#renderer/lib/undo-action.ts'
import { CloseDialog } from './CloseDialog.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { RadioCards } from '#renderer/ui/RadioCards.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import { PHASE_ACTIONS, phaseCommand, useAskedAction } from './phase-action.ts'
import { PublishDialog } from './PublishDialog.tsx'

type Workspace = NonNullable<Output<'workspace.get'>>

/** Offers the way out of every phase, and asks what has to be asked. Shows nothing until then. */
export function PhaseActions({ workspace }: { workspace: Workspace }) {
  const { session } = workspace
  const { asked, done } = useAskedAction()
  useCommands(PHASE_ACTIONS.map((action) => phaseCommand(action, session)))
  switch (asked) {
    case null:
      return null
    case 'publish':
      return <PublishDialog workspace={workspace} onClose={done} />
    case 'reveal':
      return <RevealDialog alone={workspace.counts.onTable === 1} onClose={done} />
    case 'decide':
      return <OpenDecisions onDone={done} />
    case 'close':
      return (
        <CloseDialog
          session={sessionInShort(session)}
          escalated={workspace.counts.escalations}
          onClose={done}
        />
      )
  }
}

type How = 'all' | 'each'

/** @param props.alone there is one theme, so nothing to choose between */
function RevealDialog({ alone, onClose }: { alone: boolean; onClose: () => void }) {
  const [how, setHow] = useState<How>('all')
  const reveal = useChange('session.reveal')
  const confirm = async (): Promise<void> => {
    if (how === 'all') {
      try {
        notify({ title: t('frame.revealed', await reveal.mutateAsync({ themeIds: null })) })
      } catch {
        // The mutation keeps its failure; it is shown in the dialog.
        return
      }
    }
    onClose()
    go('disputes')
  }
  return (
    <AskDialog
      title={t('frame.reveal.title')}
      text={t('frame.reveal.text')}
      confirmLabel={t(alone ? 'frame.reveal.confirm.one' : `frame.reveal.confirm.${how}`)}
      failed={t('frame.reveal.failed')}
      error={reveal.error}
      busy={reveal.isPending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {alone ? null : (
        <RadioCards
          label={t('frame.reveal.choice')}
          hideLabel
          value={how}
          onChange={setHow}
          options={(['all', 'each'] as const).map((value) => ({
            value,
            label: t(`frame.reveal.${value}`),
            hint: t(`frame.reveal.${value}.hint`),
          }))}
        />
      )}
    </AskDialog>
  )
}

/** Opens the decisions without asking: it can be undone, and the toast offers it. */
function OpenDecisions({ onDone }: { onDone: () => void }) {
  const { mutateAsync } = useChange('session.decide')
  useEffect(() => {
    onDone()
    mutateAsync({}).then(
      () => {
        notify({ title: t('frame.decided'), action: undoAction() })
        go('matrix')
      },
      (failure: unknown) => {
        const description = failure instanceof Error ? failure.message : String(failure)
        notify({ title: t('frame.error.call'), description, tone: 'error' })
      },
    )
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each time it is asked for
  }, [])
  return null
}

type AskDialogProps = {
  readonly title: string
  readonly text: string
  readonly confirmLabel: string
  readonly failed: string
  readonly error: Error | null
  readonly busy: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

function AskDialog(props: AskDialogProps) {
  const { title, text, confirmLabel, failed, error, busy, onConfirm, onClose, children } = props
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      description={text}
      onSubmit={onConfirm}
      footer={
        <>
          <Button onClick={onClose}>{t('frame.ui.cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {error ? (
        <Notice tone="error" title={failed}>
          {error.message}
        </Notice>
      ) : null}
      {children}
    </Dialog>
  )
}
