import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { whereMerged } from '#shared/domain/prioritization/themes/retired-themes.ts'
import type { Output } from '#shared/contract/contract.ts'
import { namesInTitle } from '#shared/domain/wording/memo-privacy.ts'
import { type Scoring, scoreThemes } from '#shared/domain/prioritization/scoring/score-themes.ts'

/** Every feedback theme of the workspace with what stands behind it, on the session's table or not. */
export function themesList(snapshot: Snapshot): Output<'themes.list'> {
  const { live, mappings, table } = snapshot
  const { themes, requests } = live
  const retired = whereMerged(live)
  const scoring = scoringOfAll(snapshot)
  const compliance = new Set(scoring.compliance.map((theme) => theme.themeId))
  const prospects = new Map(scoring.sales.map((entry) => [entry.themeId, entry.prospects.length]))
  const asking = Map.groupBy(requests, ({ themeId }) => themeId)
  const customers = customerNames(snapshot)
  return themes.map((theme): Output<'themes.list'>[number] => {
    const asked = asking.get(theme.id) ?? []
    const mapping = mappings.get(theme.id)
    return {
      id: theme.id,
      name: theme.name,
      description: theme.description,
      alsoKnownAs: retired.filter(({ intoId }) => intoId === theme.id).map(({ name }) => name),
      namesInTitle: namesInTitle(theme.name, customers),
      compliance: compliance.has(theme.id),
      complianceRuling: theme.compliance,
      onTable: table === 'all' || table.has(theme.id),
      requests: asked.length,
      accounts: new Set(asked.flatMap(({ accountId }) => accountId ?? [])).size,
      prospects: prospects.get(theme.id) ?? 0,
      roadmapThemeId: mapping?.roadmapThemeId ?? null,
      fit: mapping?.fit ?? null,
      preliminary: mapping?.preliminary ?? null,
      score: mapping?.score ?? null,
      reason: mapping?.reason ?? '',
      scoredInRoom: mapping?.scoredInRoom ?? false,
      pastAlignment: [...(mapping?.pastAlignment ?? [])],
    }
  })
}

/** Accounts and prospects as they are called now. */
function customerNames({ live }: Snapshot): string[] {
  const prospects = live.requests.flatMap(({ prospect }) => (prospect === null ? [] : [prospect]))
  return [...new Set([...live.accounts.map(({ name }) => name), ...prospects])]
}

/** The session scores what is on its table; the list also says who asks for the rest, and what is a legal duty. */
function scoringOfAll({ table, scoring, basis, session, settings, mappings }: Snapshot): Scoring {
  return table === 'all'
    ? scoring
    : scoreThemes({ asOf: session.asOf, settings, ...basis, alignment: mappings })
}
