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
import { type DecisionLine, decisionLines, laterQuarter, oneLine, ordinal } from './decision-lines.ts'
import { summaryNeeds, urgentUnbuilt } from './summary-needs.ts'

/** How many themes fit into the table beside everything else on the page. */
const ROWS = 24
/** How many overrides are listed, and how long a reason may be, in characters. */
const OVERRIDES = { most: 3, reason: 150 } as const

/** Gathers the executive summary of one cut; the shareable one names no account, person, amount or renewal. */
export function summaryOf(desk: MemoDesk, cut: MemoCut): Summary {
  const { snapshot } = desk
  const lines = decisionLines(desk, cut)
  const { quarter } = snapshot.session
  const later = laterQuarter(quarter)
  const { currency } = snapshot.facts
  const byGroup = Map.groupBy(lines, ({ group }) => group)
  const counts = Object.fromEntries(
    DECISION_GROUPS.map((group) => [group, byGroup.get(group)?.length ?? 0]),
  ) as Record<DecisionGroup, number>
  const shown = rowsShown(counts)
  const overrides = overrideViews(snapshot).filter(({ revoked }) => revoked === null)
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
    needs: summaryNeeds(desk, lines, cut),
    overrides: overrides.slice(0, OVERRIDES.most).map((view) => overrideLine(view, cut)),
    overridesMore: Math.max(0, overrides.length - OVERRIDES.most),
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

/** How many rows each group shows: all where they fit, else the groups to act on first, and the rest shared out. */
function rowsShown(counts: Readonly<Record<DecisionGroup, number>>): Record<DecisionGroup, number> {
  const shown = { ...counts }
  const groups = DECISION_GROUPS.filter((group) => counts[group] > 0)
  const over = (): number =>
    groups.reduce((sum, group) => sum + shown[group] + (shown[group] < counts[group] ? 1 : 0), 0) - ROWS
  // From the last group to the first, one row at a time from the longest of those still above three.
  while (over() > 0) {
    const longest = groups.filter((group) => shown[group] > 3).toSorted((a, b) => shown[b] - shown[a])[0]
    if (longest === undefined) break
    shown[longest] -= 1
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
