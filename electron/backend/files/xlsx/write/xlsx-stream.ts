import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { packageParts, sheetPath } from './xlsx-package.ts'
import type { XlsxBook } from './xlsx-plan.ts'
import { sheetXml } from './xlsx-sheet-xml.ts'
import { XlsxStrings } from './xlsx-strings.ts'

/** How much XML is handed on at once, in bytes. */
const CHUNK = 64 * 1_024
/** The most bytes that a unit of UTF-16 takes in UTF-8. */
const BYTES_PER_UNIT = 3
/** As small as the usual level to a tenth, in half the time. */
const LEVEL = 4

/** Called with the name of the sheet being written and the rows written so far; it may throw, and nothing follows. */
export type OnRows = (sheet: string, rows: number) => Promise<void>

/**
 * The workbook as the bytes of an XLSX file, made while they are read: at no time is there more of it in memory than a
 * few pieces and its texts. The stream fails with whatever `onRows` throws.
 */
export function xlsxStream(book: XlsxBook, onRows: OnRows = () => Promise.resolve()): Readable {
  const zip = new ZipFile()
  const output = new PassThrough()
  // One part at a time is being read; whoever stops reading the whole stops that one.
  let source: Readable | null = null
  output.on('close', () => source?.destroy())
  const fail = (error: unknown): void => {
    output.destroy(error instanceof Error ? error : new Error(String(error)))
  }
  const options = { mtime: localTwin(book.at), forceDosTimestamp: true, compressionLevel: LEVEL }
  const add = (path: string, pieces: () => AsyncGenerator<Buffer>): void =>
    zip.addReadStreamLazy(path, options, (give) => {
      source = Readable.from(pieces(), { objectMode: false })
      source.on('error', fail)
      give(null, source)
    })
  for (const { path, data } of packageParts(book)) zip.addBuffer(Buffer.from(data), path, options)
  const strings = new XlsxStrings()
  let before = 0
  book.sheets.forEach((sheet, index) =>
    add(sheetPath(index + 1), async function* () {
      let rows = 0
      const tick = (): Promise<void> => onRows(sheet.name, before + Math.min(rows, sheet.rowCount))
      const counted = function* (): Generator<string> {
        for (const piece of sheetXml(sheet, strings, index === 0)) {
          yield piece
          rows += 1
        }
      }
      yield* inChunks(counted(), tick)
      before += sheet.rowCount
    }),
  )
  // After the sheets, because only then every text and style is known.
  add('xl/sharedStrings.xml', () => inChunks(strings.xml()))
  add('xl/styles.xml', async function* () {
    yield Buffer.from(book.styles.xml())
  })
  zip.on('error', fail)
  zip.outputStream.on('error', fail)
  zip.outputStream.pipe(output)
  zip.end()
  return output
}

/** Each piece becomes bytes at once: kept as text until a chunk is full, pieces outlive many others, and pile up. */
async function* inChunks(
  pieces: Iterable<string>,
  tick: () => Promise<void> = () => Promise.resolve(),
): AsyncGenerator<Buffer> {
  let chunk = Buffer.allocUnsafe(CHUNK)
  let filled = 0
  for (const piece of pieces) {
    const most = piece.length * BYTES_PER_UNIT
    if (filled + most > CHUNK) {
      await tick()
      if (filled > 0) yield chunk.subarray(0, filled)
      chunk = Buffer.allocUnsafe(CHUNK)
      filled = 0
    }
    if (most > CHUNK) yield Buffer.from(piece)
    else filled += chunk.write(piece, filled)
  }
  await tick()
  if (filled > 0) yield chunk.subarray(0, filled)
}

/** The moment whose local time reads as the other's UTC: a ZIP holds local times, and the file mustn't depend on where it was made. */
function localTwin(at: Date): Date {
  return new Date(
    Math.max(1980, at.getUTCFullYear()),
    at.getUTCMonth(),
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
  )
}
