const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
/** 1 January 1980, 00:00, as DOS writes it: the earliest time a zip can hold. */
const EARLIEST = 0x0021_0000

/**
 * The same zip with every entry's time set to 1 January 1980, so that the bytes don't depend on when it was made.
 * @throws Error when the bytes are not a zip.
 */
export function withFixedZipTimes(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice()
  const view = new DataView(bytes.buffer)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1
  if (end < 0) throw new Error('Not a zip: it has no directory')
  const entries = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let entry = 0; entry < entries; entry += 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new Error('Not a zip: its directory is broken')
    view.setUint32(at + 12, EARLIEST, true)
    view.setUint32(view.getUint32(at + 42, true) + 10, EARLIEST, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}
