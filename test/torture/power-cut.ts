import path from 'node:path'
import type { Chance } from '#electron/dev/sample/seeded-chance.ts'

/** What a file held when it was last synced, and what was written since, which a power cut may take. */
type Inode = { durable: Buffer; pending: ((content: Buffer) => Buffer)[] }

const written = (at: number, data: Buffer) => (content: Buffer) => {
  const made = Buffer.alloc(Math.max(content.length, at + data.length))
  content.copy(made)
  data.copy(made, at)
  return made
}
const cutTo = (length: number) => (content: Buffer) => {
  const made = Buffer.alloc(length)
  content.copy(made)
  return made
}

/**
 * What lies on the disk when the power goes after some lines of a trace (`write-faults.c`): what was synced, and, by
 * chance, none, some or half of what wasn't.
 * @param start the files as they were when the trace began, by path
 * @param syncs false: as if nothing was ever synced, as with `synchronous = OFF`
 */
export function afterPowerCut(
  start: ReadonlyMap<string, Buffer>,
  lines: readonly string[],
  chance: Chance,
  syncs = true,
): Map<string, Buffer> {
  const now = new Map<string, Inode>()
  for (const [file, durable] of start) now.set(file, { durable, pending: [] })
  /** Names as the disk has them, and what became of names since, folder by folder. */
  const names = new Map(now)
  let renamed: { folder: string; apply: () => void }[] = []
  const inodeOf = (file: string): Inode => {
    const known = now.get(file)
    if (known) return known
    const made: Inode = { durable: Buffer.alloc(0), pending: [] }
    now.set(file, made)
    renamed.push({ folder: path.dirname(file), apply: () => names.set(file, made) })
    return made
  }
  for (const line of lines) {
    const [what, file = '', first = '', second = ''] = line.split(' ')
    if (what === 'W') inodeOf(file).pending.push(written(Number(first), Buffer.from(second, 'hex')))
    else if (what === 'T') inodeOf(file).pending.push(cutTo(Number(first)))
    else if (what === 'U') {
      now.delete(file)
      renamed.push({ folder: path.dirname(file), apply: () => names.delete(file) })
    } else if (what === 'R') {
      const moved = inodeOf(file)
      now.delete(file)
      now.set(first, moved)
      const apply = (): void => void (names.delete(file), names.set(first, moved))
      renamed.push({ folder: path.dirname(first), apply })
    } else if (what === 'S' && syncs) {
      const inode = now.get(file)
      if (inode) {
        for (const write of inode.pending.splice(0)) inode.durable = write(inode.durable)
        continue
      }
      for (const { folder, apply } of renamed) if (folder === file) apply()
      renamed = renamed.filter(({ folder }) => folder !== file)
    }
  }
  const generous = chance.between(0, 2)
  for (const { apply } of renamed.slice(0, generous === 0 ? 0 : chance.between(0, renamed.length))) apply()
  return new Map(
    [...names].map(([file, { durable, pending }]) => {
      let content = durable
      for (const write of pending) if (chance.between(0, 2) < generous) content = write(content)
      return [file, content]
    }),
  )
}
