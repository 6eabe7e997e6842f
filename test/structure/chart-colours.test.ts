import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { DOCUMENT_LOOK, SCREEN_LOOK } from '#shared/charts/chart.ts'

const css = readFileSync(path.resolve(import.meta.dirname, '../../renderer/styles/tokens.css'), 'utf8')

it('draws charts of documents in the light tokens, and those of the screen in the tokens themselves', () => {
  const [light = ''] = css.split(":root[data-theme='dark']")
  for (const [name, colour] of Object.entries(DOCUMENT_LOOK)) {
    const token = `--${name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`
    expect(light).toContain(`${token}: ${colour};`)
    expect(SCREEN_LOOK[name as keyof typeof SCREEN_LOOK]).toBe(`var(${token})`)
  }
})
