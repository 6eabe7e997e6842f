import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { namesIn } from './folder-of.ts'
import type { Workspace } from './workspace.ts'

/** A copy of a workspace, as it was at one entry of its record. */
export type Backup = {
  /** Its file's name: when it was taken, and at which entry. */
  readonly name: string
  readonly path: string
  /** When it was taken, ISO 8601. */
  readonly at: string
  /** The last entry it holds. */
  readonly entries: number
  readonly bytes: number
}

/** At most so many in all, and of today; one of each day before. */
const MOST = 10
const MOST_OF_TODAY = 3
/** Bytes that the backups of one workspace may take. */
const MOST_BYTES = 1_000_000_000
const NAME = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z entry (\d+)\.concord$/u

/**
 * Backups of the workspaces opened on this computer, on its own disk whatever folder the workspaces lie in: a folder
 * that is synced or shared loses its copies together with the file.
 */
export class BackupKeeper {
  readonly #folder: string
  readonly #now: () => string

  constructor(folder: string, now: () => string) {
    this.#folder = folder
    this.#now = now
  }

  /** What there is for the workspace at a path, newest first; found by the path, since a damaged file tells no more. */
  list(workspacePath: string): Backup[] {
    const folder = this.#folderOf(workspacePath)
    return namesIn(folder)
      .flatMap((name): Backup[] => {
        const [, day, hours, minutes, seconds, entries] = NAME.exec(name) ?? []
        if (entries === undefined) return []
        const path = join(folder, name)
        return [
          {
            name,
            path,
            at: `${day ?? ''}T${hours ?? ''}:${minutes ?? ''}:${seconds ?? ''}.000Z`,
            entries: Number(entries),
            bytes: statSync(path).size,
          },
        ]
      })
      .toSorted((a, b) => (a.name < b.name ? 1 : -1))
  }

  /**
   * Takes a backup of an open workspace by SQLite's online backup, page by page between other calls; checked, on the
   * disk, and only then under its name. Nothing where its newest backup holds the same entry already.
   * @returns whether one was taken
   */
  async take(workspace: Workspace): Promise<boolean> {
    const { seq } = workspace.journal.head()
    if (seq === 0 || this.list(workspace.path)[0]?.entries === seq) return false
    const folder = this.#folderOf(workspace.path)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const part = join(folder, 'taking.part')
    rmSync(part, { force: true })
    await workspace.db.backup(part)
    const entries = checkedEntries(part)
    const at = this.#now()
      .replace(/\.\d+Z$/u, 'Z')
      .replaceAll(':', '-')
    sync(part)
    renameSync(part, join(folder, `${at} entry ${entries}.concord`))
    this.#prune(workspace.path)
    return true
  }

  /** Keeps the newest of today, then the newest of each day before, as far as number and bytes allow. */
  #prune(workspacePath: string): void {
    const today = this.#now().slice(0, 10)
    const perDay = new Map<string, number>()
    let kept = 0
    let bytes = 0
    for (const backup of this.list(workspacePath)) {
      const day = backup.at.slice(0, 10)
      const ofDay = perDay.get(day) ?? 0
      const fits = kept === 0 || (kept < MOST && bytes + backup.bytes <= MOST_BYTES)
      if (!fits || ofDay >= (day === today ? MOST_OF_TODAY : 1)) {
        rmSync(backup.path, { force: true })
        continue
      }
      perDay.set(day, ofDay + 1)
      kept += 1
      bytes += backup.bytes
    }
  }

  #folderOf(workspacePath: string): string {
    return join(this.#folder, createHash('sha256').update(resolve(workspacePath)).digest('hex').slice(0, 24))
  }
}

/** How many entries a finished copy holds. @throws Error when the copy isn't whole */
function checkedEntries(path: string): number {
  const copy = new Database(path, { readonly: true })
  try {
    if (copy.pragma('quick_check(1)', { simple: true }) !== 'ok')
      throw new Error('The backup is damaged; it was not kept.')
    return copy.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM entry').pluck().get() ?? 0
  } finally {
    copy.close()
  }
}

function sync(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
