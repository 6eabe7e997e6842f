import type { RankingRow, RankingView } from '#shared/contract/prioritization/ranking.contract.ts'
import { DECISION_STATUSES, type DecisionStatus } from '#shared/domain/prioritization/decisions/decision.ts'
import type { LensShift } from '#shared/domain/prioritization/ranking/lens.ts'
import type { RankingRule } from '#shared/domain/prioritization/ranking/rank-themes.ts'
import { compareNames, foldName } from '#shared/kernel/text.ts'

/** What the matrix can be sorted by; `rank` is the order the session decides in. */
export const SORT_KEYS = [
  'rank',
  'name',
  'revenue',
  'breadth',
  'alignment',
  'composite',
  'decision',
  'weightedArr',
  'exposedArr',
  'accounts',
] as const
export type SortKey = (typeof SORT_KEYS)[number]
export type Sort = { readonly key: SortKey; readonly descending: boolean }

/** How the matrix is looked at; nothing of it reaches the record. */
export type MatrixLook = {
  readonly sort: Sort
  /** Part of a theme's name, its roadmap theme or its owner; empty: everything. */
  readonly filter: string
  /** Only these decisions; `undecided` for none. Empty: all. */
  readonly statuses: readonly (DecisionStatus | 'undecided')[]
  readonly grouped: boolean
}

/** A tied row's neighbour, and the rule that told them apart. */
export type Tie = { readonly rule: RankingRule; readonly side: 'above' | 'below'; readonly other: string }

/** One line of the matrix on screen. */
export type MatrixLine =
  | {
      readonly kind: 'theme'
      readonly key: string
      readonly row: RankingRow
      readonly rank: number | null
      readonly composite: number | null
      /** Ranks gained (+) or lost (−) against the model's own order; 0 when it stands there. */
      readonly shift: number
      /** The other themes whose overrides shifted it; empty beside an override of its own, and through a lens. */
      readonly after: readonly string[]
      readonly ties: readonly Tie[]
      /** Above the line, but taken off the shortlist; or below it and put on. */
      readonly shortlistMark: 'off' | null
    }
  | {
      readonly kind: 'cut'
      readonly key: 'cut'
      readonly size: number
      /** Themes below the line without a decision. */
      readonly open: number
      readonly lens: boolean
    }
  | {
      readonly kind: 'heading'
      readonly key: string
      readonly section: 'unranked' | 'compliance' | DecisionStatus | 'undecided'
      readonly count: number
    }

/**
 * The lines of the matrix: ranked themes with the shortlist line, then those not yet scored, then the compliance
 * track; or one group a decision. Ranks, ties and the line come from the answer (or the lens), never from the sort.
 */
export function matrixLines(
  view: RankingView,
  look: MatrixLook,
  lens: ReadonlyMap<string, LensShift> | null,
): MatrixLine[] {
  const ordered = lens ? view.ranked.toSorted((a, b) => rankOf(a, lens) - rankOf(b, lens)) : view.ranked
  const themes = ordered.map((row, index) => {
    const standing = lens?.get(row.themeId)
    return {
      kind: 'theme',
      key: row.themeId,
      row,
      rank: standing?.rank ?? row.rank,
      composite: standing?.composite ?? row.composite,
      shift: standing?.shift ?? (row.modelRank ?? 0) - (row.rank ?? 0),
      after: lens ? [] : row.movedBy.filter(({ themeId }) => themeId !== row.themeId).map(({ name }) => name),
      ties: tiesOf(ordered, index, lens),
      shortlistMark: null,
    } satisfies MatrixLine
  })
  const shown = themes.filter((line) => matches(line.row, look))
  const unranked = view.unranked.filter((row) => matches(row, look)).map(plainLine)
  const compliance = view.compliance.filter((row) => matches(row, look)).map(plainLine)
  const sorted = look.sort.key === 'rank' ? byRank(shown, look.sort.descending) : sortLines(shown, look.sort)
  if (look.grouped)
    return grouped([...sorted, ...sortLines(unranked, look.sort), ...sortLines(compliance, look.sort)])
  const inOrder = look.sort.key === 'rank' && !look.sort.descending
  return [
    ...(inOrder ? withCut(sorted, view, lens !== null) : sorted),
    ...section('unranked', sortLines(unranked, look.sort)),
    ...section('compliance', sortLines(compliance, look.sort)),
  ]
}

type ThemeLine = Extract<MatrixLine, { kind: 'theme' }>

function rankOf(row: RankingRow, lens: ReadonlyMap<string, LensShift>): number {
  return lens.get(row.themeId)?.rank ?? Number.MAX_SAFE_INTEGER
}

function plainLine(row: RankingRow): ThemeLine {
  return {
    kind: 'theme',
    key: row.themeId,
    row,
    rank: null,
    composite: row.composite,
    shift: 0,
    after: [],
    ties: [],
    shortlistMark: null,
  }
}

function tiesOf(
  rows: readonly RankingRow[],
  index: number,
  lens: ReadonlyMap<string, LensShift> | null,
): Tie[] {
  const ruleOf = (row: RankingRow | undefined): RankingRule | null =>
    row === undefined ? null : lens ? (lens.get(row.themeId)?.decidedBy ?? null) : row.decidedBy
  const ties: Tie[] = []
  const below = ruleOf(rows[index])
  const above = ruleOf(rows[index + 1])
  if (below !== null && below !== 'composite')
    ties.push({ rule: below, side: 'below', other: rows[index - 1]?.name ?? '' })
  if (above !== null && above !== 'composite')
    ties.push({ rule: above, side: 'above', other: rows[index + 1]?.name ?? '' })
  return ties
}

function matches(row: RankingRow, look: MatrixLook): boolean {
  if (look.statuses.length > 0 && !look.statuses.includes(row.decision.status ?? 'undecided')) return false
  const words = foldName(look.filter)
  if (words === '') return true
  return [row.name, row.roadmapTheme ?? '', row.decision.ownerName ?? ''].some((text) =>
    foldName(text).includes(words),
  )
}

function byRank(lines: readonly ThemeLine[], descending: boolean): readonly ThemeLine[] {
  return descending ? lines.toReversed() : lines
}

function sortLines(lines: readonly ThemeLine[], sort: Sort): ThemeLine[] {
  const sign = sort.descending ? -1 : 1
  return lines.toSorted((a, b) => sign * compareLines(a, b, sort.key) || compareNames(a.row.name, b.row.name))
}

const STATUS_ORDER: Readonly<Record<DecisionStatus | 'undecided', number>> = {
  build: 0,
  defer: 1,
  decline: 2,
  undecided: 3,
}

function compareLines(a: ThemeLine, b: ThemeLine, key: SortKey): number {
  switch (key) {
    case 'rank':
      return (a.rank ?? 0) - (b.rank ?? 0)
    case 'name':
      return compareNames(a.row.name, b.row.name)
    case 'revenue':
    case 'breadth':
    case 'alignment':
      return (a.row[key] ?? 0) - (b.row[key] ?? 0)
    case 'composite':
      return (a.composite ?? 0) - (b.composite ?? 0)
    case 'decision':
      return (
        STATUS_ORDER[a.row.decision.status ?? 'undecided'] -
        STATUS_ORDER[b.row.decision.status ?? 'undecided']
      )
    case 'weightedArr':
    case 'exposedArr':
      return a.row[key] - b.row[key]
    case 'accounts':
      return a.row.accountsCounted - b.row.accountsCounted
  }
}

function withCut(lines: readonly ThemeLine[], view: RankingView, lens: boolean): MatrixLine[] {
  const listed = (line: ThemeLine): boolean =>
    lens ? (line.rank ?? 0) <= view.shortlist.size : line.row.shortlisted
  const last = lines.findLastIndex(listed)
  if (last === -1) return [...lines]
  const above = lines
    .slice(0, last + 1)
    .map((line): ThemeLine => (listed(line) ? line : { ...line, shortlistMark: 'off' }))
  const below = lines.slice(last + 1)
  // A line with nothing under it divides nothing.
  if (below.length === 0) return above
  const open = below.filter((line) => line.row.decision.status === null).length
  return [...above, { kind: 'cut', key: 'cut', size: view.shortlist.size, open, lens }, ...below]
}

function section(name: 'unranked' | 'compliance', lines: readonly ThemeLine[]): MatrixLine[] {
  if (lines.length === 0) return []
  return [{ kind: 'heading', key: `heading-${name}`, section: name, count: lines.length }, ...lines]
}

function grouped(lines: readonly ThemeLine[]): MatrixLine[] {
  return [...DECISION_STATUSES, 'undecided' as const].flatMap((status) => {
    const own = lines.filter((line) => (line.row.decision.status ?? 'undecided') === status)
    if (own.length === 0) return []
    return [
      { kind: 'heading', key: `heading-${status}`, section: status, count: own.length } satisfies MatrixLine,
      ...own,
    ]
  })
}
