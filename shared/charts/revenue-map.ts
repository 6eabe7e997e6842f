import type { Weights } from '#shared/domain/prioritization/scoring/settings.ts'
import type { Score } from '#shared/domain/prioritization/themes/theme.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { type Chart, type ChartLook, framed, label, TITLE_HEIGHT, wrapped } from './chart.ts'
import { node, type SvgNode } from './svg-node.ts'

/** A theme as the map shows it. */
export type MapTheme = {
  readonly name: string
  readonly rank: number | null
  readonly revenue: Score | null
  readonly breadth: Score | null
  readonly alignment: Score | null
  readonly composite: number | null
  readonly shortlisted: boolean
}

type Placed = MapTheme & {
  readonly revenue: Score
  readonly breadth: Score
  readonly alignment: Score
}

const WIDTH = 760
const PLOT = { left: 64, top: TITLE_HEIGHT + 12, size: 440 }
const HEIGHT = PLOT.top + PLOT.size + 52
const CELL = PLOT.size / 5
const LEGEND = PLOT.left + PLOT.size + 24
/** Between two lines of a name, in pixels. */
const LINE = 15
/** Below this radius, in pixels, a number no longer fits into a bubble. */
const NUMBERED = 8

/**
 * Themes by revenue weight (up) and strategic alignment (right); breadth is the size, the number the rank, and filled
 * bubbles are on the shortlist. The dashed line is where a theme of the last shortlisted theme's breadth reaches its
 * composite. Scores are whole, so themes of the same scores stand beside each other in their field.
 */
export function revenueMap(themes: readonly MapTheme[], weights: Weights, look: ChartLook): Chart {
  const placed = themes.filter(isPlaced)
  const fields = Map.groupBy(placed, (theme) => `${theme.alignment} ${theme.revenue}`)
  const title = titleOf(placed, themes.length)
  // One scale for all fields, set by the fullest, so that sizes can be compared.
  const largest = Math.min(26, ...[...fields.values()].map((field) => roomFor(field.length) / 2 - 1))
  return framed({ title, width: WIDTH, height: HEIGHT, table: tableOf(themes) }, look, [
    ...grid(look),
    ...shortlistLine(placed, weights, look),
    ...[...fields.values()].flatMap((field) => bubbles(field, largest, look)),
    ...legend(placed, largest, look),
  ])
}

const isPlaced = (theme: MapTheme): theme is Placed =>
  theme.revenue !== null && theme.breadth !== null && theme.alignment !== null

function titleOf(placed: readonly Placed[], all: number): string {
  if (placed.length === 0) return t('charts.map.title.none')
  const shortlisted = placed.filter((theme) => theme.shortlisted)
  const strong = shortlisted.filter((theme) => theme.revenue >= 4 && theme.alignment >= 4).length
  return t('charts.map.title', { shortlisted: shortlisted.length, all, strong })
}

function grid(look: ChartLook): SvgNode[] {
  const { left, top, size } = PLOT
  const middle = (index: number): number => (index + 0.5) * CELL
  return [
    node('rect', { x: left, y: top, width: size, height: size, fill: look.sunken }),
    ...[1, 2, 3, 4].flatMap((index) => [
      node('path', {
        d: `M${left} ${top + index * CELL}h${size}M${left + index * CELL} ${top}v${size}`,
        stroke: look.surface,
        'stroke-width': 2,
        fill: 'none',
      }),
    ]),
    ...[1, 2, 3, 4, 5].flatMap((score) => [
      label(String(score), left + middle(score - 1), top + size + 18, look.alignment, {
        'text-anchor': 'middle',
        'font-weight': 600,
      }),
      label(String(score), left - 12, top + size - middle(score - 1) + 4, look.revenue, {
        'text-anchor': 'middle',
        'font-weight': 600,
      }),
    ]),
    label(terms.dimension.alignment, left + size / 2, top + size + 38, look.alignment, {
      'text-anchor': 'middle',
      'font-weight': 600,
    }),
    label(terms.dimension.revenue, 0, 0, look.revenue, {
      'text-anchor': 'middle',
      'font-weight': 600,
      transform: `translate(24 ${top + size / 2}) rotate(-90)`,
    }),
  ]
}

/** Pixels each of so many bubbles has in a field, both ways. */
const roomFor = (count: number): number => (CELL - 8) / Math.ceil(Math.sqrt(count))

function bubbles(field: readonly Placed[], largest: number, look: ChartLook): SvgNode[] {
  const across = Math.ceil(Math.sqrt(field.length))
  const down = Math.ceil(field.length / across)
  const room = roomFor(field.length)
  return field
    .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity))
    .flatMap((theme, index) => {
      const column = index % across
      const row = Math.floor(index / across)
      const x = PLOT.left + (theme.alignment - 1) * CELL + CELL / 2 + (column - (across - 1) / 2) * room
      const y = PLOT.top + (5 - theme.revenue) * CELL + CELL / 2 + (row - (down - 1) / 2) * room
      const r = largest * Math.sqrt(theme.breadth / 5)
      const ink = theme.shortlisted ? look.accent : look.surface
      return [
        node(
          'circle',
          { cx: x, cy: y, r, fill: ink, stroke: look.accent, 'stroke-width': 1.5 },
          node('title', {}, t('charts.map.bubble', theme)),
        ),
        ...(theme.rank === null || (r < NUMBERED && !theme.shortlisted)
          ? []
          : r < NUMBERED
            ? // Too small to hold it, yet the shortlist has to be found.
              [label(String(theme.rank), x + r + 2, y + 4, look.accent, { 'font-weight': 600 })]
            : [
                label(String(theme.rank), x, y + 4, theme.shortlisted ? look.onAccent : look.accent, {
                  'text-anchor': 'middle',
                  'font-weight': 600,
                  ...(theme.rank > 99 ? { 'font-size': 9 } : {}),
                }),
              ]),
      ]
    })
}

/** The line on which a theme as broad as the last of the shortlist would have that one's composite. */
function shortlistLine(placed: readonly Placed[], weights: Weights, look: ChartLook): SvgNode[] {
  const last = lastOf(placed)
  if (!last || weights.revenue === 0) return []
  const total = weights.revenue + weights.breadth + weights.alignment
  const revenueAt = (alignment: number): number =>
    ((last.composite ?? 0) * (total / 3) - weights.breadth * last.breadth - weights.alignment * alignment) /
    weights.revenue
  const point = (alignment: number): string => {
    const x = PLOT.left + (alignment - 0.5) * CELL
    const y = PLOT.top + (5.5 - revenueAt(alignment)) * CELL
    return `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`
  }
  return [
    node(
      'svg',
      {
        x: PLOT.left,
        y: PLOT.top,
        width: PLOT.size,
        height: PLOT.size,
        viewBox: `${PLOT.left} ${PLOT.top} ${PLOT.size} ${PLOT.size}`,
      },
      node('path', {
        d: `M${point(0.5)}L${point(5.5)}`,
        stroke: look.text,
        'stroke-width': 1.5,
        'stroke-dasharray': '6 5',
        fill: 'none',
      }),
    ),
  ]
}

const lastOf = (placed: readonly Placed[]): Placed | undefined =>
  placed
    .filter((theme) => theme.shortlisted && theme.composite !== null)
    .toSorted((a, b) => (a.composite ?? 0) - (b.composite ?? 0))[0]

function legend(placed: readonly Placed[], largest: number, look: ChartLook): SvgNode[] {
  const last = lastOf(placed)
  const room = WIDTH - LEGEND - 20
  const shortlisted = placed
    .filter((theme) => theme.shortlisted)
    .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity))
  let y = PLOT.top + 12
  const nodes: SvgNode[] = [label(t('charts.map.shortlist'), LEGEND, y, look.text, { 'font-weight': 600 })]
  for (const theme of shortlisted) {
    y += 22
    nodes.push(
      label(String(theme.rank ?? '–'), LEGEND, y, look.accent, { 'font-weight': 600 }),
      ...wrapped(theme.name, room - 26, 12, 2).map((line, index) =>
        label(line, LEGEND + 26, y + index * LINE, look.text),
      ),
    )
    y += (wrapped(theme.name, room - 26, 12, 2).length - 1) * LINE
  }
  if (last) {
    y += 34
    nodes.push(
      node('path', {
        d: `M${LEGEND} ${y - 4}h22`,
        stroke: look.text,
        'stroke-width': 1.5,
        'stroke-dasharray': '6 5',
        fill: 'none',
      }),
      label(t('charts.map.line', { composite: last.composite ?? 0 }), LEGEND + 30, y, look.muted),
      label(t('charts.map.line.at', { breadth: last.breadth }), LEGEND + 30, y + 16, look.muted),
    )
    y += 16
  }
  y += 34
  nodes.push(label(t('charts.map.size'), LEGEND, y, look.text, { 'font-weight': 600 }))
  for (const [index, breadth] of [1, 3, 5].entries()) {
    const r = largest * Math.sqrt(breadth / 5)
    const cx = LEGEND + 26 + index * 56
    nodes.push(
      node('circle', {
        cx,
        cy: y + 36,
        r,
        fill: look.surface,
        stroke: look.accent,
        'stroke-width': 1.5,
      }),
      label(String(breadth), cx, y + 82, look.breadth, { 'text-anchor': 'middle', 'font-weight': 600 }),
    )
  }
  return nodes
}

function tableOf(themes: readonly MapTheme[]): Chart['table'] {
  const shown = (score: number | null): string => (score === null ? '–' : String(score))
  return {
    header: [
      t('charts.column.rank'),
      t('charts.column.theme'),
      terms.dimensionShort.revenue,
      terms.dimensionShort.breadth,
      terms.dimensionShort.alignment,
      t('charts.column.composite'),
      t('charts.column.shortlisted'),
    ],
    amounts: [0, 2, 3, 4, 5],
    rows: themes.map((theme) => [
      shown(theme.rank),
      theme.name,
      shown(theme.revenue),
      shown(theme.breadth),
      shown(theme.alignment),
      shown(theme.composite),
      theme.shortlisted ? t('charts.yes') : '',
    ]),
  }
}
