import type { Snapshot } from '#electron/backend/snapshot.ts'
import type { MemoDesk } from '#electron/backend/usecases/memos/memo-view.ts'
import { overrideViews } from '#electron/backend/usecases/overrides/overrides-usecases.ts'
import type { Summary, SummaryRow } from '#electron/backend/writers/summary.ts'
import type { OverrideView } from '#shared/contract/overrides.contract.ts'
import type { Account } from '#shared/domain/accounts/account.ts'
import type { MemoCut } from '#shared/domain/decisions/memo-facts.ts'
import { DECISION_GROUPS, type DecisionGroup, summaryWords as words } from '#shared/i18n/en/summary.ts'
import { sessionInShort, terms } from '#shared/i18n/en/terms.ts'
import { formatMoneyShort } from '#shared/kernel/money.ts'
import { ordinal } from '#shared/domain/decisions/plain-english.ts'
import { quarterAfter } from '#shared/kernel/dates.ts'
import { type DecisionLine, decisionLines, oneLine } from './decision-lines.ts'
import { summaryNeeds, urgentUnbuilt } from './summary-needs.ts'

/** How many lines of its tables the page holds, and where a line of each column wraps, in characters. */
const PAGE = { lines: 33, table: 10, theme: 34, who: 24, what: 72, why: 68 } as const
/** How many things that are needed are listed; the most pressing stand first. */
const NEEDS = 5
/** How many overrides are listed, and how long a reason may be, in characters. */
const OVERRIDES = { most: 3, reason: 150 } as const

/** Gathers the executive summary of one cut; the shareable one names no account, person, amount or renewal. */
export function summaryOf(desk: MemoDesk, cut: MemoCut): Summary {
  const { snapshot } = desk
  const lines = decisionLines(desk, cut)
  const { quarter } = snapshot.session
  const later = quarterAfter(quarter)
  const { currency } = snapshot.facts
  const byGroup = Map.groupBy(lines, ({ group }) => group)
  const counts = Object.fromEntries(
    DECISION_GROUPS.map((group) => [group, byGroup.get(group)?.length ?? 0]),
  ) as Record<DecisionGroup, number>
  const active = overrideViews(snapshot).filter(({ revoked }) => revoked === null)
  const overrides = active.slice(0, OVERRIDES.most).map((view) => overrideLine(view, cut))
  const needed = summaryNeeds(desk, lines, cut)
  const needs = needed.slice(0, NEEDS)
  const taken = [
    ...needs.map(({ who, what }) => Math.max(linesOf(who, PAGE.who), linesOf(what, PAGE.what))),
    ...overrides.map(({ why }) => linesOf(why, PAGE.why)),
  ].reduce((sum, n) => sum + n, 0)
  const shown = rowsShown(byGroup, Math.max(PAGE.table, PAGE.lines - taken))
  return {
    cut,
    session: sessionInShort(snapshot.session),
    quarter,
    later,
    currency,
    headline: [
      words.headline({ quarter, counts }),
      ...(cut === 'internal' ? atRisk(lines, currency) : []),
    ].join(' '),
    lead: [
      ...(cut === 'internal' && counts.build > 0
        ? [words.askedFor({ money: moneyBehind(lines, currency), n: counts.build })]
        : []),
      words.rest({ counts, later }),
    ]
      .filter((part) => part !== '')
      .join(' '),
    groups: DECISION_GROUPS.flatMap((group) => {
      const all = byGroup.get(group) ?? []
      return all.length === 0
        ? []
        : [{ group, count: all.length, rows: all.slice(0, shown[group]).map(rowOf) }]
    }),
    needs,
    needsMore: needed.length - needs.length,
    overrides,
    overridesMore: active.length - overrides.length,
  }
}

function rowOf({ theme, owner, why }: DecisionLine): SummaryRow {
  return {
    theme: theme.name,
    weightedArr: theme.weightedArr,
    customers: theme.counted.length + theme.tracked.length,
    owner,
    why,
  }
}

const linesOf = (text: string, width: number): number => Math.max(1, Math.ceil(text.length / width))

/** Groups that nobody has to act on: the first to be shortened. */
const QUIET: ReadonlySet<DecisionGroup> = new Set(['defer', 'decline', 'undecided'])
/** Below this a group isn't shortened, in rows. */
const LEAST = { quiet: 1, other: 2 } as const

/** How many rows each group shows so that the table keeps to its lines: what is built, legal and escalated goes first. */
function rowsShown(
  byGroup: ReadonlyMap<DecisionGroup, readonly DecisionLine[]>,
  room: number,
): Record<DecisionGroup, number> {
  const shown = Object.fromEntries(
    DECISION_GROUPS.map((group) => [group, byGroup.get(group)?.length ?? 0]),
  ) as Record<DecisionGroup, number>
  const linesIn = (group: DecisionGroup): number => {
    const all = byGroup.get(group) ?? []
    const rows = all.slice(0, shown[group])
    const more = rows.length < all.length ? 1 : 0
    return rows.reduce((sum, { theme }) => sum + linesOf(theme.name, PAGE.theme), more)
  }
  const longest = (quiet: boolean): DecisionGroup | undefined =>
    DECISION_GROUPS.filter(
      (group) => QUIET.has(group) === quiet && shown[group] > (quiet ? LEAST.quiet : LEAST.other),
    ).toSorted((a, b) => shown[b] - shown[a])[0]
  while (DECISION_GROUPS.reduce((sum, group) => sum + linesIn(group), 0) > room) {
    const group = longest(true) ?? longest(false)
    if (group === undefined) break
    shown[group] -= 1
  }
  return shown
}

/** What renews soon, with an explicit signal, on something that is not built; each account once. */
function atRisk(lines: readonly DecisionLine[], currency: string): string[] {
  const unbuilt = urgentUnbuilt(lines)
  if (unbuilt.length === 0) return []
  const money = unbuilt.reduce((sum, { account }) => sum + account.arr, 0)
  const themes = new Set(unbuilt.flatMap((one) => one.themes)).size
  return [words.atRisk({ themes, money: formatMoneyShort(money, currency) })]
}

/** The ARR of everybody who asked for something that is built, each account once. */
function moneyBehind(lines: readonly DecisionLine[], currency: string): string {
  const accounts = new Map<string, Account>()
  for (const { group, theme } of lines)
    if (group === 'build')
      for (const { account } of [...theme.counted, ...theme.tracked]) accounts.set(account.id, account)
  return formatMoneyShort(
    [...accounts.values()].reduce((sum, { arr }) => sum + arr, 0),
    currency,
  )
}

function overrideLine(view: OverrideView, cut: MemoCut): Summary['overrides'][number] {
  const { kind, rankBefore, rankAfter, reason, condition, who, themeName } = view
  const moved =
    kind === 'rank'
      ? words.moved({ from: ordinal(rankBefore), to: ordinal(rankAfter) })
      : kind === 'shortlist-on'
        ? words.on
        : words.off
  // The reason is written for those in the room.
  const why =
    cut === 'internal'
      ? `${oneLine(reason, OVERRIDES.reason)}. ${terms.condition[condition]}, ${who}.`
      : `${terms.condition[condition]}.`
  return { theme: themeName, moved, why }
}

/** Whether anything is decided, so that there is something to sum up. */
export function anythingDecided({ decisions, amendments }: Snapshot): boolean {
  return (
    [...decisions.values()].some(({ status }) => status !== null) ||
    amendments.some(({ content }) => content?.kind === 'decision')
  )
}
