import { useEffect, useRef } from 'react'
import type { EvidenceView } from '#shared/contract/prioritization/evidence.contract.ts'
import type { Settings } from '#shared/domain/prioritization/scoring/settings.ts'
import { FITS, type Score, SCORES } from '#shared/domain/prioritization/themes/theme.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useDraft } from '#renderer/lib/drafts.ts'
import { useCall, useChange } from '#renderer/lib/queries.ts'
import { undoAction } from '#renderer/lib/undo-action.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ScorePick } from '#renderer/ui/ScorePick.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import { TextArea } from '#renderer/ui/TextField.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import styles from './Evidence.module.css'
import { checkFit, fitAsRecorded, type FitDraft, preliminaryOf, rangeInWords } from './fit-draft.ts'

type FitEditorProps = {
  readonly view: EvidenceView
  readonly proposal: { readonly score: Score; readonly at: number } | null
}

/** How a theme relates to the roadmap, and the score that follows, with its reason. */
export function FitEditor({ view, proposal }: FitEditorProps) {
  const settings = useCall('settings.get', {})
  const session = useCall('workspace.get', {}).data?.session
  const fixed = session !== undefined && (session.scoring === 'ballots' || session.seal !== null)
  return (
    <div className={styles['fit']}>
      {fixed ? (
        <FixedFit view={view} sealed={session.seal !== null} />
      ) : settings.data ? (
        <FitForm view={view} proposal={proposal} settings={settings.data.settings} />
      ) : null}
      <RoadmapTheme view={view} />
    </div>
  )
}

/** The alignment where it isn't set here: what counts, and what stood before. */
function FixedFit({ view, sealed }: { view: EvidenceView; sealed: boolean }) {
  const { row, mapping } = view
  const words =
    row.alignment === null
      ? t('evidence.fit.withheld')
      : row.fit === null
        ? String(row.alignment)
        : t('evidence.fit.stands', { fit: terms.fit[row.fit], score: row.alignment })
  return (
    <>
      <div className={styles['roadmap']}>
        <p>
          <b>{words}</b>
        </p>
        {mapping === null ? null : <p>{t('evidence.fit.before', { score: mapping.preliminary })}</p>}
        {mapping === null || mapping.reason === '' ? null : (
          <p>
            <q>{mapping.reason}</q>
          </p>
        )}
      </div>
      <Notice tone="info" title={sealed ? t('evidence.fit.sealed') : t('evidence.fit.ballots')} />
    </>
  )
}

function RoadmapTheme({ view }: { view: EvidenceView }) {
  const { mapping } = view
  if (mapping === null)
    return (
      <Notice tone="info" title={t('evidence.fit.unmapped.title')}>
        {t('evidence.fit.unmapped.text')}
      </Notice>
    )
  const theme = mapping.roadmapTheme
  return (
    <div className={styles['roadmap']}>
      <h3>{t('evidence.fit.roadmap')}</h3>
      {theme === null ? (
        <p>{view.row.fit === 'none' ? t('evidence.fit.noConnection') : t('evidence.fit.noRoadmap')}</p>
      ) : (
        <>
          <p>
            <b>{theme.name}</b> <span>{theme.quarter}</span>
          </p>
          {theme.description === '' ? null : <p>{theme.description}</p>}
          {theme.criteria === '' ? null : (
            <p>
              {t('evidence.fit.criteria')}: {theme.criteria}
            </p>
          )}
        </>
      )}
      {mapping.pastAlignment.length > 0 ? (
        <p>{t('evidence.fit.past', { scores: mapping.pastAlignment.join(', ') })}</p>
      ) : null}
    </div>
  )
}

function FitForm({ view, proposal, settings }: FitEditorProps & { settings: Settings }) {
  const { row } = view
  const set = useChange('alignment.set')
  const reasonField = useRef<HTMLTextAreaElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const draft = useDraft<FitDraft>(`alignment:${row.themeId}`, fitAsRecorded(view))
  const { fit, score, reason } = draft.value
  const change = (part: Partial<FitDraft>): void => draft.set({ ...draft.value, ...part })

  const { set: keep } = draft
  const latest = useRef(draft.value)
  useEffect(() => {
    latest.current = draft.value
  })
  const proposed = proposal?.score
  const at = proposal?.at
  useEffect(() => {
    if (proposed === undefined) return
    keep({ ...latest.current, score: proposed, reason: '' })
    reasonField.current?.focus({ preventScroll: true })
    form.current?.scrollIntoView({ block: 'start' })
  }, [proposed, at, keep])

  const check = checkFit(draft.value, view, settings)
  const save = (): void => {
    if (check.state !== 'ready' || score === null || fit === null) return
    // The promise, not the mutation's own callbacks: those are lost when one moves on to the next theme meanwhile.
    const saved = set.mutateAsync({
      themeId: row.themeId,
      score,
      reason: reason.trim(),
      ...(fit === row.fit ? {} : { fit }),
    })
    saved.then(
      () => {
        draft.clear()
        notify({ title: t('evidence.fit.saved', { name: row.name, score }), action: undoAction() })
      },
      // The form shows the refusal.
      () => undefined,
    )
  }
  const range = fit === null ? null : rangeInWords(settings.fits[fit].min, settings.fits[fit].max)
  const preliminary = fit === null ? null : preliminaryOf(fit, view, settings)
  const needsReason = preliminary !== null && score !== null && score !== preliminary
  const offer = check.state === 'outside' ? check.offer : null
  return (
    <form
      ref={form}
      className={styles['fitForm']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <ScorePick
        label={t('evidence.fit.score')}
        hint={
          <>
            {fit === null ? null : t('evidence.fit.range', { fit: terms.fit[fit], range: range ?? '' })}{' '}
            {preliminary === null ? null : t('evidence.fit.preliminary', { score: preliminary })}
          </>
        }
        scores={SCORES}
        dimension="alignment"
        value={score}
        outside={(one) => fit !== null && (one < settings.fits[fit].min || one > settings.fits[fit].max)}
        onChange={(next) => change({ score: next })}
      />
      <Select
        label={t('evidence.fit.fit')}
        value={fit}
        onChange={(next) => change({ fit: next })}
        options={FITS.map((value) => ({
          value,
          label: terms.fit[value],
          hint: t('evidence.fit.range', {
            fit: terms.fit[value],
            range: rangeInWords(settings.fits[value].min, settings.fits[value].max),
          }),
        }))}
      />
      {check.state === 'outside' ? (
        <Notice
          tone="warn"
          title={t('evidence.fit.outside', {
            score: score ?? 0,
            fit: terms.fit[check.fit],
            range: rangeInWords(check.min, check.max),
          })}
          action={
            offer === null ? undefined : (
              <Button size="s" onClick={() => change({ fit: offer })}>
                {t('evidence.fit.change', { fit: terms.fit[offer] })}
              </Button>
            )
          }
        />
      ) : null}
      <TextArea
        ref={reasonField}
        label={t('evidence.fit.reason')}
        hint={needsReason ? t('evidence.fit.reason.needed') : t('evidence.fit.reason.optional')}
        value={reason}
        onChange={(next) => change({ reason: next })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) save()
        }}
      />
      {set.error ? (
        <Notice tone="error" title={t('evidence.fit.failed')}>
          {set.error.message}
        </Notice>
      ) : null}
      <div className={styles['buttons']}>
        {draft.touched ? (
          <Button variant="quiet" onClick={draft.clear}>
            {t('evidence.fit.reset')}
          </Button>
        ) : null}
        <Button
          variant="primary"
          type="submit"
          busy={set.isPending}
          whyDisabled={
            WHY_NOT[check.state] === null ? null : t(WHY_NOT[check.state] ?? 'evidence.fit.unchanged')
          }
        >
          {score === null ? t('evidence.fit.saveNone') : t('evidence.fit.save', { score })}
        </Button>
      </div>
    </form>
  )
}

const WHY_NOT = {
  ready: null,
  unchanged: 'evidence.fit.unchanged',
  incomplete: 'evidence.fit.incomplete',
  outside: 'evidence.fit.outsideShort',
  'reason-needed': 'evidence.fit.reason.missing',
} as const
