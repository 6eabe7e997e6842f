import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import type { Preread, PrereadAsk } from '#electron/backend/kinds/prioritization/documents/preread/preread.ts'
import { emergencyView } from '#electron/backend/usecases/workspace/workspace-view.ts'
import type { RankingRow, RankingView } from '#shared/contract/prioritization/ranking.contract.ts'
import type { MemoCut } from '#shared/domain/prioritization/decisions/memo-facts.ts'
import { urgentInWords } from '#shared/domain/prioritization/decisions/draft-flags.ts'
import type { Flag } from '#shared/domain/prioritization/scoring/flags.ts'
import type { ScoredTheme } from '#shared/domain/prioritization/scoring/score-themes.ts'
import { OWNERS, ownedDimensions } from '#shared/domain/prioritization/ballots/roles.ts'
import { type Role, takesPart } from '#shared/domain/people/role.ts'
import { flagWords } from '#shared/catalogue/flags.ts'
import { prereadWords as words } from '#shared/catalogue/preread.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { addDays, type IsoDate } from '#shared/kernel/dates.ts'
import { listInWords } from '#shared/kernel/text.ts'

/** Days a reader has unless a day is named: the pre-read goes out a week before the session (ritual, section 3). */
export const ANSWER_DAYS = 7

/**
 * The day by which readers do what is asked when none is named: a week after publishing, or after the as-of day; in a
 * fast track the day the response to the emergency is due.
 */
export function defaultAnswerBy(snapshot: Snapshot): IsoDate {
  const { startedAt, asOf } = snapshot.session
  return emergencyView(snapshot)?.due.slice(0, 10) ?? addDays(startedAt?.slice(0, 10) ?? asOf, ANSWER_DAYS)
}

/** What the readers of a pre-read do before the session, by name; by role in the shareable cut. Nothing once it is sealed. */
export function prereadAsks(
  snapshot: Snapshot,
  cut: MemoCut,
  answerBy: IsoDate | null,
  somethingMissing: boolean,
): PrereadAsk[] {
  if (snapshot.seal !== null) return []
  const by = answerBy ?? defaultAnswerBy(snapshot)
  const shareable = cut === 'shareable'
  const ballots = snapshot.run === null || snapshot.run.scoring === 'ballots'
  const asks: PrereadAsk[] = ballots ? scoringAsks(snapshot, shareable, by) : []
  if (!ballots) asks.push({ who: words.everyone, what: words.askRead, by })
  if ((snapshot.run?.capacityNote ?? '').trim() === '')
    asks.push({ who: whoHolds(snapshot, ['pm-lead'], shareable), what: words.askCapacity, by })
  if (somethingMissing) asks.push({ who: words.everyone, what: words.askGaps({ cut }), by })
  const emergency = emergencyView(snapshot)
  if (emergency?.response === null)
    asks.unshift({
      who: whoHolds(snapshot, ['pm-lead'], shareable),
      what: words.askResponse,
      by: emergency.due.slice(0, 10),
    })
  return asks
}

/** Who scores what: one line per group of dimensions, owners first, then those who may give a view. */
function scoringAsks(snapshot: Snapshot, shareable: boolean, by: IsoDate): PrereadAsk[] {
  const voters = snapshot.people.filter(({ roles }) => takesPart(roles))
  const groups = Map.groupBy(voters, ({ roles }) =>
    listInWords(ownedDimensions(roles).map((dimension) => terms.dimension[dimension].toLowerCase())),
  )
  const lines = [...groups].map(([dimensions, people]) => ({
    dimensions,
    who: shareable
      ? listInWords([...new Set(people.flatMap(({ roles }) => roles.map((role) => terms.role[role])))])
      : listInWords(people.map(({ name }) => name)),
  }))
  // Nobody is named yet: the roles stand in for them.
  if (lines.length === 0)
    return [
      { dimensions: ['revenue', 'breadth'] as const, roles: OWNERS.revenue },
      { dimensions: ['alignment'] as const, roles: OWNERS.alignment },
    ].map(({ dimensions, roles }) => ({
      who: listInWords(roles.map((role) => terms.role[role])),
      what: words.askScore({
        dimensions: listInWords(dimensions.map((dimension) => terms.dimension[dimension].toLowerCase())),
      }),
      by,
    }))
  return lines.map(({ dimensions, who }) => ({
    who,
    what: dimensions === '' ? words.askView : words.askScore({ dimensions }),
    by,
  }))
}

/** Legal duties, urgent and challenged themes, in this order, each once, with why. */
export function firstLooks(
  { ranked, unranked, compliance }: RankingView,
  scored: ReadonlyMap<string, ScoredTheme>,
  cut: MemoCut,
): Preread['first'] {
  const inWords = (row: RankingRow, flag: Flag): string =>
    (cut === 'internal' && flag.code === 'urgent'
      ? urgentInWords(
          (scored.get(row.themeId)?.counted ?? []).map((weight) => ({
            ...weight,
            name: weight.account.name,
          })),
          row.accountsTracked > 0,
        )
      : null) ?? flagWords(flag).meaning
  const flagged = (row: RankingRow): { theme: string; why: string; challenged: boolean }[] => {
    const flags = row.flags.filter(({ code }) => code === 'urgent' || code === 'challenge')
    return flags.length === 0
      ? []
      : [
          {
            theme: row.name,
            why: flags.map((flag) => inWords(row, flag)).join(' '),
            challenged: !flags.some(({ code }) => code === 'urgent'),
          },
        ]
  }
  const others = [...ranked, ...unranked].flatMap(flagged)
  return [
    ...compliance.map((row) => ({ theme: row.name, why: words.firstLegal })),
    ...others.filter(({ challenged }) => !challenged),
    ...others.filter(({ challenged }) => challenged),
  ].map(({ theme, why }) => ({ theme, why }))
}

/** `Dana Ruiz (VP CS)`, the first who holds one of the roles; its name alone in the shareable cut, and all where nobody does. */
export function whoHolds(snapshot: Snapshot, roles: readonly Role[], shareable: boolean): string {
  const names = roles.map((role) => terms.role[role])
  // One name, or one role: a question that goes to two people is answered by neither.
  for (const role of roles) {
    const person = snapshot.people.find((one) => one.roles.includes(role))
    if (person) return shareable ? terms.role[role] : `${person.name} (${terms.role[role]})`
  }
  if (shareable) return names[0] ?? ''
  return words.nobody({ roles: listInWords(names).replace(' and ', ' or ') })
}
