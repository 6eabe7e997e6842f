import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { removeIfAbandoned } from '#electron/backend/files/leftovers.ts'
import { CallRefused } from '#shared/contract/call-refused.ts'

/** A workspace being made beside its place, which is there whole or not at all. */
export type HalfFile = {
  /** Where it is made. */
  readonly part: string
  /** Puts it in its place, once it is closed. @throws CallRefused `file-exists` when something got there meanwhile */
  readonly finish: () => void
  /** Takes it away. */
  readonly drop: () => void
}

/**
 * Begins a file beside its place; a computer that stops half way leaves `NAME.part`, which the next try clears away.
 * @throws CallRefused `file-exists` when something is there already
 */
export function beginWhole(path: string): HalfFile {
  if (existsSync(path)) throw taken(path)
  return beginInPlace(path)
}

/** As `beginWhole`, where what is there may be replaced. `finish` doesn't; renaming `part` does. */
export function beginInPlace(path: string): HalfFile {
  // SQLite would take it for a change of the new file that was cut off, and write it over that.
  const left = [`${path}-journal`, `${path}-wal`].find((file) => existsSync(file))
  if (left !== undefined)
    throw new CallRefused(
      'file-exists',
      `${left} is there: the unfinished change of a file that had this name. It would spoil the new file, so nothing was written. Choose another name, or move it to where that file is now.`,
    )
  const part = `${path}.part`
  const drop = (): void => {
    for (const file of [part, `${part}-journal`]) rmSync(file, { force: true })
  }
  drop()
  return {
    part,
    drop,
    finish: () => {
      try {
        // A link, unlike a renaming, never replaces what somebody else put there meanwhile.
        linkSync(part, path)
        rmSync(part)
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw taken(path)
        // Some drives know no links.
        renameSync(part, path)
      }
      syncFolder(dirname(path))
    },
  }
}

/** Takes away what a computer that stopped while it made this file, or a copy onto it, left beside it. */
export function clearAbandoned(path: string): void {
  for (const file of [`${path}.part`, `${path}.part-journal`]) removeIfAbandoned(file)
}

/** Puts a folder's list of files on the disk, where the system lets a program do so. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r')
    fsyncSync(handle)
    closeSync(handle)
  } catch {
    // Windows opens no folders; its file system writes such lists by itself.
  }
}

function taken(path: string): CallRefused {
  return new CallRefused('file-exists', `${path} already exists. Choose another name, or open it instead.`)
}
