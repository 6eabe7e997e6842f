import { NO_LETTER_CHOICES } from '#shared/domain/prioritization/decisions/letter-choices.ts'
import { rankingView } from '#electron/backend/kinds/prioritization/usecases/ranking/ranking-view.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import type { WorkbookInput } from '#electron/backend/kinds/prioritization/documents/workbook/workbook-input.ts'
import type { Decision } from '#shared/domain/prioritization/decisions/decision.ts'
import { shortlistOf } from '#shared/domain/prioritization/overrides/override.ts'
import { rankThemes } from '#shared/domain/prioritization/ranking/rank-themes.ts'
import { effectiveSettings } from '#shared/domain/prioritization/scoring/breakpoints.ts'
import { scoreThemes } from '#shared/domain/prioritization/scoring/score-themes.ts'
import { DEFAULT_SETTINGS } from '#shared/domain/prioritization/scoring/settings.ts'
import type { Mapping } from '#shared/domain/prioritization/themes/theme.ts'
import { AS_OF, bigQuarter } from './big-quarter.ts'

/** Everything about the big quarter's decision workbook: every second theme is decided, with words for its accounts. */
export function bigExport(): WorkbookInput {
  const quarter = bigQuarter()
  const settings = effectiveSettings(DEFAULT_SETTINGS, quarter.accounts, 'USD')
  const scoring = scoreThemes({ asOf: AS_OF, settings, ...quarter })
  const ranking = rankThemes(scoring.themes, settings.weights)
  const scored = new Map([...scoring.themes, ...scoring.compliance].map((theme) => [theme.themeId, theme]))
  const mappings = new Map(
    [...quarter.alignment].map(([themeId, { fit, score, scoredInRoom }]): [string, Mapping] => [
      themeId,
      {
        themeId,
        roadmapThemeId: null,
        fit,
        preliminary: score,
        score,
        reason: '',
        scoredInRoom,
        pastAlignment: [],
      },
    ]),
  )
  const decisions = new Map(
    ranking.ranked
      .filter(({ rank }) => rank % 2 === 0)
      .map(({ themeId }): [string, Decision] => [
        themeId,
        { themeId, status: 'defer', ownerId: null, rationale: 'Other work comes first.', workaround: '' },
      ]),
  )
  const session = {
    id: 'session',
    kind: 'quarterly',
    quarter: 'Q1 2027',
    asOf: AS_OF,
    phase: 'decide',
    startedAt: `${AS_OF}T09:00:00.000Z`,
    modelReviewed: true,
    shortlistSize: 5,
  } as const
  const snapshot = {
    facts: { name: 'Big quarter', currency: 'USD' },
    session,
    settings,
    ...quarter,
    roadmap: [],
    mappings,
    people: [],
    overrides: [],
    standings: new Map(),
    resolutions: new Map(),
    decisions,
    scoring,
    scored,
    modelRanking: ranking,
    ranking,
    shortlist: shortlistOf(ranking, session.shortlistSize, []),
  }
  const words =
    'It is logged for the next planning cycle. What stands ahead of it serves more of our customers now.'
  return {
    workspace: {
      path: 'big.concord',
      id: 'workspace',
      name: 'Big quarter',
      readOnly: null,
      currency: 'USD',
      session: {
        ...session,
        gate: [],
        emergency: null,
        scoring: 'data',
        changedSince: false,
        capacityNote: '',
        letters: NO_LETTER_CHOICES,
        seal: null,
      },
      counts: {
        accounts: quarter.accounts.length,
        requests: quarter.requests.length,
        themes: quarter.themes.length,
        roadmapThemes: 0,
        people: 0,
        overrides: 0,
        shortlisted: 5,
        decided: decisions.size,
        toDecide: scored.size,
        onTable: scored.size,
        ballots: 0,
        voters: 0,
        disputes: 0,
        escalations: 0,
        amendments: 0,
      },
      head: { seq: 0, hash: '', at: null },
      undo: null,
      redo: null,
    },
    // The view reads no more of a snapshot than this.
    ranking: rankingView(snapshot as unknown as Snapshot),
    accounts: quarter.accounts,
    scored,
    mappings,
    overrides: [],
    disputes: [],
    agreedWhy: new Map(),
    amendments: [],
    settings,
    roadmap: [],
    callFirst: new Set(),
    workarounds: new Map(),
    says: new Map([...scored.keys()].map((id) => [id, { text: `${words} (${id})`, edited: false }])),
    record: [],
  }
}
