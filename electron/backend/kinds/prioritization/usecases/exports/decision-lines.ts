import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { openEscalations } from '#electron/backend/kinds/prioritization/usecases/disputes/open-escalations.ts'
import { decisionNow } from '#electron/backend/kinds/prioritization/usecases/memos/decision-now.ts'
import { type MemoDesk } from '#electron/backend/kinds/prioritization/usecases/memos/memo-view.ts'
import { themesInOrder } from '#electron/backend/kinds/prioritization/usecases/memos/memos-usecases.ts'
import { sharedRules } from '#electron/backend/kinds/prioritization/usecases/memos/private-words.ts'
import { personName } from '#electron/backend/usecases/workspace/workspace-view.ts'
import type { Decision } from '#shared/domain/prioritization/decisions/decision.ts'
import type { MemoCut } from '#shared/domain/prioritization/decisions/memo-facts.ts'
import { dutyLine } from '#shared/domain/prioritization/decisions/outcome.ts'
import { cutPrivate, type PrivacyRules, sentencesIn } from '#shared/domain/wording/memo-privacy.ts'
import { asSentence, capitalised, ordinal } from '#shared/domain/wording/plain-english.ts'
import { ESCALATION_ROLES } from '#shared/domain/prioritization/ballots/roles.ts'
import type { ScoredTheme } from '#shared/domain/prioritization/scoring/score-themes.ts'
import { DIMENSIONS, type Dimension, type Score } from '#shared/domain/prioritization/themes/theme.ts'
import {
  DECISION_GROUPS,
  type DecisionGroup,
  escalationWords,
  summaryWords,
} from '#shared/catalogue/summary.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { formatDate, type IsoDate, quarterAfter } from '#shared/kernel/dates.ts'

/** What one theme came to, as summaries, lists and announcements tell it. */
export type DecisionLine = {
  readonly theme: ScoredTheme
  readonly group: DecisionGroup
  readonly rank: number | null
  readonly decision: Decision | null
  /** Of an open escalation; null where there is none. */
  readonly due: IsoDate | null
  /** The PM who owns it. */
  readonly owner: string | null
  /** Who settles an open escalation, in short; null where there is none. */
  readonly settledBy: string | null
  /** Whole sentences that stand alone, or the facts; never longer than `WHY` characters. */
  readonly why: string
  /** What became of a legal duty, in a few words; null: it is none. */
  readonly duty: string | null
  /** An override is in force on it. */
  readonly overridden: boolean
  /** Disputed, and neither settled nor escalated. */
  readonly disputed: boolean
}

/** The longest why, in characters: what a column of the summary holds in three lines. */
const WHY = 172

/** Every theme on the table with what it came to: by group, and in each by rank. */
export function decisionLines({ snapshot, names }: MemoDesk, cut: MemoCut): DecisionLine[] {
  const rankOf = new Map(snapshot.ranking.ranked.map(({ themeId, rank }) => [themeId, rank]))
  const legal = new Set(snapshot.scoring.compliance.map(({ themeId }) => themeId))
  const overridden = new Set(
    snapshot.overrides.filter(({ revoked }) => revoked === null).map(({ themeId }) => themeId),
  )
  const { quarter } = snapshot.session
  const lines = themesInOrder(snapshot).map((theme): DecisionLine => {
    const { themeId } = theme
    const decision = decisionNow(snapshot, themeId)
    const status = decision?.status ?? null
    const open = openEscalations(snapshot, themeId)
    const escalated = open.length > 0 && status === null
    const group = legal.has(themeId) ? 'legal' : escalated ? 'escalated' : (status ?? 'undecided')
    const rank = rankOf.get(themeId) ?? null
    const duty = group === 'legal' ? dutyLine(status, { quarter, returns: quarterAfter(quarter) }) : null
    return {
      theme,
      group,
      rank,
      decision,
      due: escalated ? (open[0]?.due ?? null) : null,
      owner: decision?.ownerId ? personName(snapshot, decision.ownerId) : null,
      settledBy: escalated ? settlersInShort(snapshot) : null,
      why: escalated
        ? escalationQuestion(snapshot, theme)
        : whyOf(snapshot, decision, cut === 'internal' ? null : names, {
            // "Legal" says why it isn't ranked, not what was decided.
            first: duty === null ? '' : asSentence(capitalised(duty)),
            facts: standing(rank, snapshot, theme),
          }),
      duty,
      overridden: overridden.has(themeId),
      disputed: DIMENSIONS.some(
        (dimension) => snapshot.standings.get(themeId)?.[dimension].state === 'disputed',
      ),
    }
  })
  return DECISION_GROUPS.flatMap((group) => lines.filter((line) => line.group === group))
}

/** Those who settle escalations, where a column is narrow: family names, as people in one house call each other on paper. */
function settlersInShort(snapshot: Snapshot): string | null {
  const names = snapshot.people
    .filter(({ roles }) => ESCALATION_ROLES.some((role) => roles.includes(role)))
    .map(({ name }) => name.trim().split(/\s+/u).at(-1) ?? name)
  return names.length === 0 ? null : names.join(', ')
}

/** What an open escalation asks, and by when it is settled. */
export function escalationQuestion(snapshot: Snapshot, theme: ScoredTheme): string {
  const [open] = openEscalations(snapshot, theme.themeId)
  return summaryWords.question({
    ask: questionInShort(snapshot, theme),
    day: formatDate(open?.due ?? snapshot.session.asOf),
  })
}

/** `Revenue weight 2 or 4?`, for every dimension that is escalated. */
export function questionInShort(snapshot: Snapshot, theme: ScoredTheme): string {
  return openEscalations(snapshot, theme.themeId)
    .map(({ dimension }) =>
      escalationWords.askShort({
        dimension: terms.dimension[dimension],
        scores: escalationWords.oneOf(scoresInQuestion(snapshot, theme, dimension)),
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

/** The rationale in short; the facts where it says nothing short that may be shown and stands alone. */
function whyOf(
  snapshot: Snapshot,
  decision: Decision | null,
  names: readonly string[] | null,
  { first, facts }: { readonly first: string; readonly facts: string },
): string {
  const rationale = decision?.rationale ?? ''
  const shown = names === null ? rationale : reasonToShare(rationale, names, sharedRules(snapshot))
  return `${first} ${asSentence(inShort(shown, WHY - first.length) || facts)}`.trim()
}

/** A rationale without what the shareable cut keeps back; empty where that is how it begins: the rest gives no reason. */
export function reasonToShare(rationale: string, names: readonly string[], rules: PrivacyRules): string {
  const { text, removed } = cutPrivate(rationale, names, rules)
  const [opening] = sentencesIn(rationale.normalize('NFC'))
  const kept = opening && !removed.includes(rationale.normalize('NFC').slice(opening.start, opening.end))
  return kept === true ? text : ''
}

/** Speaks of something that was said before. */
const POINTS_BACK =
  /^(?:this|that|these|those|they|them|both|such|he|she|his|her|their|the (?:two|three|other|others|same|latter|former)|so|then|but|and|yet|also|instead|otherwise|hence|therefore)\b/iu
/**
 * What a text says first, in as many whole sentences as fit. A beginning that points back at a sentence that isn't there
 * any more is left out. Empty where no whole sentence fits.
 * @param limit in characters
 */
export function inShort(text: string, limit: number): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  const all = sentencesIn(line).map(({ start, end }) => line.slice(start, end))
  const first = all.findIndex((sentence) => !POINTS_BACK.test(sentence))
  let shown = ''
  for (const sentence of first === -1 ? all : all.slice(first)) {
    const longer = shown === '' ? sentence : `${shown} ${sentence}`
    if (longer.length > limit) break
    shown = longer
  }
  return shown
}

/** A name that is too long for its place, cut at a word. @param limit in characters */
export function clamped(name: string, limit: number): string {
  const line = name.replaceAll(/\s+/gu, ' ').trim()
  if (line.length <= limit) return line
  const words = line.slice(0, limit - 1).toWellFormed()
  const end = words.lastIndexOf(' ')
  return `${(end < limit / 2 ? words : words.slice(0, end)).trimEnd()}…`
}
