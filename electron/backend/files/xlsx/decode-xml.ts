import { isAscii, isUtf8 } from 'node:buffer'
import { TextDecoder } from 'node:util'

/**
 * Turns the bytes of an XML part into text, piece by piece: UTF-16 by its byte-order mark or by the zero byte beside
 * its first `<`, else UTF-8. Most sheets are plain ASCII, which is copied without being decoded.
 */
export class XmlDecoder {
  #utf16: TextDecoder | null = null
  #begun = false
  #rest: Buffer = Buffer.alloc(0)

  /** @throws Error when the bytes don't fit the encoding. */
  decode(piece: Buffer): string {
    if (!this.#begun && piece.length > 0) {
      const encoding = utf16Of(piece)
      if (encoding) this.#utf16 = new TextDecoder(encoding, { fatal: true })
      this.#begun = true
    }
    if (this.#utf16) return this.#utf16.decode(piece, { stream: true })
    if (this.#rest.length === 0 && isAscii(piece)) return piece.toString('latin1')
    const bytes = this.#rest.length === 0 ? piece : Buffer.concat([this.#rest, piece])
    const whole = wholeCharacters(bytes)
    // A copy of its own, for the piece may be used again.
    this.#rest = Buffer.from(bytes.subarray(whole))
    return textOf(bytes.subarray(0, whole))
  }

  /** What is left at the end. @throws Error when that is half a character. */
  end(): string {
    return this.#utf16 ? this.#utf16.decode() : textOf(this.#rest)
  }
}

function textOf(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new Error('it holds bytes that are not UTF-8')
  return bytes.toString('utf8')
}

/** How many bytes there are before a character that isn't complete yet. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if ((byte & 0xc0) === 0x80) continue
    const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return needs > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

function utf16Of(start: Buffer): 'utf-16le' | 'utf-16be' | null {
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0x3c && start[1] === 0)) return 'utf-16le'
  if ((start[0] === 0xfe && start[1] === 0xff) || (start[0] === 0 && start[1] === 0x3c)) return 'utf-16be'
  return null
}
