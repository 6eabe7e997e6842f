import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'

import type { TableFile } from '#shared/domain/importing/rows/table.ts'
import { readCsv } from './csv/read-csv.ts'
import type { TextEncoding } from '#shared/domain/importing/values/text-dialect.ts'
import { ReadError } from './read-error.ts'
import { READ_LIMITS, type ReadLimits } from './read-limits.ts'
import { sniffFormat } from './sniff-format.ts'

/** What the person may settle by hand; left out, it is told from the bytes. */
export type ReadOptions = {
  readonly encoding?: TextEncoding | undefined
  readonly delimiter?: string | undefined
  readonly limits?: ReadLimits | undefined
  /**
   * Called about once a megabyte while a workbook is unpacked, with the bytes so far; a CallRefused thrown here stops
   * the reading. A text table is read in less than a second and doesn't call.
   */
  readonly onBytes?: ((bytes: number) => Promise<void>) | undefined
}

/**
 * Reads a CSV or XLSX file into rows of values. The format is told by its bytes, not its name.
 * @param path absolute, or relative to the working directory; messages show the file's name only.
 * @throws ReadError with words about what is wrong, where, and what to do.
 */
export async function readTableFile(path: string, options: ReadOptions = {}): Promise<TableFile> {
  return readTableBytes(await readBounded(path, options.limits ?? READ_LIMITS), basename(path), options)
}

/** As `readTableFile`, from bytes already in memory. */
export async function readTableBytes(
  bytes: Buffer,
  name: string,
  options: ReadOptions = {},
): Promise<TableFile> {
  const limits = options.limits ?? READ_LIMITS
  if (bytes.length > limits.fileBytes) refuseSize(name, bytes.length, limits)
  if (sniffFormat(bytes, name, options.encoding) === 'text') return readCsv(bytes, name, limits, options)
  // Loaded when needed: a run on CSV files alone doesn't pay for the zip and XML readers.
  const { readXlsx } = await import('./xlsx/read-xlsx.ts')
  return readXlsx(bytes, name, limits, options.onBytes)
}

async function readBounded(path: string, limits: ReadLimits): Promise<Buffer> {
  const name = basename(path)
  try {
    const facts = await stat(path)
    if (!facts.isFile())
      throw new ReadError('file-unreadable', `${name} is not a file. Choose a CSV or .xlsx file.`)
    if (facts.size > limits.fileBytes) refuseSize(name, facts.size, limits)
    return await readFile(path)
  } catch (error) {
    if (error instanceof ReadError) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new ReadError(
        'file-missing',
        `There is no file at ${path}. Check the path and choose it again.`,
        {
          cause: error,
        },
      )
    throw new ReadError(
      'file-unreadable',
      `${name} can't be opened (${code === '' ? 'unknown reason' : code}). Close it in other programs, check that you have permission to read it, and choose it again.`,
      { cause: error },
    )
  }
}

function refuseSize(name: string, bytes: number, limits: ReadLimits): never {
  const mb = (n: number): string => `${Math.ceil((n * 10) / 1_048_576) / 10} MB`
  throw new ReadError(
    'file-too-large',
    `${name} has ${mb(bytes)}; at most ${mb(limits.fileBytes)} are read. Delete the columns and sheets that aren't needed, or split the file.`,
  )
}
