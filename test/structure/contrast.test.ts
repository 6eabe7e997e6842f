import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(path.resolve(import.meta.dirname, '../../renderer/styles/tokens.css'), 'utf8')

/** WCAG 2.2: 4.5 for text, 3 for the edges of what one can use. */
const TEXT = 4.5
const EDGE = 3
const onGround = ['--bg', '--surface', '--sunken']
const PAIRS: readonly (readonly [string, readonly string[], number])[] = [
  ['--text', [...onGround, '--hover', '--accent-soft', '--warn-soft', '--bad-soft', '--good-soft'], TEXT],
  ['--muted', [...onGround, '--hover', '--accent-soft', '--revenue-soft'], TEXT],
  ['--faint', onGround, TEXT],
  ['--accent', ['--bg', '--surface', '--accent-soft'], TEXT],
  ['--on-accent', ['--accent', '--accent-hover'], TEXT],
  ['--on-bad', ['--bad'], TEXT],
  ['--on-dimension', ['--revenue', '--breadth', '--alignment'], TEXT],
  ['--revenue', ['--bg', '--surface', '--revenue-soft'], TEXT],
  ['--breadth', ['--bg', '--surface', '--breadth-soft'], TEXT],
  ['--alignment', ['--bg', '--surface', '--alignment-soft'], TEXT],
  ['--good', ['--bg', '--surface', '--good-soft'], TEXT],
  ['--warn', ['--bg', '--surface', '--warn-soft'], TEXT],
  ['--bad', ['--bg', '--surface', '--bad-soft'], TEXT],
  ['--line-field', ['--surface', '--bg'], EDGE],
  ['--focus', onGround, EDGE],
]

describe.each(['light', 'dark'])('the %s theme', (theme) => {
  const tokens = tokensOf(theme)
  it.each(PAIRS)('%s can be read on %j', (front, backs, least) => {
    for (const back of backs)
      expect(contrast(tokens, front, back), `${front} on ${back}`).toBeGreaterThanOrEqual(least)
  })
})

function tokensOf(theme: string): ReadonlyMap<string, string> {
  const [light = '', dark = ''] = css.split(":root[data-theme='dark']")
  const read = (text: string): [string, string][] =>
    [...text.matchAll(/(--[\w-]+):\s*(#[\da-f]{6});/giu)].map((hit) => [hit[1] ?? '', hit[2] ?? ''])
  return new Map([...read(light), ...(theme === 'dark' ? read(dark) : [])])
}

function contrast(tokens: ReadonlyMap<string, string>, front: string, back: string): number {
  const [a, b] = [front, back].map((name) => {
    const colour = tokens.get(name)
    if (colour === undefined) throw new Error(`tokens.css has no colour ${name}`)
    return luminance(colour)
  })
  const [light, dark] = [Math.max(a ?? 0, b ?? 0), Math.min(a ?? 0, b ?? 0)]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
