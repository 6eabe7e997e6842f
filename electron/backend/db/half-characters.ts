import { type EntryRow, hashEntry } from './entry-hash.ts'

/**
 * What an earlier Concord left where a text held half a character (a lone surrogate, as a cut-off emoji leaves it): it
 * hashed the half, and SQLite stored U+FFFD for it, so that the two never agree again. Nobody altered anything; these
 * are the means to show that.
 */

/** An escape as `JSON.stringify` writes a lone surrogate, and only that; one after a backslash is text. */
const ESCAPED = /(?<!\\)((?:\\\\)*)\\u(d[89a-f][0-9a-f]{2})/gu
const STORED = '\u{FFFD}'

/** A stored row or key as SQLite would have kept it. */
export const asStored = (text: string): string =>
  text.includes(String.raw`\ud`) ? text.replace(ESCAPED, `$1${STORED}`) : text

/** The halves that a stored row, key or text names. */
export function halvesIn(text: string | null): string[] {
  if (text === null || !text.includes(String.raw`\ud`)) return []
  return [...text.matchAll(ESCAPED)].map(([, , hex]) => String.fromCodePoint(Number.parseInt(hex ?? '', 16)))
}

/** Every half there is. */
const HALVES: readonly string[] = Array.from({ length: 0x800 }, (_, at) => String.fromCodePoint(0xd800 + at))
/** Hashes that are tried for one entry: about a quarter of a second. */
const MOST_TRIES = 50_000

/**
 * Whether an entry's own words have the hash that is stored, once a half is put back for each U+FFFD.
 * @param known the halves that its rows, or rows before it, name: its words mostly speak of those
 */
export function matchesWithHalves(entry: EntryRow, known: ReadonlySet<string>): boolean {
  const words = new Set(
    [entry.gesture_label, entry.person_name, entry.label, entry.why, entry.asserted_name ?? ''].filter(
      (text) => text.includes(STORED),
    ),
  )
  const gaps = [...words].reduce((n, text) => n + text.split(STORED).length - 1, 0)
  if (gaps === 0) return false
  const fits = (halves: readonly string[]): boolean => {
    let at = 0
    const put = new Map(
      [...words].map(
        (text) => [text, text.replaceAll(STORED, () => halves[(at += 1) - 1] ?? STORED)] as const,
      ),
    )
    const whole = (text: string): string => put.get(text) ?? text
    const restored = {
      ...entry,
      gesture_label: whole(entry.gesture_label),
      person_name: whole(entry.person_name),
      label: whole(entry.label),
      why: whole(entry.why),
      asserted_name: entry.asserted_name === null ? null : whole(entry.asserted_name),
    }
    return hashEntry(restored) === entry.hash
  }
  const likely = [...known]
  const combinations = likely.length ** gaps
  for (let tried = 0; tried < Math.min(combinations, MOST_TRIES); tried += 1)
    if (
      fits(
        Array.from(
          { length: gaps },
          (_, at) => likely[Math.floor(tried / likely.length ** at) % likely.length] ?? '',
        ),
      )
    )
      return true
  return HALVES.some((half) => fits(Array.from({ length: gaps }, () => half)))
}
