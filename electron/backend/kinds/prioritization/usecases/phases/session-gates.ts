import { takesPart } from '#shared/domain/people/role.ts'
import { dimensionsIn, type Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import {
  openNotesOf,
  paperTexts,
} from '#electron/backend/kinds/prioritization/usecases/wording/paper-texts.ts'
import { decisionGaps } from '#shared/domain/prioritization/decisions/decision.ts'
import {
  closeGate,
  type GateItem,
  type OpenDispute,
  type OpenWording,
  prepareGate,
  responseGate,
  revealGate,
  scoreGate,
  type Voter,
  wordingGate,
} from '#shared/domain/prioritization/phases/gates.ts'

/** What holds the gate out of the phase one is in shut; empty when it is open, and once the session is sealed. */
export function gateOf(snapshot: Snapshot): GateItem[] {
  if (snapshot.seal || snapshot.abandoned) return []
  switch (snapshot.session.phase) {
    case 'prepare':
      return prepareGate({
        accounts: snapshot.accounts.length,
        requests: snapshot.live.requests.length,
        roles: snapshot.people.flatMap((person) => person.roles),
        roadmapThemes: snapshot.roadmap.length,
        themes: snapshot.live.themes.length,
        unmappedThemes: snapshot.scoring.themes.filter((theme) => theme.model.alignment === null).length,
        modelReviewed: snapshot.session.modelReviewed,
        kind: snapshot.session.kind,
        onTable: snapshot.themes.length,
      })
    case 'score':
      return scoreGate(votersOf(snapshot))
    case 'reveal':
      return revealGate(hiddenThemes(snapshot).length, openDisputes(snapshot))
    case 'decide':
      return [
        ...closeGateOf(snapshot),
        ...wordingGate(openWording(snapshot)),
        ...responseGate(snapshot.session.kind, (snapshot.emergency?.response ?? null) !== null),
      ]
    case 'publish':
    case 'close':
    case 'tell':
      return []
  }
}

/** Everybody whose ballot the session waits for, in the order of the list of people. */
export function votersOf({ people, ballots, run }: Snapshot): Voter[] {
  if (run?.scoring !== 'ballots') return []
  return people
    .filter((person) => takesPart(person.roles))
    .map(({ id, name }) => {
      const ballot = ballots.get(id)
      return {
        personId: id,
        name,
        finished: (ballot?.finishedAt ?? null) !== null,
        excused: (ballot?.excused ?? null) !== null,
      }
    })
}

/** Ids of the themes whose ballots are not shown yet. */
export function hiddenThemes({ sessionThemes, run }: Snapshot): string[] {
  if (run?.scoring !== 'ballots') return []
  return [...sessionThemes.values()]
    .filter((theme) => !theme.compliance && theme.revealedAt === null)
    .map((theme) => theme.themeId)
}

/** Dimensions that are disputed and neither settled nor escalated, by theme name. */
export function openDisputes(snapshot: Snapshot): OpenDispute[] {
  return snapshot.scoring.themes.flatMap(({ themeId, name }) =>
    dimensionsIn(snapshot, themeId, 'disputed').map((dimension) => ({ themeId, name, dimension })),
  )
}

/** Open wording notes, by theme in the order of the table; the capacity note's last. */
function openWording(snapshot: Snapshot): OpenWording[] {
  const byTheme = Map.groupBy(paperTexts(snapshot), ({ themeId }) => themeId)
  return [...byTheme].map(([themeId, texts]) => ({
    themeId,
    name: themeId === null ? null : (snapshot.scored.get(themeId)?.name ?? null),
    notes: texts.reduce((sum, text) => sum + openNotesOf(text), 0),
  }))
}

/** Every theme on the table: each leaves with a decision, the compliance track included. */
export function themesToDecide(snapshot: Snapshot): string[] {
  return [...snapshot.scored.keys()]
}

/** Whether a theme has an escalation without an outcome. */
export function isEscalated(snapshot: Snapshot, themeId: string): boolean {
  return dimensionsIn(snapshot, themeId, 'escalated').length > 0
}

/** A theme is decided, and its decision can still stand: a build that has left the shortlist since can't. */
function stands({ decisions, shortlist, scoring }: Snapshot, themeId: string): boolean {
  const decision = decisions.get(themeId)
  if (!decision || decision.status === null) return false
  const compliance = scoring.compliance.some((theme) => theme.themeId === themeId)
  return decisionGaps(decision, { onShortlist: shortlist.includes(themeId), compliance }).length === 0
}

function closeGateOf(snapshot: Snapshot): GateItem[] {
  const { decisions, shortlist, settings, ranking } = snapshot
  const themes = [...snapshot.scored.values()].map(({ themeId, name }) => ({
    themeId,
    name,
    decided: (decisions.get(themeId)?.status ?? null) !== null,
    stands: stands(snapshot, themeId),
    escalated: isEscalated(snapshot, themeId),
    shortlisted: shortlist.includes(themeId),
    owned: (decisions.get(themeId)?.ownerId ?? null) !== null,
  }))
  return closeGate(themes, openDisputes(snapshot), Math.min(settings.shortlist.min, ranking.ranked.length))
}
