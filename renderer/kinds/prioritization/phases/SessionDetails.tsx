import type { Output } from '#shared/contract/contract.ts'
import { SESSION_KINDS } from '#shared/domain/prioritization/phases/session.ts'
import { isIsoDate } from '#shared/kernel/dates.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useDraft } from '#renderer/lib/drafts.ts'
import { useChange } from '#renderer/lib/queries.ts'
import { quartersAround } from '#renderer/words/quarters.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { RadioCards, Segmented } from '#renderer/ui/RadioCards.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'

type Workspace = NonNullable<Output<'workspace.get'>>
type Props = {
  readonly workspace: Workspace
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** Name, kind, quarter, as-of date and length of the shortlist. All but name and length stand once it has started. */
export function SessionDetails({ workspace, open, onOpenChange }: Props) {
  const { session } = workspace
  const stored = {
    name: workspace.name,
    kind: session.kind,
    quarter: session.quarter,
    asOf: session.asOf,
    shortlistSize: session.shortlistSize,
  }
  const draft = useDraft('session.details', stored)
  const rename = useChange('workspace.rename')
  const update = useChange('session.update')
  const fixed = session.startedAt !== null
  const { name, kind, quarter, asOf, shortlistSize } = draft.value
  const edit = (part: Partial<typeof stored>): void => draft.set({ ...draft.value, ...part })
  const failure = rename.error ?? update.error
  const good = name.trim() !== '' && isIsoDate(asOf)

  const save = async (): Promise<void> => {
    if (!good) return
    try {
      if (name.trim() !== stored.name) await rename.mutateAsync({ name })
      const changed = {
        ...(kind === stored.kind ? {} : { kind }),
        ...(quarter === stored.quarter ? {} : { quarter }),
        ...(asOf === stored.asOf ? {} : { asOf }),
        ...(shortlistSize === stored.shortlistSize ? {} : { shortlistSize }),
      }
      if (Object.keys(changed).length > 0) await update.mutateAsync(changed)
    } catch {
      // Both mutations keep their failure; it is shown in the dialog, with everything typed.
      return
    }
    draft.clear()
    onOpenChange(false)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('frame.details.title')}
      description={
        session.seal ? t('frame.details.sealed') : fixed ? t('frame.details.fixed') : t('frame.details.text')
      }
      onSubmit={() => void save()}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('frame.ui.cancel')}</Button>
          <Button type="submit" variant="primary" busy={rename.isPending || update.isPending}>
            {t('frame.details.save')}
          </Button>
        </>
      }
    >
      {failure ? (
        <Notice tone="error" title={t('frame.error.call')}>
          {failure.message}
        </Notice>
      ) : null}
      <TextField
        label={t('frame.details.name')}
        value={name}
        maxLength={200}
        required
        onChange={(next) => edit({ name: next })}
      />
      <RadioCards
        label={t('frame.kind')}
        value={kind}
        disabled={fixed}
        options={SESSION_KINDS.map((value) => ({
          value,
          label: t(`frame.kind.${value}`),
          hint: t(`frame.kind.${value}.text`),
        }))}
        onChange={(next) => edit({ kind: next })}
      />
      <Select
        label={t('frame.details.quarter')}
        value={quarter}
        disabled={fixed}
        options={quartersAround(asOf, quarter).map((value) => ({ value, label: value }))}
        onChange={(next) => edit({ quarter: next })}
      />
      <TextField
        type="date"
        label={t('frame.details.asOf')}
        hint={t('frame.details.asOf.hint')}
        error={isIsoDate(asOf) ? null : t('frame.details.asOf.error')}
        value={asOf}
        disabled={fixed}
        required
        onChange={(next) => edit({ asOf: next })}
      />
      {/* One theme has no shortlist to speak of. */}
      {kind === 'fast-track' ? null : (
        <Segmented
          label={t('frame.details.shortlist')}
          value={String(shortlistSize)}
          disabled={session.seal !== null}
          options={['3', '4', '5'].map((value) => ({ value, label: value }))}
          onChange={(next) => edit({ shortlistSize: Number(next) })}
        />
      )}
    </Dialog>
  )
}
