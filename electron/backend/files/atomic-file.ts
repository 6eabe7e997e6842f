import { randomUUID } from 'node:crypto'
import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { removeIfAbandoned } from './leftovers.ts'
import { CallRefused } from '#shared/contract/call-refused.ts'

/** Why a file could not be written; `details.reason` of the refusal `file-unwritable`. */
export type UnwritableReason =
  | 'in-use'
  | 'disk-full'
  | 'no-permission'
  | 'path-too-long'
  | 'no-folder'
  | 'is-a-folder'
  | 'unknown'

/** Longest file name nearly every file system takes, in bytes. */
const NAME_LIMIT = 255
/** How often a rename is tried: on Windows a virus scanner may hold a fresh file for a moment. */
const RENAME_TRIES = 4

/**
 * Writes a file whole or not at all: beside its target first, flushed to the disk, then renamed onto it. When
 * anything fails the old file is as it was and nothing is left beside it.
 * @param data the whole of it, or its pieces as they are made.
 * @throws CallRefused `file-unwritable`, in words that say which file, why, and what to do; or as the pieces' maker
 * does, when it stops.
 */
export async function writeFileWhole(
  path: string,
  data: Uint8Array | string | AsyncIterable<Uint8Array>,
): Promise<void> {
  const name = basename(path)
  if (Buffer.byteLength(name) > NAME_LIMIT) throw unwritable(path, 'ENAMETOOLONG')
  const beside = join(dirname(path), `.${randomUUID()}.tmp`)
  await clearLeftovers(dirname(path))
  try {
    const file = await open(beside, 'wx')
    try {
      await file.writeFile(data)
      await file.sync()
    } finally {
      await file.close()
    }
    await renameOnto(beside, path)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    if (error instanceof CallRefused) throw error
    throw unwritable(path, codeOf(error), error, await isFolder(path))
  }
  await syncFolder(dirname(path))
}

/** How the files beside a target are named. */
const LEFTOVER = /^\.[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\.tmp$/u
const cleared = new Set<string>()

/** Takes away what a writer that was killed left in a folder; once a folder, as long as the program runs. */
async function clearLeftovers(folder: string): Promise<void> {
  if (cleared.has(folder)) return
  cleared.add(folder)
  const names = await readdir(folder).catch(() => [])
  for (const name of names) if (LEFTOVER.test(name)) removeIfAbandoned(join(folder, name))
}

async function renameOnto(from: string, to: string): Promise<void> {
  for (let left = RENAME_TRIES - 1; ; left -= 1)
    try {
      await rename(from, to)
      return
    } catch (error) {
      if (left === 0 || process.platform !== 'win32' || !['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error)))
        throw error
      await pause(60)
    }
}

/** So that the rename survives a power cut; not every system lets a folder be opened, and then there is no need. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function unwritable(path: string, code: string, cause?: unknown, folder = false): CallRefused {
  const reason = folder ? 'is-a-folder' : reasonOf(code)
  const what = cause instanceof Error ? cause.message : code
  return new CallRefused(
    'file-unwritable',
    `${basename(path)} was not written. ${wordsOf(reason, path, what)}`,
    {
      reason,
      path,
    },
  )
}

/** What a system's error code means for somebody who wants to save a file. */
export function reasonOf(code: string, platform: NodeJS.Platform = process.platform): UnwritableReason {
  switch (code) {
    case 'EBUSY':
    case 'ETXTBSY':
      return 'in-use'
    case 'EPERM':
    case 'EACCES':
      // Windows says so too when another program holds the file open.
      return platform === 'win32' ? 'in-use' : 'no-permission'
    case 'EROFS':
      return 'no-permission'
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'disk-full'
    case 'ENAMETOOLONG':
      return 'path-too-long'
    case 'ENOENT':
    case 'ENOTDIR':
      return 'no-folder'
    case 'EISDIR':
      return 'is-a-folder'
    default:
      return 'unknown'
  }
}

function wordsOf(reason: UnwritableReason, path: string, what: string): string {
  const folder = dirname(path)
  switch (reason) {
    case 'in-use':
      return 'It’s open in another program (perhaps Excel or Word), or you don’t have permission to write there. Close it there, or choose another name, and export again. The existing file is unchanged.'
    case 'disk-full':
      return `The disk of ${folder} is full. Free up some space, or choose another location, and export again. An existing file is unchanged.`
    case 'no-permission':
      return `You don’t have permission to write to ${folder}. Choose another folder, or ask for permission.`
    case 'path-too-long':
      return 'The name or path is too long for this system. Choose a shorter name, or a folder higher up.'
    case 'no-folder':
      return `The folder ${folder} can’t be found. Create it, connect its drive, or choose another one.`
    case 'is-a-folder':
      return 'A folder with that name already exists. Choose another name.'
    case 'unknown':
      return `The system said: ${what}. Try another location; an existing file is unchanged.`
  }
}
