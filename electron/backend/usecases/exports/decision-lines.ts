import { slotOf } from '#electron/backend/repos/room-repo.ts'
import type { Snapshot } from '#electron/backend/snapshot.ts'
import { decisionNow, sharedRules } from '#electron/backend/usecases/memos/memo-facts-of.ts'
import { type MemoDesk } from '#electron/backend/usecases/memos/memo-view.ts'
import { themesInOrder } from '#electron/backend/usecases/memos/memos-usecases.ts'
import { personName } from '#electron/backend/usecases/workspace/workspace-view.ts'
import type { Decision } from '#shared/domain/decisions/decision.ts'
import type { MemoCut } from '#shared/domain/decisions/memo-facts.ts'
import { withoutPrivate } from '#shared/domain/decisions/memo-privacy.ts'
import { capitalised, ordinal } from '#shared/domain/decisions/plain-english.ts'
import { ESCALATION_ROLES } from '#shared/domain/sessions/roles.ts'
import type { ScoredTheme } from '#shared/domain/scoring/score-themes.ts'
import { DIMENSIONS, type Dimension, type Score } from '#shared/domain/themes/theme.ts'
import { rolesInWords } from '#shared/i18n/en/papers.ts'
import {
  DECISION_GROUPS,
  type DecisionGroup,
  escalationWords,
  summaryWords,
} from '#shared/i18n/en/summary.ts'
import { terms } from '#shared/i18n/en/terms.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { compareText, listInWords } from '#shared/kernel/text.ts'

/** What one theme came to, as summaries, lists and announcements tell it. */
export type DecisionLine = {
  readonly theme: ScoredTheme
  readonly group: DecisionGroup
  readonly rank: number | null
  readonly decision: Decision | null
  /** Of an open escalation; null where there is none. */
  readonly due: IsoDate | null
  readonly owner: string | null
  /** One line; never longer than `WHY` characters. */
  readonly why: string
  /** An override is in force on it. */
  readonly overridden: boolean
  /** Disputed, and neither settled nor escalated. */
  readonly disputed: boolean
}

/** The longest line of why, in characters: what a column of the summary holds without wrapping. */
const WHY = 50

/** Every theme on the table with what it came to: by group, and in each by rank. */
export function decisionLines({ snapshot, names }: MemoDesk, cut: MemoCut): DecisionLine[] {
  const rankOf = new Map(snapshot.ranking.ranked.map(({ themeId, rank }) => [themeId, rank]))
  const legal = new Set(snapshot.scoring.compliance.map(({ themeId }) => themeId))
  const overridden = new Set(
    snapshot.overrides.filter(({ revoked }) => revoked === null).map(({ themeId }) => themeId),
  )
  const lines = themesInOrder(snapshot).map((theme): DecisionLine => {
    const { themeId } = theme
    const decision = decisionNow(snapshot, themeId)
    const status = decision?.status ?? null
    const open = openEscalations(snapshot, themeId)
    const escalated = open.length > 0 && status === null
    const group = legal.has(themeId) ? 'legal' : escalated ? 'escalated' : (status ?? 'undecided')
    const rank = rankOf.get(themeId) ?? null
    return {
      theme,
      group,
      rank,
      decision,
      due: escalated ? (open[0]?.due ?? null) : null,
      owner: escalated
        ? settlersInShort(snapshot)
        : decision?.ownerId
          ? personName(snapshot, decision.ownerId)
          : null,
      why: escalated
        ? summaryWords.question({
            ask: questionInShort(snapshot, theme),
            day: formatDate(open[0]?.due ?? snapshot.session.asOf),
          })
        : whyOf(snapshot, decision, cut === 'internal' ? null : names, standing(rank, snapshot, theme)),
      overridden: overridden.has(themeId),
      disputed: DIMENSIONS.some(
        (dimension) => snapshot.standings.get(themeId)?.[dimension].state === 'disputed',
      ),
    }
  })
  return DECISION_GROUPS.flatMap((group) => lines.filter((line) => line.group === group))
}

/** Escalations of a theme that nobody has brought an outcome for, before the seal or since; the first due first. */
export function openEscalations(
  { resolutions, amendments }: Pick<Snapshot, 'resolutions' | 'amendments'>,
  themeId: string,
): { dimension: Dimension; due: IsoDate; sentence: string; personId: string; at: string }[] {
  return DIMENSIONS.flatMap((dimension) => {
    const resolution = resolutions.get(slotOf(themeId, dimension))
    if (resolution?.kind !== 'escalated' || resolution.outcome !== null) return []
    const back = amendments.some(
      (one) =>
        one.themeId === themeId && one.content?.kind === 'outcome' && one.content.dimension === dimension,
    )
    const { due, sentence, personId, at } = resolution
    return back ? [] : [{ dimension, due, sentence, personId, at }]
  }).toSorted((a, b) => compareText(a.due, b.due))
}

/** Those who settle escalations, by name; the roles where nobody holds them, and wherever no leader may be named. */
export function settlers({ people }: Pick<Snapshot, 'people'>, cut: MemoCut): string {
  const names =
    cut === 'internal'
      ? people.filter(({ roles }) => ESCALATION_ROLES.some((role) => roles.includes(role)))
      : []
  return names.length === 0 ? rolesInWords(ESCALATION_ROLES) : listInWords(names.map(({ name }) => name))
}

/** The same where a column is narrow: family names, as people in one house call each other on paper. */
function settlersInShort(snapshot: Snapshot): string | null {
  const names = snapshot.people
    .filter(({ roles }) => ESCALATION_ROLES.some((role) => roles.includes(role)))
    .map(({ name }) => name.trim().split(/\s+/u).at(-1) ?? name)
  return names.length === 0 ? null : names.join(', ')
}

/** `Revenue weight 2 or 4?`, for every dimension that is escalated. */
export function questionInShort(snapshot: Snapshot, theme: ScoredTheme): string {
  return openEscalations(snapshot, theme.themeId)
    .map(({ dimension }) =>
      escalationWords.askShort({
        dimension: terms.dimension[dimension],
        scores: scoresInQuestion(snapshot, theme, dimension).join(` ${escalationWords.or} `),
      }),
    )
    .join(' ')
}

/** Every score that somebody, or the model, gave one dimension of a theme; lowest first. */
export function scoresInQuestion(snapshot: Snapshot, theme: ScoredTheme, dimension: Dimension): Score[] {
  const given = [...snapshot.ballots.values()].flatMap((ballot) =>
    ballot.finishedAt === null
      ? []
      : ballot.scores
          .filter((score) => score.themeId === theme.themeId && score.dimension === dimension)
          .map(({ score }) => score),
  )
  return [...new Set([...given, theme.model[dimension]])]
    .filter((score) => score !== null)
    .toSorted((a, b) => a - b)
}

function standing(rank: number | null, snapshot: Snapshot, theme: ScoredTheme): string {
  const place =
    rank === null
      ? summaryWords.unranked
      : summaryWords.ranks({ rank: ordinal(rank), of: snapshot.ranking.ranked.length })
  return `${place}; ${summaryWords.askedBy({ n: theme.counted.length + theme.tracked.length })}`
}

/** The rationale's first thought in one line; the facts where it says nothing that may be shown. */
function whyOf(
  snapshot: Snapshot,
  decision: Decision | null,
  names: readonly string[] | null,
  facts: string,
): string {
  const rationale = decision?.rationale ?? ''
  const shown = names === null ? rationale : withoutPrivate(rationale, names, sharedRules(snapshot))
  return oneLine(shown, WHY) || oneLine(facts, WHY)
}

/** Shorter than this a clause says too little to stand alone, in characters. */
const TELLING = 24

/** The first sentence, or as many of its clauses as fit; only a clause that is too long alone is cut. */
export function oneLine(text: string, limit: number): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  const [sentence = ''] = line.split(/(?<=[.!?…])\s/u)
  const bare = sentence.replace(/[.;,:]+$/u, '')
  if (bare.length <= limit) return bare
  const ends = [...bare.matchAll(/[,;:–—] ?|\s(?=(?:and|but|yet|because|so|while|until)\s)/gu)]
  const end = ends.findLast(({ index }) => index <= limit)?.index ?? 0
  const first = bare.slice(0, end).trimEnd()
  if (first.length >= TELLING) return first
  const later = bare
    .split(/[,;:–—] ?/u)
    .slice(1)
    .map((clause) => capitalised(clause.trim().replace(/^(?:and|but|yet|because|so|while)\s+/u, '')))
    .find((clause) => clause.length >= TELLING && clause.length <= limit)
  if (later !== undefined) return later
  if (first !== '') return first
  const words = bare.slice(0, limit - 1).toWellFormed()
  return `${words.slice(0, Math.max(words.lastIndexOf(' '), limit / 2)).trimEnd()}…`
}
