import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { argb, DIMENSION_ARGB, PALETTE } from '#electron/backend/kinds/prioritization/documents/palette.ts'
import { DOCUMENT_LOOK, SCREEN_LOOK } from '#shared/charts/chart.ts'

const css = readFileSync(path.resolve(import.meta.dirname, '../../renderer/styles/tokens.css'), 'utf8')
const [light = ''] = css.split(":root[data-theme='dark']")
const tokenOf = (name: string): string =>
  `--${name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`

it('draws charts of documents in the light tokens, and those of the screen in the tokens themselves', () => {
  for (const [name, colour] of Object.entries(DOCUMENT_LOOK)) {
    const token = tokenOf(name)
    expect(light).toContain(`${token}: ${colour};`)
    expect(SCREEN_LOOK[name as keyof typeof SCREEN_LOOK]).toBe(`var(${token})`)
  }
})

it('writes files in the light tokens', () => {
  const names = Object.keys(PALETTE)
  expect(names).toEqual(expect.arrayContaining([...Object.keys(DOCUMENT_LOOK), 'warn']))
  for (const [name, colour] of Object.entries(PALETTE))
    expect(light).toContain(`${tokenOf(name)}: ${colour};`)
  expect(argb('revenue')).toBe('FF0A7267')
  expect(DIMENSION_ARGB.alignment).toEqual({ ink: 'FF6B46C8', soft: 'FFE6DFF7' })
})
