import { closeSync, copyFileSync, existsSync, fstatSync, openSync, readSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import Database from 'better-sqlite3'
import { CallRefused } from '#electron/backend/call-refused.ts'
import { type Migration, migrate, MIGRATIONS, versionOf } from './migrate.ts'

/** `CNCD`, in the header of every workspace file. */
export const APPLICATION_ID = 0x434e4344

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
 */
export function openDatabase(
  path: string,
  {
    readonly = false,
    migrations = MIGRATIONS,
  }: { readonly?: boolean; migrations?: readonly Migration[] } = {},
): Database.Database {
  checkHeader(path)
  let db: Database.Database | undefined
  try {
    db = connect(path, readonly)
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw notAWorkspace(path)
    const newest = versionOf(migrations)
    const version = Number(db.pragma('user_version', { simple: true }))
    if (version > newest)
      throw new CallRefused(
        'file-newer',
        `${basename(path)} was written by a newer Concord (format ${version}, this one knows ${newest}). Update Concord to open it; the file is unchanged.`,
      )
    if (version < newest) {
      if (readonly)
        throw new CallRefused(
          'file-unwritable',
          `${basename(path)} is in an older format (${version}). Open it once in Concord to bring it up to date.`,
        )
      if (version > 0) copyFileSync(path, `${path}.before-${newest}.backup`)
      migrate(db, migrations)
    }
    return db
  } catch (error) {
    db?.close()
    throw asRefusal(error, path)
  }
}

function connect(path: string, readonly: boolean): Database.Database {
  try {
    const db = new Database(path, { readonly, timeout: 2_000 })
    // One file, whole at every moment: a WAL file copied while open would arrive empty.
    if (!readonly) db.pragma('journal_mode = DELETE')
    db.pragma('synchronous = EXTRA')
    db.pragma('foreign_keys = ON')
    db.pragma('trusted_schema = OFF')
    return db
  } catch (error) {
    throw asRefusal(error, path)
  }
}

function checkHeader(path: string): void {
  if (!existsSync(path))
    throw new CallRefused(
      'file-missing',
      `${path} can’t be found. It may have been moved or renamed. Find it, or open another workspace.`,
    )
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    const header = Buffer.alloc(16)
    if (fstatSync(file).isDirectory() || readSync(file, header, 0, 16, 0) < 16) throw notAWorkspace(path)
    if (header.toString('latin1') !== 'SQLite format 3\0') throw notAWorkspace(path)
  } catch (error) {
    throw asRefusal(error, path)
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

function notAWorkspace(path: string): CallRefused {
  return new CallRefused(
    'file-not-a-workspace',
    `${basename(path)} is not a Concord workspace. Open a .concord file; CSV and Excel files are imported inside a workspace.`,
  )
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
