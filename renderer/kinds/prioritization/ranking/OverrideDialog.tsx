import { takesPart } from '#shared/domain/people/role.ts'
import { useMemo, useState } from 'react'
import type { RankingRow, RankingView } from '#shared/contract/prioritization/ranking.contract.ts'
import {
  OVERRIDE_CONDITIONS,
  OVERRIDE_KINDS,
  OVERRIDE_REASON_MIN,
  type OverrideCondition,
  type OverrideKind,
} from '#shared/domain/prioritization/overrides/override.ts'
import { notesWhileWriting } from '#shared/domain/prioritization/wording/paper-text.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useDraft } from '#renderer/lib/drafts.ts'
import { useEnteredFor } from '#renderer/lib/entered-for.ts'
import { useCall, useChange } from '#renderer/lib/queries.ts'
import { undoAction } from '#renderer/lib/undo-action.ts'
import { useCheckedField } from '#renderer/lib/wording.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { NoteList } from '#renderer/ui/NoteList.tsx'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import { QuietChoice } from '#renderer/ui/QuietChoice.tsx'
import { RadioCards, Segmented } from '#renderer/ui/RadioCards.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import { TextArea } from '#renderer/ui/TextField.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import styles from './OverrideDialog.module.css'
import { OverridePreviewList } from './OverridePreviewList.tsx'
import { activeOverrides, previewOverride, reasonLacks } from './override-preview.ts'

type OverrideDialogProps = {
  readonly row: RankingRow
  readonly view: RankingView
  readonly onClose: () => void
}

type Draft = {
  readonly kind: OverrideKind
  readonly targetRank: number | null
  readonly condition: OverrideCondition | null
  readonly reason: string
}

/** Moves one theme against the model, under a condition and with a reason (ritual, section 3.5). */
export function OverrideDialog({ row, view, onClose }: OverrideDialogProps) {
  const overrides = useCall('overrides.list', {})
  const add = useChange('overrides.add')
  const last = view.ranked.length
  const draft = useDraft<Draft>(`override:${row.themeId}`, {
    kind: 'rank',
    targetRank: row.rank === null ? null : Math.max(1, row.rank - 1),
    condition: null,
    reason: '',
  })
  const said = useEnteredFor(`override:${row.themeId}`, takesPart)
  const [tried, setTried] = useState(false)
  const { kind, targetRank, condition, reason } = draft.value
  const change = (part: Partial<Draft>): void => draft.set({ ...draft.value, ...part })

  const [holdReason, notes] = useCheckedField(
    notesWhileWriting,
    { kind: 'override', themeId: row.themeId, dimension: null },
    reason,
    (text) => change({ reason: text }),
    notify,
  )

  const candidate = useMemo(
    () => ({ themeId: row.themeId, kind, targetRank: kind === 'rank' ? targetRank : null }),
    [row.themeId, kind, targetRank],
  )
  const rankFits = kind !== 'rank' || (targetRank !== null && targetRank >= 1 && targetRank <= last)
  const preview = useMemo(
    () =>
      overrides.data && rankFits
        ? previewOverride(view.ranked, activeOverrides(overrides.data), candidate, view.shortlist.size)
        : null,
    [overrides.data, rankFits, view, candidate],
  )
  const lacks = reasonLacks(reason)
  const save = (): void => {
    setTried(true)
    if (!rankFits || condition === null || lacks > 0 || preview?.changes !== true) return
    const made = add.mutateAsync({
      ...candidate,
      condition,
      reason: reason.trim(),
      assertedBy: said.assertedBy,
    })
    made.then(
      ({ rankBefore, rankAfter }) => {
        draft.clear()
        said.clear()
        onClose()
        notify({
          title: t('session.override.saved', { name: row.name, from: rankBefore, to: rankAfter }),
          action: undoAction(),
        })
      },
      // The dialog shows the refusal.
      () => undefined,
    )
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      width="l"
      title={t('session.override.title', { name: row.name })}
      description={t('session.override.text')}
      onSubmit={save}
      footer={
        <>
          <QuietChoice words={said.words} title={t('frame.for.why')} items={said.items} />
          <Button onClick={onClose}>{t('session.cancel')}</Button>
          <Button variant="primary" type="submit" busy={add.isPending}>
            {t('session.override.save')}
          </Button>
        </>
      }
    >
      <div className={styles['halves']}>
        <div className={styles['form']}>
          <Segmented
            label={t('session.override.kind')}
            value={kind}
            onChange={(next) => change({ kind: next })}
            options={OVERRIDE_KINDS.map((value) => ({ value, label: terms.overrideKind[value] }))}
          />
          {kind === 'rank' ? (
            <NumberField
              label={t('session.override.rank')}
              hint={t('session.override.rank.now', { rank: row.rank ?? 0, max: last })}
              error={rankFits ? null : t('session.override.rank.hint', { max: last })}
              value={targetRank}
              min={1}
              max={last}
              step={1}
              format={{ maximumFractionDigits: 0 }}
              onChange={(next) => change({ targetRank: next })}
              className={styles['number'] ?? ''}
            />
          ) : null}
          <RadioCards
            label={t('session.override.condition')}
            columns={2}
            value={condition}
            onChange={(next) => change({ condition: next })}
            error={tried && condition === null ? t('session.override.condition.missing') : null}
            options={OVERRIDE_CONDITIONS.map((value) => ({ value, label: terms.condition[value] }))}
          />
          <TextArea
            ref={holdReason}
            label={t('session.override.reason')}
            hint={
              <span className={styles['counter']}>
                {t('session.override.reason.hint')}{' '}
                <b data-enough={lacks === 0}>
                  {t('session.override.reason.count', {
                    have: reason.trim().length,
                    min: OVERRIDE_REASON_MIN,
                  })}
                </b>
              </span>
            }
            error={tried && lacks > 0 ? t('session.override.reason.short', { lacks }) : null}
            value={reason}
            maxLength={5_000}
            onChange={(next) => change({ reason: next })}
          />
          {reason.trim() === '' ? null : (
            <NoteList inForm title={t('wording.title', { n: notes.open })} {...notes} />
          )}
          {add.error ? (
            <Notice tone="error" title={t('session.override.failed')}>
              {add.error.message}
            </Notice>
          ) : null}
        </div>
        <OverridePreviewList preview={preview} themeId={row.themeId} />
      </div>
    </Dialog>
  )
}
