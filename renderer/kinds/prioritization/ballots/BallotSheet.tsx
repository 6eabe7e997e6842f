import { useEffect, useRef, useState } from 'react'
import type { BallotTheme, BallotView, VoterView } from '#shared/contract/prioritization/ballots.contract.ts'
import type { Settings } from '#shared/domain/prioritization/scoring/settings.ts'
import type { Dimension, Score } from '#shared/domain/prioritization/themes/theme.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useChange } from '#renderer/lib/queries.ts'
import { CommandButton } from '#renderer/ui/Button.tsx'
import { Notice, PageHeader } from '#renderer/ui/Surface.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import { useBallotCommands } from './ballot-commands.ts'
import { dimensionOrder } from './ballot-draft.ts'
import styles from './Ballot.module.css'
import { missingOf, stepFrom, untouched } from './ballot-progress.ts'
import { useBallotDesk } from './ballots-store.ts'
import { DimensionCard } from './DimensionCard.tsx'
import { focusScale, scaleOf } from './focus-scale.ts'
import { FinishDialog } from './FinishDialog.tsx'
import type { RubricBasis } from './rubric.ts'
import { ThemeStrip } from './ThemeStrip.tsx'
import { useBallot } from './use-ballot.ts'

type BallotSheetProps = {
  readonly view: BallotView
  readonly theme: BallotTheme
  readonly onTheme: (themeId: string) => void
  readonly progress: VoterView | null
  readonly basis: RubricBasis & { readonly settings: Settings }
}

/** A ballot, theme by theme: the person's own dimensions first, then what they have a view on. */
export function BallotSheet({ view, theme, onTheme, progress, basis }: BallotSheetProps) {
  const { personName, owns, themes, enteredBy } = view
  const ballot = useBallot(view, basis.settings)
  const handOver = useChange('ballots.handOver')
  const finish = useChange('ballots.finish')
  const desk = useBallotDesk()
  const order = dimensionOrder(owns)
  const [marked, setMarked] = useState<Dimension>(order[0] ?? 'revenue')
  const [asked, setAsked] = useState<{ dimension: Dimension; n: number } | null>(null)
  const [finishing, setFinishing] = useState(false)
  const cards = useRef<HTMLDivElement>(null)
  const firstName = personName.split(' ')[0] ?? personName
  const at = themes.findIndex((one) => one.themeId === theme.themeId)
  const missing = missingOf(view, ballot.drafts, basis.settings)

  // The keys work at once on each theme, and the marked dimension is where the focus is.
  const { themeId } = theme
  const focusOn = useRef<Dimension | null>(null)
  const jumpedTo = useRef<Dimension | null>(null)
  const cardOf = (dimension: Dimension): Element | null =>
    cards.current?.querySelector(`section[data-dimension="${dimension}"]`) ?? null
  useEffect(() => {
    const wanted = focusOn.current ?? order[0]
    focusOn.current = null
    if (wanted !== undefined) focusScale(cardOf(wanted))
    cards.current?.closest('[data-scroller]')?.scrollTo({ top: 0 })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when another theme is shown
  }, [themeId])

  const jump = (next: string, dimension: Dimension | null = null): void => {
    void ballot.flush()
    setAsked(null)
    focusOn.current = dimension
    setMarked(dimension ?? order[0] ?? 'revenue')
    onTheme(next)
  }
  const step = (by: 1 | -1): void => {
    const next = stepFrom(themes, themeId, by)
    if (next !== null) jump(next)
  }
  const score = (dimension: Dimension, value: Score | null, moveToReason: boolean): void => {
    setMarked(dimension)
    const askWhy = ballot.score(theme, dimension, value)
    if (askWhy && moveToReason) setAsked((before) => ({ dimension, n: (before?.n ?? 0) + 1 }))
  }
  const leave = async (): Promise<void> => {
    await ballot.flush()
    const unsaved = missing.filter((one) => one.why !== 'unscored' && one.why !== 'unsaved').length
    // Before the answer, so that nothing takes it for a ballot that was lost.
    desk.closed(null)
    try {
      await handOver.mutateAsync({})
      if (unsaved > 0)
        notify({
          title: t('ballots.own.handedOver', { name: personName }),
          description: t('ballots.own.handOver.unsaved', { n: unsaved }),
        })
    } catch (failure) {
      desk.opened(view.personId, personName)
      notify({
        title: t('frame.error.call'),
        description: failure instanceof Error ? failure.message : String(failure),
        tone: 'error',
      })
    }
  }
  const count = async (): Promise<void> => {
    desk.closed(view.personId)
    try {
      await finish.mutateAsync({})
    } catch {
      // The dialog shows why.
      desk.opened(view.personId, personName)
    }
  }
  const openFinish = async (): Promise<void> => {
    await ballot.flush()
    finish.reset()
    setFinishing(true)
  }
  const agreeable = untouched(theme, owns).filter(
    (dimension) => ballot.spot(theme, dimension).state === 'prefilled',
  )
  const commands = useBallotCommands({
    next: stepFrom(themes, themeId, 1) === null ? t('ballots.next.last') : null,
    previous: stepFrom(themes, themeId, -1) === null ? t('ballots.previous.first') : null,
    agree:
      agreeable.length > 0
        ? null
        : t(owns.every((one) => one === 'alignment') ? 'ballots.agree.alignment' : 'ballots.agree.none'),
    clear: ['prefilled', 'none'].includes(ballot.spot(theme, marked).state)
      ? t('ballots.key.clear.none')
      : null,
    step,
    onAgree: () => {
      for (const dimension of agreeable)
        if (dimension !== 'alignment') ballot.score(theme, dimension, theme.model[dimension])
      if (missingOn(themeId) === 0) step(1)
    },
    onScore: (value) => score(marked, value, true),
    onClear: () => ballot.clear(theme, marked),
    onFinish: () => void openFinish(),
    onHandOver: () => void leave(),
  })
  const missingOn = (id: string): number => missing.filter((one) => one.themeId === id).length
  const last = at === themes.length - 1
  const ready = missing.length === 0 && progress !== null && progress.done === progress.total

  return (
    <>
      <PageHeader
        title={t('ballots.own.title', { name: firstName })}
        note={
          <>
            {t('ballots.own.note', { done: progress?.done ?? 0, total: themes.length })}
            {enteredBy === null ? null : <b> {t('ballots.own.typed', { name: enteredBy })}</b>}
          </>
        }
        actions={<CommandButton command={commands.handOver} busy={handOver.isPending} />}
      />
      <div className={styles['scroller']} data-scroller="">
        <ThemeStrip
          themes={themes}
          owns={owns}
          currentId={themeId}
          unsaved={new Set(missing.filter((one) => one.why !== 'unscored').map((one) => one.themeId))}
          onJump={jump}
        />
        {ballot.failure === null ? null : (
          <Notice tone="error" title={t('ballots.own.failed')}>
            {ballot.failure}
          </Notice>
        )}
        <ThemeHead theme={theme} n={at + 1} all={themes.length} />
        <div ref={cards} key={themeId} className={styles['cards']}>
          {order.map((dimension) => (
            <DimensionCard
              key={dimension}
              theme={theme}
              dimension={dimension}
              owned={owns.includes(dimension)}
              typedFor={enteredBy === null ? null : firstName}
              ballot={ballot}
              basis={basis}
              marked={marked === dimension}
              alone={order.length - owns.length === 1 && !owns.includes(dimension)}
              askedWhy={asked?.dimension === dimension ? asked.n : 0}
              onMark={() => setMarked(dimension)}
              onScore={(value, pointed) => score(dimension, value, pointed)}
            />
          ))}
        </div>
      </div>
      <footer className={styles['foot']}>
        <CommandButton command={commands.previous} />
        <CommandButton command={commands.next} variant={last || ready ? 'default' : 'primary'} />
        {owns.some((dimension) => dimension !== 'alignment') ? (
          <CommandButton command={commands.agree} />
        ) : null}
        <p>{t('ballots.keys')}</p>
        <CommandButton command={commands.finish} variant={last || ready ? 'primary' : 'default'} />
      </footer>
      {finishing ? (
        <FinishDialog
          view={view}
          missing={missing}
          busy={finish.isPending}
          error={finish.error}
          onClose={() => setFinishing(false)}
          onFinish={() => void count()}
          returnTo={() => {
            const card = jumpedTo.current
            jumpedTo.current = null
            return card === null ? null : scaleOf(cardOf(card))
          }}
          onJump={(one) => {
            setFinishing(false)
            jumpedTo.current = one.dimension
            jump(one.themeId, one.dimension)
          }}
        />
      ) : null}
    </>
  )
}

function ThemeHead({ theme, n, all }: { theme: BallotTheme; n: number; all: number }) {
  const { name, description, accounts, roadmapTheme, model } = theme
  const roadmap =
    model.fit === null || model.alignment === null
      ? t('ballots.theme.unmapped')
      : t('ballots.theme.mapped', {
          theme: roadmapTheme,
          fit: terms.fit[model.fit],
          score: model.alignment,
        })
  return (
    <section className={styles['theme']} aria-live="polite">
      <p className={styles['nth']}>{t('ballots.theme', { n, all })}</p>
      <h2>{name}</h2>
      {description === '' ? null : <p>{description}</p>}
      <p className={styles['facts']}>{t('ballots.theme.facts', { accounts, roadmap })}</p>
    </section>
  )
}
