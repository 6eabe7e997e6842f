import { crc32, createInflateRaw } from 'node:zlib'

import type { Entry, ZipFile } from 'yauzl'

import { ReadError } from '../read-error.ts'
import type { ReadLimits } from '../read-limits.ts'

/** Large pieces: each costs a round through the thread pool and the parser. */
const PIECE = 128 * 1024
const AGAIN = 'Export or download it again, or open it in Excel and save it as a new .xlsx.'

/**
 * Unpacks one part piece by piece, and stops as soon as it is longer than it says.
 * @param spent bytes unpacked from this file so far, parts that are opened again counted again.
 * @throws ReadError when the part is encrypted, isn't as long as it says, or its checksum is wrong; zlib's and yauzl's
 * own errors for a damaged zip.
 */
export async function* unpackPart(
  zip: ZipFile,
  entry: Entry,
  bytes: Buffer,
  file: string,
  limits: ReadLimits,
  spent: { bytes: number },
): AsyncGenerator<Buffer> {
  if (entry.isEncrypted())
    throw new ReadError(
      'encrypted-workbook',
      `${file} is a zip protected with a password. Save it without a password and choose it again.`,
    )
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    throw new Error(`packed by a method that spreadsheets don't use, ${entry.compressionMethod}`)
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
  const packed = bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize)
  let length = 0
  let sum = 0
  for await (const piece of entry.compressionMethod === 0 ? slices(packed) : inflated(packed)) {
    length += piece.length
    spent.bytes += piece.length
    if (length > entry.uncompressedSize) throw lie(entry, file)
    if (spent.bytes > limits.unpackedBytes)
      throw new ReadError(
        'workbook-too-large',
        `${file} unpacks to more than ${Math.floor(limits.unpackedBytes / 1_048_576)} MB. Copy the table's values into a new workbook and choose that.`,
      )
    sum = crc32(piece, sum)
    yield piece
  }
  if (length !== entry.uncompressedSize) throw lie(entry, file)
  if (sum !== entry.crc32)
    throw new ReadError(
      'part-checksum',
      `The part ${entry.fileName.slice(0, 80)} of ${file} was damaged on its way: its checksum is wrong. ${AGAIN}`,
    )
}

function* slices(stored: Buffer): Generator<Buffer> {
  for (let start = 0; start < stored.length; start += PIECE) yield stored.subarray(start, start + PIECE)
}

function inflated(packed: Buffer): AsyncIterable<Buffer> {
  const inflate = createInflateRaw({ chunkSize: PIECE })
  inflate.end(packed)
  return inflate as AsyncIterable<Buffer>
}

function lie(entry: Entry, file: string): ReadError {
  return new ReadError(
    'part-size-lie',
    `The part ${entry.fileName.slice(0, 80)} of ${file} isn't as long as the file says, ${entry.uncompressedSize.toLocaleString('en-US')} bytes. ${AGAIN}`,
  )
}
