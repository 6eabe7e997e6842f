import { rmSync, statSync } from 'node:fs'

/** Milliseconds after which nobody is writing a half-made file any more. */
const ABANDONED = 3_600_000

/** Takes a half-made file away that a program which was stopped left behind; one that may still be written stays. */
export function removeIfAbandoned(path: string): void {
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    if (found?.isFile() && Date.now() - found.mtimeMs > ABANDONED) rmSync(path, { force: true })
  } catch {
    // A leftover that can't be looked at or removed harms nobody.
  }
}
