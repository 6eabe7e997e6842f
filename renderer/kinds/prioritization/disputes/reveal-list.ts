import type {
  DimensionView,
  ResolutionView,
  RevealTheme,
} from '#shared/contract/prioritization/disputes.contract.ts'
import type { GateItemView } from '#shared/contract/workspace.contract.ts'
import type { Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import { t } from '#shared/catalogue/translate.ts'

/** Where a theme stands as a whole: the most urgent thing about it, in this order. */
export const THEME_STATES = ['disputed', 'hidden', 'escalated', 'not-scored', 'settled', 'agreed'] as const
export type ThemeState = (typeof THEME_STATES)[number]

/** The most urgent thing about a theme: an open dispute before everything, agreement last. */
export function themeState(theme: RevealTheme): ThemeState {
  if (theme.revealedAt === null) return 'hidden'
  const has = (state: DimensionView['state']): boolean =>
    theme.dimensions.some((dimension) => dimension.state === state)
  if (has('disputed')) return 'disputed'
  if (has('escalated')) return 'escalated'
  if (has('not-scored')) return 'not-scored'
  return has('resolved') ? 'settled' : 'agreed'
}

/** The themes of one state, or all; open disputes first, within a state in the order given. */
export function themesToShow(
  themes: readonly RevealTheme[],
  state: ThemeState | null,
): readonly RevealTheme[] {
  const place = (theme: RevealTheme): number => THEME_STATES.indexOf(themeState(theme))
  return themes
    .filter((theme) => state === null || themeState(theme) === state)
    .toSorted((a, b) => place(a) - place(b))
}

/** How many themes stand in each state. */
export function countStates(themes: readonly RevealTheme[]): Readonly<Record<ThemeState, number>> {
  const counts = { disputed: 0, hidden: 0, escalated: 0, 'not-scored': 0, settled: 0, agreed: 0 }
  for (const theme of themes) counts[themeState(theme)] += 1
  return counts
}

/** The dimension one looks at first: an open dispute, then an escalation, then what was settled or is missing. */
export function firstDimension(theme: RevealTheme): Dimension {
  for (const state of ['disputed', 'escalated', 'not-scored', 'resolved'] as const) {
    const found = theme.dimensions.find((dimension) => dimension.state === state)
    if (found) return found.dimension
  }
  return 'revenue'
}

/** Dimensions of a revealed theme that have no official score. */
export function waitingDimensions(theme: RevealTheme): readonly Dimension[] {
  return theme.dimensions.filter((one) => one.score === null).map((one) => one.dimension)
}

/** Days on which the open escalations of a theme fall due; the first one. */
export function dueOf(theme: RevealTheme): string | null {
  return (
    theme.dimensions
      .flatMap(({ resolution }) =>
        resolution?.kind === 'escalated' && resolution.outcome === null ? [resolution.due] : [],
      )
      .toSorted()[0] ?? null
  )
}

/** One escalation, with what it is about. */
export type Escalation = {
  readonly theme: RevealTheme
  readonly view: DimensionView
  readonly resolution: Extract<ResolutionView, { kind: 'escalated' }>
}

/** Every escalation of the session: the open ones first, each by its due day. */
export function escalationsOf(themes: readonly RevealTheme[]): readonly Escalation[] {
  const all = themes.flatMap((theme) =>
    theme.dimensions.flatMap((view): Escalation[] =>
      view.resolution?.kind === 'escalated' ? [{ theme, view, resolution: view.resolution }] : [],
    ),
  )
  const rank = ({ resolution }: Escalation): string =>
    `${resolution.outcome === null ? 0 : 1}${resolution.due}`
  return all.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
}

/** Why the reveal can't begin, in a sentence; null when the gate is open. */
export function whyNoReveal(gate: readonly GateItemView[]): string | null {
  const ballots = gate.filter((item) => item.code === 'ballot').length
  if (ballots > 0) return t('disputes.gate.short.ballots', { n: ballots })
  return gate.length > 0 ? t('disputes.gate.short.none') : null
}
