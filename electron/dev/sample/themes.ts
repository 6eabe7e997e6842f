import type { ThemeSource } from './theme-source.ts'
import { LAST_THEMES } from './themes-last.ts'
import { LOWER_THEMES } from './themes-lower.ts'
import { MIDDLE_THEMES } from './themes-middle.ts'
import { TOP_THEMES } from './themes-top.ts'

/** Every feedback theme of the sample quarter. */
export const THEMES: readonly ThemeSource[] = [
  ...TOP_THEMES,
  ...MIDDLE_THEMES,
  ...LOWER_THEMES,
  ...LAST_THEMES,
]
