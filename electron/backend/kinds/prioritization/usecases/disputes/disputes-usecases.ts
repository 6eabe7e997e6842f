import { CallRefused } from '#shared/contract/call-refused.ts'
import type { CallContext, UseCases } from '#electron/backend/core/context.ts'
import type { Stamp } from '#electron/backend/db/journal.ts'
import { resolutionRow, slotOf } from '#electron/backend/kinds/prioritization/repos/room-repo.ts'
import type { Person } from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import {
  requirePhase,
  requireScored,
} from '#electron/backend/kinds/prioritization/usecases/phases/session-guards.ts'
import { requireSpeaker } from '#electron/backend/kinds/prioritization/usecases/phases/whose-word.ts'
import {
  ESCALATION_DAYS,
  type Resolution,
  SENTENCE_MIN,
} from '#shared/domain/prioritization/disputes/agree.ts'
import type { Said } from '#shared/domain/prioritization/decisions/decision.ts'
import { checkAlignment, fitOfScore } from '#shared/domain/prioritization/scoring/alignment.ts'
import type { ScoredTheme } from '#shared/domain/prioritization/scoring/score-themes.ts'
import { OWNERS, ownsDimension, settlesEscalations } from '#shared/domain/prioritization/ballots/roles.ts'
import type { Dimension, Fit, Score } from '#shared/domain/prioritization/themes/theme.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { addDays, formatDate } from '#shared/kernel/dates.ts'
import { listInWords } from '#shared/kernel/text.ts'
import { rankingIf } from './ranking-if.ts'
import { revealThemes } from './reveal-view.ts'

type Names =
  | 'disputes.list'
  | 'disputes.preview'
  | 'disputes.agree'
  | 'disputes.escalate'
  | 'disputes.outcome'

/** The reveal, and how disagreement ends: agreed with a sentence, or escalated (ritual, section 3.4). */
export const disputesUseCases: UseCases<Names> = {
  'disputes.list': ({ workspace, ports }) => {
    const snapshot = workspace.snapshot()
    return {
      apart: snapshot.settings.disputeApart,
      escalationDue: dueOf(ports.now()),
      themes: revealThemes(snapshot),
    }
  },

  'disputes.preview': ({ workspace }, { themeId, dimension, score }) => {
    const snapshot = workspace.snapshot()
    const { scoring, ranking } = snapshot
    requireScored(snapshot, themeId)
    const after = rankingIf(snapshot, themeId, { [dimension]: score })
    const rankIn = (list: typeof ranking, id: string): number | null =>
      list.ranked.find((row) => row.themeId === id)?.rank ?? null
    return scoring.themes
      .map(({ themeId: id, name }) => ({
        themeId: id,
        name,
        from: rankIn(ranking, id),
        to: rankIn(after, id),
      }))
      .filter((move) => move.from !== move.to)
      .toSorted((a, b) => (a.to ?? Infinity) - (b.to ?? Infinity))
  },

  'disputes.agree': (context, input) => {
    const { theme, snapshot, person } = requireDispute(context, input)
    const { themeId, dimension, score } = input
    if (!ownsDimension(person.roles, dimension))
      throw new CallRefused(
        'not-your-role',
        `${terms.dimension[dimension]} is settled by its owners (${listInWords(OWNERS[dimension].map((role) => terms.role[role]))}), and ${person.name} isn’t an owner. Let an owner agree, or escalate it.`,
      )
    requireState(snapshot, theme, dimension, ['disputed', 'resolved'])
    const sentence = requireSentence(input.sentence, score)
    const fit = fitFor(snapshot, theme, dimension, score, input.fit)
    const stamp = context.stamp(input.assertedBy)
    return settle(context, theme, dimension, {
      words: {
        kind: 'disputes.agree',
        label: recordLabels.disputeAgreed(theme.name, dimension, score),
        why: sentence,
        themeId,
      },
      stamp,
      resolution: { kind: 'agreed', score, fit, sentence, ...whoOf(stamp, person), at: stamp.at },
    })
  },

  'disputes.escalate': (context, input) => {
    const { theme, snapshot, person } = requireDispute(context, input)
    const { themeId, dimension } = input
    requireState(snapshot, theme, dimension, ['disputed'])
    const stamp = context.stamp(input.assertedBy)
    const due = dueOf(stamp.at)
    const sentence = input.sentence.trim()
    settle(context, theme, dimension, {
      words: {
        kind: 'disputes.escalate',
        label: recordLabels.disputeEscalated(theme.name, dimension, formatDate(due)),
        why: sentence,
        themeId,
      },
      stamp,
      resolution: {
        kind: 'escalated',
        sentence,
        ...whoOf(stamp, person),
        at: stamp.at,
        due,
        outcome: null,
      },
    })
    return { due }
  },

  'disputes.outcome': (context, input) => {
    const { theme, snapshot, person } = requireDispute(context, input)
    const { themeId, dimension, score } = input
    const before = snapshot.resolutions.get(slotOf(themeId, dimension))
    if (before?.kind !== 'escalated' || before.outcome !== null)
      throw new CallRefused(
        'not-disputed',
        `${terms.dimension[dimension]} of ${theme.name} has no open escalation. Check the list again.`,
      )
    if (!settlesEscalations(person.roles))
      throw new CallRefused(
        'not-your-role',
        `VP CS and Head of Product settle escalations, and ${person.name} is neither. One of them has to record the outcome.`,
      )
    const sentence = requireSentence(input.sentence, score)
    const fit = fitFor(snapshot, theme, dimension, score, input.fit)
    const stamp = context.stamp(input.assertedBy)
    return settle(context, theme, dimension, {
      words: {
        kind: 'disputes.outcome',
        label: recordLabels.escalationSettled(theme.name, dimension, score),
        why: sentence,
        themeId,
      },
      stamp,
      resolution: { ...before, outcome: { score, fit, sentence, ...whoOf(stamp, person), at: stamp.at } },
    })
  },
}

/** The day by which an escalation made at an instant is settled. */
function dueOf(at: string): string {
  return addDays(at.slice(0, 10), ESCALATION_DAYS)
}

/** Whose word ends a dispute, and who typed it for them. */
function whoOf({ personId, assertedBy }: Stamp, person: Person): Said {
  return { personId: person.id, enteredBy: assertedBy ? personId : null }
}

function requireDispute(
  context: CallContext,
  { themeId, assertedBy }: { themeId: string; assertedBy: string | null },
): { snapshot: Snapshot; theme: ScoredTheme; person: Person } {
  const snapshot = context.workspace.snapshot()
  requirePhase(snapshot, ['reveal', 'decide'], 'Disputes')
  return {
    snapshot,
    theme: requireScored(snapshot, themeId),
    person: requireSpeaker(context, assertedBy),
  }
}

function requireState(
  { standings }: Snapshot,
  theme: ScoredTheme,
  dimension: Dimension,
  states: readonly string[],
): void {
  const state = standings.get(theme.themeId)?.[dimension].state
  if (state !== undefined && states.includes(state)) return
  throw new CallRefused(
    'not-disputed',
    `${terms.dimension[dimension]} of ${theme.name} is not in dispute${state === 'hidden' ? ': it isn’t revealed yet' : ''}. Check the list again.`,
  )
}

function requireSentence(given: string, score: Score): string {
  const sentence = given.trim()
  if (sentence.length < SENTENCE_MIN)
    throw new CallRefused(
      'reason-too-short',
      `The record needs a sentence on why it’s ${score}: at least ${SENTENCE_MIN} characters; this one has ${sentence.length}.`,
    )
  return sentence
}

/** The fit behind an agreed alignment score: named, the theme's own, or the only one that allows it. */
function fitFor(
  { settings }: Snapshot,
  theme: ScoredTheme,
  dimension: Dimension,
  score: Score,
  named: Fit | null,
): Fit | null {
  if (dimension !== 'alignment') return null
  const own = theme.model.fit
  const fit =
    named ?? (own !== null && checkAlignment(own, score, settings).ok ? own : fitOfScore(score, settings))
  if (fit !== null && checkAlignment(fit, score, settings).ok) return fit
  throw new CallRefused(
    'fit-range',
    fit === null
      ? `Choose which fit an alignment of ${score} means.`
      : `${terms.fit[fit]} does not allow ${score}. Change the fit to agree on ${score}.`,
  )
}

function settle(
  context: CallContext,
  theme: ScoredTheme,
  dimension: Dimension,
  change: {
    words: Parameters<CallContext['workspace']['change']>[1]
    stamp: Stamp
    resolution: Resolution
  },
): { rank: number | null } {
  const { workspace } = context
  const { session } = workspace.snapshot()
  workspace.change(change.stamp, change.words, (rows) =>
    rows.put('resolution', resolutionRow(session.id, theme.themeId, dimension, change.resolution)),
  )
  const row = workspace.snapshot().ranking.ranked.find(({ themeId }) => themeId === theme.themeId)
  return { rank: row?.rank ?? null }
}
