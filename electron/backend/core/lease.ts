import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { basename } from 'node:path'
import { CallRefused } from '#shared/contract/call-refused.ts'

/**
 * A note beside a workspace file that says who has it open to record in. It is advice: folders that are synced bring it
 * late, and anybody can delete it. What protects the record is that nothing is written onto a head nobody here has seen.
 */
type Note = {
  /** Which opening it is of; a process may open the same file twice. */
  readonly id: string
  readonly computer: string
  readonly user: string
  readonly process: number
  /** When the file was opened, and when its holder was last known to be there; ISO 8601. */
  readonly since: string
  readonly seen: string
}

/** Milliseconds between two signs of life. */
const EVERY = 60_000
/** Milliseconds without one after which whoever left the note is probably gone. */
const STALE = 5 * 60_000

/** Bytes that no note is longer than. */
const LONGEST = 4_096

/** Where the note of a workspace lies. */
export const leaseOf = (path: string): string => `${path}.lease`

/** A workspace file's note, for as long as the file is open here. */
export type Lease = {
  /** Whether the note could be written; where it can't, another Concord isn't warned. */
  readonly noted: boolean
  /** Takes the note away, unless somebody else has taken the file over. */
  readonly release: () => void
}

/**
 * Notes beside a workspace file that it is open here. The note of this process, and of one of this computer that is
 * gone, is replaced without asking.
 * @param takeOver the note of anybody is replaced
 * @param now this computer’s clock, ISO 8601, whatever clock the record goes by
 * @throws CallRefused `file-held` where somebody has it open, `file-left` where they probably don't any more
 */
export function takeLease(
  path: string,
  takeOver: boolean,
  now: () => string = () => new Date().toISOString(),
): Lease {
  const holder = noteAt(path)
  if (holder && !takeOver && !mayBeReplaced(holder)) throw held(path, holder, now())
  const id = randomUUID()
  const since = now()
  const sign = (): boolean =>
    write(path, {
      id,
      computer: hostname(),
      user: userInfo().username,
      process: process.pid,
      since,
      seen: now(),
    })
  const noted = sign()
  const isOurs = (): boolean => noteAt(path)?.id === id
  const timer = setInterval(() => {
    if (isOurs()) sign()
    else clearInterval(timer)
  }, EVERY)
  timer.unref()
  return {
    noted,
    release: () => {
      clearInterval(timer)
      if (noted && isOurs()) rmSync(leaseOf(path), { force: true })
    },
  }
}

function mayBeReplaced({ computer, process: id }: Note): boolean {
  return computer === hostname() && (id === process.pid || !isRunning(id))
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    // Somebody else's process can't be asked, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function held(path: string, holder: Note, now: string): CallRefused {
  const name = basename(path)
  const where =
    holder.computer === hostname()
      ? 'in another Concord on this computer'
      : `on the computer ${holder.computer} (${holder.user})`
  if (Date.parse(now) - Date.parse(holder.seen) > STALE)
    return new CallRefused(
      'file-left',
      `${name} was opened ${where} on ${moment(holder.since)} and never closed there, and there has been no sign of it since ${moment(holder.seen)}. That Concord has probably stopped, or its computer is asleep. Take over to record in the file here.`,
    )
  return new CallRefused(
    'file-held',
    `${name} has been open ${where} since ${moment(holder.since)}. If you both record in it, one of you will be stopped, and may have to enter something again. Close it there first, or open it here to read only.`,
  )
}

/** `Nov 26, 10:14 PM`, by this computer’s clock. */
function moment(instant: string): string {
  return new Date(instant).toLocaleString('en-US', {
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  })
}

/** The note beside a file; null: there is none, or nothing that could be one. */
function noteAt(path: string): Note | null {
  try {
    // In a shared folder anything may lie there: a pipe would keep us waiting, a device never end.
    const found = statSync(leaseOf(path))
    if (!found.isFile() || found.size > LONGEST) return null
    const note: unknown = JSON.parse(readFileSync(leaseOf(path), 'utf8'))
    return isNote(note) ? note : null
  } catch {
    return null
  }
}

function isNote(value: unknown): value is Note {
  if (typeof value !== 'object' || value === null) return false
  const { id, computer, user, process: pid, since, seen } = value as Readonly<Record<string, unknown>>
  return (
    [id, computer, user].every((text) => typeof text === 'string' && text.length < 300) &&
    Number.isSafeInteger(pid) &&
    Number(pid) > 0 &&
    [since, seen].every((at) => typeof at === 'string' && !Number.isNaN(Date.parse(at)))
  )
}

/** Whether it could be written. Whole at every moment: half a note would say that nobody is there. */
function write(path: string, note: Note): boolean {
  const part = `${leaseOf(path)}.tmp`
  try {
    // Made anew each time: in a shared folder something else may lie in its place, and lead elsewhere.
    rmSync(part, { force: true })
    writeFileSync(part, `${JSON.stringify(note, null, 2)}\n`, { flag: 'wx' })
    renameSync(part, leaseOf(path))
    return true
  } catch {
    rmSync(part, { force: true })
    return false
  }
}
