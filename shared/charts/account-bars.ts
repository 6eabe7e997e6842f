import { t } from '#shared/catalogue/translate.ts'
import type { Money } from '#shared/kernel/money.ts'
import { type Chart, type ChartLook, fitted, framed, label, TITLE_HEIGHT } from './chart.ts'
import { node, type SvgNode } from './svg-node.ts'

/** What one counted account puts behind a theme. Money in minor units. */
export type BarAccount = { readonly name: string; readonly risk: Money; readonly expansion: Money }

/** How amounts are written: exact in the table, short beside the bars. */
export type MoneyWords = {
  readonly exact: (amount: Money) => string
  readonly short: (amount: Money) => string
}

const WIDTH = 760
const ROW = 28
const BARS = { left: 210, right: 110 }
/** How many accounts have a bar of their own; the rest share one. */
const MOST = 15

/** What each account puts behind one theme: ARR at risk, and expansion hatched behind it, heaviest account first. */
export function accountBars(
  theme: string,
  accounts: readonly BarAccount[],
  money: MoneyWords,
  look: ChartLook,
): Chart {
  const sorted = accounts.toSorted((a, b) => b.risk + b.expansion - (a.risk + a.expansion))
  const rest = sorted.slice(MOST)
  const bars =
    rest.length === 0
      ? sorted
      : [
          ...sorted.slice(0, MOST),
          {
            name: t('charts.accounts.rest', { n: rest.length }),
            risk: sum(rest, 'risk'),
            expansion: sum(rest, 'expansion'),
          },
        ]
  const top = TITLE_HEIGHT + 36
  const largest = Math.max(1, ...bars.map((bar) => bar.risk + bar.expansion))
  const scale = (WIDTH - BARS.left - BARS.right) / largest
  return framed(
    {
      title: titleOf(theme, sorted, money),
      width: WIDTH,
      height: top + bars.length * ROW + 20,
      table: tableOf(sorted, money),
    },
    look,
    [
      hatching(look),
      ...key(look),
      ...bars.flatMap((bar, index) => {
        const y = top + index * ROW
        const risk = bar.risk * scale
        const expansion = bar.expansion * scale
        return [
          label(fitted(bar.name, BARS.left - 36), BARS.left - 12, y + 17, look.text, {
            'text-anchor': 'end',
          }),
          ...(risk > 0
            ? [
                node('rect', {
                  x: BARS.left,
                  y: y + 4,
                  width: Math.max(1, risk),
                  height: 18,
                  fill: look.revenue,
                }),
              ]
            : []),
          ...(expansion > 0
            ? [
                node('rect', {
                  x: BARS.left + risk,
                  y: y + 4.5,
                  width: Math.max(1, expansion),
                  height: 17,
                  fill: 'url(#expansion)',
                  stroke: look.revenue,
                }),
              ]
            : []),
          label(money.short(bar.risk + bar.expansion), BARS.left + risk + expansion + 8, y + 17, look.muted),
        ]
      }),
    ],
  )
}

const sum = (accounts: readonly BarAccount[], of: 'risk' | 'expansion'): Money =>
  accounts.reduce((total, account) => total + account[of], 0)

function titleOf(theme: string, accounts: readonly BarAccount[], money: MoneyWords): string {
  const [first] = accounts
  const risk = sum(accounts, 'risk')
  const expansion = sum(accounts, 'expansion')
  if (!first || risk + expansion === 0) return t('charts.accounts.title.none', { theme })
  return t('charts.accounts.title', {
    theme,
    risk: money.exact(risk),
    expansion: money.exact(expansion),
    accounts: accounts.length,
    first: first.name,
    share: Math.round((100 * (first.risk + first.expansion)) / (risk + expansion)),
  })
}

function hatching(look: ChartLook): SvgNode {
  return node(
    'defs',
    {},
    node(
      'pattern',
      {
        id: 'expansion',
        width: 6,
        height: 6,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      node('rect', { width: 6, height: 6, fill: look.surface }),
      node('rect', { width: 2.5, height: 6, fill: look.revenue }),
    ),
  )
}

function key(look: ChartLook): SvgNode[] {
  const y = TITLE_HEIGHT + 8
  return [
    node('rect', { x: BARS.left, y, width: 14, height: 14, fill: look.revenue }),
    label(t('charts.accounts.risk'), BARS.left + 20, y + 11, look.muted),
    node('rect', {
      x: BARS.left + 110.5,
      y: y + 0.5,
      width: 13,
      height: 13,
      fill: 'url(#expansion)',
      stroke: look.revenue,
    }),
    label(t('charts.accounts.expansion'), BARS.left + 130, y + 11, look.muted),
  ]
}

function tableOf(accounts: readonly BarAccount[], money: MoneyWords): Chart['table'] {
  return {
    header: [
      t('charts.column.account'),
      t('charts.accounts.risk'),
      t('charts.accounts.expansion'),
      t('charts.column.weighted'),
    ],
    amounts: [1, 2, 3],
    rows: accounts.map((account) => [
      account.name,
      money.exact(account.risk),
      money.exact(account.expansion),
      money.exact(account.risk + account.expansion),
    ]),
  }
}
