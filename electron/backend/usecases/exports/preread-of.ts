import { accountsBehind } from '#electron/backend/usecases/evidence/evidence-usecases.ts'
import { sharedRules } from '#electron/backend/usecases/memos/memo-facts-of.ts'
import { footerOf, type MemoDesk } from '#electron/backend/usecases/memos/memo-view.ts'
import { emergencyView } from '#electron/backend/usecases/workspace/workspace-view.ts'
import { rankingView } from '#electron/backend/usecases/ranking/ranking-view.ts'
import type { Snapshot } from '#electron/backend/snapshot.ts'
import type {
  MissingItem,
  Preread,
  PrereadQuote,
  PrereadTheme,
} from '#electron/backend/writers/preread/preread.ts'
import type { MemoCut } from '#shared/domain/decisions/memo-facts.ts'
import { findPrivate, type PrivacyRules, withoutPrivate } from '#shared/domain/decisions/memo-privacy.ts'
import { prepareGate } from '#shared/domain/sessions/gates.ts'
import { OWNERS } from '#shared/domain/sessions/roles.ts'
import type { Role } from '#shared/domain/sessions/session.ts'
import { prereadWords } from '#shared/i18n/en/preread.ts'
import { terms } from '#shared/i18n/en/terms.ts'
import { listInWords } from '#shared/kernel/text.ts'
import { modelAlone } from './model-alone.ts'

type Behind = Pick<PrereadTheme, 'row' | 'description' | 'counted' | 'tracked'>

/**
 * Gathers the pre-read of one cut. Its scores and its order are the model's, before and after the reveal alike: what
 * people say isn't read here. The shareable cut holds no account, no amount, no renewal date, and no quote in which an
 * account, a person, an amount or a day is named.
 */
export function prereadOf(desk: MemoDesk, cut: MemoCut): Preread {
  const snapshot = modelAlone(desk.snapshot)
  const ranking = rankingView(snapshot)
  const names = [...desk.names, ...snapshot.people.map((person) => person.name), ...loggers(snapshot)]
  const rules = sharedRules(desk.snapshot)
  const rows = [...ranking.ranked, ...ranking.unranked, ...ranking.compliance]
  const accountsOf = accountsBehind(snapshot)
  const behind = rows.flatMap((row): Behind[] => {
    const theme = snapshot.scored.get(row.themeId)
    return theme ? [{ row, description: theme.description, ...accountsOf(theme) }] : []
  })
  const shareable = cut === 'shareable'
  return {
    cut,
    workspace: snapshot.facts.name,
    quarter: snapshot.session.quarter,
    kind: snapshot.session.kind,
    // What happened and the response may name customers.
    emergency: shareable ? null : emergencyView(snapshot),
    asOf: snapshot.session.asOf,
    currency: snapshot.facts.currency,
    publishedAt: snapshot.session.startedAt,
    ranking: shareable ? { ...ranking, sales: [] } : ranking,
    themes: behind.map((theme) => themeOf(theme, shareable, names, rules)),
    roadmap: snapshot.roadmap.map(({ id, name, description, quarter, criteria }) => ({
      name,
      description: shareable ? withoutPrivate(description, names, rules) : description,
      quarter,
      criteria: shareable ? withoutPrivate(criteria, names, rules) : criteria,
      mapped: [...snapshot.mappings.values()].filter((mapping) => mapping.roadmapThemeId === id).length,
    })),
    missing: missingIn(snapshot, behind, shareable),
    footer: footerOf(desk),
    at: desk.head.at ?? `${snapshot.session.asOf}T00:00:00Z`,
  }
}

function loggers(snapshot: Snapshot): string[] {
  return [...new Set(snapshot.requests.map((request) => request.loggedBy))].filter((name) => name !== '')
}

function themeOf(
  view: Behind,
  shareable: boolean,
  names: readonly string[],
  rules: PrivacyRules,
): PrereadTheme {
  const quotes = [...view.counted, ...view.tracked].flatMap((account) =>
    account.verbatims.map(({ text, source, date }): PrereadQuote => ({
      text,
      account: shareable ? null : account.name,
      // A date and a source ("QBR with Acme") can tell who it was.
      source: shareable ? '' : source,
      date: shareable ? null : date,
    })),
  )
  return {
    row: view.row,
    description: shareable ? withoutPrivate(view.description, names, rules) : view.description,
    counted: shareable ? [] : view.counted,
    tracked: shareable ? [] : view.tracked,
    quotes: shareable ? quotes.filter(({ text }) => findPrivate(text, names, rules).length === 0) : quotes,
  }
}

function missingIn(snapshot: Snapshot, views: readonly Behind[], shareable: boolean): MissingItem[] {
  const from = (roles: readonly Role[]): string => whoHolds(snapshot, roles, shareable)
  const items: MissingItem[] = snapshot.ranking.unranked.map(({ themeId, missing }) => {
    const theme = snapshot.scored.get(themeId)?.name ?? ''
    // Before there are ballots it is CS Ops who maps a theme, and alignment follows from that.
    if (snapshot.session.startedAt === null && !snapshot.mappings.has(themeId))
      return { what: prereadWords.missingFit({ theme }), from: from(['cs-ops']) }
    const dimensions = listInWords(missing.map((dimension) => terms.dimension[dimension]))
    return {
      what: prereadWords.missingScore({ theme, dimensions }),
      from: from([...new Set(missing.flatMap((dimension) => OWNERS[dimension]))]),
    }
  })
  const add = (n: number, what: (given: { n: number }) => string, roles: readonly Role[]): void => {
    if (n > 0) items.push({ what: what({ n }), from: from(roles) })
  }
  const asking = new Map(views.flatMap((view) => view.counted).map((account) => [account.id, account]))
  const accounts = [...asking.values()]
  const without = (renewal: string): number =>
    accounts.filter((account) => account.renewal === renewal).length
  add(without('missing'), prereadWords.missingRenewal, ['rev-ops', 'cs-ops'])
  add(without('overdue'), prereadWords.overdueRenewal, ['rev-ops', 'cs-ops'])
  add(accounts.filter((account) => account.csm === null).length, prereadWords.missingCsm, ['vp-cs', 'cs-ops'])
  add(
    views.filter((view) => [...view.counted, ...view.tracked].every((a) => a.verbatims.length === 0)).length,
    prereadWords.missingWords,
    ['cs-ops', 'vp-cs'],
  )
  if (emergencyView(snapshot)?.response === null)
    items.unshift({ what: prereadWords.missingResponse, from: from(['pm-lead']) })
  items.push(...gateItems(snapshot, from))
  return items
}

function gateItems(snapshot: Snapshot, from: (roles: readonly Role[]) => string): MissingItem[] {
  const gate = prepareGate({
    accounts: snapshot.accounts.length,
    requests: snapshot.requests.length,
    roles: snapshot.people.flatMap((person) => person.roles),
    roadmapThemes: snapshot.roadmap.length,
    themes: snapshot.themes.length,
    // Unmapped themes are listed one by one, by the score they lack.
    unmappedThemes: 0,
    modelReviewed: snapshot.session.modelReviewed,
    kind: snapshot.session.kind,
    onTable: snapshot.themes.length,
  })
  return gate.flatMap((item): MissingItem[] => {
    if (item.code === 'roadmap')
      return [{ what: prereadWords.missingRoadmap({ have: item.have }), from: from(['head-of-product']) }]
    if (item.code === 'model') return [{ what: prereadWords.missingModel, from: from(['cs-ops']) }]
    return []
  })
}

/** `Dana Ruiz (VP CS) or Noor Haddad (CS Ops)`; roles alone in the shareable cut and where nobody holds them. */
function whoHolds(snapshot: Snapshot, roles: readonly Role[], shareable: boolean): string {
  const names = roles.map((role) => terms.role[role])
  if (shareable) return listInWords(names).replace(' and ', ' or ')
  const people = snapshot.people.filter((person) => person.roles.some((role) => roles.includes(role)))
  if (people.length === 0) return prereadWords.nobody({ roles: listInWords(names).replace(' and ', ' or ') })
  return listInWords(
    people.map((person) => {
      const held = person.roles.filter((role) => roles.includes(role)).map((role) => terms.role[role])
      return `${person.name} (${held.join(', ')})`
    }),
  ).replace(/ and (?=[^()]+\([^()]*\)$)/u, ' or ')
}
