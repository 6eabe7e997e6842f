import { useEffect, useRef } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import { INTENTS, type Settings } from '#shared/domain/prioritization/scoring/settings.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useDraft } from '#renderer/lib/drafts.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useCall, useChange } from '#renderer/lib/queries.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { RadioCards, Segmented } from '#renderer/ui/RadioCards.tsx'
import { Card, Notice, PageHeader } from '#renderer/ui/Surface.tsx'
import { BreakpointCard } from './BreakpointCard.tsx'
import { LettersCard } from './LettersCard.tsx'
import { checkSettings } from './check-settings.ts'
import styles from './Model.module.css'
import {
  breadthFields,
  disputeFields,
  fitFields,
  flagFields,
  proximityFields,
  type SettingField,
  signalFields,
  weightFields,
} from './setting-fields.ts'
import { SettingRow } from './SettingRow.tsx'

/** Everything numeric in the model, with its unit and its default. Saved as one leaves a field. */
export function ModelPlace() {
  const answer = useCall('settings.get', {})
  if (answer.error)
    return (
      <div className={styles['scroll']}>
        <Notice tone="error" title={t('frame.error.loading')}>
          {answer.error.message}
        </Notice>
      </div>
    )
  return answer.data ? <ModelForm {...answer.data} /> : null
}

const SECTIONS: readonly {
  readonly id: 'proximity' | 'signal' | 'breadth' | 'alignment' | 'disputes' | 'flags' | 'weights'
  readonly fields: readonly SettingField[]
}[] = [
  { id: 'proximity', fields: proximityFields },
  { id: 'signal', fields: signalFields },
  { id: 'breadth', fields: breadthFields },
  { id: 'alignment', fields: fitFields },
  { id: 'disputes', fields: disputeFields },
  { id: 'flags', fields: flagFields },
  { id: 'weights', fields: weightFields },
]

function ModelForm({
  settings: stored,
  defaults,
  suggestedBreakpoints,
  meanArr,
  fixed,
}: Output<'settings.get'>) {
  const draft = useDraft<Settings>('model', stored)
  const format = useFormat()
  const update = useChange('settings.update')
  const settings = draft.value
  const latest = useRef(settings)
  useEffect(() => {
    // What was taken back by an undo must not be saved again by leaving a field.
    latest.current = settings
  }, [settings])
  const problem = checkSettings(settings)

  const change = (next: Settings): void => {
    latest.current = next
    draft.set(next)
  }
  const save = (): void => {
    const next = latest.current
    if (checkSettings(next) !== null) return
    if (JSON.stringify(next) === JSON.stringify(stored)) draft.clear()
    else update.mutate({ settings: next }, { onSuccess: draft.clear })
  }
  const changeAndSave = (next: Settings): void => {
    change(next)
    save()
  }
  const row = (field: SettingField, usual: Settings | null = defaults) => (
    <SettingRow
      key={field.id}
      field={field}
      settings={settings}
      defaults={usual}
      format={format}
      disabled={fixed}
      onChange={change}
      onCommit={save}
    />
  )
  const atDefaults = JSON.stringify(stored) === JSON.stringify(defaults)
  return (
    <>
      <PageHeader
        title={t('model.title')}
        note={t('model.note')}
        actions={
          fixed ? null : (
            <>
              <Button
                whyDisabled={atDefaults ? t('model.reset.same') : null}
                onClick={() => changeAndSave(defaults)}
              >
                {t('model.reset')}
              </Button>
              <Review sound={problem === null && !draft.touched} />
            </>
          )
        }
      />
      <div className={styles['scroll']}>
        {fixed ? (
          <Notice tone="info" title={t('model.fixed')}>
            {t('model.fixed.text')}
          </Notice>
        ) : null}
        {problem ? (
          <Notice tone="warn" title={t('model.invalid')}>
            {problem.message}
          </Notice>
        ) : update.error ? (
          <Notice tone="error" title={t('model.failed')}>
            {update.error.message}
          </Notice>
        ) : null}
        <div className={styles['sections']}>
          <BreakpointCard
            settings={settings}
            suggested={suggestedBreakpoints}
            meanArr={meanArr}
            disabled={fixed}
            row={row}
            defaults={defaults}
            onChange={changeAndSave}
          />
          {SECTIONS.map(({ id, fields }) => (
            <Card key={id} className={styles['card']} title={t(`model.section.${id}`)}>
              <p className={styles['text']}>{t(`model.section.${id}.text`)}</p>
              <div className={styles['fields']} data-section={id}>
                {fields.map((field) => row(field))}
              </div>
              {id === 'signal' ? (
                <Segmented
                  label={t('model.urgent')}
                  hint={t('model.urgent.hint')}
                  value={settings.urgentFrom}
                  disabled={fixed}
                  onChange={(urgentFrom) => changeAndSave({ ...settings, urgentFrom })}
                  options={(['explicit', 'inferred'] as const).map((value) => ({
                    value,
                    label: t(`model.urgent.${value}`),
                  }))}
                />
              ) : null}
            </Card>
          ))}
          <Card className={styles['card']} title={t('model.section.intent')}>
            <p className={styles['text']}>{t('model.section.intent.text')}</p>
            <RadioCards
              hideLabel
              label={t('model.intent')}
              value={settings.intent}
              disabled={fixed}
              onChange={(intent) => changeAndSave({ ...settings, intent })}
              options={INTENTS.map((intent) => ({
                value: intent,
                label: terms.intent[intent],
                hint: t(`model.intent.${intent}`),
              }))}
            />
          </Card>
          <LettersCard />
        </div>
      </div>
    </>
  )
}

function Review({ sound }: { sound: boolean }) {
  const reviewed = useCall('workspace.get', {}).data?.session.modelReviewed === true
  const update = useChange('session.update')
  return (
    <Button
      variant={reviewed ? 'default' : 'primary'}
      icon="check"
      busy={update.isPending}
      whyDisabled={reviewed ? t('model.reviewed') : sound ? null : t('model.invalid')}
      onClick={() => update.mutate({ modelReviewed: true })}
    >
      {t('model.review')}
    </Button>
  )
}
