import type { ScoredTheme } from '#shared/domain/prioritization/scoring/score-themes.ts'
import type { SessionKind } from './session.ts'

/** What is on a session's table: every theme, or those named. */
export type SessionTable = 'all' | ReadonlySet<string>

/**
 * The feedback themes a session is about (ritual, section 2): all open ones in a quarterly session, those with an
 * urgent request in a triage (model, section 7), and the one that was raised on a fast track.
 * @param candidates every theme as the model scores it, the compliance track included
 * @param raised the theme of the competitive emergency; null before one is raised
 */
export function tableOf(
  kind: SessionKind,
  candidates: readonly ScoredTheme[],
  raised: string | null,
): SessionTable {
  switch (kind) {
    case 'quarterly':
      return 'all'
    case 'triage':
      return new Set(
        candidates
          .filter(({ flags }) => flags.some((flag) => flag.code === 'urgent'))
          .map(({ themeId }) => themeId),
      )
    case 'fast-track':
      return new Set(raised === null ? [] : [raised])
  }
}

/** The themes on the table with their requests. Accounts stay whole: they are the base of every share. */
export function onTable<T extends { readonly id: string }, R extends { readonly themeId: string }>(
  table: SessionTable,
  themes: readonly T[],
  requests: readonly R[],
): { readonly themes: readonly T[]; readonly requests: readonly R[] } {
  if (table === 'all') return { themes, requests }
  return {
    themes: themes.filter(({ id }) => table.has(id)),
    requests: requests.filter(({ themeId }) => table.has(themeId)),
  }
}
