import { rmSync } from 'node:fs'
import { z } from 'zod'
import { Drafts } from '#shared/contract/shell.contract.ts'
import { readJsonFile, writeJsonFile } from './json-file.ts'

const Kept = z.object({ workspaceId: z.string(), drafts: Drafts })

export type DraftStore = {
  /** What was typed in a workspace and not recorded when its page ended; nothing for any other workspace. */
  readonly get: (workspaceId: string) => Drafts
  /** Keeps it, readable by its owner only. Nothing left to keep: the file goes. */
  readonly set: (workspaceId: string, drafts: Drafts) => void
}

/** What is typed and not yet recorded, kept in `file` so that it outlives the page's process. */
export function openDrafts(file: string): DraftStore {
  return {
    get: (workspaceId) => {
      const kept = readJsonFile(file, Kept)
      return kept?.workspaceId === workspaceId ? kept.drafts : {}
    },
    set: (workspaceId, drafts) => {
      if (Object.keys(drafts).length === 0) rmSync(file, { force: true })
      else writeJsonFile(file, { workspaceId, drafts })
    },
  }
}
