import { useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import type { ScoringMode } from '#shared/domain/prioritization/phases/session.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { go } from '#renderer/lib/place.ts'
import { call } from '#renderer/lib/rpc.ts'
import { useChange } from '#renderer/lib/queries.ts'
import { undoAction } from '#renderer/lib/undo-action.ts'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { RadioCards } from '#renderer/ui/RadioCards.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import styles from './PublishDialog.module.css'
import { writeHandouts } from './write-handouts.ts'

type Workspace = NonNullable<Output<'workspace.get'>>

/** Says what publishing fixes, and asks where the scores shall come from (ritual, section 3.2). */
export function PublishDialog({ workspace, onClose }: { workspace: Workspace; onClose: () => void }) {
  const format = useFormat()
  const [scoring, setScoring] = useState<ScoringMode>('ballots')
  const [handouts, setHandouts] = useState(false)
  const [returnBy, setReturnBy] = useState('')
  const publish = useChange('session.publish')
  const start = useChange('session.start')
  const { counts, session } = workspace
  const confirm = async (): Promise<void> => {
    // Asked first: whoever cancels here has published nothing yet.
    const folder = handouts ? await call('shell.chooseFolder', { title: t('frame.publish.folder') }) : null
    if (handouts && folder === null) return
    try {
      await (scoring === 'ballots' ? publish : start).mutateAsync({})
    } catch {
      // Both mutations keep their failure; it is shown in the dialog.
      return
    }
    onClose()
    notify({ title: t(`frame.published.${scoring}`), action: undoAction() })
    go(scoring === 'ballots' ? 'ballots' : 'matrix')
    if (folder !== null) await writeHandouts(folder.path, scoring, returnBy === '' ? null : returnBy)
  }
  const fixed = [
    [t('frame.publish.asOf'), format.date(session.asOf)],
    [t('frame.publish.model'), t('frame.publish.model.value')],
    [t('frame.publish.data'), t('frame.publish.data.value', counts)],
    ...(session.kind === 'quarterly'
      ? []
      : [
          [
            t('frame.publish.table'),
            t('frame.publish.table.value', {
              onTable: counts.onTable,
              all: counts.themes,
              name: session.emergency?.name ?? null,
            }),
          ] as const,
        ]),
    [t('frame.publish.roadmap'), t('frame.publish.roadmap.value', { n: counts.roadmapThemes })],
  ] as const
  return (
    <FormDialog
      title={t('frame.publish.title', { kind: session.kind })}
      description={t('frame.publish.text')}
      saveLabel={t(`frame.publish.confirm.${scoring}`)}
      busy={publish.isPending || start.isPending}
      failure={{ title: t('frame.publish.failed'), error: publish.error ?? start.error }}
      onSubmit={() => void confirm()}
      onClose={onClose}
    >
      <dl className={styles['fixed']}>
        {fixed.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['later']}>{t('frame.publish.later')}</p>
      <RadioCards
        label={t('frame.publish.choice')}
        value={scoring}
        onChange={setScoring}
        options={[
          { value: 'ballots', label: t('frame.publish.ballots'), hint: t('frame.publish.ballots.hint') },
          { value: 'data', label: t('frame.publish.data.choice'), hint: t('frame.publish.data.hint') },
        ]}
      />
      <Checkbox
        label={t(`frame.publish.handouts.${scoring}`)}
        hint={t('frame.publish.handouts.hint')}
        checked={handouts}
        onChange={setHandouts}
      />
      {handouts && scoring === 'ballots' ? (
        <TextField
          type="date"
          label={t('ballots.returnBy')}
          hint={t('ballots.returnBy.hint')}
          value={returnBy}
          onChange={setReturnBy}
        />
      ) : null}
    </FormDialog>
  )
}
