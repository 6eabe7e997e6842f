import { makeFolder } from '#electron/backend/files/make-folder.ts'
import { resolve } from 'node:path'
import type { ParseArgsOptionsConfig } from 'node:util'
import type { Backend } from '#electron/backend/core/create-backend.ts'
import { CSV_SEPARATORS, type CsvSeparator, separatorOf } from '#shared/kernel/csv-separator.ts'
import { counted } from '#shared/kernel/text.ts'
import { type ExitCode, type Terminal, UsageError } from './command.ts'
import { requirePrinter } from './electron-printer.ts'
import { withWorkspace } from './open-backend.ts'
import { plainText } from './plain-text.ts'
import type { Exported } from './write-exports.ts'

/** What a command is told that writes into a folder. */
export const FOLDER_OPTIONS = {
  workspace: { type: 'string' },
  out: { type: 'string' },
  session: { type: 'string' },
} as const satisfies ParseArgsOptionsConfig
/** What a command is told that exports. */
export const EXPORT_OPTIONS = {
  ...FOLDER_OPTIONS,
  cut: { type: 'string' },
  pdf: { type: 'boolean' },
} as const satisfies ParseArgsOptionsConfig

/** A workspace's file, one of its sessions, and the folder to write to. */
export type WhatAndWhere = {
  readonly path: string
  readonly dir: string
  /** As it was typed. */
  readonly session: string | undefined
}
type Given = {
  readonly workspace?: string | undefined
  readonly out?: string | undefined
  readonly session?: string | undefined
}

/**
 * The workspace and the folder a command was told.
 * @param purpose what the workspace is named for, as the end of a sentence: `to export`
 * @throws UsageError
 */
export function whatAndWhere(given: Given, purpose: string): WhatAndWhere {
  if (given.workspace === undefined)
    throw new UsageError(`--workspace is missing. Name the .concord file ${purpose}.`)
  if (given.out === undefined) throw new UsageError('--out is missing. Name the folder to write to.')
  return { path: resolve(given.workspace), dir: resolve(given.out), session: given.session }
}

export type WantedExport = WhatAndWhere & { readonly cut: 'internal' | 'shareable'; readonly pdf: boolean }
type GivenExport = Given & { readonly cut?: string | undefined; readonly pdf?: boolean | undefined }

/** What an exporting command was told; refused, too, where PDF is wanted and nothing can print it. @throws UsageError */
export function wantedExport(given: GivenExport, terminal: Terminal): WantedExport {
  const where = whatAndWhere(given, 'to export')
  const { cut = 'internal', pdf = false } = given
  if (cut !== 'internal' && cut !== 'shareable')
    throw new UsageError(`--cut ${cut} is unknown. Use internal or shareable.`)
  if (pdf) requirePrinter(terminal)
  return { ...where, cut, pdf }
}

/**
 * Opens the workspace, has its files written into the folder, which is made if it isn't there, and says which, what is
 * missing, and what was left out of them.
 * @param write returns what it wrote, relative to the folder, and in words what it could not write
 * @returns 0, or 1 where something is missing beside what was written
 */
export async function exportInto(
  terminal: Terminal,
  { path, dir, session }: WhatAndWhere,
  write: (backend: Backend) => Promise<Exported>,
): Promise<ExitCode> {
  const { files, missing, report } = await withWorkspace(
    terminal,
    { path, readOnly: true, session },
    undefined,
    async (backend) => {
      await makeFolder(dir)
      return write(backend)
    },
  )
  terminal.out(`${counted(files.length, 'file')} written to ${dir}\n${fileLines(files).join('\n')}\n`)
  if (report.length > 0)
    terminal.out(`Left out:\n${report.map((line) => `  ${plainText(line)}`).join('\n')}\n`)
  if (missing.length === 0) return 0
  terminal.err(`Not written:\n${missing.map((why) => `  ${plainText(why)}`).join('\n')}\n`)
  return 1
}

/** What parts the cells of the lists: as told, else as spreadsheet programs of this computer's locale expect. @throws UsageError */
export function wantedSeparator(given: string | undefined): CsvSeparator {
  if (given === undefined) return separatorOf(new Intl.NumberFormat().resolvedOptions().locale)
  const known = CSV_SEPARATORS.find((separator) => separator === given)
  if (known === undefined)
    throw new UsageError(`--separator ${given} is unknown. Use ${CSV_SEPARATORS.join(' or ')}.`)
  return known
}

/** One line per file, and one per folder with how many are in it. */
export function fileLines(files: readonly string[]): string[] {
  const folders = Map.groupBy(files, (file) => file.split(/[\\/]/u).slice(0, -1)[0] ?? '')
  const alone = folders.get('') ?? []
  folders.delete('')
  return [
    ...alone.map((file) => `  ${file}`),
    ...[...folders].map(([folder, inside]) => `  ${folder}: ${counted(inside.length, 'file')}`),
  ]
}
