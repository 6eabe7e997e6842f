import { accountsBehind } from '#electron/backend/kinds/prioritization/usecases/evidence/evidence-usecases.ts'
import { sharedRules } from '#electron/backend/kinds/prioritization/usecases/memos/private-words.ts'
import type { MemoDesk } from '#electron/backend/kinds/prioritization/usecases/memos/memo-view.ts'
import { emergencyView } from '#electron/backend/usecases/workspace/workspace-view.ts'
import { rankingView } from '#electron/backend/kinds/prioritization/usecases/ranking/ranking-view.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import type {
  MissingItem,
  Preread,
  PrereadQuote,
  PrereadTheme,
} from '#electron/backend/kinds/prioritization/documents/preread/preread.ts'
import type { MemoCut } from '#shared/domain/prioritization/decisions/memo-facts.ts'
import { findPrivate, type PrivacyRules, withoutPrivate } from '#shared/domain/wording/memo-privacy.ts'
import { countTiers } from '#shared/domain/prioritization/scoring/flags.ts'
import { prepareGate } from '#shared/domain/prioritization/phases/gates.ts'
import { OWNERS } from '#shared/domain/prioritization/ballots/roles.ts'
import type { Role } from '#shared/domain/people/role.ts'
import { prereadWords } from '#shared/catalogue/preread.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { compareText, listInWords } from '#shared/kernel/text.ts'
import type { EvidenceAccount } from '#shared/contract/prioritization/evidence.contract.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { accountAliases } from './account-aliases.ts'
import { modelAlone } from './model-alone.ts'
import { firstLooks, prereadAsks, whoHolds } from './preread-asks.ts'

type Behind = Pick<PrereadTheme, 'row' | 'description' | 'counted' | 'tracked'>

/**
 * Gathers the pre-read of one cut. Its scores and its order are the model's, before and after the reveal alike: what
 * people say isn't read here. The shareable cut holds no account, no amount, no renewal date, and no quote in which an
 * account, a person, an amount or a day is named.
 * @param answerBy the day by which readers do what it asks; null: a week after publishing
 */
export function prereadOf(desk: MemoDesk, cut: MemoCut, answerBy: IsoDate | null): Preread {
  const snapshot = modelAlone(desk.snapshot)
  const ranking = rankingView(snapshot)
  const { names } = desk
  const rules = sharedRules(desk.snapshot)
  const rows = [...ranking.ranked, ...ranking.unranked, ...ranking.compliance]
  const accountsOf = accountsBehind(snapshot)
  const behind = rows.flatMap((row): Behind[] => {
    const theme = snapshot.scored.get(row.themeId)
    return theme ? [{ row, description: theme.description, ...accountsOf(theme) }] : []
  })
  const shareable = cut === 'shareable'
  const aliases = shareable ? accountAliases(snapshot) : null
  const capacity = desk.snapshot.run?.capacityNote ?? ''
  const missing = missingIn(snapshot, behind, aliases)
  return {
    cut,
    workspace: desk.name,
    quarter: snapshot.session.quarter,
    kind: snapshot.session.kind,
    // What happened and the response may name customers.
    emergency: shareable ? null : emergencyView(snapshot),
    asOf: snapshot.session.asOf,
    currency: snapshot.facts.currency,
    publishedAt: snapshot.session.startedAt,
    ranking: shareable ? { ...ranking, sales: [] } : ranking,
    themes: behind.map((theme) => themeOf(theme, aliases, names, rules)),
    roadmap: snapshot.roadmap.map(({ id, name, description, quarter, criteria }) => ({
      name,
      description: shareable ? withoutPrivate(description, names, rules) : description,
      quarter,
      criteria: shareable ? withoutPrivate(criteria, names, rules) : criteria,
      mapped: [...snapshot.mappings.values()].filter((mapping) => mapping.roadmapThemeId === id).length,
    })),
    asks: prereadAsks(desk.snapshot, cut, answerBy, missing.length > 0),
    first: firstLooks(ranking, snapshot.scored, cut),
    capacity: capacity.trim() === '' ? null : shareable ? withoutPrivate(capacity, names, rules) : capacity,
    missing,
  }
}

function themeOf(
  view: Behind,
  aliases: ReadonlyMap<string, string> | null,
  names: readonly string[],
  rules: PrivacyRules,
): PrereadTheme {
  const shareable = aliases !== null
  const accounts = [...view.counted, ...view.tracked].map((account) => ({
    account,
    shown: aliases === null ? account.name : (aliases.get(account.id) ?? ''),
  }))
  // The heaviest stands first, which under aliases would tell who that is.
  const ordered = aliases === null ? accounts : accounts.toSorted((a, b) => compareText(a.shown, b.shown))
  const quotes = ordered.flatMap(({ account, shown }) =>
    account.verbatims.map(({ text, source, date }): PrereadQuote => ({
      text,
      account: shown,
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
    tiers: countTiers(accounts.map(({ account }) => account.tier)),
    quotes: shareable ? quotes.filter(({ text }) => findPrivate(text, names, rules).length === 0) : quotes,
  }
}

function missingIn(
  snapshot: Snapshot,
  views: readonly Behind[],
  aliases: ReadonlyMap<string, string> | null,
): MissingItem[] {
  const shareable = aliases !== null
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
  const add = (
    named: readonly string[],
    what: (given: { n: number; names: string }) => string,
    roles: readonly Role[],
  ): void => {
    if (named.length > 0)
      items.push({ what: what({ n: named.length, names: inShort(named) }), from: from(roles) })
  }
  const byId = (accounts: readonly EvidenceAccount[]): Map<string, EvidenceAccount> =>
    new Map(accounts.map((account) => [account.id, account]))
  const counted = byId(views.flatMap((view) => view.counted))
  // Outside the ICP nothing is scored, and somebody tells them all the same.
  const everybody = byId(views.flatMap((view) => [...view.counted, ...view.tracked]))
  const accountsThat = (is: (account: EvidenceAccount) => boolean, asking = counted): string[] =>
    [...(aliases?.keys() ?? asking.keys())].flatMap((id) => {
      const account = asking.get(id)
      return account && is(account) ? [aliases?.get(id) ?? account.name] : []
    })
  add(
    accountsThat(({ renewal }) => renewal === 'missing'),
    prereadWords.missingRenewal,
    ['rev-ops', 'cs-ops'],
  )
  add(
    accountsThat(({ renewal }) => renewal === 'overdue'),
    prereadWords.overdueRenewal,
    ['rev-ops', 'cs-ops'],
  )
  add(
    accountsThat(({ csm }) => csm === null, everybody),
    prereadWords.missingCsm,
    ['vp-cs', 'cs-ops'],
  )
  add(
    views
      .filter(
        ({ counted, tracked }) =>
          counted.length + tracked.length > 0 &&
          [...counted, ...tracked].every(({ verbatims }) => verbatims.length === 0),
      )
      .map(({ row }) => row.name),
    prereadWords.missingWords,
    ['cs-ops', 'vp-cs'],
  )
  if (emergencyView(snapshot)?.response === null)
    items.unshift({ what: prereadWords.missingResponse, from: from(['pm-lead']) })
  items.push(...gateItems(snapshot, from))
  return items
}

/** How many of those behind a gap are named. */
const NAMED = 8

function inShort(names: readonly string[]): string {
  return names.length <= NAMED
    ? listInWords(names)
    : prereadWords.namesMore({ names: names.slice(0, NAMED).join(', '), n: names.length - NAMED })
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
    if (item.code === 'accounts' || item.code === 'requests')
      return [{ what: prereadWords.missingList[item.code], from: from(['cs-ops']) }]
    if (item.code === 'roadmap')
      return [{ what: prereadWords.missingRoadmap({ have: item.have }), from: from(['head-of-product']) }]
    if (item.code === 'model') return [{ what: prereadWords.missingModel, from: from(['cs-ops']) }]
    return []
  })
}
