import { escapeXml } from '#shared/kernel/xml.ts'

/** One element of a drawing. Drawings are trees, not text: what is written out is always escaped. */
export type SvgNode = {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children: readonly (SvgNode | string)[]
}

/** Makes an element. */
export function node(
  tag: string,
  attributes: SvgNode['attributes'] = {},
  ...children: SvgNode['children']
): SvgNode {
  return { tag, attributes, children }
}

/** The drawing as text, with every name and value escaped: nothing in it can become an element or a link. */
export function svgText({ tag, attributes, children }: SvgNode): string {
  const given = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(typeof value === 'number' ? rounded(value) : value)}"`)
    .join('')
  if (children.length === 0) return `<${tag}${given}/>`
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : svgText(child)))
  return `<${tag}${given}>${inside.join('')}</${tag}>`
}

/** A coordinate with at most two decimals, so that a drawing reads the same on every machine. */
export function rounded(value: number): string {
  return String(Math.round(value * 100) / 100)
}

function escaped(text: string): string {
  return escapeXml(
    text.toWellFormed().replaceAll(/(?![\t\n])\p{Cc}|[\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu, '\u{FFFD}'),
  )
}
