import { existsSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { RecentView } from '#shared/contract/shell.contract.ts'
import { readJsonFile, writeJsonFile } from './json-file.ts'

/** As many as a person looks through. */
const MOST = 12
const Kept = z.array(z.object({ path: z.string(), name: z.string(), openedAt: z.string() }))

export type Recents = {
  readonly list: () => RecentView[]
  /** Puts a workspace on top of the list. `openedAt` is an ISO instant. */
  readonly add: (opened: { path: string; name: string; openedAt: string }) => void
  readonly forget: (file: string) => void
}

/** The workspaces opened before, kept in `file`. */
export function openRecents(file: string): Recents {
  let kept = readJsonFile(file, Kept) ?? []
  const keep = (next: typeof kept): void => {
    kept = next.slice(0, MOST)
    writeJsonFile(file, kept)
  }
  return {
    list: () =>
      kept.map((entry) => ({ ...entry, folder: path.dirname(entry.path), exists: existsSync(entry.path) })),
    add: ({ path: opened, name, openedAt }) =>
      keep([{ path: opened, name, openedAt }, ...kept.filter((entry) => entry.path !== opened)]),
    forget: (forgotten) => keep(kept.filter((entry) => entry.path !== forgotten)),
  }
}
