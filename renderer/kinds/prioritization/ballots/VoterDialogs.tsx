import { type ReactNode, useState } from 'react'
import type { VoterView } from '#shared/contract/prioritization/ballots.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { forgetDrafts, useDraft } from '#renderer/lib/drafts.ts'
import { useChange } from '#renderer/lib/queries.ts'
import { undoAction } from '#renderer/lib/undo-action.ts'
import { CodeField } from '#renderer/ui/CodeField.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { TextArea } from '#renderer/ui/TextField.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import { draftsOfPerson } from './ballot-draft.ts'
import { isOnlySent } from './ballot-progress.ts'

type DialogProps = { readonly voter: VoterView; readonly onClose: () => void }

/** The session goes on without a person's ballot, and the record says why. */
export function ExcuseDialog({ voter, onClose }: DialogProps) {
  const { personId, name } = voter
  const excuse = useChange('ballots.excuse')
  const draft = useDraft(`excuse:${personId}`, '')
  return (
    <ReasonDialog
      title={t('ballots.excuse.title', { name })}
      text={t('ballots.excuse.text')}
      label={t('ballots.excuse.reason')}
      lacking={t('ballots.excuse.error')}
      save={t('ballots.excuse.save')}
      failed={t('ballots.excuse.failed')}
      busy={excuse.isPending}
      error={excuse.error}
      draft={draft}
      onClose={onClose}
      onSubmit={(reason) =>
        excuse.mutate(
          { personId, reason },
          {
            onSuccess: () => {
              draft.clear()
              notify({ title: t('ballots.excused', { name }), action: undoAction() })
              onClose()
            },
          },
        )
      }
    />
  )
}

/** A ballot is emptied, code included, so that it can be filled again; or its workbook called back. */
export function DiscardDialog({ voter, onClose }: DialogProps) {
  const { personId, name } = voter
  const discard = useChange('ballots.discard')
  const draft = useDraft(`discard:${personId}`, '')
  const what = isOnlySent(voter) ? 'callBack' : 'discard'
  return (
    <ReasonDialog
      title={t(`ballots.${what}.title`, { name })}
      text={t(`ballots.${what}.text`)}
      label={t('ballots.discard.reason')}
      lacking={t(`ballots.${what}.error`)}
      save={t(`ballots.${what}.save`)}
      failed={t(`ballots.${what}.failed`)}
      busy={discard.isPending}
      error={discard.error}
      draft={draft}
      onClose={onClose}
      onSubmit={(why) =>
        discard.mutate(
          { personId, why },
          {
            onSuccess: () => {
              draft.clear()
              // What was typed behind the code that is gone now is nobody else's to read.
              forgetDrafts(draftsOfPerson(personId))
              notify({ title: t(what === 'callBack' ? 'ballots.calledBack' : 'ballots.discarded', { name }) })
              onClose()
            },
          },
        )
      }
    />
  )
}

/** Somebody whose code is lost gets another one; their ballot stays as it is. */
export function ResetCodeDialog({ voter, onClose }: DialogProps) {
  const { personId, name } = voter
  const reset = useChange('ballots.resetCode')
  const draft = useDraft(`resetCode:${personId}`, '')
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const whole = /^\d{4}$/u.test(code)
  return (
    <ReasonDialog
      title={t('ballots.resetCode.title', { name })}
      text={t('ballots.resetCode.text', { name })}
      label={t('ballots.discard.reason')}
      lacking={t('ballots.resetCode.error')}
      save={t('ballots.resetCode.save')}
      failed={t('ballots.resetCode.failed')}
      busy={reset.isPending}
      error={reset.error}
      draft={draft}
      onClose={onClose}
      onSubmit={(why) => {
        setTried(true)
        if (!whole) return
        reset.mutate(
          { personId, code, why },
          {
            onSuccess: () => {
              draft.clear()
              notify({ title: t('ballots.codeReset', { name }) })
              onClose()
            },
          },
        )
      }}
    >
      <CodeField
        required
        label={t('ballots.resetCode.code', { name })}
        error={tried && !whole ? t('ballots.resetCode.code.error') : null}
        value={code}
        onChange={setCode}
      />
    </ReasonDialog>
  )
}

type ReasonDialogProps = {
  readonly title: string
  readonly text: string
  readonly label: string
  readonly lacking: string
  readonly save: string
  readonly failed: string
  readonly busy: boolean
  readonly error: Error | null
  readonly draft: { readonly value: string; readonly set: (value: string) => void }
  readonly onSubmit: (reason: string) => void
  readonly onClose: () => void
  /** What is asked for beside the reason. */
  readonly children?: ReactNode
}

function ReasonDialog(props: ReasonDialogProps) {
  const { title, text, label, lacking, save, failed, busy, error, draft, onSubmit, onClose, children } = props
  const [tried, setTried] = useState(false)
  const reason = draft.value.trim()
  return (
    <FormDialog
      title={title}
      description={text}
      saveLabel={save}
      busy={busy}
      failure={{ title: failed, error }}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (reason !== '') onSubmit(reason)
      }}
    >
      <TextArea
        autoFocus
        required
        maxLength={5_000}
        label={label}
        error={tried && reason === '' ? lacking : null}
        value={draft.value}
        onChange={draft.set}
      />
      {children}
    </FormDialog>
  )
}
