/** Stands for a character that a document can't hold, so that its absence shows. */
const REPLACED = '\u{FFFD}'

/**
 * Text from outside as any document may hold it: control characters and half surrogate pairs, which XML refuses, show
 * as U+FFFD, and so do the marks that turn the direction of reading around, because they make text say something else
 * than it holds. Spaces without width, which copying leaves behind, are dropped; line ends are line feeds.
 */
export function printable(text: string): string {
  // Nearly every text of an export is of this kind, and there may be a million.
  if (/^[ -~]*$/u.test(text)) return text
  return text
    .replaceAll(/\r\n?|\u0085|[\u2028\u2029]/gu, '\n')
    .toWellFormed()
    .replaceAll(/(?![\t\n])\p{Cc}|[\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu, REPLACED)
    .replaceAll(/[\u200b\u2060\ufeff]/gu, '')
}

/** `printable` on a single line: line feeds and tabs become spaces. */
export function printableLine(text: string): string {
  return printable(text).replaceAll(/\s+/gu, ' ').trim()
}

/** The paragraphs of a printable text, parted by empty lines; none is empty. */
export function paragraphsIn(text: string): string[] {
  return printable(text)
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}

/**
 * At most `limit` UTF-16 units; what was cut is said at the end, and no surrogate pair is halved.
 * @param limit at least 80.
 */
export function clipped(text: string, limit: number): string {
  if (text.length <= limit) return text
  const note = (left: number): string => ` … [${left.toLocaleString('en-US')} more characters left out]`
  const room = limit - note(text.length).length
  const kept = text
    .slice(0, room)
    .toWellFormed()
    .replace(/\uFFFD$/u, '')
  return `${kept}${note(text.length - kept.length)}`
}
