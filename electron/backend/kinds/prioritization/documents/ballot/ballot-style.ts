import type { Alignment, Borders, Cell, Fill, Font, Style, Workbook, Worksheet } from 'exceljs'
import type { Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import { argb, DIMENSION_ARGB } from '../palette.ts'
import { safeText } from '#electron/backend/files/safe-cell.ts'
import { printableLine } from '#electron/backend/files/safe-text.ts'
import type { SheetSize } from '#electron/backend/files/sheet-size.ts'

const COLOUR = {
  text: argb('text'),
  muted: argb('muted'),
  line: argb('lineStrong'),
  sunken: argb('sunken'),
  open: argb('surface'),
  /** Stronger than the screen's ground of a warning: on paper that is next to white. */
  missing: 'FFFCE4B8',
} as const

const font = (size: number, colour: string, bold = false): Partial<Font> => ({
  name: 'Calibri',
  size,
  bold,
  color: { argb: colour },
})
export const fonts = {
  title: font(16, COLOUR.text, true),
  section: font(12, COLOUR.text, true),
  strong: font(10, COLOUR.text, true),
  body: font(10, COLOUR.text),
  muted: font(10, COLOUR.muted),
} as const

const solid = (colour: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb: colour } })
const below: Partial<Borders> = { bottom: { style: 'thin', color: { argb: COLOUR.line } } }

const aligned = (horizontal: 'left' | 'right' | 'center'): Partial<Alignment> => ({
  vertical: 'top',
  horizontal,
  wrapText: true,
  indent: horizontal === 'left' ? 1 : 0,
})

/** How a fixed cell of a table looks. */
export function fixedStyle(
  look: 'strong' | 'body' | 'muted' = 'body',
  horizontal: 'left' | 'right' | 'center' = 'left',
): Partial<Style> {
  return { font: fonts[look], alignment: aligned(horizontal), border: below }
}

/** How a heading of a table looks. */
export function headerStyle(horizontal: 'left' | 'right' | 'center' = 'left'): Partial<Style> {
  return {
    font: fonts.strong,
    fill: solid(COLOUR.sunken),
    alignment: { ...aligned(horizontal), vertical: 'middle' },
    border: below,
  }
}

/** How a cell of a dimension looks: its ink on its ground. */
export function dimensionStyle(dimension: Dimension): Partial<Style> {
  const { ink, soft } = DIMENSION_ARGB[dimension]
  return { font: font(10, ink, true), fill: solid(soft), alignment: aligned('center'), border: below }
}

/** How a heading above a dimension's column looks. */
export function dimensionHeader(dimension: Dimension, horizontal: 'left' | 'center'): Partial<Style> {
  return {
    ...dimensionStyle(dimension),
    alignment: { ...aligned(horizontal), vertical: 'middle' },
  }
}

/** How a cell to fill looks: framed in the colour of its dimension, and open. */
export function openStyle(dimension: Dimension, part: 'score' | 'why'): Partial<Style> {
  const { ink } = DIMENSION_ARGB[dimension]
  const edge = { style: 'thin', color: { argb: ink } } as const
  return {
    font: part === 'score' ? font(11, ink, true) : fonts.body,
    fill: solid(COLOUR.open),
    alignment: aligned(part === 'score' ? 'center' : 'left'),
    border: { top: edge, bottom: edge, left: edge, right: edge },
    protection: { locked: false },
    ...(part === 'why' && { numFmt: '@' }),
  }
}

/** Height of one line of text, and the tallest a row may be in Excel, in points. */
const LINE = 13.5
const TALLEST = 409

/**
 * How tall a row has to be for its texts, in points; nobody but Excel finds that out by itself.
 * @param texts each with the width of its column in characters
 * @param least lines it has in any case
 */
export function heightFor(texts: readonly (readonly [string, number])[], least = 1): number {
  const lines = texts.map(([words, width]) =>
    words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width - 2))), 0),
  )
  return Math.min(TALLEST, Math.max(least, ...lines) * LINE + 4)
}

/** The ground of an open cell that still lacks something. */
export const missingStyle: Partial<Style> = {
  fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: COLOUR.missing } },
}

/** A line of text above a table. */
export function writeLine(cell: Cell, words: string, look: keyof typeof fonts = 'body'): void {
  cell.value = safeText(words)
  cell.font = fonts[look]
  cell.alignment = { vertical: 'middle', horizontal: 'left', indent: 1 }
}

/** Adds a landscape sheet, one page wide, with its number and what it is about below each page. */
export function addSheet(workbook: Workbook, name: string, about: string, size: SheetSize): Worksheet {
  const sheet = workbook.addWorksheet(name, {
    // exceljs’s types name A4 and a few more; Letter is 1 and the default, left out.
    pageSetup: {
      orientation: 'landscape',
      ...(size === 'a4' ? { paperSize: 9 } : {}),
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  })
  sheet.pageSetup.margins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 }
  // An ampersand begins a code in a printed footer, so one of the text is doubled; the whole may hold 255 characters.
  const left = printableLine(about).slice(0, 100).toWellFormed().replaceAll('&', '&&')
  sheet.headerFooter.oddFooter = `&L&8${left}&R&8&A · page &P of &N`
  return sheet
}

/** Locks a sheet but for its open cells. Without a password: it keeps from slips, and the reader finds the rest. */
export async function lock(sheet: Worksheet): Promise<void> {
  await sheet.protect('', { formatColumns: true, formatRows: true, sort: true, autoFilter: true })
}
