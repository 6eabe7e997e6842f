import { CallRefused } from '#shared/contract/call-refused.ts'
import type { StoredKeptNote } from '#electron/backend/kinds/prioritization/repos/wording-repo.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { escalationDueOf } from '#electron/backend/kinds/prioritization/usecases/disputes/open-escalations.ts'
import { decisionNow } from '#electron/backend/kinds/prioritization/usecases/memos/decision-now.ts'
import {
  colleagueNames,
  privateNames,
} from '#electron/backend/kinds/prioritization/usecases/memos/private-words.ts'
import type { Role } from '#shared/domain/people/role.ts'
import { ALLOWED_BY } from '#shared/domain/prioritization/decisions/letter-choices.ts'
import type { ScoredTheme } from '#shared/domain/prioritization/scoring/score-themes.ts'
import { DIMENSIONS } from '#shared/domain/prioritization/themes/theme.ts'
import { checkText, type WordingNote } from '#shared/domain/prioritization/wording/check-wording.ts'
import {
  type NoteOnText,
  type TextPlace,
  withKept,
} from '#shared/domain/prioritization/wording/paper-text.ts'
import {
  contextOf,
  type ThemeToWord,
  type WordingBasis,
  type WordingContext,
} from '#shared/domain/prioritization/wording/wording-context.ts'
import { slotOf } from '#electron/backend/kinds/prioritization/repos/room-repo.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { quarterAfter } from '#shared/kernel/dates.ts'

/** A free text that somebody wrote for the papers, and the notes on it. */
export type PaperText = TextPlace & {
  readonly text: string
  readonly notes: readonly NoteOnText<StoredKeptNote>[]
}

const bases = new WeakMap<Snapshot, WordingBasis>()
const texts = new WeakMap<Snapshot, readonly PaperText[]>()

/** What the texts of a session are checked against; made once a snapshot. */
export function wordingBasis(snapshot: Snapshot): WordingBasis {
  const known = bases.get(snapshot)
  if (known) return known
  const { session, facts, letters, nameAnswers, scored } = snapshot
  const basis: WordingBasis = {
    quarter: session.quarter,
    returns: quarterAfter(session.quarter),
    currency: facts.currency,
    names: privateNames(snapshot),
    people: colleagueNames(snapshot),
    themeNames: [...scored.values()].map(({ name }) => name),
    answers: [...nameAnswers],
    dayForCustomers: letters.dayForCustomers,
    namesUnreleased: letters.namesUnreleased,
    themes: themesToWord(snapshot),
  }
  bases.set(snapshot, basis)
  return basis
}

/**
 * Every free text that people wrote for the papers of a session, with the notes on it: of each theme the rationale, the
 * workaround, what CS says where it isn't the draft, its description, the reasons of overrides in force, what was said of
 * disputed scores once they are revealed, and how disputes ended; the response to an emergency; the capacity note. A draft of ours is not among them: what could raise a note in it is the workaround, which is.
 */
export function paperTexts(snapshot: Snapshot): readonly PaperText[] {
  const known = texts.get(snapshot)
  if (known) return known
  const basis = wordingBasis(snapshot)
  const check = checkAgain(basis)
  const legal = new Map(basis.themes.map((theme) => [theme.themeId, theme]))
  const found = [...snapshot.scored.values()].flatMap((theme) =>
    textsOf(snapshot, theme, basis, legal.get(theme.themeId) ?? null, check),
  )
  const capacity = (snapshot.run?.capacityNote ?? '').trim()
  if (capacity !== '') {
    const place = { kind: 'capacity', themeId: null, dimension: null } as const
    found.push({
      ...place,
      text: capacity,
      notes: withKept(
        place,
        capacity,
        check(place, capacity, contextOf(basis, null, null)),
        snapshot.keptNotes,
      ),
    })
  }
  texts.set(snapshot, found)
  return found
}

type Check = (place: TextPlace, text: string, context: WordingContext) => readonly WordingNote[]

/** What was found last, and against what: a decision changes one text, and the gate asks for all of them each time. */
let last: { readonly against: string; readonly found: ReadonlyMap<string, readonly WordingNote[]> } = {
  against: '',
  found: new Map(),
}

function checkAgain({ themes: _themes, ...basis }: WordingBasis): Check {
  const against = JSON.stringify(basis)
  const known = last.against === against ? last.found : new Map<string, readonly WordingNote[]>()
  const found = new Map<string, readonly WordingNote[]>()
  // Only what is there now is kept for the next time.
  last = { against, found }
  return ({ kind }, text, context) => {
    const key = JSON.stringify([
      kind,
      text,
      context.title,
      context.status,
      context.outcome,
      context.day,
      context.privacy?.days,
    ])
    const notes = known.get(key) ?? checkText(kind, text, context)
    found.set(key, notes)
    return notes
  }
}

/** Wording that nobody has fixed or kept: it holds the gate of Close shut. */
export const openNotesOf = ({ notes }: PaperText): number => notes.filter(({ kept }) => kept === null).length

/**
 * Refuses a reason where it changes nothing, because customers won't read the sentence either way, and where it would be
 * somebody else's leave: unreleased work is the PM lead's to name.
 */
export function requireKeepable(notes: readonly WordingNote[], roles: readonly Role[]): void {
  const back = notes.find(({ keepable }) => !keepable)
  if (back)
    throw new CallRefused(
      'no-change',
      `Customers won’t read the sentence with “${back.text}”, whatever the reason. Write it without that.`,
    )
  const role = ALLOWED_BY.namesUnreleased
  const named = notes.find(({ code }) => code === 'unreleased')
  if (named && !roles.includes(role))
    throw new CallRefused(
      'not-your-role',
      `“${named.text}” isn’t released, and only the ${terms.role[role]} can let customers read of it. Record it as somebody with that role, or write “other work”.`,
    )
}

function textsOf(
  snapshot: Snapshot,
  { themeId, description }: ScoredTheme,
  basis: WordingBasis,
  theme: ThemeToWord | null,
  check: Check,
): PaperText[] {
  const decision = decisionNow(snapshot, themeId)
  const context = contextOf(basis, theme, decision?.status ?? null)
  const { emergency } = snapshot
  const written: (readonly [Omit<TextPlace, 'themeId'>, string])[] = [
    [{ kind: 'rationale', dimension: null }, decision?.rationale ?? ''],
    [{ kind: 'workaround', dimension: null }, decision?.workaround ?? ''],
    [{ kind: 'letter', dimension: null }, snapshot.memoWords.get(themeId) ?? ''],
    ...DIMENSIONS.map((dimension) => {
      const resolution = snapshot.resolutions.get(slotOf(themeId, dimension))
      const text = resolution?.kind === 'escalated' ? (resolution.outcome ?? resolution) : resolution
      return [{ kind: 'resolution', dimension }, text?.sentence ?? ''] as const
    }),
    [
      { kind: 'response', dimension: null },
      emergency?.themeId === themeId ? (emergency.response?.text ?? '') : '',
    ],
    [{ kind: 'description', dimension: null }, description],
    ...snapshot.overrides
      .filter((override) => override.themeId === themeId && override.revoked === null)
      .map(({ reason }) => [{ kind: 'override', dimension: null }, reason] as const),
    // A ballot's reason is printed beside a dispute, and nobody sees it before it is revealed.
    ...DIMENSIONS.filter(
      (dimension) => (snapshot.standings.get(themeId)?.[dimension].cause ?? null) !== null,
    ).flatMap((dimension) =>
      [...snapshot.ballots.values()]
        .filter(({ finishedAt }) => finishedAt !== null)
        .flatMap(({ scores }) => scores)
        .filter((score) => score.themeId === themeId && score.dimension === dimension)
        .map(({ reason }) => [{ kind: 'ballot', dimension }, reason] as const),
    ),
  ]
  return written.flatMap(([own, text]) => {
    if (text.trim() === '') return []
    const place = { ...own, themeId }
    return [{ ...place, text, notes: withKept(place, text, check(place, text, context), snapshot.keptNotes) }]
  })
}

function themesToWord(snapshot: Snapshot): ThemeToWord[] {
  const legal = new Set(snapshot.scoring.compliance.map(({ themeId }) => themeId))
  return [...snapshot.scored.values()].map(({ themeId, name }) => ({
    themeId,
    name,
    compliance: legal.has(themeId),
    escalationDue: escalationDueOf(snapshot, themeId),
  }))
}
