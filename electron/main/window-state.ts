import { z } from 'zod'
import { readJsonFile, writeJsonFile } from './json-file.ts'

const Bounds = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
})
type Bounds = z.infer<typeof Bounds>
const WindowState = z.object({ bounds: Bounds, maximized: z.boolean() })
export type WindowState = z.infer<typeof WindowState>

/** In CSS pixels; below this the matrix and its evidence don't fit side by side. */
export const MIN_SIZE = { width: 1024, height: 680 }
const FIRST_SIZE = { width: 1440, height: 900 }

/** The window as it was left; null when it never was, or when no screen shows enough of it any more. */
export function readWindowState(file: string, screens: readonly Bounds[]): WindowState | null {
  const state = readJsonFile(file, WindowState)
  return state && screens.some((screen) => overlaps(state.bounds, screen)) ? state : null
}

/** Keeps the window's place for the next start. */
export function writeWindowState(file: string, state: WindowState): void {
  writeJsonFile(file, state)
}

/** The size of a first window: the usual one, or what the screen has room for. */
export function firstSize(screen: { width: number; height: number }): { width: number; height: number } {
  return {
    width: Math.max(MIN_SIZE.width, Math.min(FIRST_SIZE.width, screen.width)),
    height: Math.max(MIN_SIZE.height, Math.min(FIRST_SIZE.height, screen.height)),
  }
}

/** Enough to get hold of it: 100 pixels each way. */
function overlaps(a: Bounds, b: Bounds): boolean {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return across >= 100 && down >= 100
}
