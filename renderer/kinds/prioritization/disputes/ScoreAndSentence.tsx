import type { Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import { SCORES } from '#shared/domain/prioritization/themes/theme.ts'
import { notesWhileWriting } from '#shared/domain/prioritization/wording/paper-text.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { useCheckedField } from '#renderer/lib/wording.ts'
import { NoteList } from '#renderer/ui/NoteList.tsx'
import { ScorePick } from '#renderer/ui/ScorePick.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import { type AgreeDraft, fitsFor } from './dispute-words.ts'
import styles from './Disputes.module.css'

type ScoreAndSentenceProps = {
  readonly themeId: string
  readonly dimension: Dimension
  readonly draft: AgreeDraft
  readonly onChange: (part: Partial<AgreeDraft>) => void
}

/** A score from 1 to 5, the fit behind it where it is about alignment, and the sentence on why. */
export function ScoreAndSentence({ themeId, dimension, draft, onChange }: ScoreAndSentenceProps) {
  const settings = useCall('settings.get', {}).data?.settings
  const { score, fit, sentence } = draft
  const fits = dimension === 'alignment' && score !== null && settings ? fitsFor(score, settings) : []
  const [only] = fits
  const [holdField, notes] = useCheckedField(
    notesWhileWriting,
    { kind: 'resolution', themeId, dimension },
    sentence,
    (text) => onChange({ sentence: text }),
    notify,
  )
  return (
    <>
      <ScorePick
        className={styles['pick'] ?? ''}
        label={t('disputes.agree.score')}
        hint={
          fits.length === 1 && only !== undefined && score !== null
            ? t('disputes.agree.fitIs', { score, fit: terms.fit[only] })
            : undefined
        }
        scores={SCORES}
        dimension={dimension}
        value={score}
        onChange={(next) => onChange({ score: next, fit: null })}
      />
      {fits.length > 1 ? (
        <Select
          label={t('disputes.agree.fit')}
          value={fit}
          onChange={(next) => onChange({ fit: next })}
          options={fits.map((value) => ({ value, label: terms.fit[value] }))}
        />
      ) : null}
      <TextField
        ref={holdField}
        className={styles['sentence'] ?? ''}
        label={t('disputes.agree.sentence')}
        placeholder={t('disputes.agree.placeholder', { score })}
        maxLength={5_000}
        value={sentence}
        onChange={(next) => onChange({ sentence: next })}
      />
      {sentence.trim() === '' ? null : (
        <div className={styles['wording']}>
          <NoteList inForm title={t('wording.title', { n: notes.open })} {...notes} />
        </div>
      )}
    </>
  )
}
