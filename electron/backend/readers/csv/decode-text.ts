import { TextDecoder } from 'node:util'

/** Encodings a text table may come in. */
export const TEXT_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type TextEncoding = (typeof TEXT_ENCODINGS)[number]

/** Text with the encoding it was read in; a byte-order mark is not part of the text. */
export type DecodedText = { readonly text: string; readonly encoding: TextEncoding }

/**
 * Reads bytes as text: by byte-order mark, else UTF-8 if every byte fits, else windows-1252, which fits always.
 * @param wanted what the person chose; then no guessing, and bytes that don't fit become U+FFFD.
 */
export function decodeText(bytes: Buffer, wanted?: TextEncoding): DecodedText {
  if (wanted !== undefined) return { text: decodeAs(bytes, wanted), encoding: wanted }
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: decodeAs(bytes, 'utf-16le'), encoding: 'utf-16le' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: decodeAs(bytes, 'utf-16be'), encoding: 'utf-16be' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: decodeAs(bytes, 'windows-1252'), encoding: 'windows-1252' }
  }
}

function decodeAs(bytes: Buffer, encoding: TextEncoding): string {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes)
  return new TextDecoder(encoding).decode(bytes)
}

/** What windows-1252 puts at 0x80 to 0x9f, where latin-1 has control characters; five places stay empty. */
const UPPER =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

// By our own table: some Node versions read windows-1252 as latin-1, which loses € and curly quotes.
function decodeWindows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => UPPER.charAt(character.charCodeAt(0) - 0x80))
}
