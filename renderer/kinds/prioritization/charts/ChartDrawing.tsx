import { createElement, type ReactElement } from 'react'
import type { Chart } from '#shared/charts/chart.ts'
import type { SvgNode } from '#shared/charts/svg-node.ts'
import styles from './Charts.module.css'

/** A chart on the page, in the colours of the theme. The tree is shown as it is: no text of it is read as markup. */
export function ChartDrawing({ chart }: { chart: Chart }) {
  return <div className={styles['drawing']}>{elementOf(chart.drawing, 0)}</div>
}

function elementOf({ tag, attributes, children }: SvgNode, key: number): ReactElement {
  const props = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [propOf(name), value]))
  return createElement(
    tag,
    { ...props, key },
    ...children.map((child, index) => (typeof child === 'string' ? child : elementOf(child, index))),
  )
}

/** React writes SVG's names with capitals: `font-size` → `fontSize`. */
function propOf(name: string): string {
  return name.replaceAll(/-(?<letter>[a-z])/gu, (_, letter: string) => letter.toUpperCase())
}
