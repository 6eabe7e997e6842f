import type { TextKind } from './wording-code.ts'
import type { Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import { checkText, type WordingNote } from './check-wording.ts'
import type { DecisionStatus } from '#shared/domain/prioritization/decisions/decision.ts'
import { contextOf, type WordingBasis } from './wording-context.ts'

/** Which free text of a session's papers something is about. */
export type TextPlace = {
  readonly kind: TextKind
  /** null: of the session as a whole, as the capacity note is. */
  readonly themeId: string | null
  /** Of a resolution or a ballot; null of every other text. */
  readonly dimension: Dimension | null
}

/** A wording that somebody kept although there is a note on it. It counts while the text reads as it did. */
export type KeptNote = TextPlace & {
  readonly wording: string
  /** The whole text as it read when the wording was kept. */
  readonly said: string
  readonly reason: string
}

/** A note with the entry that keeps its wording; null while it is open. */
export type NoteOnText<Kept extends KeptNote> = WordingNote & { readonly kept: Kept | null }

/**
 * Each note on a text with what keeps it: a note is kept for this text alone, word for word. Ballots that are shown can't
 * change any more, and what is kept of one holds for the others on that score.
 */
export function withKept<Kept extends KeptNote>(
  place: TextPlace,
  text: string,
  notes: readonly WordingNote[],
  kept: readonly Kept[],
): NoteOnText<Kept>[] {
  const own = kept.filter(
    (one) => isAt(one, place) && (one.kind === 'ballot' || one.said.trim() === text.trim()),
  )
  return notes.map((note) => ({ ...note, kept: own.find(({ wording }) => wording === note.text) ?? null }))
}

/**
 * The notes on a text as it is being written, which may not be stored yet.
 * @param status what is decided on its theme, or is about to be
 */
export function notesWhileWriting<Kept extends KeptNote>(
  basis: WordingBasis & { readonly kept: readonly Kept[] },
  place: TextPlace,
  text: string,
  status: DecisionStatus | null,
): NoteOnText<Kept>[] {
  const theme = basis.themes.find(({ themeId }) => themeId === place.themeId) ?? null
  return withKept(place, text, checkText(place.kind, text, contextOf(basis, theme, status)), basis.kept)
}

/** Whether two places are the same text. */
export function isAt(one: TextPlace, other: TextPlace): boolean {
  return one.kind === other.kind && one.themeId === other.themeId && one.dimension === other.dimension
}
