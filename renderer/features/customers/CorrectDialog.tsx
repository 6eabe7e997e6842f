import { takesPart } from '#shared/domain/people/role.ts'
import { useState } from 'react'
import { ACCOUNT_FIELDS, REQUEST_FIELDS } from '#shared/domain/importing/rows/typed-row.ts'
import type { Output } from '#shared/contract/contract.ts'
import { fieldWord } from '#shared/catalogue/field-words.ts'
import { t } from '#shared/catalogue/translate.ts'
import { type CorrectionRequest, useCorrectionRequest } from '#renderer/lib/correction-request.ts'
import { useDraft } from '#renderer/lib/drafts.ts'
import { useEnteredFor } from '#renderer/lib/entered-for.ts'
import { useCall, useChange } from '#renderer/lib/queries.ts'
import { CallFailure } from '#renderer/lib/rpc.ts'
import { undoAction } from '#renderer/lib/undo-action.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { QuietChoice } from '#renderer/ui/QuietChoice.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import styles from './CorrectDialog.module.css'
import { ItemField } from './ItemField.tsx'

/** The form that adds an account or a request, or puts it right; open while somebody asks for it. */
export function CorrectDialog() {
  const { request, done } = useCorrectionRequest()
  const { kind = 'account', id = null } = request ?? {}
  const start = useCall(`${kind}s.form`, { id }, { enabled: request !== null })
  if (request === null || !start.data) return null
  return <CorrectForm key={`${kind} ${id ?? ''}`} request={request} start={start.data} onClose={done} />
}

type FormProps = {
  readonly request: CorrectionRequest
  readonly start: Output<'accounts.form'>
  readonly onClose: () => void
}

type Draft = { readonly values: Readonly<Record<string, string>>; readonly source: string }

function CorrectForm({ request, start, onClose }: FormProps) {
  const { kind, id } = request
  // What a place has filled in is a draft of its own: it neither finds nor leaves anything in another.
  const key = `correct:${kind}:${id ?? 'new'}:${JSON.stringify(request.values ?? {})}`
  const draft = useDraft<Draft>(key, { values: {}, source: '' })
  const said = useEnteredFor(key, takesPart)
  const add = useChange(`${kind}s.add`)
  const correct = useChange(`${kind}s.correct`)
  const sealed = (useCall('workspace.get', {}).data?.session.seal ?? null) !== null
  const published = (useCall('workspace.get', {}).data?.session.scoring ?? null) !== null
  const [tried, setTried] = useState(false)
  // What the place that asks has filled in stands until the person says otherwise.
  const values = { ...request.values, ...draft.value.values }
  const { source } = draft.value
  const error = add.error ?? correct.error
  const refusals = refusalsIn(error)
  const fields: readonly string[] = kind === 'account' ? ACCOUNT_FIELDS : REQUEST_FIELDS
  const edited = Object.entries(values).filter(([field, value]) => value !== (start.values[field] ?? ''))
  const finish = (title: string, description: string): void => {
    draft.clear()
    said.clear()
    onClose()
    notify({ title, description, action: undoAction() })
  }
  const submit = (): void => {
    setTried(true)
    if (source.trim().length < SOURCE_MIN) return
    const input = { values: Object.fromEntries(edited), source, assertedBy: said.assertedBy }
    if (id === null)
      add.mutate(input, {
        onSuccess: () => finish(t('correct.added', { kind }), published && !sealed ? t('correct.next') : ''),
      })
    else
      correct.mutate(
        { ...input, id },
        {
          onSuccess: ({ inRoom, moved }) =>
            finish(t('correct.done', { kind }), inRoom ? t('correct.moved', { moved }) : ''),
        },
      )
  }
  const lacks = SOURCE_MIN - source.trim().length
  return (
    <Dialog
      open
      onOpenChange={onClose}
      width="l"
      title={t('correct.title', {
        kind,
        add: id === null,
        name: start.values['name'] ?? start.values['account'] ?? '',
      })}
      description={
        start.inRoom
          ? t('correct.inRoom')
          : published && !sealed
            ? t('correct.next')
            : t('correct.text', { add: id === null })
      }
      onSubmit={submit}
      footer={
        <>
          <QuietChoice words={said.words} title={t('frame.for.why')} items={said.items} />
          <Button onClick={onClose}>{t('frame.ui.cancel')}</Button>
          <Button type="submit" variant="primary" busy={add.isPending || correct.isPending}>
            {t('correct.save', { add: id === null })}
          </Button>
        </>
      }
    >
      {error ? (
        <Notice tone="error" title={t('correct.failed')}>
          {refusals.size > 0 ? t('correct.failed.fields', { n: refusals.size }) : error.message}
        </Notice>
      ) : null}
      <div className={styles['fields']}>
        {fields.map((field) => (
          <ItemField
            key={field}
            field={field}
            label={fieldWord(field)}
            was={start.values[field] ?? null}
            value={values[field] ?? start.values[field] ?? ''}
            error={refusals.get(field) ?? null}
            onChange={(next) => {
              add.reset()
              correct.reset()
              draft.set({ source, values: { ...draft.value.values, [field]: next } })
            }}
          />
        ))}
      </div>
      <TextField
        required
        maxLength={5_000}
        label={t('correct.source')}
        hint={t('correct.source.hint')}
        error={tried && lacks > 0 ? t('correct.source.short', { lacks }) : null}
        value={source}
        onChange={(next) => draft.set({ ...draft.value, source: next })}
      />
    </Dialog>
  )
}

/** Shortest source, in characters; the record refuses less. */
const SOURCE_MIN = 10

/** What was refused, by field. */
function refusalsIn(error: Error | null): ReadonlyMap<string, string> {
  const details: unknown = error instanceof CallFailure ? error.details : null
  if (!Array.isArray(details)) return new Map()
  return new Map((details as { path: string; message: string }[]).map(({ path, message }) => [path, message]))
}
