import { printableLine } from '../safe-text.ts'
import type { Paper } from './paper.ts'

/** The longest text that still fits into the head or foot of a page beside the other one, in characters. */
const EDGE_LIMIT = 80
/** Of the workspace's name, which stands before the kind of document. */
const NAME_LIMIT = 40

/** Left and right of the text, which is 172 mm wide on either paper. */
const SIDE = { a4: '19mm', letter: '21.95mm' } as const

/**
 * The styles of a printed document: the app's typeface and light colours, session and record at head and foot of
 * every page.
 */
export function printStyles({ workspace, heading, standing, footer, size }: Paper): string {
  return `
@font-face { font-family: 'Inter'; font-weight: 400; src: url('fonts/Inter-Regular.woff2') format('woff2'); }
@font-face { font-family: 'Inter'; font-weight: 600; src: url('fonts/Inter-SemiBold.woff2') format('woff2'); }
@page {
  size: ${size};
  margin: 20mm ${SIDE[size]} 18mm;
  font: 8pt 'Inter', sans-serif;
  color: #67645d;
  @top-left { content: ${cssText(`${cut(workspace, NAME_LIMIT)} · ${heading}`, 2 * EDGE_LIMIT)}; vertical-align: middle; width: 66%; text-align: left; }
  @top-right { content: ${cssText(standing)}; vertical-align: middle; width: 34%; }
  @bottom-left { content: ${cssText(footer, 140)}; vertical-align: middle; width: 82%; text-align: left; }
  @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages); vertical-align: middle; width: 18%; }
}
* { box-sizing: border-box; }
html { color: #1b1a18; background: #ffffff; font: 10pt/1.5 'Inter', sans-serif; }
body { margin: 0; overflow-wrap: anywhere; }
h1, h2, h3, h4, p, ul, ol, table, figure { margin: 0; padding: 0; }
h1, h2, h3, h4, th, b { font-weight: 600; }
h1.title { font-size: 20pt; line-height: 1.25; margin-bottom: 4pt; }
h1.sentence { font-size: 15pt; }
h2, h3, h4 { break-after: avoid; line-height: 1.3; }
.single h2, .book h3 { font-size: 12pt; margin: 14pt 0 3pt; }
.single h3, .book h4 { font-size: 10.5pt; margin: 11pt 0 2pt; }
.book h2 { font-size: 17pt; margin: 18pt 0 4pt; }
.new-page { break-before: page; }
p { margin-bottom: 6pt; orphans: 2; widows: 2; }
.decision span, .quiet { color: #67645d; }
.build b { color: #1f7a3d; }
.escalated b { color: #b3261e; }
.defer b { color: #8f5200; }
.decline b, .none b { color: #67645d; }
.lead { color: #67645d; font-size: 10.5pt; }
.record { color: #67645d; font-size: 7pt; margin: 10pt 0 0; overflow-wrap: anywhere; break-before: avoid; }
.words { border-left: 2pt solid #2f5bd0; padding-left: 9pt; }
.quote { border-left: 1.5pt solid #cfccc4; padding-left: 9pt; }
.quiet { font-size: 9pt; }
.total td { font-weight: 600; font-size: 9pt; border-bottom: 0; }
ul { padding-left: 13pt; margin-bottom: 6pt; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 8pt; line-height: 1.35; margin: 4pt 0 8pt; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
tbody tr:nth-last-child(-n+3), tbody tr:nth-child(2) { break-before: avoid; }
p.kept { break-after: avoid; }
table.kept { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: 2.2pt 4pt; border-bottom: 0.5pt solid #cfccc4; }
.name { font-weight: 600; }
table.dense { font-size: 7.5pt; line-height: 1.3; margin: 2pt 0 4pt; }
.dense th, .dense td { padding: 1.3pt 3pt; }
.note { color: #67645d; font-size: 7.5pt; line-height: 1.35; margin-bottom: 3pt; }
.group span { display: block; color: #67645d; }
.amount { text-align: right; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
figure { break-inside: avoid; margin: 8pt 0; }
figure svg { display: block; width: auto; max-width: 100%; height: auto; max-height: 112mm; }
.contents { list-style: none; columns: 1; }
.contents a { color: #1b1a18; text-decoration: none; }
.contents li { padding: 1.5pt 0; }
`
}

/** Text as a CSS string in which every character but letters, digits and spaces is written by its number. */
export function cssText(text: string, limit = EDGE_LIMIT): string {
  return `"${cut(text, limit).replaceAll(/[^\p{L}\p{N} ]/gu, (letter) => `\\${(letter.codePointAt(0) ?? 0).toString(16)} `)}"`
}

/** Text on one line, cut to so many characters. */
function cut(text: string, limit: number): string {
  const line = printableLine(text)
  return line.length > limit ? `${line.slice(0, limit - 1).toWellFormed()}…` : line
}
