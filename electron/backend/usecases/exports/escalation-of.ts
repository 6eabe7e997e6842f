import { rankingIf } from '#electron/backend/usecases/disputes/ranking-if.ts'
import { dimensionView } from '#electron/backend/usecases/disputes/reveal-view.ts'
import { type MemoDesk, memoView } from '#electron/backend/usecases/memos/memo-view.ts'
import { personName } from '#electron/backend/usecases/workspace/workspace-view.ts'
import type { EscalatedQuestion, Escalation } from '#electron/backend/writers/escalation.ts'
import type { MemoCut } from '#shared/domain/decisions/memo-facts.ts'
import { withoutPrivate } from '#shared/domain/decisions/memo-privacy.ts'
import { shortlistOf } from '#shared/domain/overrides/override.ts'
import type { ScoredTheme } from '#shared/domain/scoring/score-themes.ts'
import type { Dimension, Score } from '#shared/domain/themes/theme.ts'
import { rolesInWords } from '#shared/i18n/en/papers.ts'
import { escalationWords as words } from '#shared/i18n/en/summary.ts'
import { sessionInShort, terms } from '#shared/i18n/en/terms.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { compareText } from '#shared/kernel/text.ts'
import { accountAliases } from './account-aliases.ts'
import { decisionLines, openEscalations, settlers, scoresInQuestion } from './decision-lines.ts'

/** How many accounts the paper lists. */
const ACCOUNTS = 15

/**
 * Every escalation of the session that waits to be settled, in one cut: the shareable one knows people by their roles,
 * accounts by their aliases, and neither ARR nor renewal.
 */
export function escalationsOf(desk: MemoDesk, cut: MemoCut): Escalation[] {
  const aliases = accountAliases(desk.snapshot)
  return decisionLines(desk, cut)
    .filter(({ group }) => group === 'escalated')
    .map(({ theme, due }) => escalationOf(desk, theme, due ?? desk.snapshot.session.asOf, cut, aliases))
}

function escalationOf(
  desk: MemoDesk,
  theme: ScoredTheme,
  due: string,
  cut: MemoCut,
  aliases: ReadonlyMap<string, string>,
): Escalation {
  const { snapshot, names } = desk
  const shareable = cut === 'shareable'
  const weights = [
    ...theme.counted.map((weight) => ({ weight, counted: true })),
    ...theme.tracked.map((weight) => ({ weight, counted: false })),
  ]
  // By weight as the internal one has them would tell the shareable one who is largest.
  const ordered = shareable
    ? weights.toSorted((a, b) =>
        compareAliases(aliases.get(a.weight.account.id), aliases.get(b.weight.account.id)),
      )
    : weights
  return {
    cut,
    session: sessionInShort(snapshot.session),
    theme: theme.name,
    description: shareable ? withoutPrivate(theme.description, names) : theme.description,
    currency: snapshot.facts.currency,
    due,
    settledBy: settlers(snapshot, cut),
    questions: openEscalations(snapshot, theme.themeId).map((open) => ({
      dimension: terms.dimension[open.dimension],
      scores: scoresInQuestion(snapshot, theme, open.dimension),
      sentence: shareable ? withoutPrivate(open.sentence, names) : open.sentence,
      raised: shareable
        ? null
        : { who: personName(snapshot, open.personId), day: open.at.slice(0, 10) },
      due: open.due,
      positions: positionsOf(desk, theme, open.dimension, cut),
      options: optionsOf(desk, theme, open.dimension),
    })),
    accounts: ordered.slice(0, ACCOUNTS).map(({ weight, counted }) => ({
      name: shareable ? (aliases.get(weight.account.id) ?? '') : weight.account.name,
      tier: weight.account.tier,
      renewalDate: weight.account.renewalDate,
      arr: weight.account.arr,
      weightedArr: counted ? weight.risk + weight.expansion : null,
      signal: weight.signal,
    })),
    accountsMore: Math.max(0, ordered.length - ACCOUNTS),
    holding: memoView(desk, theme, 'shareable').sections.find(({ id }) => id === 'says')?.text ?? '',
  }
}

/** `Account B` before `Account AA`. */
function compareAliases(a = '', b = ''): number {
  return a.length - b.length || compareText(a, b)
}

function positionsOf(
  { snapshot, names }: MemoDesk,
  theme: ScoredTheme,
  dimension: Dimension,
  cut: MemoCut,
): EscalatedQuestion['positions'] {
  const { positions, model } = dimensionView(snapshot, theme, dimension)
  const shareable = cut === 'shareable'
  const given = positions.map(({ name, roles, score, reason }) => {
    const evidence = shareable ? withoutPrivate(reason, names) : reason
    return {
      who: shareable ? rolesInWords(roles) : `${name} (${rolesInWords(roles)})`,
      score,
      evidence: evidence.trim() === '' ? words.noReason : evidence,
    }
  })
  return [...given, { who: words.model, score: model, evidence: modelEvidence(snapshot, theme, dimension, shareable) }]
}

function modelEvidence(
  { facts, mappings, roadmap }: MemoDesk['snapshot'],
  theme: ScoredTheme,
  dimension: Dimension,
  shareable: boolean,
): string {
  switch (dimension) {
    case 'revenue':
      return words.modelEvidence.revenue({
        money: shareable ? null : formatMoney(theme.weightedArr, facts.currency),
      })
    case 'breadth':
      return words.modelEvidence.breadth({ n: theme.counted.length, weighted: theme.weightedCount })
    case 'alignment': {
      const mapped = mappings.get(theme.themeId)?.roadmapThemeId ?? null
      return words.modelEvidence.alignment({ roadmap: roadmap.find(({ id }) => id === mapped)?.name ?? null })
    }
  }
}

function optionsOf({ snapshot }: MemoDesk, theme: ScoredTheme, dimension: Dimension): EscalatedQuestion['options'] {
  const active = snapshot.overrides.filter(({ revoked }) => revoked === null)
  return scoresInQuestion(snapshot, theme, dimension).map((score) => {
    const ranking = rankingIf(snapshot, theme.themeId, { [dimension]: score as Score })
    const row = ranking.ranked.find(({ themeId }) => themeId === theme.themeId)
    return {
      score,
      rank: row?.rank ?? null,
      composite: row?.composite ?? null,
      shortlisted: shortlistOf(ranking, snapshot.session.shortlistSize, active).includes(theme.themeId),
    }
  })
}
