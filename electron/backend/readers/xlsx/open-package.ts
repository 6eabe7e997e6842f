import type { Readable } from 'node:stream'

import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'

import { ReadError } from '../read-error.ts'
import type { ReadLimits } from '../read-limits.ts'

/** The parts of a workbook file, by name; names are compared without regard to case, as the format asks. */
export type Package = {
  readonly has: (part: string) => boolean
  /** The part's bytes as a stream; null when there is no such part. */
  readonly open: (part: string) => Promise<Readable | null>
  readonly close: () => void
}

const AGAIN = 'Export or download it again, or open it in Excel and save it as a new .xlsx.'

/**
 * Opens a zip file in memory and holds it to the limits before anything is unpacked. Sizes are those the file
 * declares; unpacking stops as soon as a part turns out longer than it said.
 * @throws ReadError for a truncated or damaged zip, encryption, too many parts, or too much to unpack.
 */
export async function openPackage(bytes: Buffer, file: string, limits: ReadLimits): Promise<Package> {
  const entries = new Map<string, Entry>()
  let zip: ZipFile
  try {
    zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true })
    if (zip.entryCount > limits.parts)
      throw new ReadError(
        'too-many-parts',
        `${file} is made of ${zip.entryCount.toLocaleString('en-US')} parts; at most ${limits.parts.toLocaleString('en-US')} are read. Copy the table into a new workbook and choose that.`,
      )
    let total = 0
    for await (const entry of zip.eachEntry()) {
      const key = keyOf(entry.fileName)
      if (entries.has(key)) throw new Error(`two parts are called ${entry.fileName}`)
      entries.set(key, entry)
      total += entry.uncompressedSize
      checkSizes(entry, total, file, limits)
    }
  } catch (error) {
    if (error instanceof ReadError) throw error
    throw damaged(file, error)
  }
  return {
    has: (part) => entries.has(keyOf(part)),
    open: async (part) => {
      const entry = entries.get(keyOf(part))
      if (!entry) return null
      if (entry.isEncrypted())
        throw new ReadError(
          'encrypted-workbook',
          `${file} is a zip protected with a password. Save it without a password and choose it again.`,
        )
      try {
        return await zip.openReadStreamPromise(entry)
      } catch (error) {
        throw damaged(file, error)
      }
    },
    close: () => zip.close(),
  }
}

function checkSizes(entry: Entry, total: number, file: string, limits: ReadLimits): void {
  const mb = (n: number): string => `${Math.floor(n / 1_048_576)} MB`
  if (entry.uncompressedSize > limits.partBytes)
    throw new ReadError(
      'part-too-large',
      `The part ${entry.fileName} of ${file} unpacks to ${mb(entry.uncompressedSize)}; at most ${mb(limits.partBytes)} are read. Split the table, or copy its values into a new workbook.`,
    )
  if (total > limits.unpackedBytes)
    throw new ReadError(
      'workbook-too-large',
      `${file} unpacks to more than ${mb(limits.unpackedBytes)}. Copy the table's values into a new workbook and choose that.`,
    )
}

function keyOf(part: string): string {
  return part.replace(/^\/+/, '').toLowerCase()
}

function damaged(file: string, cause: unknown): ReadError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new ReadError(
    'zip-broken',
    `${file} is cut off or damaged and can't be unpacked (${reason.slice(0, 200)}). ${AGAIN}`,
    { cause },
  )
}
