import { type RefObject, useEffect, useRef } from 'react'
import type { BallotTheme } from '#shared/contract/prioritization/ballots.contract.ts'
import type { Dimension, Score } from '#shared/domain/prioritization/themes/theme.ts'
import { notesWhileWriting } from '#shared/domain/prioritization/wording/paper-text.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useCheckedField } from '#renderer/lib/wording.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { NoteList } from '#renderer/ui/NoteList.tsx'
import { Segmented } from '#renderer/ui/RadioCards.tsx'
import { TextArea } from '#renderer/ui/TextField.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import { asksWhy, fitBehind, fitsOf } from './ballot-draft.ts'
import styles from './Ballot.module.css'
import { BallotScale } from './BallotScale.tsx'
import { evidenceInWords } from './evidence-words.ts'
import { focusScale } from './focus-scale.ts'
import { type RubricBasis, rubricOf } from './rubric.ts'
import type { OpenBallot } from './use-ballot.ts'

type DimensionCardProps = {
  readonly theme: BallotTheme
  readonly dimension: Dimension
  /** The score counts; otherwise it is a view. */
  readonly owned: boolean
  /** Whose ballot it is, where somebody else types. */
  readonly typedFor: string | null
  readonly ballot: OpenBallot
  readonly basis: RubricBasis
  /** Keys 1 to 5 score this one. */
  readonly marked: boolean
  /** The only view: it has the width to itself. */
  readonly alone: boolean
  /** Counts up when a key asked for a reason here; 0: it didn't. */
  readonly askedWhy: number
  readonly onMark: () => void
  readonly onScore: (score: Score | null, pointed: boolean) => void
}

/** One dimension of one theme: the score, what it means, what the model says, and why it differs. */
export function DimensionCard(props: DimensionCardProps) {
  const { theme, dimension, owned, typedFor, ballot, basis, marked, alone, askedWhy, onMark, onScore } = props
  const format = useFormat()
  const field = useRef<HTMLTextAreaElement>(null)
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (askedWhy > 0) field.current?.focus()
  }, [askedWhy])
  const { standing, shown, state } = ballot.spot(theme, dimension)
  const name = terms.dimension[dimension]
  const title = !owned
    ? t('ballots.dimension.view', { dimension: name })
    : typedFor === null
      ? t('ballots.dimension.own', { dimension: name })
      : t('ballots.dimension.owned', { dimension: name, name: typedFor })
  const why = shown ? asksWhy(shown, dimension, theme) : null
  const model = theme.model[dimension]
  // What agrees with the model, and says no more, is what clearing would leave.
  const agrees = owned && dimension !== 'alignment' && shown?.score === model && shown?.reason === ''
  const clearable = !agrees && (standing.state === 'given' || (state !== 'prefilled' && state !== 'none'))
  const toScale = (): void => focusScale(card.current)
  return (
    <section
      ref={card}
      className={classNames(
        styles['dimension'],
        !owned && styles['view'],
        alone && styles['alone'],
        marked && styles['marked'],
      )}
      data-dimension={dimension}
      aria-label={title}
    >
      <header>
        <h3>{title}</h3>
        <p role="status" data-open={isOpen(state) || undefined}>
          {statusWords(state, owned)}
        </p>
        {clearable ? (
          <Button
            size="s"
            variant="quiet"
            // The Delete key does the same: Tab goes from one scale to the next.
            tabIndex={-1}
            onClick={() => {
              ballot.clear(theme, dimension)
              toScale()
            }}
          >
            {t(owned && dimension !== 'alignment' ? 'ballots.clear.model' : 'ballots.clear.view')}
          </Button>
        ) : null}
      </header>
      <BallotScale
        label={title}
        dimension={dimension}
        value={shown}
        prefilled={state === 'prefilled'}
        rubric={rubricOf(dimension, basis, format)}
        model={model}
        small={!owned}
        onFocus={onMark}
        onChoose={onScore}
      />
      <p className={styles['evidence']} data-model={model !== null || undefined}>
        {evidenceInWords(theme, dimension, owned, format)}
      </p>
      {owned && dimension === 'alignment' && theme.criteria !== '' && theme.roadmapTheme !== null ? (
        <p className={styles['evidence']}>
          {t('ballots.rubric.criteria', { theme: theme.roadmapTheme, criteria: theme.criteria })}
        </p>
      ) : null}
      {dimension === 'alignment' ? (
        <FitLine theme={theme} owned={owned} ballot={ballot} basis={basis} />
      ) : null}
      {shown && why && (why.shown || !owned) ? (
        <>
          <TextArea
            ref={field}
            rows={1}
            maxLength={5_000}
            className={styles['reason'] ?? ''}
            label={
              shown.score === null
                ? t('ballots.why.abstain')
                : why.differs && model !== null
                  ? t('ballots.why.differs', { model, score: shown.score })
                  : t('ballots.why.optional')
            }
            placeholder={t('ballots.why.hint')}
            required={why.differs && (owned || shown.score === null)}
            value={shown.reason}
            onChange={(reason) => ballot.reason(theme, dimension, reason)}
            onBlur={() => ballot.commit(theme, dimension)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return
              if (event.key === 'Escape') {
                event.preventDefault()
                toScale()
              } else if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
                event.preventDefault()
                toScale()
              }
            }}
          />
          {shown.reason.trim() === '' ? null : (
            <ReasonNotes {...{ theme, dimension, ballot, reason: shown.reason, field }} />
          )}
        </>
      ) : null}
    </section>
  )
}

type ReasonNotesProps = Pick<DimensionCardProps, 'theme' | 'dimension' | 'ballot'> & {
  readonly reason: string
  readonly field: RefObject<HTMLTextAreaElement | null>
}

/** What of a reason will need another word. It can't be kept here: that would show it before the reveal. */
function ReasonNotes({ theme, dimension, ballot, reason, field }: ReasonNotesProps) {
  const [hold, notes] = useCheckedField(
    notesWhileWriting,
    { kind: 'ballot', themeId: theme.themeId, dimension },
    reason,
    (text) => ballot.reason(theme, dimension, text),
    notify,
    null,
  )
  useEffect(() => hold(field.current), [hold, field])
  if (notes.items.length === 0) return null
  return <NoteList inForm title={t('wording.title', { n: notes.open })} {...notes} />
}

/** An alignment score stands for a fit: said beside it, and asked where the session's settings allow more than one. */
function FitLine({
  theme,
  owned,
  ballot,
  basis,
}: Pick<DimensionCardProps, 'theme' | 'owned' | 'ballot' | 'basis'>) {
  const { shown } = ballot.spot(theme, 'alignment')
  if (!shown || shown.score === null) return null
  const { score } = shown
  const fits = fitsOf(score, basis.settings)
  const fit = fitBehind(shown, theme, basis.settings)
  const from = theme.model.fit
  // The rubric of an own dimension says the fit already; what changes is said again.
  const changes = from !== null && fit !== null && from !== fit
  return (
    <>
      {fits.length > 1 ? (
        <Segmented
          size="s"
          label={t('ballots.fit.pick', { score })}
          value={fit}
          onChange={(next) => ballot.fit(theme, next)}
          options={fits.map((value) => ({ value, label: terms.fit[value] }))}
        />
      ) : null}
      {fit === null || (owned && !changes) ? null : (
        <p className={styles['fit']} data-changes={changes || undefined}>
          {!changes
            ? t('ballots.fit.means', { score, fit: terms.fit[fit] })
            : t('ballots.fit.changes', { score, fit: terms.fit[fit], from: terms.fit[from] })}
        </p>
      )}
    </>
  )
}

type State = ReturnType<OpenBallot['spot']>['state']

const isOpen = (state: State): boolean => !['given', 'prefilled', 'none', 'saving'].includes(state)

function statusWords(state: State, owned: boolean): string {
  switch (state) {
    case 'given':
      return t('ballots.status.saved')
    case 'none':
      return owned ? t('ballots.status.none') : t('ballots.status.view')
    case 'prefilled':
    case 'saving':
    case 'reason':
    case 'abstain-reason':
    case 'fit':
    case 'unsaved':
      return t(`ballots.status.${state}`)
  }
}
