import { useState } from 'react'
import type { Input, Output } from '#shared/contract/contract.ts'
import { isIsoDate, quarterAfter } from '#shared/kernel/dates.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useDraft } from '#renderer/lib/drafts.ts'
import { useChange } from '#renderer/lib/queries.ts'
import { useSwitchSession } from '#renderer/lib/switch-session.ts'
import { quartersAround, today } from '#renderer/words/quarters.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { RadioCards } from '#renderer/ui/RadioCards.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { notify } from '#renderer/ui/Toast.tsx'

type Workspace = NonNullable<Output<'workspace.get'>>
type Details = Input<'sessions.create'>
type Props = {
  /** What may be begun, in the order in which it is offered. */
  readonly kinds: readonly Details['kind'][]
  readonly workspace: Workspace
  readonly onClose: () => void
}

/** Asks for what another session of the open workspace needs to begin, begins it, and shows it. Open while it is there. */
export function NewSessionDialog({ kinds, workspace, onClose }: Props) {
  const create = useChange('sessions.create')
  const show = useSwitchSession()
  const [day] = useState(today)
  const typed = useDraft<Partial<Details>>('sessions.new', {})
  const kind = typed.value.kind ?? 'quarterly'
  const value: Details = { kind, quarter: suggestedQuarter(kind, workspace), asOf: day, ...typed.value }
  const edit = (part: Partial<Details>): void => typed.edit((before) => ({ ...before, ...part }))
  const submit = (): void => {
    if (!isIsoDate(value.asOf)) return
    create.mutate(value, {
      onSuccess: ({ id }) => {
        typed.clear()
        onClose()
        void show(id).then(() => notify({ title: t('sessions.begun', value) }))
      },
    })
  }
  return (
    <FormDialog
      title={t('sessions.create.title')}
      description={t('sessions.create.text')}
      saveLabel={t('sessions.create.action')}
      busy={create.isPending}
      failure={{ title: t('sessions.create.failed'), error: create.error }}
      onSubmit={submit}
      onClose={onClose}
    >
      <RadioCards
        label={t('sessions.create.kind')}
        value={kind}
        options={kinds.map((one) => ({
          value: one,
          label: t(`home.create.kind.${one}`),
          hint: t(`home.create.kind.${one}.hint`),
        }))}
        onChange={(next) => edit({ kind: next })}
      />
      <Select
        label={t('sessions.create.quarter')}
        value={value.quarter}
        options={quartersAround(value.asOf, value.quarter).map((one) => ({ value: one, label: one }))}
        onChange={(next) => edit({ quarter: next })}
      />
      <TextField
        type="date"
        required
        label={t('sessions.create.asOf')}
        hint={t('sessions.create.asOf.hint')}
        error={isIsoDate(value.asOf) ? null : t('sessions.create.asOf.error')}
        value={value.asOf}
        onChange={(next) => edit({ asOf: next })}
      />
    </FormDialog>
  )
}

/** The next quarter's session follows the one on screen; triage and fast track belong to its quarter. */
function suggestedQuarter(kind: Details['kind'], { session }: Workspace): string {
  const follows = kind === 'quarterly' && session.kind === 'quarterly'
  return follows ? quarterAfter(session.quarter) : session.quarter
}
