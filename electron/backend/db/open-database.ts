import { copyFileSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { CallRefused } from '#shared/contract/call-refused.ts'
import { APPLICATION_ID, notAWorkspace, pagesProblem, readHeader, schemaProblem } from './check-file.ts'
import { type Migration, migrate, MIGRATIONS, versionOf } from './migrate.ts'

/** Makes a new, empty workspace file. Refused when something is there already; what fails leaves no file behind. */
export function createDatabase(
  path: string,
  migrations: readonly Migration[] = MIGRATIONS,
): Database.Database {
  if (existsSync(path))
    throw new CallRefused('file-exists', `${path} already exists. Choose another name, or open it instead.`)
  const db = connect(path, false)
  try {
    db.pragma(`application_id = ${APPLICATION_ID}`)
    migrate(db, migrations)
    return db
  } catch (error) {
    db.close()
    rmSync(path, { force: true })
    throw asRefusal(error, path)
  }
}

/**
 * Opens a workspace file and brings it to this version, after a backup beside it.
 * @param readonly for looking only: nothing is written, and an older file is refused instead of migrated.
 * @param update whether an older file may be migrated; it is refused (`file-older`) otherwise.
 */
export function openDatabase(
  path: string,
  {
    readonly = false,
    update = true,
    migrations = MIGRATIONS,
  }: { readonly?: boolean; update?: boolean; migrations?: readonly Migration[] } = {},
): Database.Database {
  let db: Database.Database | undefined
  try {
    const { wal } = readHeader(path)
    // What lies beside the file lies there, and not beside a link to it.
    path = realpathSync(path)
    if (wal)
      throw altered(
        path,
        'Another program keeps its changes in a second file beside it, which may not have come along.',
      )
    // SQLite would take it for a part of the file, whatever the header says, and write it in.
    if (existsSync(`${path}-wal`))
      throw altered(
        path,
        `Another program left ${basename(path)}-wal beside it, with changes that aren’t ours.`,
      )
    db = connect(path, readonly)
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw notAWorkspace(path)
    const newest = versionOf(migrations)
    const version = Number(db.pragma('user_version', { simple: true }))
    if (version > newest)
      throw new CallRefused(
        'file-newer',
        `${basename(path)} was written by a newer Concord (format ${version}, this one knows ${newest}). Update Concord to open it; the file is unchanged.`,
      )
    const problem = schemaProblem(db, migrations) ?? pagesProblem(db)
    if (problem !== null) throw altered(path, problem)
    if (version < newest) {
      // An earlier try may have got half way: its backup is the one to keep.
      const backup = `${path}.before-${newest}.backup`
      if (readonly || !update)
        throw new CallRefused(
          'file-older',
          `${basename(path)} was last saved by an older Concord (format ${version}), and has to be updated before anything is recorded in it. A copy of it as it is now stays beside it, as ${basename(backup)}; an older Concord can’t open it any more once it’s updated.`,
        )
      if (version > 0 && !existsSync(backup)) copyFileSync(path, backup)
      migrate(db, migrations)
    }
    return db
  } catch (error) {
    db?.close()
    throw asRefusal(error, path)
  }
}

/**
 * How every workspace is opened. One file, whole at every moment (a WAL file copied while open would arrive empty), each
 * change on the disk before it counts, nothing run that the file brings along, no deleted text left in free pages.
 */
const SETTINGS: readonly (readonly [string, string | number])[] = [
  ['journal_mode', 'delete'],
  ['synchronous', 3],
  ['fullfsync', 1],
  ['foreign_keys', 1],
  ['trusted_schema', 0],
  ['cell_size_check', 1],
  ['secure_delete', 1],
  ['mmap_size', 0],
  // KiB: a large import spills half-written pages otherwise, and reads them again.
  ['cache_size', -8_192],
]

/** The refusal of a file that holds more, less or other than what Concord wrote. */
function altered(path: string, problem: string): CallRefused {
  return new CallRefused(
    'file-altered',
    `${basename(path)} wasn’t opened. ${problem} Open your latest backup or copy of it, or ask whoever sent it for a fresh one. The file is unchanged.`,
  )
}

/** A workspace opened only to be looked at. */
export type Reading = {
  readonly db: Database.Database
  /** What to tell the person of it; null: the file itself is read. */
  readonly told: string | null
  /** Clears the private copy away, once `db` is closed. */
  readonly dispose: () => void
}

/**
 * Opens a file to read, without a byte of it changing. Where reading would change it (an older format is brought up to date, a
 * change that was cut off is taken back), a private copy is made to be changed instead.
 * @throws CallRefused where there is no workspace at `path`
 */
export function openToRead(path: string, migrations: readonly Migration[] = MIGRATIONS): Reading {
  const { format } = readHeader(path)
  path = realpathSync(path)
  const hot = existsSync(`${path}-journal`)
  if (!hot && format >= versionOf(migrations))
    return { db: openDatabase(path, { readonly: true, migrations }), told: null, dispose: () => undefined }
  const folder = mkdtempSync(join(tmpdir(), 'concord-reading-'))
  const dispose = (): void => rmSync(folder, { recursive: true, force: true })
  const copy = join(folder, basename(path))
  let db: Database.Database
  try {
    copyFileSync(path, copy)
    if (hot) copyFileSync(`${path}-journal`, `${copy}-journal`)
    db = openDatabase(copy, { migrations })
  } catch (error) {
    dispose()
    throw error
  }
  return {
    db,
    told: hot
      ? `${basename(path)} has an unfinished change, so a private copy without it was read. The file is unchanged; opening it in Concord finishes the repair.`
      : `${basename(path)} is in an older format, so a private copy was brought up to date and read. The file is unchanged.`,
    dispose,
  }
}

function connect(path: string, readonly: boolean): Database.Database {
  try {
    const db = new Database(path, { readonly, timeout: 2_000 })
    for (const [name, value] of SETTINGS) {
      if (readonly && name === 'journal_mode') continue
      db.pragma(`${name} = ${value}`)
      const now = db.pragma(name, { simple: true })
      // A library built without one of them would ignore it without a word, and what it guards would be open.
      if (now !== value) {
        db.close()
        throw new CallRefused(
          'file-unreadable',
          `${basename(path)} can’t be opened safely: SQLite keeps ${name} at ${String(now)} instead of ${String(value)}. Reinstall Concord.`,
        )
      }
    }
    return db
  } catch (error) {
    throw asRefusal(error, path)
  }
}

/** Puts what SQLite and the file system say into words a person can act on. */
export function asRefusal(error: unknown, path: string): CallRefused {
  if (error instanceof CallRefused) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const name = basename(path)
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED')
    return new CallRefused(
      'file-locked',
      `${name} is in use by another program. Close it there and try again.`,
    )
  if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB')
    return new CallRefused(
      'file-unreadable',
      `${name} is damaged and can't be read. Open your latest copy or backup of it.`,
    )
  if (code === 'SQLITE_CANTOPEN' || code === 'ENOENT')
    return new CallRefused(
      'file-unwritable',
      `${path} can’t be opened or created. Check that the folder ${dirname(path)} exists and that you can write to it.`,
    )
  if (code === 'SQLITE_READONLY' || code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new CallRefused(
      'file-unwritable',
      `You don’t have permission to write ${path}. Save a copy elsewhere.`,
    )
  if (code.startsWith('SQLITE_IOERR') || code === 'EIO')
    return new CallRefused(
      'file-unwritable',
      `The drive of ${name} reported an error. Everything recorded before this is safe. Save a copy on another drive, and have this one checked.`,
    )
  if (code === 'EISDIR' || code === 'ENOTDIR' || code === 'ELOOP')
    return new CallRefused(
      'file-unwritable',
      `${path} isn’t a place for a file: a folder has this name, or the way to it leads nowhere. Choose another name.`,
    )
  if (code === 'ENAMETOOLONG')
    return new CallRefused(
      'file-unwritable',
      `The name “${name.slice(0, 60)}…” is too long for this drive. Choose a shorter one.`,
    )
  if (code === 'SQLITE_READONLY_DBMOVED')
    return new CallRefused(
      'file-missing',
      `${path} was moved, replaced or deleted while it was open, so nothing was written. Open it where it is now.`,
    )
  if (code === 'SQLITE_FULL' || code === 'ENOSPC')
    return new CallRefused(
      'file-unwritable',
      `The disk is full: ${name} could not be written. Free up some space.`,
    )
  return new CallRefused(
    'file-unreadable',
    `${name} can't be opened: ${error instanceof Error ? error.message : String(error)}`,
  )
}
