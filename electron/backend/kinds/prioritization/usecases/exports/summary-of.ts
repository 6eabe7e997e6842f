import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import type { MemoDesk } from '#electron/backend/kinds/prioritization/usecases/memos/memo-view.ts'
import { overrideViews } from '#electron/backend/kinds/prioritization/usecases/overrides/overrides-usecases.ts'
import type { Summary, SummaryRow } from '#electron/backend/kinds/prioritization/documents/summary/summary.ts'
import type { OverrideView } from '#shared/contract/prioritization/overrides.contract.ts'
import type { Account } from '#shared/domain/customers/account.ts'
import type { MemoCut } from '#shared/domain/prioritization/decisions/memo-facts.ts'
import { DECISION_GROUPS, type DecisionGroup, summaryWords as words } from '#shared/catalogue/summary.ts'
import { sessionInShort, terms } from '#shared/catalogue/terms.ts'
import { formatMoneyShort } from '#shared/kernel/money.ts'
import { asSentence, ordinal } from '#shared/domain/wording/plain-english.ts'
import { quarterAfter } from '#shared/kernel/dates.ts'
import { accountsToCall } from './accounts-to-call.ts'
import { clamped, type DecisionLine, decisionLines, inShort } from './decision-lines.ts'
import { summaryNeeds } from './summary-needs.ts'

/** How many lines of its tables the page holds; the least its first table has, and the most each of the others. */
const PAGE = { lines: 34, table: 14, needs: 8, overrides: 5 } as const
/** The headline takes two lines as a rule; each more is as high as two of a table. */
const HEADLINE = { wraps: 56, lines: 2 } as const
/** Where a line of each column wraps, in characters. */
const WRAP = {
  theme: 27,
  owner: 13,
  why: 58,
  who: 26,
  what: 74,
  moved: 17,
  override: 32,
  reason: 68,
} as const
/** How long a why may be, in characters: three lines, two, or one. */
const WHYS = [3 * WRAP.why, 2 * WRAP.why, WRAP.why] as const
/** How many lines a name may take. */
const NAME_LINES = 2
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
  const duties = { build: 0, defer: 0, decline: 0, undecided: 0 }
  for (const { decision } of byGroup.get('legal') ?? []) duties[decision?.status ?? 'undecided'] += 1
  const counts = {
    ...(Object.fromEntries(
      DECISION_GROUPS.map((group) => [group, byGroup.get(group)?.length ?? 0]),
    ) as Record<DecisionGroup, number>),
    duties,
  }
  const active = overrideViews(snapshot).filter(({ revoked }) => revoked === null)
  const overrides = withinLines(
    active.slice(0, OVERRIDES.most).map((view) => overrideLine(view, cut)),
    ({ theme, why }) => Math.max(linesOf(theme, WRAP.override), linesOf(why, WRAP.reason)),
    PAGE.overrides,
  )
  const needed = summaryNeeds(desk, lines, cut)
  const needs = withinLines(
    needed.slice(0, NEEDS).map((need) => ({ ...need, who: clamped(need.who, NAME_LINES * WRAP.who) })),
    ({ who, what }) => Math.max(linesOf(who, WRAP.who), linesOf(what, WRAP.what)),
    PAGE.needs,
  )
  const headline = [
    words.headline({ quarter, counts }),
    ...(cut === 'internal' ? atRisk(lines, currency) : []),
  ].join(' ')
  const taken =
    2 * Math.max(0, linesOf(headline, HEADLINE.wraps) - HEADLINE.lines) +
    needs.lines +
    overrides.lines +
    // What isn't listed is counted in a line of its own.
    Number(needs.rows.length < needed.length) +
    Number(overrides.rows.length < active.length)
  const room = Math.max(PAGE.table, PAGE.lines - taken)
  const linesIn = cut === 'internal' ? linesOfRow : linesOfShareableRow
  // A why of one line for every theme says more than one of three lines for some.
  const limit =
    WHYS.find((most) => linesOfAll(byGroup, allOf(byGroup), inLines(linesIn, most)) <= room) ?? WRAP.why
  const shown = rowsShown(byGroup, room, inLines(linesIn, limit))
  return {
    cut,
    session: sessionInShort(snapshot.session),
    quarter,
    later,
    currency,
    headline,
    lead: [
      ...(cut === 'internal' && counts.build > 0
        ? [words.askedFor({ ...moneyBehind(lines, currency), n: counts.build })]
        : []),
      words.rest({ counts, later }),
    ]
      .filter((part) => part !== '')
      .join(' '),
    groups: DECISION_GROUPS.flatMap((group) => {
      const all = byGroup.get(group) ?? []
      return all.length === 0
        ? []
        : [
            {
              group,
              count: all.length,
              rows: all.slice(0, shown[group]).map((line) => rowOf(shortened(line, limit))),
            },
          ]
    }),
    needs: needs.rows,
    needsMore: needed.slice(needs.rows.length).reduce((sum, { of = 1 }) => sum + of, 0),
    overrides: overrides.rows,
    overridesMore: active.length - overrides.rows.length,
  }
}

function rowOf({ theme, owner, settledBy, why }: DecisionLine): SummaryRow {
  const who = settledBy ?? owner
  return {
    theme: clamped(theme.name, NAME_LINES * WRAP.theme),
    weightedArr: theme.weightedArr,
    customers: theme.counted.length + theme.tracked.length,
    owner: who === null ? null : clamped(who, NAME_LINES * WRAP.owner),
    why,
  }
}

/** How many lines a text takes that breaks at spaces and hyphens, and inside a word where it is longer than a line. */
function linesOf(text: string, width: number): number {
  let lines = 1
  let used = 0
  for (const part of text.split(/(?<=[\s-])/u)) {
    const { length } = part.trimEnd()
    if (used > 0 && used + length > width) {
      lines += 1
      used = 0
    }
    lines += Math.max(0, Math.ceil(length / width) - 1)
    used = (used + part.length) % (width + 1)
  }
  return lines
}

const linesOfRow = (line: DecisionLine): number => {
  const { theme, owner, why } = rowOf(line)
  return Math.max(linesOf(theme, WRAP.theme), linesOf(owner ?? '', WRAP.owner), linesOf(why, WRAP.why))
}

const linesOfShareableRow = (line: DecisionLine): number => {
  const { theme, why } = rowOf(line)
  return Math.max(linesOf(theme, WRAP.theme), linesOf(why, WRAP.why))
}

/** The first rows that fit into so many lines, one at least, and the lines they take. */
function withinLines<Row>(
  rows: readonly Row[],
  linesIn: (row: Row) => number,
  most: number,
): { readonly rows: Row[]; readonly lines: number } {
  const shown: Row[] = []
  let lines = 0
  for (const row of rows) {
    const more = linesIn(row)
    if (shown.length > 0 && lines + more > most) break
    shown.push(row)
    lines += more
  }
  return { rows: shown, lines }
}

/** Which groups are shortened first, and to how many rows: what nobody has to act on before what is built. */
const SHORTENED: readonly { readonly groups: readonly DecisionGroup[]; readonly least: number }[] = [
  { groups: ['defer', 'decline', 'undecided'], least: 1 },
  { groups: ['legal', 'escalated'], least: 1 },
  { groups: ['build'], least: 3 },
  { groups: ['defer', 'decline', 'undecided'], least: 0 },
  { groups: ['build'], least: 1 },
]

type ByGroup = ReadonlyMap<DecisionGroup, readonly DecisionLine[]>
type LinesIn = (line: DecisionLine) => number

/** A line whose why says its first sentences only: as many as fit, and one at least. */
function shortened(line: DecisionLine, limit: number): DecisionLine {
  const [why = line.why] = WHYS.filter((most) => most >= limit)
    .toSorted((a, b) => a - b)
    .map((most) => inShort(line.why, most))
    .filter((short) => short !== '')
  return { ...line, why }
}

const inLines =
  (linesIn: LinesIn, limit: number): LinesIn =>
  (line) =>
    linesIn(shortened(line, limit))

/** Every row of every group. */
function allOf(byGroup: ByGroup): Record<DecisionGroup, number> {
  return Object.fromEntries(
    DECISION_GROUPS.map((group) => [group, byGroup.get(group)?.length ?? 0]),
  ) as Record<DecisionGroup, number>
}

/** The lines of the table with so many rows of each group; one more where some aren't shown. */
function linesOfAll(
  byGroup: ByGroup,
  shown: Readonly<Record<DecisionGroup, number>>,
  linesIn: LinesIn,
): number {
  return DECISION_GROUPS.reduce((sum, group) => {
    const all = byGroup.get(group) ?? []
    const rows = all.slice(0, shown[group])
    return rows.reduce((lines, line) => lines + linesIn(line), sum + (rows.length < all.length ? 1 : 0))
  }, 0)
}

/** How many rows each group shows so that the table keeps to its lines: what is built, legal and escalated goes first. */
function rowsShown(byGroup: ByGroup, room: number, linesIn: LinesIn): Record<DecisionGroup, number> {
  const shown = allOf(byGroup)
  const next = (): DecisionGroup | undefined =>
    SHORTENED.flatMap(({ groups, least }) =>
      groups.filter((group) => shown[group] > least).toSorted((a, b) => shown[b] - shown[a]),
    )[0]
  while (linesOfAll(byGroup, shown, linesIn) > room) {
    const group = next()
    if (group === undefined) break
    shown[group] -= 1
  }
  return shown
}

/** What renews soon, with an explicit signal, on something that is not built; each account once. */
function atRisk(lines: readonly DecisionLine[], currency: string): string[] {
  const unbuilt = accountsToCall(lines)
    .map((one) => ({
      ...one,
      reasons: one.reasons.filter(({ decision }) => (decision?.status ?? null) !== null),
    }))
    .filter(({ reasons }) => reasons.length > 0)
  if (unbuilt.length === 0) return []
  const themes = new Set(unbuilt.flatMap(({ reasons }) => reasons.map(({ theme }) => theme.themeId))).size
  return [words.atRisk({ themes, ...sumOf(unbuilt, currency) })]
}

/** The ARR of everybody who asked for something that is built, each account once. */
function moneyBehind(lines: readonly DecisionLine[], currency: string): ReturnType<typeof sumOf> {
  const accounts = new Map<string, { account: Account; counted: boolean }>()
  for (const { group, theme } of lines)
    if (group === 'build') {
      for (const { account } of theme.counted) accounts.set(account.id, { account, counted: true })
      for (const { account } of theme.tracked) accounts.set(account.id, { account, counted: false })
    }
  return sumOf([...accounts.values()], currency)
}

/** The ARR of accounts, and how much of it lies outside the ICP; null: none of it. */
function sumOf(
  accounts: readonly { readonly account: Account; readonly counted: boolean }[],
  currency: string,
): { money: string; outside: string | null } {
  const of = (some: typeof accounts): number => some.reduce((sum, { account }) => sum + account.arr, 0)
  const outside = of(accounts.filter(({ counted }) => !counted))
  const all = of(accounts)
  return {
    money: formatMoneyShort(all, currency),
    outside: outside === 0 ? null : outside === all ? 'all' : formatMoneyShort(outside, currency),
  }
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
      ? `${reasonInShort(reason)}${asSentence(`${terms.condition[condition]}, ${clamped(who, WRAP.who)}`)}`
      : `${terms.condition[condition]}.`
  return { theme: clamped(themeName, NAME_LINES * WRAP.override), moved, why }
}

function reasonInShort(reason: string): string {
  const short = asSentence(inShort(reason, OVERRIDES.reason))
  return short === '' ? '' : `${short} `
}

/** Whether anything is decided, so that there is something to sum up. */
export function anythingDecided({ decisions, amendments }: Snapshot): boolean {
  return (
    [...decisions.values()].some(({ status }) => status !== null) ||
    amendments.some(({ content }) => content?.kind === 'decision')
  )
}
