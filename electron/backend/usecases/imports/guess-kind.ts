import type { CallContext } from '#electron/backend/core/context.ts'
import { readBallot } from '#electron/backend/kinds/prioritization/documents/ballot/read-ballot.ts'
import { readFileForCall } from './read-import-table.ts'
import type { Output } from '#shared/contract/contract.ts'
import { IMPORT_KINDS } from '#shared/domain/importing/columns/fields.ts'
import { guessMapping, missingFields } from '#shared/domain/importing/columns/mapping.ts'
import { tableOf } from '#shared/domain/importing/rows/table-of.ts'

/**
 * What kinds of list a file may be: those whose required columns are all among its headers, and of them the ones with
 * the most columns named. Several are as likely as each other.
 */
export async function guessKind(
  _context: CallContext,
  { path }: { path: string },
): Promise<Output<'imports.guessKind'>> {
  const file = await readFileForCall(path)
  if (readBallot(file) !== 'not-a-ballot') return { fileName: file.name, kinds: [], ballot: true }
  const named = IMPORT_KINDS.flatMap((kind) => {
    const table = tableOf(file, kind, null, null)
    if (!table) return []
    const mapping = guessMapping(kind, table.headers)
    if (missingFields(kind, mapping).length > 0) return []
    return [{ kind, columns: Object.values(mapping).filter((column) => column !== null).length }]
  })
  const most = Math.max(0, ...named.map(({ columns }) => columns))
  const kinds = named.filter(({ columns }) => columns === most).map(({ kind }) => kind)
  return { fileName: file.name, kinds, ballot: false }
}
