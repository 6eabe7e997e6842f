import type { Account } from '#shared/domain/customers/account.ts'
import type { FeedbackRequest } from '#shared/domain/customers/request.ts'
import type { FeedbackTheme, Fit, Score } from '#shared/domain/prioritization/themes/theme.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Money } from '#shared/kernel/money.ts'
import { compareNames, compareText, foldName } from '#shared/kernel/text.ts'
import { type AccountWeight, daysToRenewal, weighAccount } from './account-weight.ts'
import { countTiers, type Flag, flagTheme, type TierTotals } from './flags.ts'
import { type EffectiveSettings, scoreByBreakpoints } from './settings.ts'

/** A theme's agreed standing against the roadmap, as far as scoring needs it. */
export type Alignment = {
  readonly fit: Fit
  readonly score: Score
  readonly scoredInRoom: boolean
  readonly pastAlignment: readonly Score[]
}

/** Everything the scores are computed from. */
export type ScoringInput = {
  readonly asOf: IsoDate
  readonly settings: EffectiveSettings
  readonly accounts: readonly Account[]
  readonly themes: readonly FeedbackTheme[]
  readonly requests: readonly FeedbackRequest[]
  /** By theme id; a theme that is missing here has no alignment score yet. */
  readonly alignment: ReadonlyMap<string, Alignment>
  /** The scores that count, given the model's; left out: the model's do. Compliance themes are never asked. */
  readonly settle?: ((themeId: string, model: DataScores) => DataScores) | undefined
}

/** Three scores of a theme; null where there is none, or where it is withheld. */
export type DataScores = {
  readonly revenue: Score | null
  readonly breadth: Score | null
  readonly alignment: Score | null
  readonly fit: Fit | null
}

/** One feedback theme with its three scores and all that stands behind them. Money in minor units. */
export type ScoredTheme = {
  readonly themeId: string
  readonly name: string
  readonly description: string
  /** Counted accounts, heaviest first. */
  readonly counted: readonly AccountWeight[]
  /** Accounts outside the ICP that ask as well: shown, never scored. Largest ARR first. */
  readonly tracked: readonly AccountWeight[]
  readonly risk: Money
  readonly expansion: Money
  /** risk + expansion: a weight, not a forecast. */
  readonly weightedArr: Money
  /** Each counted account's ARR once, unweighted. */
  readonly exposedArr: Money
  readonly trackedArr: Money
  readonly weightedCount: number
  readonly tierCounts: TierTotals
  /** The scores that count. null: nobody has scored it yet, or the score is withheld while it is disputed. */
  readonly revenue: Score | null
  readonly breadth: Score | null
  readonly alignment: Score | null
  readonly fit: Fit | null
  /** What the data alone say. */
  readonly model: DataScores & { readonly revenue: Score; readonly breadth: Score }
  readonly scoredInRoom: boolean
  readonly flags: readonly Flag[]
}

/** A theme as prospects ask for it: counted nowhere (model, section 2). */
export type SalesEntry = {
  readonly themeId: string
  readonly name: string
  /** Distinct prospects, by name. */
  readonly prospects: readonly string[]
  /** Asked for by at least `settings.salesMark` prospects. */
  readonly marked: boolean
  readonly requests: readonly FeedbackRequest[]
}

/** The outcome of scoring: the ranking's candidates, the compliance track and the list for Sales, each by name. */
export type Scoring = {
  readonly themes: readonly ScoredTheme[]
  readonly compliance: readonly ScoredTheme[]
  readonly sales: readonly SalesEntry[]
  /** In-ICP accounts per tier, the base of the baseline shares. */
  readonly inIcp: TierTotals
}

/**
 * Scores every feedback theme on revenue weight, customer breadth and strategic alignment (model, sections 2 to 5).
 * Pure; the order of its inputs never shows in its output; O(requests + accounts · log accounts).
 * @throws Error when a request names a theme or an account that is not in the input.
 */
export function scoreThemes(input: ScoringInput): Scoring {
  const accounts = new Map(
    input.accounts.map((account) => [account.id, { account, days: daysToRenewal(account, input.asOf) }]),
  )
  const inIcp = countTiers(input.accounts.filter((a) => a.inIcp).map((a) => a.tier))
  const groups = new Map(input.themes.map((theme) => [theme.id, new ThemeRequests()]))
  for (const request of input.requests) {
    const group = groups.get(request.themeId)
    if (!group) throw new Error(`Request ${request.id} names no known theme: ${request.themeId}`)
    group.add(request)
  }
  const themes: ScoredTheme[] = []
  const compliance: ScoredTheme[] = []
  const sales: SalesEntry[] = []
  for (const theme of input.themes.toSorted((a, b) => compareNames(a.name, b.name))) {
    const group = groups.get(theme.id) as ThemeRequests
    const onTrack = theme.compliance ?? group.compliance
    const scored = scoreTheme(
      theme,
      group,
      accounts,
      inIcp,
      onTrack ? { ...input, settle: undefined } : input,
    )
    if (onTrack) compliance.push(scored)
    else themes.push(scored)
    if (group.prospects.length > 0) sales.push(salesEntry(theme, group.prospects, input.settings.salesMark))
  }
  return { themes, compliance, sales, inIcp }
}

class ThemeRequests {
  readonly byAccount = new Map<string, FeedbackRequest[]>()
  readonly prospects: FeedbackRequest[] = []
  compliance = false

  add(request: FeedbackRequest): void {
    this.compliance ||= request.compliance
    if (request.accountId === null) {
      this.prospects.push(request)
      return
    }
    const own = this.byAccount.get(request.accountId)
    if (own) own.push(request)
    else this.byAccount.set(request.accountId, [request])
  }
}

function scoreTheme(
  theme: FeedbackTheme,
  group: ThemeRequests,
  accounts: ReadonlyMap<string, { readonly account: Account; readonly days: number | null }>,
  inIcp: TierTotals,
  input: ScoringInput,
): ScoredTheme {
  const { settings } = input
  const counted: AccountWeight[] = []
  const tracked: AccountWeight[] = []
  for (const [accountId, requests] of group.byAccount) {
    const found = accounts.get(accountId)
    if (!found) throw new Error(`Theme ${theme.name} names no known account: ${accountId}`)
    const evidence = requests.toSorted((a, b) => compareText(a.id, b.id))
    ;(found.account.inIcp ? counted : tracked).push(
      weighAccount(found.account, evidence, found.days, settings),
    )
  }
  counted.sort(
    (a, b) => b.risk + b.expansion - (a.risk + a.expansion) || compareNames(a.account.name, b.account.name),
  )
  tracked.sort((a, b) => b.account.arr - a.account.arr || compareNames(a.account.name, b.account.name))
  const sum = (list: readonly AccountWeight[], of: (w: AccountWeight) => number): number =>
    list.reduce((total, weight) => total + of(weight), 0)
  const risk = sum(counted, (w) => w.risk)
  const expansion = sum(counted, (w) => w.expansion)
  const weightedCount = sum(counted, (w) => settings.tierWeights[w.account.tier])
  const tierCounts = countTiers(counted.map((w) => w.account.tier))
  const mapped = input.alignment.get(theme.id)
  const model = {
    revenue: scoreByBreakpoints(risk + expansion, settings.revenueBreakpoints),
    breadth: scoreByBreakpoints(weightedCount, settings.breadthBreakpoints),
    alignment: mapped?.score ?? null,
    fit: mapped?.fit ?? null,
  }
  const { revenue, breadth, alignment, fit } = input.settle?.(theme.id, model) ?? model
  return {
    themeId: theme.id,
    name: theme.name,
    description: theme.description,
    counted,
    tracked,
    risk,
    expansion,
    weightedArr: risk + expansion,
    exposedArr: sum(counted, (w) => w.account.arr),
    trackedArr: sum(tracked, (w) => w.account.arr),
    weightedCount,
    tierCounts,
    revenue,
    breadth,
    alignment,
    fit,
    model,
    scoredInRoom: mapped?.scoredInRoom ?? false,
    flags: flagTheme(
      {
        counted,
        asking: tierCounts,
        inIcp,
        revenue,
        breadth,
        alignment,
        pastAlignment: mapped?.pastAlignment ?? [],
      },
      settings,
    ),
  }
}

function salesEntry(theme: FeedbackTheme, requests: readonly FeedbackRequest[], mark: number): SalesEntry {
  const names = new Map<string, string>()
  for (const request of requests.toSorted((a, b) => compareText(a.id, b.id))) {
    const name = request.prospect ?? ''
    if (!names.has(foldName(name))) names.set(foldName(name), name)
  }
  return {
    themeId: theme.id,
    name: theme.name,
    prospects: [...names.values()].toSorted(compareNames),
    marked: names.size >= mark,
    requests: requests.toSorted((a, b) => compareText(a.id, b.id)),
  }
}

/** Exposed ARR of several themes together: each counted account once (model, section 3). Minor units. */
export function portfolioExposedArr(themes: readonly Pick<ScoredTheme, 'counted'>[]): Money {
  const seen = new Map<string, Money>()
  for (const theme of themes) for (const { account } of theme.counted) seen.set(account.id, account.arr)
  return [...seen.values()].reduce((total, arr) => total + arr, 0)
}
