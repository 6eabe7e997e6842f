import { node, type SvgNode, svgText } from './svg-node.ts'

/** The colours a chart is drawn in; every name is a token of renderer/styles/tokens.css. */
export type ChartLook = Readonly<
  Record<
    | 'surface'
    | 'sunken'
    | 'text'
    | 'muted'
    | 'line'
    | 'lineStrong'
    | 'accent'
    | 'accentSoft'
    | 'onAccent'
    | 'revenue'
    | 'breadth'
    | 'alignment'
    | 'revenueSoft'
    | 'good'
    | 'bad',
    string
  >
>

/** For documents, which are always light. The same values as the tokens; a test holds them together. */
export const DOCUMENT_LOOK: ChartLook = {
  surface: '#ffffff',
  sunken: '#f0efeb',
  text: '#1b1a18',
  muted: '#5f5c56',
  line: '#e3e1db',
  lineStrong: '#cfccc4',
  accent: '#2f5bd0',
  accentSoft: '#e8eefc',
  onAccent: '#ffffff',
  revenue: '#0a7267',
  breadth: '#945406',
  alignment: '#6b46c8',
  revenueSoft: '#d7ece8',
  good: '#1f7a3d',
  bad: '#b3261e',
}

/** For the screen: the tokens themselves, so that a chart follows the theme. */
export const SCREEN_LOOK: ChartLook = {
  surface: 'var(--surface)',
  sunken: 'var(--sunken)',
  text: 'var(--text)',
  muted: 'var(--muted)',
  line: 'var(--line)',
  lineStrong: 'var(--line-strong)',
  accent: 'var(--accent)',
  accentSoft: 'var(--accent-soft)',
  onAccent: 'var(--on-accent)',
  revenue: 'var(--revenue)',
  breadth: 'var(--breadth)',
  alignment: 'var(--alignment)',
  revenueSoft: 'var(--revenue-soft)',
  good: 'var(--good)',
  bad: 'var(--bad)',
}

/** A picture with its numbers. */
export type Chart = {
  /** What it shows, as a sentence: its heading, and what a screen reader says. */
  readonly title: string
  /** Size in CSS pixels. */
  readonly width: number
  readonly height: number
  readonly drawing: SvgNode
  readonly table: ChartTable
}

/** The numbers of a chart, as they shall be read. */
export type ChartTable = {
  readonly header: readonly string[]
  /** Columns flush right, by index. */
  readonly amounts: readonly number[]
  readonly rows: readonly (readonly string[])[]
}

/** The family first in which documents and screens are set; whatever draws the picture has it. */
const FONT = "'Inter Variable', Inter, system-ui, sans-serif"
/** Where a drawing begins below its title, in pixels. */
export const TITLE_HEIGHT = 56
const TITLE_SIZE = 16
const MARGIN = 20

/** Frames a drawing: the ground, the title in at most two lines, then what was drawn. */
export function framed(
  { title, width, height, table }: Omit<Chart, 'drawing'>,
  look: ChartLook,
  children: readonly SvgNode[],
): Chart {
  const lines = wrapped(title, width - 2 * MARGIN, TITLE_SIZE, 2)
  const drawing = node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'font-family': FONT,
      'font-size': 12,
    },
    node('title', {}, title),
    node('rect', { width, height, fill: look.surface }),
    ...lines.map((line, index) =>
      node(
        'text',
        {
          x: MARGIN,
          y: 26 + index * 20,
          'font-size': TITLE_SIZE,
          'font-weight': 600,
          fill: look.text,
        },
        line,
      ),
    ),
    ...children,
  )
  return { title, width, height, drawing, table }
}

/** A chart as the text of an SVG file. */
export function chartSvg(chart: Chart): string {
  return svgText(chart.drawing)
}

/** Text at a place. */
export function label(
  text: string,
  x: number,
  y: number,
  fill: string,
  more: SvgNode['attributes'] = {},
): SvgNode {
  return node('text', { x, y, fill, ...more }, text)
}

const graphemes = new Intl.Segmenter('en')

/** Text cut to a width in pixels, with an ellipsis; widths are estimated, as no font is at hand here. */
export function fitted(text: string, width: number, size = 12): string {
  // Whatever lies beyond could not be seen at any width a chart has.
  const line = text.slice(0, LONGEST).toWellFormed().replaceAll(/\s+/gu, ' ').trim()
  if (text.length <= LONGEST && widthOf(line, size) <= width) return line
  const room = width - widthOf('…', size)
  let used = 0
  let kept = ''
  for (const { segment } of graphemes.segment(line)) {
    used += widthOf(segment, size)
    if (used > room && kept !== '') break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

const LONGEST = 500

/** Text in at most `most` lines of a width in pixels; the last one is cut. */
export function wrapped(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text
    .slice(0, LONGEST * most)
    .toWellFormed()
    .trim()
    .split(/\s+/u)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer, size) > width && lines.length < most - 1) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, fitted(line, width, size)]
}

/** Estimated width in pixels: narrow, usual and wide letters of Inter. */
export function widthOf(text: string, size: number): number {
  let ems = 0
  for (const letter of text)
    ems += /[ijlI.,:;'|!()[\]]/u.test(letter)
      ? 0.3
      : /[mwMW%@—]/u.test(letter)
        ? 0.9
        : /[A-Z0-9$€£]/u.test(letter)
          ? 0.66
          : letter > '\u024f'
            ? 0.95
            : 0.56
  return ems * size
}
