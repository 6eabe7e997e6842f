import { readdirSync, statfsSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'

/** What may happen to a workspace file because of the folder it lies in. */
export type FolderRisk = { readonly kind: 'synced' | 'network'; readonly name: string }

/** Folders that a program copies to other computers, by a part of their path: how each names its folder. */
const SYNCED: readonly (readonly [RegExp, string])[] = [
  [/^dropbox\b/iu, 'Dropbox'],
  [/^onedrive\b/iu, 'OneDrive'],
  [/^(?:com~apple~clouddocs|icloud ?drive|mobile documents)$/iu, 'iCloud Drive'],
  [/^(?:google ?drive|googledrive-.*|my drive)$/iu, 'Google Drive'],
  [/^box(?: sync|-box)?$/iu, 'Box'],
  [/^nextcloud\d*$/iu, 'Nextcloud'],
]

/** Kinds of file systems that lie on another computer, as Linux numbers them (statfs(2)): NFS, SMB, CIFS, SMB2, AFS, 9P. */
const NETWORKED: ReadonlySet<number> = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x01021997,
])

/**
 * What the folder of a file means for it; null: nothing known. Told by names and, on Linux, by the file system: a drive
 * letter that Windows maps to another computer isn't recognized.
 */
export function folderRisk(path: string): FolderRisk | null {
  const parts = resolve(path).split(sep).slice(0, -1)
  for (const part of parts) {
    const found = SYNCED.find(([pattern]) => pattern.test(part))
    if (found) return { kind: 'synced', name: found[1] }
  }
  if (/^\\\\[^?.]/u.test(path)) return { kind: 'network', name: dirname(path) }
  if (process.platform === 'linux' && isNetworked(dirname(resolve(path))))
    return { kind: 'network', name: dirname(resolve(path)) }
  return null
}

function isNetworked(folder: string): boolean {
  try {
    // The number is 32 bits wide, and comes with a sign on some systems.
    return NETWORKED.has(statfsSync(folder).type >>> 0)
  } catch {
    return false
  }
}

/** At most so many files are looked at. */
const MOST_SIBLINGS = 20

/**
 * Files beside a workspace whose names begin as its own does, or the other way round: so every sync tool names the copy
 * that it makes of a file which was changed in two places, and so do people.
 */
export function siblingsOf(path: string): string[] {
  const folder = dirname(resolve(path))
  const stem = stemOf(path)
  return namesIn(folder)
    .filter((name) => {
      if (!/\.concord$/iu.test(name) || name === basename(path)) return false
      const other = stemOf(name)
      return other.startsWith(stem) || stem.startsWith(other)
    })
    .toSorted()
    .slice(0, MOST_SIBLINGS)
    .map((name) => join(folder, name))
}

/** What lies in a folder, by name; nothing where there is no folder, or none that can be read. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

const stemOf = (path: string): string => basename(path).replace(/\.concord$/iu, '')
