import { formatDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'

/** The entry that was the last one when a document was made. */
export type PrintedEntry = {
  readonly seq: number
  readonly at: string
  readonly label: string
  readonly after: number
}

/** What a fingerprint that was found says of its document. @param short it was given by its first characters only */
export function printedWords({ seq, at, label, after }: PrintedEntry, short: boolean): string {
  const since =
    after === 0 ? 'Nothing came after it.' : `${counted(after, 'entry', 'entries')} came after it.`
  const doubt = short
    ? ' The short form could be made to fit by somebody with time; the whole one at the end of the document can’t.'
    : ''
  return `It was made at entry ${seq} (${formatDate(at.slice(0, 10))}: ${label}). ${since}${doubt}`
}

/** What a fingerprint that no entry has says. */
export const foundNowhere =
  'No entry has this fingerprint. Either the document was made from another workspace, or this file was rewritten or cut since. Compare with an earlier copy.'
