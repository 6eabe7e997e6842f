import { takesPart } from '#shared/domain/people/role.ts'
import type { BallotDesk, OpenBallot } from '#electron/backend/core/context.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { personName } from '#electron/backend/usecases/workspace/workspace-view.ts'
import type {
  BallotEntry,
  BallotTheme,
  BallotView,
  VoterView,
} from '#shared/contract/prioritization/ballots.contract.ts'
import { type Ballot, ballotProgress, finishBallot } from '#shared/domain/prioritization/ballots/ballot.ts'
import { ownedDimensions } from '#shared/domain/prioritization/ballots/roles.ts'
import type { ScoredTheme } from '#shared/domain/prioritization/scoring/score-themes.ts'
import type { Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import { ballotOf, modelOf } from './ballot-desk.ts'

/** The ballot that is open at this computer; the only answer that holds scores before the reveal. */
export function ballotView(
  snapshot: Snapshot,
  open: OpenBallot,
  unfinished: BallotDesk['unfinished'],
): BallotView {
  const person = snapshot.people.find((p) => p.id === open.personId)
  if (!person) throw new Error(`No person ${open.personId}`)
  const ballot = ballotOf(snapshot, person)
  const typed = unfinished.get(person.id)
  return {
    personId: person.id,
    personName: person.name,
    roles: [...person.roles],
    owns: ownedDimensions(person.roles),
    enteredBy: open.enteredBy === null ? null : personName(snapshot, open.enteredBy),
    finished: ballot.finishedAt !== null,
    // Nobody is shown what another hand typed.
    unfinished: typed?.enteredBy === open.enteredBy ? typed.drafts : {},
    themes: themesOnBallot(snapshot).map((theme) => ballotTheme(snapshot, theme, ballot)),
    gaps: finishBallot(ballot, person.roles, modelOf(snapshot)).gaps.map((gap) => ({ ...gap })),
  }
}

/** The themes that are voted on: those the model ranks in its order, so that the weightiest come first. */
export function themesOnBallot({ modelRanking, scored }: Snapshot): ScoredTheme[] {
  return [...modelRanking.ranked, ...modelRanking.unranked].flatMap(
    ({ themeId }) => scored.get(themeId) ?? [],
  )
}

function ballotTheme(snapshot: Snapshot, theme: ScoredTheme, ballot: Ballot): BallotTheme {
  const entry = (dimension: Dimension): BallotEntry | null => {
    const found = ballot.scores.find((s) => s.themeId === theme.themeId && s.dimension === dimension)
    return found ? { score: found.score, fit: found.fit, reason: found.reason } : null
  }
  return {
    ...ballotThemeFacts(snapshot, theme),
    entries: { revenue: entry('revenue'), breadth: entry('breadth'), alignment: entry('alignment') },
  }
}

/** A theme on a ballot with what the model says of it; nothing that anybody has said. */
export function ballotThemeFacts(snapshot: Snapshot, theme: ScoredTheme): Omit<BallotTheme, 'entries'> {
  const mapping = snapshot.mappings.get(theme.themeId)
  const roadmap = snapshot.roadmap.find((r) => r.id === mapping?.roadmapThemeId)
  return {
    themeId: theme.themeId,
    name: theme.name,
    description: theme.description,
    roadmapTheme: roadmap?.name ?? null,
    criteria: roadmap?.criteria ?? '',
    model: { ...theme.model },
    weightedArr: theme.weightedArr,
    risk: theme.risk,
    expansion: theme.expansion,
    accounts: theme.counted.length,
    weightedCount: theme.weightedCount,
  }
}

/** How far everybody's ballot is, without a score of any. */
export function voterViews(snapshot: Snapshot): VoterView[] {
  if (snapshot.run?.scoring !== 'ballots') return []
  const themeIds = snapshot.scoring.themes.map((theme) => theme.themeId)
  return snapshot.people
    .filter((person) => takesPart(person.roles))
    .map((person) => {
      const ballot = ballotOf(snapshot, person)
      return {
        personId: person.id,
        name: person.name,
        roles: [...person.roles],
        owns: ownedDimensions(person.roles),
        ...ballotProgress(ballot, person.roles, themeIds),
        finished: ballot.finishedAt !== null,
        via: ballot.via,
        enteredBy: ballot.enteredBy === null ? null : personName(snapshot, ballot.enteredBy),
        excused: ballot.excused,
        hasCode: snapshot.codes.has(person.id),
      }
    })
}
