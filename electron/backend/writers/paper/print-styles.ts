import { printableLine } from '../safe-text.ts'
import type { Paper } from './paper.ts'

/** The longest text that still fits into the head or foot of a page beside the other one, in characters. */
const EDGE_LIMIT = 80

/** Left and right of the text, which is 172 mm wide on either paper. */
const SIDE = { a4: '19mm', letter: '21.95mm' } as const

/**
 * The styles of a printed document: the app's typeface and light colours, session and record at head and foot of
 * every page.
 */
export function printStyles({ workspace, heading, footer, size }: Paper): string {
  return `
@font-face { font-family: 'Inter'; font-weight: 400; src: url('fonts/Inter-Regular.woff2') format('woff2'); }
@font-face { font-family: 'Inter'; font-weight: 600; src: url('fonts/Inter-SemiBold.woff2') format('woff2'); }
@page {
  size: ${size};
  margin: 22mm ${SIDE[size]} 20mm;
  font: 8pt 'Inter', sans-serif;
  color: #67645d;
  @top-left { content: ${cssText(workspace)}; vertical-align: middle; }
  @top-right { content: ${cssText(heading)}; vertical-align: middle; }
  @bottom-left { content: ${cssText(footer, 140)}; vertical-align: middle; width: 82%; text-align: left; }
  @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages); vertical-align: middle; width: 18%; }
}
* { box-sizing: border-box; }
html { color: #1b1a18; background: #ffffff; font: 10pt/1.5 'Inter', sans-serif; }
body { margin: 0; overflow-wrap: anywhere; }
h1, h2, h3, h4, p, ul, ol, table, figure { margin: 0; padding: 0; }
h1, h2, h3, h4, th, b { font-weight: 600; }
h1.title { font-size: 20pt; line-height: 1.25; margin-bottom: 4pt; }
h2, h3, h4 { break-after: avoid; line-height: 1.3; }
.single h2, .book h3 { font-size: 12pt; margin: 14pt 0 3pt; }
.single h3, .book h4 { font-size: 10.5pt; margin: 11pt 0 2pt; }
.book h2 { font-size: 17pt; margin: 18pt 0 4pt; }
.new-page { break-before: page; }
p { margin-bottom: 6pt; orphans: 2; widows: 2; }
.decision span, .quiet { color: #67645d; }
.decision.build b { color: #1f7a3d; }
.decision.defer b { color: #8f5200; }
.decision.decline b, .decision.none b { color: #67645d; }
.words { border-left: 2pt solid #2f5bd0; padding-left: 9pt; }
.quote { border-left: 1.5pt solid #cfccc4; padding-left: 9pt; }
.quiet { font-size: 9pt; }
.total { font-weight: 600; font-size: 9pt; margin-top: 6pt; }
ul { padding-left: 13pt; margin-bottom: 6pt; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 8pt; line-height: 1.35; margin: 4pt 0 8pt; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: 3pt 4pt; border-bottom: 0.5pt solid #cfccc4; }
td:first-child { font-weight: 600; }
.amount { text-align: right; font-variant-numeric: tabular-nums; }
figure { break-inside: avoid; margin: 8pt 0; }
figure svg { display: block; width: auto; max-width: 100%; height: auto; max-height: 112mm; }
.contents { list-style: none; columns: 1; }
.contents a { color: #1b1a18; text-decoration: none; }
.contents li { padding: 1.5pt 0; }
`
}

/** Text as a CSS string in which every character but letters, digits and spaces is written by its number. */
export function cssText(text: string, limit = EDGE_LIMIT): string {
  const line = printableLine(text)
  const shown = line.length > limit ? `${line.slice(0, limit - 1).toWellFormed()}…` : line
  return `"${shown.replaceAll(/[^\p{L}\p{N} ]/gu, (letter) => `\\${(letter.codePointAt(0) ?? 0).toString(16)} `)}"`
}
