import { ALLOWED_BY, NO_LETTER_CHOICES } from '#shared/domain/prioritization/decisions/letter-choices.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { isIsoDate } from '#shared/kernel/dates.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useDraft } from '#renderer/lib/drafts.ts'
import { useCall, useChange } from '#renderer/lib/queries.ts'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { Card, Notice } from '#renderer/ui/Surface.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import styles from './Model.module.css'

/** What letters to customers may say in this session, and who answers for legal duties by when. Open until the seal. */
export function LettersCard() {
  const session = useCall('workspace.get', {}).data?.session
  const stored = session?.letters ?? NO_LETTER_CHOICES
  const update = useChange('session.update')
  const draft = useDraft('model.letters', { cpo: stored.cpo, due: stored.complianceDue ?? '' })
  const { cpo, due } = draft.value
  const sealed = session === undefined || session.seal !== null
  const wrongDay = due !== '' && !isIsoDate(due)
  const save = (): void => {
    const complianceDue = due === '' ? null : due
    if (wrongDay) return
    if (cpo.trim() === stored.cpo && complianceDue === stored.complianceDue) draft.clear()
    else update.mutate({ letters: { cpo: cpo.trim(), complianceDue } }, { onSuccess: draft.clear })
  }
  return (
    <Card className={styles['card']} title={t('model.section.letters')}>
      <p className={styles['text']}>{t('model.section.letters.text')}</p>
      {update.error ? (
        <Notice tone="error" title={t('model.letters.failed')}>
          {update.error.message}
        </Notice>
      ) : null}
      {(['namesUnreleased', 'dayForCustomers'] as const).map((choice) => (
        <Checkbox
          key={choice}
          label={t(`model.letters.${choice}`)}
          hint={t('model.letters.by', { role: terms.role[ALLOWED_BY[choice]] })}
          checked={stored[choice]}
          disabled={sealed}
          onChange={(checked) => update.mutate({ letters: { [choice]: checked } })}
        />
      ))}
      <div className={styles['fields']}>
        <TextField
          label={t('model.letters.cpo')}
          hint={t('model.letters.cpo.hint')}
          value={cpo}
          maxLength={200}
          disabled={sealed}
          onChange={(next) => draft.set({ cpo: next, due })}
          onBlur={save}
        />
        <TextField
          type="date"
          label={t('model.letters.due')}
          hint={t('model.letters.due.hint')}
          error={wrongDay ? t('model.letters.due.error') : null}
          value={due}
          disabled={sealed}
          onChange={(next) => draft.set({ cpo, due: next })}
          onBlur={save}
        />
      </div>
    </Card>
  )
}
