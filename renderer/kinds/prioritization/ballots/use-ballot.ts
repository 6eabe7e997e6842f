import { useEffect, useRef, useState } from 'react'
import type {
  BallotDrafts,
  BallotEntry,
  BallotTheme,
  BallotView,
} from '#shared/contract/prioritization/ballots.contract.ts'
import type { Settings } from '#shared/domain/prioritization/scoring/settings.ts'
import type { Dimension, Fit, Score } from '#shared/domain/prioritization/themes/theme.ts'
import { useDraft } from '#renderer/lib/drafts.ts'
import { useChange } from '#renderer/lib/queries.ts'
import { call } from '#renderer/lib/rpc.ts'
import { choose, draftKey, draftsOf, refusalOf, type Standing, standingOf } from './ballot-draft.ts'

/** How one dimension of one theme stands on the screen. */
export type Spot = {
  readonly standing: Standing
  /** What is shown: what was chosen last, saved or not. */
  readonly shown: BallotEntry | null
  readonly state: 'given' | 'prefilled' | 'none' | 'saving' | 'reason' | 'abstain-reason' | 'fit' | 'unsaved'
}

export type OpenBallot = {
  readonly drafts: BallotDrafts
  /** Why the last change did not reach the ballot; null when it did. */
  readonly failure: string | null
  readonly spot: (theme: BallotTheme, dimension: Dimension) => Spot
  /** Chooses a score, or (null) to abstain, and saves it if it may stand so. True when it has to say why first. */
  readonly score: (theme: BallotTheme, dimension: Dimension, score: Score | null) => boolean
  readonly fit: (theme: BallotTheme, fit: Fit) => void
  readonly reason: (theme: BallotTheme, dimension: Dimension, reason: string) => void
  /** Saves what was typed, if it may stand so. */
  readonly commit: (theme: BallotTheme, dimension: Dimension) => void
  readonly clear: (theme: BallotTheme, dimension: Dimension) => void
  /** Puts everything that may stand on the ballot, and waits until it is there. */
  readonly flush: () => Promise<void>
}

/** Milliseconds of quiet after which what is typed is kept beside the ballot. */
const QUIET = 250

/** The open ballot with what was chosen and isn't on it yet. Every choice that may stand is saved at once. */
export function useBallot(view: BallotView, settings: Settings): OpenBallot {
  // What the window's end left behind is there again.
  const { value: drafts, edit, touched } = useDraft<BallotDrafts>(draftsOf(view), view.unfinished)
  useKept(drafts, touched)
  const put = useChange('ballots.score')
  const take = useChange('ballots.unscore')
  const [failure, setFailure] = useState<string | null>(null)
  const [saving, setSaving] = useState<ReadonlySet<string>>(new Set())
  /** What is on its way, so that a key and the focus that leaves don't save the same thing twice. */
  const onItsWay = useRef(new Map<string, { choice: BallotEntry; done: Promise<void> }>())

  const drop = (key: string, choice: BallotEntry | null): void =>
    edit((before) => {
      if (choice !== null && before[key] !== choice) return before
      const { [key]: _gone, ...rest } = before
      return rest
    })
  const keep = (key: string, choice: BallotEntry): void => edit((before) => ({ ...before, [key]: choice }))
  const track = (key: string, on: boolean): void =>
    setSaving((before) => {
      const after = new Set(before)
      if (on) after.add(key)
      else after.delete(key)
      return after
    })

  const save = (theme: BallotTheme, dimension: Dimension, choice: BallotEntry): Promise<void> => {
    const key = draftKey(theme.themeId, dimension)
    const before = onItsWay.current.get(key)
    if (before?.choice === choice) return before.done
    const send = async (): Promise<void> => {
      track(key, true)
      try {
        await put.mutateAsync({
          themeId: theme.themeId,
          dimension,
          ...choice,
          reason: choice.reason.trim(),
        })
        drop(key, choice)
        setFailure(null)
      } catch (refused) {
        // The draft stays: nothing that was typed is lost.
        setFailure(refused instanceof Error ? refused.message : String(refused))
      } finally {
        if (onItsWay.current.get(key)?.choice === choice) {
          onItsWay.current.delete(key)
          track(key, false)
        }
      }
    }
    const done = send()
    onItsWay.current.set(key, { choice, done })
    return done
  }

  const refused = (theme: BallotTheme, dimension: Dimension, choice: BallotEntry) =>
    refusalOf(choice, dimension, theme, view, settings)
  const offer = (theme: BallotTheme, dimension: Dimension, choice: BallotEntry): boolean => {
    keep(draftKey(theme.themeId, dimension), choice)
    const why = refused(theme, dimension, choice)
    if (why === null) void save(theme, dimension, choice)
    return why === 'reason' || why === 'abstain-reason'
  }
  const shownOf = (theme: BallotTheme, dimension: Dimension): BallotEntry | null =>
    drafts[draftKey(theme.themeId, dimension)] ?? standingOf(theme, dimension, view.owns).entry

  const flush = async (): Promise<void> => {
    await Promise.all(
      view.themes.flatMap((theme) =>
        (['revenue', 'breadth', 'alignment'] as const).map((dimension) => {
          const draft = drafts[draftKey(theme.themeId, dimension)]
          return draft && refused(theme, dimension, draft) === null
            ? save(theme, dimension, draft)
            : Promise.resolve()
        }),
      ),
    )
  }
  // Whoever leaves the place with something typed leaves it on the ballot.
  const leave = useRef(flush)
  useEffect(() => {
    leave.current = flush
  })
  useEffect(() => () => void leave.current(), [])

  return {
    drafts,
    failure,
    spot: (theme, dimension) => {
      const key = draftKey(theme.themeId, dimension)
      const standing = standingOf(theme, dimension, view.owns)
      const draft = drafts[key]
      if (!draft) return { standing, shown: standing.entry, state: standing.state }
      if (saving.has(key)) return { standing, shown: draft, state: 'saving' }
      const why = refused(theme, dimension, draft)
      const state = why === null || why === 'observer' ? 'unsaved' : why === 'fit-unnamed' ? 'fit' : why
      return { standing, shown: draft, state }
    },
    score: (theme, dimension, score) =>
      offer(theme, dimension, choose(shownOf(theme, dimension), score, settings)),
    fit: (theme, fit) => {
      const shown = shownOf(theme, 'alignment')
      if (shown) offer(theme, 'alignment', { ...shown, fit })
    },
    reason: (theme, dimension, reason) => {
      const shown = shownOf(theme, dimension)
      if (shown) keep(draftKey(theme.themeId, dimension), { ...shown, reason })
    },
    commit: (theme, dimension) => {
      const key = draftKey(theme.themeId, dimension)
      const draft = drafts[key]
      if (!draft) return
      if (sameEntry(draft, theme.entries[dimension])) drop(key, draft)
      else if (refused(theme, dimension, draft) === null) void save(theme, dimension, draft)
    },
    clear: (theme, dimension) => {
      const key = draftKey(theme.themeId, dimension)
      drop(key, null)
      if (theme.entries[dimension] === null && !onItsWay.current.has(key)) return
      take.mutate(
        { themeId: theme.themeId, dimension },
        {
          onSuccess: () => setFailure(null),
          onError: (failed) => setFailure(failed.message),
        },
      )
    },
    flush,
  }
}

const sameEntry = (a: BallotEntry, b: BallotEntry | null): boolean =>
  b !== null && a.score === b.score && a.fit === b.fit && a.reason.trim() === b.reason

/** Keeps with the open ballot what isn't on it yet, a moment after it was typed. */
function useKept(drafts: BallotDrafts, touched: boolean): void {
  useEffect(() => {
    if (!touched) return
    // The ballot may be handed over meanwhile; what was typed is in the page's memory still.
    const waiting = setTimeout(() => void call('ballots.keep', { drafts }).catch(() => undefined), QUIET)
    return () => clearTimeout(waiting)
  }, [drafts, touched])
}
