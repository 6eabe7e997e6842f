import { isAscii, isUtf8 } from 'node:buffer'

import type { SheetNotice } from '#shared/domain/importing/rows/sheet-notice.ts'
import type { TextEncoding } from '#shared/domain/importing/values/text-dialect.ts'
import { decodeAs, utf7Words } from './decoders.ts'
import { detectEncoding } from './detect-encoding.ts'

/** Text with the encoding it was read in, and what a person should know about that; a byte-order mark is no part of it. */
export type DecodedText = {
  readonly text: string
  readonly encoding: TextEncoding
  readonly notices: readonly SheetNotice[]
}

/** How much of the start is looked at, in bytes. */
const LOOKED_AT = 65_536
/** Tab, line feed, carriage return, comma, semicolon. */
const BREAKS = [0x09, 0x0a, 0x0d, 0x2c, 0x3b]

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
  const zeros = bytes.includes(0)
  const text = zeros ? decodeAs(bytes, 'utf-8').replaceAll('\0', '\uFFFD') : decodeAs(bytes, 'utf-8')
  if (isUtf8(bytes) && !zeros)
    return { text, encoding: 'utf-8', notices: isAscii(bytes) ? utf7Doubt(text) : [] }
  const damaged = countOf(text, '\uFFFD')
  // Pairs of bytes that are a letter in UTF-8 hardly ever come together in another encoding.
  if (damaged <= lettersBeyondAscii(text) || isUtf8(bytes)) {
    return { text, encoding: 'utf-8', notices: [{ kind: 'damaged-bytes', count: damaged }] }
  }
  const { encoding, confidence, otherwise, sample, other } = detectEncoding(bytes)
  const notices: SheetNotice[] =
    confidence === 'sure'
      ? []
      : confidence === 'likely'
        ? [{ kind: 'encoding-guessed', encoding, sample }]
        : [{ kind: 'encoding-doubt', encoding, sample, otherwise, other }]
  const read = decodeAs(bytes, encoding)
  return { text: zeros ? read.replaceAll('\0', '\uFFFD') : read, encoding, notices }
}

/** Mail programs of old wrote letters beyond ASCII in ASCII; whether they did is for a person to say. */
function utf7Doubt(text: string): SheetNotice[] {
  const words = utf7Words(text.slice(0, LOOKED_AT)).slice(0, 2)
  if (words.length === 0) return []
  const other = words.join(' ').slice(0, 60)
  const sample = decodeAs(Buffer.from(other), 'utf-7')
  return [{ kind: 'encoding-doubt', encoding: 'utf-7', sample, otherwise: 'utf-8', other }]
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

/** Whether most line breaks and delimiters have their zero byte beside them, which a stray zero in other text doesn't give them. */
function pairsBreaks(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): boolean {
  const [own, zero] = encoding === 'utf-16le' ? [0, 1] : [1, -1]
  let [paired, all] = [0, 0]
  for (let index = 0; index < bytes.length; index += 1) {
    if (!BREAKS.includes(bytes[index] ?? 0)) continue
    all += 1
    if (index % 2 === own && bytes[index + zero] === 0) paired += 1
  }
  return paired * 2 >= all
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
  if (Math.max(...zeros) * 100 < end || !pairsBreaks(bytes.subarray(0, end), encoding)) return null
  // oxlint-disable-next-line no-control-regex -- control characters are what tells text from other bytes
  return /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/.test(decodeAs(bytes.subarray(0, end), encoding))
    ? null
    : encoding
}
