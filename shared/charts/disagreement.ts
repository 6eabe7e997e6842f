import type { Dimension, Score } from '#shared/domain/prioritization/themes/theme.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { type Chart, type ChartLook, fitted, framed, label, TITLE_HEIGHT } from './chart.ts'
import { node, type SvgNode } from './svg-node.ts'

/** One position on a score: an owner's counts, a view shows disagreement, the model's is computed. */
export type DisagreementPoint = {
  readonly who: string
  readonly score: Score
  readonly kind: 'owner' | 'view' | 'model'
}

/** The positions on one dimension of one theme. */
export type DisagreementLine = {
  readonly theme: string
  readonly dimension: Dimension
  readonly points: readonly DisagreementPoint[]
  /** The official score; null while it is open. */
  readonly agreed: Score | null
}

const WIDTH = 760
const ROW = 36
const PLOT = { left: 300, right: 60 }
/** How many lines are drawn; the table has all. */
const MOST = 25

/** Who stands where: a line from the lowest to the highest position, a ring around the score that was agreed. */
export function disagreement(lines: readonly DisagreementLine[], look: ChartLook): Chart {
  const sorted = lines.toSorted((a, b) => spread(b) - spread(a))
  const drawn = sorted.slice(0, MOST)
  const top = TITLE_HEIGHT + 56
  const bottom = top + drawn.length * ROW
  if (drawn.length === 0)
    return framed(
      { title: titleOf(sorted), width: WIDTH, height: TITLE_HEIGHT, table: tableOf([]) },
      look,
      [],
    )
  return framed(
    {
      title: titleOf(sorted),
      width: WIDTH,
      height: bottom + 24 + (sorted.length > MOST ? 20 : 0),
      table: tableOf(sorted),
    },
    look,
    [
      ...key(look),
      ...[1, 2, 3, 4, 5].flatMap((score) => [
        node('path', { d: `M${at(score)} ${top}V${bottom}`, stroke: look.line, fill: 'none' }),
        label(String(score), at(score), top - 8, look.muted, { 'text-anchor': 'middle' }),
      ]),
      ...drawn.flatMap((line, index) => rowOf(line, top + index * ROW + ROW / 2, look)),
      ...(sorted.length > MOST
        ? [label(t('charts.disagreement.more', { n: sorted.length - MOST }), 20, bottom + 22, look.muted)]
        : []),
    ],
  )
}

const at = (score: number): number => PLOT.left + ((score - 1) / 4) * (WIDTH - PLOT.left - PLOT.right)

function spread({ points }: DisagreementLine): number {
  const scores = points.map((point) => point.score)
  return scores.length === 0 ? 0 : Math.max(...scores) - Math.min(...scores)
}

function titleOf(lines: readonly DisagreementLine[]): string {
  const [widest] = lines
  if (!widest) return t('charts.disagreement.title.none')
  const scores = widest.points.map((point) => point.score)
  return t('charts.disagreement.title', {
    n: lines.length,
    theme: widest.theme,
    dimension: terms.dimensionShort[widest.dimension].toLowerCase(),
    low: Math.min(...scores),
    high: Math.max(...scores),
  })
}

function rowOf(
  { theme, dimension, points, agreed }: DisagreementLine,
  y: number,
  look: ChartLook,
): SvgNode[] {
  const scores = points.map((point) => point.score)
  const ink = look[dimension]
  return [
    label(fitted(theme, PLOT.left - 60), 20, y - 2, look.text),
    label(terms.dimension[dimension], 20, y + 13, ink, { 'font-size': 11 }),
    ...(scores.length === 0
      ? []
      : [
          node('path', {
            d: `M${at(Math.min(...scores))} ${y}H${at(Math.max(...scores))}`,
            stroke: ink,
            'stroke-width': 3,
            fill: 'none',
          }),
        ]),
    // Those who count are drawn last, on top.
    ...points
      .toSorted((a, b) => ORDER[a.kind] - ORDER[b.kind])
      .map((point) => mark(point, at(point.score), y, ink, look)),
    ...(agreed === null
      ? []
      : [
          node('circle', {
            cx: at(agreed),
            cy: y,
            r: 12,
            fill: 'none',
            stroke: look.text,
            'stroke-width': 1.5,
          }),
        ]),
  ]
}

const ORDER = { model: 0, view: 1, owner: 2 } as const

function mark(point: DisagreementPoint, x: number, y: number, ink: string, look: ChartLook): SvgNode {
  // The marks of the key are nobody's.
  const words = point.who === '' ? [] : [node('title', {}, t('charts.disagreement.point', point))]
  switch (point.kind) {
    case 'owner':
      return node('circle', { cx: x, cy: y, r: 7, fill: ink }, ...words)
    case 'view':
      return node(
        'circle',
        { cx: x, cy: y, r: 6, fill: look.surface, stroke: ink, 'stroke-width': 2 },
        ...words,
      )
    case 'model':
      return node(
        'path',
        { d: `M${x} ${y - 8}l8 8l-8 8l-8 -8z`, fill: look.surface, stroke: ink, 'stroke-width': 2 },
        ...words,
      )
  }
}

function key(look: ChartLook): SvgNode[] {
  const y = TITLE_HEIGHT + 12
  const kinds = ['owner', 'view', 'model'] as const
  return [
    ...kinds.flatMap((kind, index) => {
      const x = 30 + index * 130
      return [
        mark({ who: '', score: 1, kind }, x, y, look.muted, look),
        label(t(`charts.disagreement.${kind}`), x + 16, y + 4, look.muted),
      ]
    }),
    node('circle', { cx: 420, cy: y, r: 9, fill: 'none', stroke: look.text, 'stroke-width': 1.5 }),
    label(t('charts.disagreement.agreed'), 438, y + 4, look.muted),
  ]
}

function tableOf(lines: readonly DisagreementLine[]): Chart['table'] {
  return {
    header: [
      t('charts.column.theme'),
      t('charts.column.dimension'),
      t('charts.column.positions'),
      t('charts.column.agreed'),
    ],
    amounts: [3],
    rows: lines.map((line) => [
      line.theme,
      terms.dimension[line.dimension],
      line.points.map(({ who, score }) => `${who} ${score}`).join(' · '),
      line.agreed === null ? '–' : String(line.agreed),
    ]),
  }
}

/** A theme whose preliminary alignment may have been moved by Product. */
export type MovedTheme = {
  readonly name: string
  readonly preliminary: Score | null
  readonly score: Score | null
}

/** Where Product moved CS Ops's preliminary alignment, as positions: the disagreement known without ballots. */
export function movedAlignment(themes: readonly MovedTheme[]): DisagreementLine[] {
  return themes.flatMap(({ name, preliminary, score }): DisagreementLine[] =>
    preliminary === null || score === null || preliminary === score
      ? []
      : [
          {
            theme: name,
            dimension: 'alignment',
            points: [
              { who: t('charts.disagreement.preliminary'), score: preliminary, kind: 'view' },
              { who: t('charts.disagreement.product'), score, kind: 'owner' },
            ],
            agreed: score,
          },
        ],
  )
}

/** A revealed theme, with everybody's position on each of its dimensions. */
export type RevealedTheme = {
  readonly name: string
  readonly dimensions: readonly {
    readonly dimension: Dimension
    /** Why it is, or was, disputed; null: it never was. */
    readonly cause: string | null
    /** The official score; null while it is open. */
    readonly score: Score | null
    readonly model: Score | null
    readonly positions: readonly {
      readonly name: string
      /** null: abstained. */
      readonly score: Score | null
      readonly kind: 'owner' | 'view'
    }[]
  }[]
}

/** Where people and the model stand on what was voted, wherever it was disputed or any two of them differ. */
export function revealedPositions(themes: readonly RevealedTheme[]): DisagreementLine[] {
  return themes.flatMap(({ name: theme, dimensions }) =>
    dimensions.flatMap(({ dimension, cause, score: agreed, model, positions }): DisagreementLine[] => {
      const points = positions.flatMap(({ name, score, kind }): DisagreementPoint[] =>
        score === null ? [] : [{ who: name, score, kind }],
      )
      if (model !== null) points.push({ who: t('charts.disagreement.model'), score: model, kind: 'model' })
      const apart = new Set(points.map(({ score }) => score)).size > 1
      return points.length > 0 && (cause !== null || apart) ? [{ theme, dimension, points, agreed }] : []
    }),
  )
}
