import { resolve } from 'node:path'
import { counted } from '#shared/kernel/text.ts'
import { UsageError } from './command.ts'

type Given = {
  readonly workspace?: string | undefined
  readonly out?: string | undefined
  readonly cut?: string | undefined
}

/** What every exporting command is told: the workspace, the folder, the cut. @throws UsageError */
export function whatAndWhere(given: Given): { path: string; dir: string; cut: 'internal' | 'shareable' } {
  if (given.workspace === undefined)
    throw new UsageError('--workspace is missing. Name the .concord file to export.')
  if (given.out === undefined) throw new UsageError('--out is missing. Name the folder to write to.')
  const cut = given.cut ?? 'internal'
  if (cut !== 'internal' && cut !== 'shareable')
    throw new UsageError(`--cut ${cut} is unknown. Use internal or shareable.`)
  return { path: resolve(given.workspace), dir: resolve(given.out), cut }
}

/** What was written, and where, as the command says it. */
export function filesWritten(dir: string, files: readonly string[]): string {
  return `${counted(files.length, 'file')} written to ${dir}\n${fileLines(files).join('\n')}\n`
}

/** One line a file, and one a folder with how many are in it. */
export function fileLines(files: readonly string[]): string[] {
  const folders = Map.groupBy(files, (file) => file.split(/[\\/]/u).slice(0, -1)[0] ?? '')
  const alone = folders.get('') ?? []
  folders.delete('')
  return [
    ...alone.map((file) => `  ${file}`),
    ...[...folders].map(([folder, inside]) => `  ${folder}: ${counted(inside.length, 'file')}`),
  ]
}
