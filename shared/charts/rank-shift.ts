import { lookThrough } from '#shared/domain/prioritization/ranking/lens.ts'
import type { Rankable } from '#shared/domain/prioritization/ranking/rank-themes.ts'
import type { Weights } from '#shared/domain/prioritization/scoring/settings.ts'
import { t } from '#shared/catalogue/translate.ts'
import { type Chart, type ChartLook, fitted, framed, label, TITLE_HEIGHT } from './chart.ts'
import { node, type SvgNode } from './svg-node.ts'

/** A ranked theme, with the rank it has in the record. */
export type ShiftTheme = Rankable & { readonly rank: number | null }

type Shift = { readonly name: string; readonly from: number; readonly to: number }

const WIDTH = 760
const ROW = 24
const LEFT = 300
const RIGHT = WIDTH - 300
/** How many ranks of the record are drawn; the table has all. */
const MOST = 30

/**
 * How the ranks move when one looks through a lens: the record on the left, the lens on the right. The lens never
 * changes the record (model, section 6).
 * @param lens the name of the lens, as it stands on screen.
 */
export function rankShift(
  themes: readonly ShiftTheme[],
  weights: Weights,
  lens: string,
  look: ChartLook,
): Chart {
  const ranks = new Map(themes.flatMap(({ themeId, rank }) => (rank === null ? [] : [[themeId, rank]])))
  const names = new Map(themes.map((theme) => [theme.themeId, theme.name]))
  const shifts = lookThrough(themes, weights, ranks)
    .flatMap(({ themeId, rank }): Shift[] => {
      const from = ranks.get(themeId)
      return from === undefined ? [] : [{ name: names.get(themeId) ?? '', from, to: rank }]
    })
    .toSorted((a, b) => a.from - b.from)
  const drawn = shifts.slice(0, MOST)
  const last = Math.max(1, ...drawn.map(({ from, to }) => Math.max(from, Math.min(to, MOST + 1))))
  const top = TITLE_HEIGHT + 44
  const bottom = top + (last - 1) * ROW
  const y = (rank: number): number => top + (Math.min(rank, MOST + 1) - 1) * ROW
  return framed(
    {
      title: titleOf(shifts, lens),
      width: WIDTH,
      height: bottom + 28 + (shifts.length > MOST ? 20 : 0),
      table: tableOf(shifts, lens),
    },
    look,
    [
      label(t('charts.lenses.record'), LEFT - 12, top - 24, look.muted, {
        'text-anchor': 'end',
        'font-weight': 600,
      }),
      label(lens, RIGHT + 12, top - 24, look.muted, { 'font-weight': 600 }),
      ...drawn.flatMap((shift) => rowOf(shift, y, look)),
      ...(shifts.length > MOST
        ? [label(t('charts.lenses.more', { n: MOST, all: shifts.length }), 20, bottom + 32, look.muted)]
        : []),
    ],
  )
}

function rowOf({ name, from, to }: Shift, y: (rank: number) => number, look: ChartLook): SvgNode[] {
  const ink = to < from ? look.good : to > from ? look.bad : look.lineStrong
  const outside = to > MOST
  const words = fitted(name, LEFT - 70)
  return [
    label(words, LEFT - 40, y(from) + 4, look.text, { 'text-anchor': 'end' }),
    label(String(from), LEFT - 12, y(from) + 4, look.text, { 'text-anchor': 'end', 'font-weight': 600 }),
    node('path', {
      d: `M${LEFT} ${y(from)}C${LEFT + 60} ${y(from)} ${RIGHT - 60} ${y(to)} ${RIGHT} ${y(to)}`,
      stroke: ink,
      'stroke-width': to === from ? 1.5 : 2.5,
      fill: 'none',
      ...(outside ? { 'stroke-dasharray': '3 4' } : {}),
    }),
    ...(outside
      ? []
      : [
          label(String(to), RIGHT + 12, y(to) + 4, look.text, { 'font-weight': 600 }),
          label(words, RIGHT + 40, y(to) + 4, look.text),
          ...(to === from
            ? []
            : [
                label(to < from ? `+${from - to}` : `−${to - from}`, WIDTH - 16, y(to) + 4, ink, {
                  'text-anchor': 'end',
                  'font-weight': 600,
                }),
              ]),
        ]),
  ]
}

function titleOf(shifts: readonly Shift[], lens: string): string {
  const moved = shifts.filter(({ from, to }) => from !== to)
  const [most] = moved.toSorted((a, b) => b.from - b.to - (a.from - a.to))
  if (shifts.length === 0) return t('charts.lenses.title.none')
  if (!most) return t('charts.lenses.title.same', { lens })
  return t('charts.lenses.title', {
    lens,
    moved: moved.length,
    all: shifts.length,
    name: most.name,
    from: most.from,
    to: most.to,
  })
}

function tableOf(shifts: readonly Shift[], lens: string): Chart['table'] {
  return {
    header: [t('charts.column.theme'), t('charts.lenses.record'), lens, t('charts.column.shift')],
    amounts: [1, 2, 3],
    rows: shifts.map(({ name, from, to }) => [
      name,
      String(from),
      String(to),
      from === to ? '–' : to < from ? `+${from - to}` : `−${to - from}`,
    ]),
  }
}
