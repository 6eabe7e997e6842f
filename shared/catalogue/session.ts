import type { StandingState } from '#shared/domain/prioritization/disputes/agree.ts'
import type { RankingRule } from '#shared/domain/prioritization/ranking/rank-themes.ts'
import { OWNERS } from '#shared/domain/prioritization/ballots/roles.ts'
import type { Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import { counted, listInWords } from '#shared/kernel/text.ts'
import { terms } from './terms.ts'

/** Whoever owes a missing score, by dimension (ritual, section 1). */
const owners: Record<Dimension, string> = {
  revenue: 'Customer Success or RevOps',
  breadth: 'Customer Success',
  alignment: 'CS Ops (mapping) and Product',
}

/** Why a score is not there, short enough to stand under its bars. */
const withheldShort: Record<StandingState, string> = {
  model: 'not scored',
  hidden: 'hidden',
  agreed: 'agreed',
  resolved: 'settled',
  disputed: 'disputed',
  escalated: 'escalated',
  'not-scored': 'not scored',
}

const shortNames = (dimensions: readonly Dimension[]): string =>
  listInWords(
    dimensions.map((d, at) => (at === 0 ? terms.dimensionShort[d] : terms.dimensionShort[d].toLowerCase())),
  )

/** The rule behind a tie, short enough to stand under a number. */
const tieShort: Record<RankingRule, string> = {
  composite: 'composite',
  revenue: 'revenue',
  'arr-at-risk': 'risk',
  breadth: 'count',
  name: 'name',
}

/** `after`: the other themes whose overrides moved it; empty where its own did, or a lens. */
type Shifted = { readonly n: number; readonly from: number; readonly after: readonly string[] }

const afterOverrides = (names: readonly string[]): string =>
  names.length === 0
    ? ''
    : `, after ${names.length === 1 ? 'an override' : 'overrides'} of ${listInWords(names.map((name) => `“${name}”`))}`

/** The matrix: ranking, lenses, alignment by key, overrides. */
export const session = {
  'session.group': 'Session',
  'session.title': ({ n }: { n: number }) => counted(n, 'feedback theme'),
  'session.subtitle': 'ranked by composite; ties go to revenue weight',
  'session.subtitle.lens': ({ name }: { name: string }) => `ordered by the ${name}`,
  'session.loading': 'Reading the ranking…',
  'session.failed': 'The ranking couldn’t be read.',
  'session.retry': 'Try again',
  'session.grid': 'Feedback themes by rank',
  'session.grid.hint': 'J and K move, E opens the evidence, 1 to 5 sets alignment, O overrides, D decides.',
  'session.empty.title': 'No feedback themes yet',
  'session.empty.text':
    'Themes are created from requests: import what customers asked for, and they’re scored from the account list right away.',
  'session.empty.action': 'Go to requests',
  'session.empty.triage.title': 'Nothing to triage',
  'session.empty.triage.text':
    'No counted account has an urgent churn signal and renews within 90 days. The themes wait for the quarterly session.',
  'session.empty.triage.action': 'Go to feedback themes',
  'session.empty.fast-track.title': 'Nothing on the table yet',
  'session.empty.fast-track.text':
    'A fast track covers one feedback theme: the one behind the competitive emergency.',
  'session.nothingFound.title': 'No theme matches',
  'session.nothingFound.text': 'Nothing is lost: the filter is hiding the rest.',
  'session.nothingFound.action': 'Clear the filter',
  'session.notStarted':
    'The session isn’t published. Scores follow the data as it changes; publishing locks them and opens the ballots.',
  'session.notStarted.short': 'The session isn’t published yet.',
  'session.modelScores':
    'These are the model’s scores. Voting is open; the agreed scores count once they’re revealed.',
  'session.modelScores.action': 'Go to the ballots',
  'session.revealing': ({ hidden, disputed }: { hidden: number; disputed: number }) =>
    `The reveal is in progress: ${[
      hidden > 0 ? `${counted(hidden, 'theme')} not revealed` : '',
      disputed > 0 ? `${counted(disputed, 'theme')} disputed` : '',
    ]
      .filter((part) => part !== '')
      .join(', ')}. Only themes with all three scores are ranked.`,
  'session.revealing.action': 'Go to disputes',
  'session.sealed.short': 'The session is sealed and can no longer change. Add an amendment instead.',
  'session.decide.later': ({ phase }: { phase: string }) =>
    `The session is in “${phase}”; overrides and decisions open in “${terms.phase.decide}”.`,
  'session.align.ballots':
    'This session uses ballots: alignment is scored on a ballot and settled under Disputes.',
  'session.score.withheld': ({ state }: { state: StandingState }) => withheldShort[state],
  'session.score.model': ({ model }: { model: number }) => `model ${model}`,
  'session.remark.disputed': ({ dimensions }: { dimensions: readonly Dimension[] }) =>
    `${shortNames(dimensions)} disputed`,
  'session.remark.disputed.meaning': 'Nothing is averaged; the composite is pending until it’s settled.',
  'session.remark.escalated.meaning': ({ dimensions }: { dimensions: readonly Dimension[] }) =>
    `${listInWords(dimensions.map((d) => terms.dimension[d]))}: with VP CS and Head of Product; the theme has no rank until they settle it.`,
  'session.remark.hidden.meaning': 'Its ballots aren’t revealed yet.',
  'session.notScored': ({ dimensions }: { dimensions: readonly Dimension[] }) =>
    dimensions
      .map(
        (d) =>
          `${terms.dimensionShort[d]} not yet scored by ${listInWords(OWNERS[d].map((role) => terms.role[role])).replace(' and ', ' or ')}`,
      )
      .join('; '),
  'session.notStarted.action': 'See what is missing',
  'session.nothingSelected': 'Choose a theme first (J and K move).',

  'session.tab.ranking': 'Ranking',
  'session.tab.sales': ({ n }: { n: number }) => `For Sales ${n}`,
  'session.tabs': 'What to show',

  'session.column.rank': 'Rank',
  'session.column.name': 'Feedback theme',
  'session.column.revenue': terms.dimension.revenue,
  'session.column.breadth': terms.dimension.breadth,
  'session.column.alignment': terms.dimension.alignment,
  'session.column.composite': 'Composite',
  'session.column.decision': 'Decision, owner',
  'session.column.weightedArr': 'Weighted ARR',
  'session.column.exposedArr': 'Exposed ARR',
  'session.column.accounts': 'Accounts',
  'session.column.roadmap': 'Roadmap theme',
  'session.column.modelRank': 'Rank by the model',
  'session.column.withheld': 'Pending',
  'session.column.status': 'Decision',
  'session.column.owner': 'PM owner',
  'session.column.flags': 'Flags',
  'session.column.tie': 'Decided by',
  'session.column.weightedCount': 'Weighted count',
  'session.column.risk': 'Weighted risk',
  'session.column.expansion': 'Expansion',
  'session.columns': 'Columns',
  'session.columns.hint': 'Rank, theme, scores and composite always stay.',

  'session.rank.up': ({ n, from, after }: Shifted) =>
    `${counted(n, 'place')} above its model rank, ${from}${afterOverrides(after)}`,
  'session.rank.down': ({ n, from, after }: Shifted) =>
    `${counted(n, 'place')} below its model rank, ${from}${afterOverrides(after)}`,
  'session.rank.none': 'not ranked',
  'session.tie.label': ({ rule }: { rule: RankingRule }) => `tied, by ${tieShort[rule]}`,
  'session.tie.below': ({ rule, other }: { rule: RankingRule; other: string }) =>
    `Same composite as ${other}; ranks below it on ${terms.rule[rule]}.`,
  'session.tie.above': ({ rule, other }: { rule: RankingRule; other: string }) =>
    `Same composite as ${other}; ranks above it on ${terms.rule[rule]}.`,
  'session.inRoom': 'Scored in the room',
  'session.inRoom.meaning': 'The alignment score was entered after the session had started.',
  'session.offShortlist': 'Off the shortlist',
  'session.offShortlist.meaning': 'An override removed it or gave its place to another theme.',
  'session.builtOff': 'Built, but off the shortlist',
  'session.builtOff.meaning': 'It was set to build and has since left the shortlist. Decide it again.',
  'session.missing': ({ dimensions }: { dimensions: readonly Dimension[] }) =>
    `Missing: ${listInWords(dimensions.map((d) => terms.dimension[d].toLowerCase()))}, from ${listInWords([
      ...new Set(dimensions.map((d) => owners[d])),
    ])}`,
  'session.settleFirst': 'Settle first',
  'session.withheld': 'not yet',
  'session.composite.withheld': 'pending',
  'session.cut': ({ size, open }: { size: number; open: number }) =>
    `The shortlist holds ${size}. ${open === 0 ? 'Every theme below is decided.' : `${counted(open, 'decision')} open below.`}`,
  'session.cut.lens': ({ size }: { size: number }) =>
    `With these weights the shortlist of ${size} would end here.`,
  'session.section.unranked': ({ n }: { n: number }) => `No rank yet · ${n}`,
  'session.section.compliance': ({ n }: { n: number }) =>
    `Compliance track · ${n} · legal duties aren’t ranked; they go to the CPO`,
  'session.section.status': ({ name, n }: { name: string; n: number }) => `${name} · ${n}`,
  'session.totals': ({ shortlist, portfolio }: { shortlist: string; portfolio: string }) =>
    `Exposed ARR, each account counted once: ${shortlist} behind the shortlist, ${portfolio} behind all ranked themes.`,

  'session.filter': 'Filter',
  'session.filter.label': 'Theme, roadmap theme or owner contains',
  'session.filter.decisions': 'Decision',
  'session.filter.clear': 'Clear',
  'session.filter.active': ({ shown, all }: { shown: number; all: number }) =>
    `${shown} of ${counted(all, 'theme')}`,
  'session.grouped': 'Group by decision',
  'session.sortBy': ({ name }: { name: string }) => `Sort by ${name}`,
  'session.sorted': 'Sorted by another column. Ranks don’t change.',
  'session.sort.reset': 'Sort by rank',

  'session.next': 'Next theme',
  'session.previous': 'Previous theme',
  'session.evidence': 'Show the evidence',
  'session.closeEvidence': 'Close the evidence',
  'session.closeEvidence.closed': 'The evidence is not open.',
  'session.decide': 'Decide',
  'session.override': 'Override',
  'session.align': ({ score }: { score: number }) => `Set alignment to ${score}`,
  'session.resize': 'Width of the evidence panel',

  'session.lens': 'What if',
  'session.lens.title': 'Try other weights',
  'session.lens.text': 'See how ranks would shift. This never changes the record.',
  'session.lens.session': 'The session’s weights',
  'session.lens.cs': 'CS lens',
  'session.lens.product': 'Product lens',
  'session.lens.own': 'Own weights',
  'session.lens.weights': ({ weights }: { weights: string }) => `revenue : breadth : alignment = ${weights}`,
  'session.lens.ownHint': 'From 0 to 10; at least one above 0.',
  'session.lens.banner': ({ name, weights, moved }: { name: string; weights: string; moved: number }) =>
    `${name}, ${weights}. ${moved === 0 ? 'No theme changes its rank.' : `${counted(moved, 'theme')} would move.`} Overrides are left out; the record is unchanged.`,
  'session.lens.leave': 'Reset weights',

  'session.alignment.saved': ({ name, score }: { name: string; score: number }) =>
    `Alignment of ${name} is ${score}.`,
  'session.alignment.same': ({ name, score }: { name: string; score: number }) =>
    `Alignment of ${name} is already ${score}.`,
  'session.alignment.failed': ({ name }: { name: string }) => `The alignment of ${name} was not saved.`,
  'session.cancel': 'Cancel',

  'session.override.title': ({ name }: { name: string }) => `Override ${name}`,
  'session.override.text':
    'An override is an exception with a reason on record. The model’s rank stays visible beside it.',
  'session.override.kind': 'Change',
  'session.override.rank': 'New rank',
  'session.override.rank.hint': ({ max }: { max: number }) => `1 to ${max}; currently at the model’s rank.`,
  'session.override.rank.now': ({ rank, max }: { rank: number; max: number }) => `Now ${rank} of ${max}.`,
  'session.override.condition': 'Condition',
  'session.override.condition.missing': 'Choose a condition.',
  'session.override.reason': 'Reason',
  'session.override.reason.hint': 'Who asked for it, why, and what would have to change to revoke it.',
  'session.override.reason.count': ({ have, min }: { have: number; min: number }) =>
    have >= min ? `${have} characters` : `${have} of at least ${min} characters`,
  'session.override.reason.short': ({ lacks }: { lacks: number }) =>
    `Add a little more: ${counted(lacks, 'character')} to go.`,
  'session.override.preview': 'Resulting order',
  'session.override.preview.none': 'Nothing would move. Choose another rank, or cancel.',
  'session.override.preview.moves': ({ from, to }: { from: number; to: number }) => `${from} → ${to}`,
  'session.override.preview.on': 'onto the shortlist',
  'session.override.preview.off': 'off the shortlist',
  'session.override.failed': 'The override was not recorded; what you typed is still here.',
  'session.override.save': 'Record the override',
  'session.override.saved': ({ name, from, to }: { name: string; from: number; to: number }) =>
    from === to ? `${name} is overridden.` : `${name} moved from rank ${from} to ${to}.`,
  'session.override.unranked': 'Only a ranked theme can be overridden. Score it first.',

  'session.sales.title': 'For Sales',
  'session.sales.text': ({ mark }: { mark: number }) =>
    `What prospects ask for. Not counted in the ranking; marked at ${counted(mark, 'prospect')} or more.`,
  'session.sales.plain': 'What prospects ask for. Not counted in the ranking.',
  'session.sales.empty.title': 'No requests from prospects yet',
  'session.sales.empty.text': 'Requests from prospects appear here instead of in the ranking.',
  'session.sales.marked': 'Marked',
  'session.sales.prospects': ({ n }: { n: number }) => counted(n, 'prospect'),
  'session.sales.theme': 'Feedback theme',
  'session.sales.prospect': 'Prospect',
  'session.sales.quote': 'In their words',
  'session.sales.winLoss': 'Win or loss',
  'session.sales.source': 'Source',
  'session.sales.noWinLoss': 'no win/loss context',
} as const
