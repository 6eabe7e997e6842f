import { isUtf8 } from 'node:buffer'
import { TextDecoder } from 'node:util'

import type { TextEncoding } from '#shared/domain/importing/text-dialect.ts'

/** Text with the encoding it was read in; a byte-order mark is not part of the text. */
export type DecodedText = { readonly text: string; readonly encoding: TextEncoding }

/**
 * Reads bytes as text: by byte-order mark, else UTF-16 if its zero bytes give it away, else UTF-8 if every byte fits,
 * else windows-1252, which fits always.
 * @param wanted what the person chose; then no guessing, and bytes that don't fit become U+FFFD.
 */
export function decodeText(bytes: Buffer, wanted?: TextEncoding): DecodedText {
  const encoding = wanted ?? guessEncoding(bytes)
  return { text: decodeAs(bytes, encoding), encoding }
}

function guessEncoding(bytes: Buffer): TextEncoding {
  const utf16 = markOf(bytes) ?? unmarkedUtf16(bytes)
  if (utf16) return utf16
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/** UTF-16 by its byte-order mark; null without one. */
export function markOf(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** How much of the start is looked at, in bytes. */
const LOOKED_AT = 65_536

/**
 * UTF-16 without a byte-order mark: delimiters, digits and line breaks have a zero byte, mostly on the same side, and
 * nothing reads as a control character. Null when the start doesn't look like that.
 */
export function unmarkedUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0) return null
  const end = Math.min(bytes.length, LOOKED_AT)
  const zeros: [even: number, odd: number] = [0, 0]
  for (let index = 0; index < end; index += 1) if (bytes[index] === 0) zeros[index & 1 ? 1 : 0] += 1
  // The other side has some too: 一 is 4E00, and half of every emoji ends in 00.
  const encoding = zeros[1] > zeros[0] ? 'utf-16le' : 'utf-16be'
  // Even text in an East Asian script has one delimiter or line break in fifty characters.
  if (Math.max(...zeros) * 100 < end) return null
  // oxlint-disable-next-line no-control-regex -- control characters are what tells text from other bytes
  return /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/.test(decodeAs(bytes.subarray(0, end), encoding))
    ? null
    : encoding
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
