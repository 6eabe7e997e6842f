/** A stretch of text, with the note on it where there is one. */
export type Stretch = { readonly start: number; readonly text: string; readonly note: string | null }

type Note = { readonly start: number; readonly end: number; readonly message: string }

/**
 * Cuts text into stretches with and without a note, in order. Offsets are UTF-16, end exclusive; notes beyond the text
 * (the words changed meanwhile) or overlapping an earlier one are left out.
 */
export function markWords(text: string, notes: readonly Note[]): Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  for (const note of notes.toSorted((a, b) => a.start - b.start)) {
    if (note.start < at || note.end > text.length || note.end <= note.start) continue
    if (note.start > at) stretches.push({ start: at, text: text.slice(at, note.start), note: null })
    stretches.push({ start: note.start, text: text.slice(note.start, note.end), note: note.message })
    at = note.end
  }
  if (at < text.length) stretches.push({ start: at, text: text.slice(at), note: null })
  return stretches
}
