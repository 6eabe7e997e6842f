import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import type { MemoView } from '#shared/contract/prioritization/decisions.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { requestAmendment } from '#renderer/lib/amendment-request.ts'
import { useDraft } from '#renderer/lib/drafts.ts'
import { useCall, useChange } from '#renderer/lib/queries.ts'
import { undoAction } from '#renderer/lib/undo-action.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Flag } from '#renderer/ui/Mark.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import { TextArea } from '#renderer/ui/TextField.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import { markWords } from './marked-words.ts'
import styles from './Memos.module.css'

type Span = { readonly start: number; readonly end: number }
type MemoWordsProps = {
  readonly memo: MemoView
  readonly words: string
  readonly editAt: Span | null
  readonly onEditAt: (editAt: Span | null) => void
}

/** What CS says to customers: with its notes underlined, or as a field while it is rewritten. */
export function MemoWords({ memo, words, editAt, onEditAt }: MemoWordsProps) {
  const edit = useChange('memos.edit')
  const sealed = (useCall('workspace.get', {}).data?.session.seal ?? null) !== null
  const draft = useDraft(`memo:${memo.themeId}`, words)
  const reset = (): void => {
    edit.mutateAsync({ themeId: memo.themeId, says: null }).then(
      () => notify({ title: t('memos.draft.done'), action: undoAction() }),
      () => undefined,
    )
  }
  const failed = edit.error ? (
    <Notice tone="error" title={t('memos.edit.failed')}>
      {edit.error.message}
    </Notice>
  ) : null
  // Words that were typed and not saved come back as they were left.
  if (!sealed && (editAt !== null || draft.touched))
    return (
      <>
        <WordsEditor
          memo={memo}
          value={draft.value}
          changed={draft.touched && draft.value !== words}
          at={editAt}
          onChange={draft.set}
          onLeave={(next) => {
            onEditAt(null)
            if (next === null || next.trim() === words.trim() || next.trim() === '') {
              draft.clear()
              return
            }
            edit.mutateAsync({ themeId: memo.themeId, says: next }).then(
              () => {
                draft.clear()
                notify({ title: t('memos.edit.saved'), action: undoAction() })
              },
              () => undefined,
            )
          }}
        />
        {failed}
      </>
    )
  return (
    <>
      <p className={styles['says']}>
        {markWords(words, memo.notes).map((stretch) =>
          stretch.note === null ? (
            <span key={stretch.start}>{stretch.text}</span>
          ) : (
            <mark key={stretch.start} title={stretch.note}>
              {stretch.text}
            </mark>
          ),
        )}
      </p>
      {failed}
      <div className={styles['wordTools']}>
        <Button
          size="s"
          variant="quiet"
          icon="edit"
          kbd="E"
          onClick={() =>
            sealed
              ? requestAmendment({ kind: 'wording', themeId: memo.themeId })
              : onEditAt({ start: 0, end: 0 })
          }
        >
          {sealed ? t('memos.amend') : t('memos.edit')}
        </Button>
        {memo.edited ? (
          <>
            <Flag tone="quiet" label={t('memos.paper.own')} />
            {sealed ? null : (
              <Button size="s" variant="quiet" icon="undo" busy={edit.isPending} onClick={reset}>
                {t('memos.draft')}
              </Button>
            )}
          </>
        ) : null}
      </div>
    </>
  )
}

type WordsEditorProps = {
  readonly memo: MemoView
  readonly value: string
  readonly changed: boolean
  readonly at: Span | null
  readonly onChange: (value: string) => void
  /** With the words to keep, or null to leave them as they were. */
  readonly onLeave: (value: string | null) => void
}

function WordsEditor({ value, changed, at, onChange, onLeave }: WordsEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (at === null) return
    const area = field.current
    area?.focus()
    if (at.end > at.start) area?.setSelectionRange(at.start, at.end)
    else area?.setSelectionRange(area.value.length, area.value.length)
  }, [at])
  const leave = (event: FocusEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) onLeave(value)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onLeave(null)
    else if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) onLeave(value)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // The keys belong to the field and the buttons inside.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles['editor']} onBlur={leave} onKeyDown={press}>
      <TextArea
        ref={field}
        label={t('memos.edit.label')}
        hideLabel
        hint={t('memos.edit.hint')}
        error={value.trim() === '' ? t('memos.edit.empty') : null}
        rows={6}
        maxLength={20_000}
        value={value}
        onChange={onChange}
      />
      <div className={styles['wordTools']}>
        <Button size="s" variant="quiet" onClick={() => onLeave(null)}>
          {t('memos.edit.cancel')}
        </Button>
        <Button size="s" onClick={() => onLeave(value)}>
          {changed ? t('memos.edit.save') : t('memos.edit.done')}
        </Button>
      </div>
    </div>
  )
}
