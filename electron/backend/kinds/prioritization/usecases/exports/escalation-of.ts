import {
  openEscalations,
  settlers,
} from '#electron/backend/kinds/prioritization/usecases/disputes/open-escalations.ts'
import { rankingIf } from '#electron/backend/kinds/prioritization/usecases/disputes/ranking-if.ts'
import { dimensionView } from '#electron/backend/kinds/prioritization/usecases/disputes/reveal-view.ts'
import { type MemoDesk, memoView } from '#electron/backend/kinds/prioritization/usecases/memos/memo-view.ts'
import { saidView } from '#electron/backend/kinds/prioritization/usecases/phases/whose-word.ts'
import type {
  EscalatedQuestion,
  Escalation,
} from '#electron/backend/kinds/prioritization/documents/escalation/escalation.ts'
import { shortlistOf } from '#shared/domain/prioritization/overrides/override.ts'
import type { AccountWeight } from '#shared/domain/prioritization/scoring/account-weight.ts'
import type { ScoredTheme } from '#shared/domain/prioritization/scoring/score-themes.ts'
import type { Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import { rolesInWords } from '#shared/catalogue/papers.ts'
import { escalationWords as words } from '#shared/catalogue/summary.ts'
import { sessionInShort, saidBy, terms } from '#shared/catalogue/terms.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { decisionLines, scoresInQuestion } from './decision-lines.ts'

/** How many accounts the paper lists. */
const ACCOUNTS = 15

/**
 * Every escalation of the session that waits to be settled. Internal: it is made of what people wrote on their ballots.
 * Only the words for customers at its end are shareable.
 */
export function escalationsOf(desk: MemoDesk): Escalation[] {
  return decisionLines(desk, 'internal').flatMap(({ theme, group, due }) =>
    group === 'escalated' && due !== null ? [escalationOf(desk, theme, due)] : [],
  )
}

function escalationOf(desk: MemoDesk, theme: ScoredTheme, due: string): Escalation {
  const { snapshot } = desk
  const accounts = [
    ...theme.counted.map((weight) => ({ weight, counted: true })),
    ...theme.tracked.map((weight) => ({ weight, counted: false })),
  ]
  return {
    session: sessionInShort(snapshot.session),
    theme: theme.name,
    description: theme.description,
    currency: snapshot.facts.currency,
    due,
    settledBy: settlers(snapshot, 'internal'),
    questions: openEscalations(snapshot, theme.themeId).map((open) => ({
      dimension: terms.dimension[open.dimension],
      scores: scoresInQuestion(snapshot, theme, open.dimension),
      sentence: open.sentence,
      raised: { who: saidBy(saidView(snapshot, open)), day: open.at.slice(0, 10) },
      due: open.due,
      positions: positionsOf(desk, theme, open.dimension),
      options: optionsOf(desk, theme, open.dimension),
    })),
    accounts: accounts.slice(0, ACCOUNTS).map(({ weight, counted }) => ({
      name: weight.account.name,
      tier: weight.account.tier,
      renewalDate: weight.account.renewalDate,
      arr: weight.account.arr,
      weightedArr: counted ? weight.risk + weight.expansion : null,
      signal: weight.signal,
    })),
    rest: restOf(accounts.slice(ACCOUNTS)),
    holding: memoView(desk, theme, 'shareable').sections.find(({ id }) => id === 'says')?.text ?? '',
  }
}

/** What the accounts weigh together that the paper doesn't name. */
function restOf(
  accounts: readonly { readonly weight: AccountWeight; readonly counted: boolean }[],
): Escalation['rest'] {
  const sum = (of: (one: (typeof accounts)[number]) => number): number =>
    accounts.reduce((all, one) => all + of(one), 0)
  return accounts.length === 0
    ? null
    : {
        n: accounts.length,
        arr: sum(({ weight }) => weight.account.arr),
        weightedArr: sum(({ weight, counted }) => (counted ? weight.risk + weight.expansion : 0)),
      }
}

function positionsOf(
  { snapshot }: MemoDesk,
  theme: ScoredTheme,
  dimension: Dimension,
): EscalatedQuestion['positions'] {
  const { positions, model } = dimensionView(snapshot, theme, dimension)
  return [
    ...positions.map(({ name, roles, score, reason }) => ({
      who: `${name} (${rolesInWords(roles)})`,
      score,
      evidence: reason.trim() === '' ? words.noReason : reason,
    })),
    { who: words.model, score: model, evidence: modelEvidence(snapshot, theme, dimension) },
  ]
}

function modelEvidence(
  { facts, mappings, roadmap }: MemoDesk['snapshot'],
  theme: ScoredTheme,
  dimension: Dimension,
): string {
  switch (dimension) {
    case 'revenue':
      return words.modelEvidence.revenue({ money: formatMoney(theme.weightedArr, facts.currency) })
    case 'breadth':
      return words.modelEvidence.breadth({ n: theme.counted.length, weighted: theme.weightedCount })
    case 'alignment': {
      const mapped = mappings.get(theme.themeId)?.roadmapThemeId ?? null
      return words.modelEvidence.alignment({ roadmap: roadmap.find(({ id }) => id === mapped)?.name ?? null })
    }
  }
}

function optionsOf(
  { snapshot }: MemoDesk,
  theme: ScoredTheme,
  dimension: Dimension,
): EscalatedQuestion['options'] {
  const active = snapshot.overrides.filter(({ revoked }) => revoked === null)
  return scoresInQuestion(snapshot, theme, dimension).map((score) => {
    const ranking = rankingIf(snapshot, theme.themeId, { [dimension]: score })
    const row = ranking.ranked.find(({ themeId }) => themeId === theme.themeId)
    return {
      score,
      rank: row?.rank ?? null,
      composite: row?.composite ?? null,
      shortlisted: shortlistOf(ranking, snapshot.session.shortlistSize, active).includes(theme.themeId),
    }
  })
}
