/** Lengths and places in a ZIP file (APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16), in bytes. */
const END = { length: 22, count: 10, directory: 16 } as const
const ENTRY = { length: 46, dated: 12, name: 28, extra: 30, comment: 32, header: 42 } as const
const HEADER_DATED = 10
/** The earliest time that a ZIP file knows: 1 January 1980. */
const NEVER = 0x00_21_00_00

/**
 * Takes the times off the entries of a ZIP file: a library puts the computer's clock there, and the same document has to
 * give the same bytes whenever it is written. What the file says of itself inside stays.
 * @param zip without a comment at its end, as libraries write them
 */
export function undatedZip(zip: Buffer): Buffer {
  const end = zip.length - END.length
  let at = zip.readUInt32LE(end + END.directory)
  for (let left = zip.readUInt16LE(end + END.count); left > 0; left -= 1) {
    zip.writeUInt32LE(NEVER, at + ENTRY.dated)
    zip.writeUInt32LE(NEVER, zip.readUInt32LE(at + ENTRY.header) + HEADER_DATED)
    const variable = [ENTRY.name, ENTRY.extra, ENTRY.comment].map((field) => zip.readUInt16LE(at + field))
    at += variable.reduce((sum, length) => sum + length, ENTRY.length)
  }
  return zip
}
