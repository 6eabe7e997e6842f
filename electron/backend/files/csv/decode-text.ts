import { isUtf8 } from 'node:buffer'
import { TextDecoder } from 'node:util'

import type { SheetNotice } from '#shared/domain/importing/rows/sheet-notice.ts'
import type { TextEncoding } from '#shared/domain/importing/values/text-dialect.ts'
import { detectEncoding } from './detect-encoding.ts'

/** Text with the encoding it was read in, and what a person should know about that; a byte-order mark is no part of it. */
export type DecodedText = {
  readonly text: string
  readonly encoding: TextEncoding
  readonly notices: readonly SheetNotice[]
}

/** How much of the start is looked at, in bytes. */
const LOOKED_AT = 65_536

/**
 * Reads bytes as text: by byte-order mark, else UTF-16 if its zero bytes give it away, else UTF-8 if all bytes fit, or
 * all but a few damaged ones (each becomes U+FFFD, and its cell is refused), else by how its words read.
 * @param wanted what the person chose; then no guessing, and bytes that don't fit become U+FFFD.
 */
export function decodeText(bytes: Buffer, wanted?: TextEncoding): DecodedText {
  if (wanted !== undefined) return { text: decodeAs(bytes, wanted), encoding: wanted, notices: [] }
  const utf = utf32Of(bytes) ?? markOf(bytes) ?? unmarkedUtf16(bytes)
  if (utf) return { text: decodeAs(bytes, utf), encoding: utf, notices: [] }
  // Japanese mail's own: plain bytes with signs that switch the alphabet.
  if (['\x1b$B', '\x1b$@'].some((sign) => bytes.subarray(0, LOOKED_AT).includes(sign)))
    return { text: decodeAs(bytes, 'iso-2022-jp'), encoding: 'iso-2022-jp', notices: [] }
  const text = decodeAs(bytes, 'utf-8')
  if (isUtf8(bytes)) return { text, encoding: 'utf-8', notices: [] }
  const damaged = countOf(text, '\uFFFD')
  // Pairs of bytes that are a letter in UTF-8 hardly ever come together in another encoding.
  if (damaged <= lettersBeyondAscii(text)) {
    return { text, encoding: 'utf-8', notices: [{ kind: 'damaged-bytes', count: damaged }] }
  }
  const { encoding, confidence, otherwise, sample, other } = detectEncoding(bytes)
  const notices: SheetNotice[] =
    confidence === 'sure'
      ? []
      : confidence === 'likely'
        ? [{ kind: 'encoding-guessed', encoding, sample }]
        : [{ kind: 'encoding-doubt', encoding, sample, otherwise, other }]
  return { text: decodeAs(bytes, encoding), encoding, notices }
}

function countOf(text: string, mark: string): number {
  let count = 0
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) count += 1
  return count
}

function lettersBeyondAscii(text: string): number {
  let count = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code > 0x7f && code !== 0xfffd) count += 1
  }
  return count
}

/** UTF-32 by its byte-order mark, or by the three zero bytes of each ASCII character at its start; null otherwise. */
export function utf32Of(bytes: Buffer): 'utf-32le' | 'utf-32be' | null {
  if (bytes.length < 8 || bytes.length % 4 !== 0) return null
  const first = [bytes.readUInt32LE(0), bytes.readUInt32BE(0)]
  if (first[0] === 0xfeff) return 'utf-32le'
  if (first[1] === 0xfeff) return 'utf-32be'
  const end = Math.min(bytes.length, 256)
  let [little, big] = [true, true]
  for (let index = 0; index < end; index += 4) {
    if (bytes.readUInt32LE(index) > 0x10ffff || bytes[index + 2] !== 0 || bytes[index + 3] !== 0)
      little = false
    if (bytes.readUInt32BE(index) > 0x10ffff || bytes[index] !== 0 || bytes[index + 1] !== 0) big = false
  }
  return little === big ? null : little ? 'utf-32le' : 'utf-32be'
}

/** UTF-16 by its byte-order mark; null without one. */
export function markOf(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

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
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return decodeUtf32(bytes, encoding)
  return new TextDecoder(encoding).decode(bytes)
}

// Node has no decoder for it.
function decodeUtf32(bytes: Buffer, encoding: 'utf-32le' | 'utf-32be'): string {
  const pieces: string[] = []
  for (let index = 0; index + 3 < bytes.length; index += 4) {
    const code = encoding === 'utf-32le' ? bytes.readUInt32LE(index) : bytes.readUInt32BE(index)
    if (index === 0 && code === 0xfeff) continue
    pieces.push(code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\uFFFD' : String.fromCodePoint(code))
  }
  return pieces.join('')
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
