import path from 'node:path'

/** The repo's folder; every developer script works there, wherever it was called from. */
export const REPO = path.resolve(import.meta.dirname, '../..')

/** A place in the repo. */
export function inRepo(...parts: string[]): string {
  return path.join(REPO, ...parts)
}

/** Where the scripts keep what they may lose: the runtime's copy, reports, build notes. Gone with node_modules. */
export const CACHE = inRepo('node_modules', '.cache', 'concord')
