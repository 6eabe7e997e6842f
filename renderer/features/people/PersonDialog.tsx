import { useState } from 'react'
import type { PersonView } from '#shared/contract/people.contract.ts'
import { type Role, ROLES } from '#shared/domain/people/role.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useDraft } from '#renderer/lib/drafts.ts'
import { useChange } from '#renderer/lib/queries.ts'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { FieldFrame } from '#renderer/ui/Field.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import styles from './People.module.css'

type Props = {
  /** null: a new one. */
  readonly person: PersonView | null
  readonly onClose: () => void
}

const MOST_ROLES = 2

/** One person: name, title, and the one or two roles they hold. */
export function PersonDialog({ person, onClose }: Props) {
  const draft = useDraft(`person:${person?.id ?? 'new'}`, {
    name: person?.name ?? '',
    title: person?.title ?? '',
    email: person?.email ?? '',
    roles: person?.roles ?? [],
  })
  const save = useChange('people.save')
  const [tried, setTried] = useState(false)
  const { name, title, email, roles } = draft.value
  const edit = (part: Partial<typeof draft.value>): void => draft.set({ ...draft.value, ...part })
  const rolesGood = roles.length >= 1 && roles.length <= MOST_ROLES
  const submit = (): void => {
    setTried(true)
    if (name.trim() === '' || !rolesGood) return
    save.mutate(
      { id: person?.id ?? null, ...draft.value },
      {
        onSuccess: () => {
          draft.clear()
          onClose()
        },
      },
    )
  }
  const toggle = (role: Role, on: boolean): void =>
    edit({ roles: on ? [...roles, role] : roles.filter((one) => one !== role) })
  return (
    <FormDialog
      title={t(person ? 'people.form.edit' : 'people.form.add')}
      saveLabel={t('people.form.save')}
      busy={save.isPending}
      failure={{ title: t('people.failed'), error: save.error }}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        autoFocus
        required
        maxLength={200}
        label={t('people.form.name')}
        error={tried && name.trim() === '' ? t('people.form.name.error') : null}
        value={name}
        onChange={(next) => edit({ name: next })}
      />
      <FieldFrame
        group
        label={t('people.form.roles')}
        hint={t('people.form.roles.hint')}
        error={tried && !rolesGood ? t('people.form.roles.error') : null}
      >
        {({ labelId, describedBy }) => (
          <div
            role="group"
            aria-labelledby={labelId}
            aria-describedby={describedBy}
            className={styles['roles']}
          >
            {ROLES.map((role) => (
              <Checkbox
                key={role}
                label={terms.role[role]}
                hint={t(`people.role.${role}`)}
                checked={roles.includes(role)}
                disabled={!roles.includes(role) && roles.length >= MOST_ROLES}
                onChange={(on) => toggle(role, on)}
              />
            ))}
          </div>
        )}
      </FieldFrame>
      <TextField
        maxLength={200}
        label={t('people.form.title')}
        hint={t('people.form.title.hint')}
        value={title}
        onChange={(next) => edit({ title: next })}
      />
      <TextField
        type="email"
        maxLength={200}
        label={t('people.form.email')}
        hint={t('people.form.email.hint')}
        value={email}
        onChange={(next) => edit({ email: next })}
      />
    </FormDialog>
  )
}
