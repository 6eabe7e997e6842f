import type { SheetSize } from '../sheet-size.ts'

/** How a decision is coloured; `none`: nothing is decided. */
export type PaperTone = 'build' | 'legal' | 'escalated' | 'defer' | 'decline' | 'none'

/** Rows of a table that belong together: one cell on their left spans all of them. */
export type PaperTableGroup = {
  readonly label: string
  /** Under the label, quietly; null: nothing. */
  readonly note: string | null
  readonly tone: PaperTone
  /** How many rows it spans, at least one. */
  readonly rows: number
}

/** A table of up to so many rows isn't broken between two pages. */
export const KEPT_WHOLE = 6

/** How long words for customers stay on one page, in characters: about a third of it. */
const WHOLE = 1_200

/**
 * Whether a paragraph of words for customers stays on the page of the next one. A letter's greeting alone is no letter;
 * longer words may break between two paragraphs, but neither behind the first nor before the last.
 */
export function staysTogether(text: string, at: number, count: number): boolean {
  return at < count - 1 && (text.length <= WHOLE || at === 0 || at === count - 2)
}

/** Whether a block stays on the page of the next: what leads to a table, a letter or quotes, and the last quote before what says that there are more. */
export function staysWithNext(block: PaperBlock, next: PaperBlock | undefined): boolean {
  if (block.kind !== 'text' || next === undefined) return false
  if (next.kind === 'table') return true
  if (block.look === 'quote') return next.kind === 'text' && next.look === 'quiet'
  // A quiet line says what comes: the subject above a letter, the signal above what was said.
  return (
    block.look === 'quiet' &&
    (next.kind === 'list' || (next.kind === 'text' && (next.look === 'words' || next.look === 'quote')))
  )
}

/** A table of a document, every cell as it shall be read. */
export type PaperTable = {
  readonly header: readonly string[]
  /** Columns whose cells are amounts, by index: set flush right. */
  readonly amounts: readonly number[]
  readonly rows: readonly (readonly string[])[]
  /** Share of the width by column, in percent; equal shares when left out. */
  readonly widths?: readonly number[]
  /** The rows by group, in order, every row in one: the first column is then the groups', and `rows` begin behind it. */
  readonly groups?: readonly PaperTableGroup[]
  /** The sum, in words: a last row over all columns, so that it never stands on a page of its own. */
  readonly total?: string
  /** Rows close together: for a page that has to hold all of it. */
  readonly dense?: boolean
}

/** A picture: the drawing itself, for pages that can show it, and its raster for those that can't. */
export type PaperPicture = {
  /** What it shows, in a sentence: stands in the drawing itself, and is read out in its place. */
  readonly title: string
  /** A whole `<svg>` element in the colours of a document. */
  readonly svg: string
  readonly png: Uint8Array
  /** Size in CSS pixels. */
  readonly width: number
  readonly height: number
}

/** One piece of a document. Text is as it was typed: each writer escapes for its own format. */
export type PaperBlock =
  | {
      readonly kind: 'title'
      readonly text: string
      /** A sentence instead of a name: set smaller, so that it takes two lines. */
      readonly sentence?: boolean
    }
  | {
      readonly kind: 'decision'
      readonly text: string
      readonly tone: PaperTone
      /** Behind it, quietly: `owner Mira Kang`. */
      readonly aside: string | null
    }
  | {
      readonly kind: 'heading'
      readonly level: 1 | 2 | 3
      readonly text: string
      /** Begins a page of its own. */
      readonly newPage?: boolean
    }
  | {
      readonly kind: 'text'
      readonly text: string
      /** `words`: what may be said to customers, word for word. `quote`: what a customer said. */
      readonly look: 'body' | 'words' | 'quote' | 'quiet' | 'lead' | 'note'
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly table: PaperTable }
  | { readonly kind: 'picture'; readonly picture: PaperPicture }
  /** The contents: every heading of level 1 as a link. Without page numbers, which differ from program to program. */
  | { readonly kind: 'contents' }

/** What every document of one session says of itself, the same in all of them. */
export type PaperFrame = {
  readonly workspace: string
  /** Session, date and the record in short: stands at the foot of every page. */
  readonly footer: string
  /** `Draft, not sealed`, or when and by whom it was sealed: stands at the head of every page. */
  readonly standing: string
  /** For whom it is and what it holds or leaves out, in a sentence: stands before everything else. */
  readonly audience: string
  /** The record's head in full, to be checked against: stands at the very end, once. */
  readonly record: string
  /** When the record was last written to, ISO 8601: the date of the file, so that it never depends on the clock. */
  readonly at: string
  readonly size: SheetSize
}

/** A document to be forwarded, whatever the file: DOCX, PDF and Markdown are written from the same one. */
export type Paper = PaperFrame & {
  /** The title among the file's properties. */
  readonly title: string
  /** `Decision memo · Q1 2027 · internal`: stands at the head of every page. */
  readonly heading: string
  /** A document of several parts: its headings of level 1 look like titles. */
  readonly book: boolean
  readonly blocks: readonly PaperBlock[]
}
