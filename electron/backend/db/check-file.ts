import { closeSync, lstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import Database from 'better-sqlite3'
import { CallRefused } from '#shared/contract/call-refused.ts'
import { type Migration, migrate, MIGRATIONS } from './migrate.ts'

/** `CNCD`, in the header of every workspace file. */
export const APPLICATION_ID = 0x434e4344

/** What a file's first hundred bytes say, as SQLite lays them out (file format, section 1.3). */
type Header = {
  /** The number of the file's format, `user_version`. */
  readonly format: number
  /** Whether its changes lie in a second file beside it, as Concord never leaves them. */
  readonly wal: boolean
}

/**
 * Looks at a file before SQLite does: that it is a file at all (a pipe would keep whoever opens it waiting, a device is
 * nobody's workspace), and a workspace of Concord. Reads a hundred bytes and changes nothing.
 * @throws CallRefused `file-missing` or `file-not-a-workspace`; whatever the system says of a file it won't open
 */
export function readHeader(path: string): Header {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found)
    throw new CallRefused(
      'file-missing',
      `${path} can’t be found. It may have been moved or renamed. Find it, or open another workspace.`,
    )
  if (!found.isFile()) throw notAWorkspace(path)
  for (const sibling of ['-journal', '-wal'].map((end) => realpathSync(path) + end)) {
    // SQLite reads what lies there, and a pipe would keep it waiting.
    if (lstatSync(sibling, { throwIfNoEntry: false })?.isFile() !== false) continue
    throw new CallRefused(
      'file-altered',
      `${basename(path)} wasn’t opened. ${basename(sibling)} beside it is no file, as an unfinished change would be. Remove that one, then try again. The workspace is unchanged.`,
    )
  }
  const header = Buffer.alloc(100)
  const file = openSync(path, 'r')
  try {
    if (readSync(file, header, 0, 100, 0) < 100) throw notAWorkspace(path)
  } finally {
    closeSync(file)
  }
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw notAWorkspace(path)
  // A damaged database may have lost any of its bytes; whether it is another program's is asked of SQLite then.
  return { format: header.readUInt32BE(60), wal: header[18] === 2 || header[19] === 2 }
}

/** The refusal of a file that isn't a workspace. */
export function notAWorkspace(path: string): CallRefused {
  return new CallRefused(
    'file-not-a-workspace',
    `${basename(path)} is not a Concord workspace. Open a .concord file; CSV and Excel files are imported inside a workspace.`,
  )
}

/**
 * What in a file isn't as Concord makes it: a table, index, trigger or view that is missing, changed or somebody
 * else's, or fixed content of ours that was altered. Null when there is nothing. A foreign trigger or view would run
 * inside our own statements, so this comes before any of them.
 */
export function schemaProblem(
  db: Database.Database,
  migrations: readonly Migration[] = MIGRATIONS,
): string | null {
  const format = Number(db.pragma('user_version', { simple: true }))
  const expected = expectedAt(format, migrations)
  const found = partsOf(db)
  for (const [name, sql] of found) {
    const wanted = expected.parts.get(name)
    if (wanted === undefined) return `It contains ${name}, which Concord didn’t create.`
    if (wanted !== sql) return `Its ${name} was changed outside Concord.`
  }
  for (const name of expected.parts.keys()) if (!found.has(name)) return `Its ${name} is missing.`
  for (const [table, rows] of expected.fixed)
    if (rowsOf(db, table) !== rows) return `Its table “${table}” was changed outside Concord.`
  return null
}

/** What a file of a format is made of: its parts, and the rows of tables that the format itself fills. */
type Expected = { readonly parts: ReadonlyMap<string, string>; readonly fixed: ReadonlyMap<string, string> }

/** Made once: running every step of the format takes longer than all else that is looked at. */
const made = new WeakMap<readonly Migration[], Map<number, Expected>>()

function expectedAt(format: number, migrations: readonly Migration[]): Expected {
  const known = made.get(migrations) ?? new Map<number, Expected>()
  made.set(migrations, known)
  const before = known.get(format)
  if (before) return before
  const ours = new Database(':memory:')
  try {
    migrate(
      ours,
      migrations.filter(({ version }) => version <= format),
    )
    const parts = partsOf(ours)
    const fixed = FIXED.filter((table) => parts.has(`table “${table}”`))
    const expected = { parts, fixed: new Map(fixed.map((table) => [table, rowsOf(ours, table)])) }
    known.set(format, expected)
    return expected
  } finally {
    ours.close()
  }
}

type Part = { type: string; name: string; sql: string | null }

/** Everything a database is made of, each part by its kind and name. SQLite's own statistics are nobody's concern. */
function partsOf(db: Database.Database): Map<string, string> {
  const parts = db
    .prepare<[], Part>("SELECT type, name, sql FROM sqlite_schema ORDER BY type <> 'table', type, name")
    .all()
  return new Map(parts.map(({ type, name, sql }) => [`${type} “${name}”`, sql ?? '']))
}

/** Tables that the format itself fills, and no entry of the record tells of: who owns which dimension. */
const FIXED = ['role_owns'] as const

const rowsOf = (db: Database.Database, table: string): string =>
  JSON.stringify(db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).raw().all())

/**
 * What is wrong with the pages of a file, or with references between its rows; null when nothing is.
 * @param thorough also that every index agrees with its table and that no page is lost; takes several times as long
 */
export function pagesProblem(db: Database.Database, thorough = false): string | null {
  const behind = bytesBehind(db)
  if (behind > 0) return `${behind} bytes stand behind its last page, where Concord writes none.`
  const check = db.pragma(thorough ? 'integrity_check(1)' : 'quick_check(1)', { simple: true })
  if (check !== 'ok') return damageIn(db, String(check))
  const [lost] = db.pragma('foreign_key_check') as readonly { table: string }[]
  return lost ? `A row of its table “${lost.table}” refers to one that is gone.` : null
}

/** How many bytes a file holds behind its last page: SQLite reads over them, and so would whoever hides something there. */
function bytesBehind(db: Database.Database): number {
  if (db.memory || db.name === '') return 0
  // Nobody writes while it is read.
  return db.transaction(() => {
    const pages = Number(db.pragma('page_count', { simple: true }))
    return statSync(db.name).size - pages * Number(db.pragma('page_size', { simple: true }))
  })()
}

/** Where a file is damaged, from what SQLite says of it: an index or a table by name, where it names one. */
function damageIn(db: Database.Database, check: string): string {
  const index = /(?:from|in) index (\S+)/u.exec(check)?.[1]
  if (index !== undefined) return `Its index “${index}” doesn’t agree with its table.`
  const [, table = null, tree = null] = /(?:failed|value) in (\w+)|Tree (\d+) /u.exec(check) ?? []
  if (table !== null) return `A row of its table “${table}” holds what Concord never writes.`
  const part = db
    .prepare<[string | null], Part>('SELECT type, name, sql FROM sqlite_schema WHERE rootpage = ?')
    .get(tree)
  return part ? `It is damaged: pages of its ${part.type} “${part.name}” can’t be read.` : 'It is damaged.'
}
