import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'

import { ReadError } from '../read-error.ts'
import type { ReadLimits } from '../read-limits.ts'
import { unpackPart } from './unpack-part.ts'

/** The parts of a workbook file, by name; names are compared without regard to case, as the format asks. */
export type Package = {
  readonly names: readonly string[]
  readonly has: (part: string) => boolean
  /** The part's bytes, unpacked piece by piece as they are asked for; null when there is no such part. */
  readonly open: (part: string) => AsyncIterable<Buffer> | null
  readonly close: () => void
}

const AGAIN = 'Export or download it again, or open it in Excel and save it as a new .xlsx.'
const COPY = 'Copy the table into a new workbook and choose that.'

/** The end of every zip file begins with this; a download that broke off lacks it. */
const END_OF_ZIP = Buffer.from('PK\x05\x06', 'latin1')

/**
 * Opens a zip file in memory and holds what it declares to the limits before anything is unpacked. That it keeps to
 * what it declares is seen while unpacking.
 * @throws ReadError for a truncated or damaged zip, parts of unsafe or equal names, or too much to unpack.
 */
export async function openPackage(bytes: Buffer, file: string, limits: ReadLimits): Promise<Package> {
  const entries = new Map<string, Entry>()
  const names: string[] = []
  const zip = await openZip(bytes, file)
  if (zip.entryCount > limits.parts)
    throw new ReadError(
      'too-many-parts',
      `${file} is made of ${zip.entryCount.toLocaleString('en-US')} parts; at most ${limits.parts.toLocaleString('en-US')} are read. ${COPY}`,
    )
  let total = 0
  try {
    for await (const entry of zip.eachEntry()) {
      const key = keyOf(entry.fileName)
      if (entries.has(key))
        throw new ReadError(
          'part-twice',
          `${file} holds two parts called ${shown(entry.fileName)}, so that programs differ in which they read. ${AGAIN}`,
        )
      entries.set(key, entry)
      names.push(entry.fileName)
      total += entry.uncompressedSize
      checkSizes(entry, total, file, limits)
    }
  } catch (error) {
    throw error instanceof ReadError ? error : damaged(file, error)
  }
  const spent = { bytes: 0 }
  return {
    names,
    has: (part) => entries.has(keyOf(part)),
    open: (part) => {
      const entry = entries.get(keyOf(part))
      return entry ? guarded(unpackPart(zip, entry, bytes, file, limits, spent), file) : null
    },
    close: () => zip.close(),
  }
}

async function openZip(bytes: Buffer, file: string): Promise<ZipFile> {
  try {
    return await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true })
  } catch (error) {
    if (bytes.includes(END_OF_ZIP)) throw damaged(file, error)
    throw new ReadError('zip-cut-off', `${file} breaks off before its end, as a download does. ${AGAIN}`, {
      cause: error,
    })
  }
}

async function* guarded(pieces: AsyncIterable<Buffer>, file: string): AsyncGenerator<Buffer> {
  try {
    yield* pieces
  } catch (error) {
    throw error instanceof ReadError ? error : damaged(file, error)
  }
}

function checkSizes(entry: Entry, total: number, file: string, limits: ReadLimits): void {
  const mb = (n: number): string => `${Math.floor(n / 1_048_576)} MB`
  const { compressedSize, uncompressedSize } = entry
  if (uncompressedSize > limits.partBytes)
    throw new ReadError(
      'part-too-large',
      `The part ${shown(entry.fileName)} of ${file} unpacks to ${mb(uncompressedSize)}; at most ${mb(limits.partBytes)} are read. Split the table, or copy its values into a new workbook.`,
    )
  if (total > limits.unpackedBytes)
    throw new ReadError(
      'workbook-too-large',
      `${file} unpacks to more than ${mb(limits.unpackedBytes)}. Copy the table's values into a new workbook and choose that.`,
    )
  if (uncompressedSize > limits.ratioFrom && uncompressedSize > limits.ratio * compressedSize)
    throw new ReadError(
      'packed-too-tight',
      `The part ${shown(entry.fileName)} of ${file} unpacks to more than ${limits.ratio} times its size, as no table does. Delete empty formatted rows and columns, or copy the values into a new workbook, and choose that.`,
    )
}

function keyOf(part: string): string {
  return part.replace(/^\/+/, '').toLowerCase()
}

function shown(name: string): string {
  return name.length <= 80 ? name : `${name.slice(0, 79)}…`
}

function damaged(file: string, cause: unknown): ReadError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  // In yauzl's words: it looks at names before we see them.
  if (/^(?:invalid characters in fileName|absolute path|invalid relative path)/.test(reason))
    return new ReadError(
      'part-name-unsafe',
      `${file} holds a part whose name leads out of the file (${shown(reason.replace(/^[^:]*: /, ''))}), which no spreadsheet program writes. ${COPY}`,
      { cause },
    )
  return new ReadError(
    'zip-broken',
    `${file} is cut off or damaged and can't be unpacked (${reason.slice(0, 200)}). ${AGAIN}`,
    { cause },
  )
}
