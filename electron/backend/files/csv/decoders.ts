import { TextDecoder } from 'node:util'

import type { TextEncoding } from '#shared/domain/importing/values/text-dialect.ts'

/** Reads bytes in an encoding; what doesn't fit becomes U+FFFD. */
export function decodeAs(bytes: Buffer, encoding: TextEncoding): string {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes)
  if (encoding === 'utf-7') return decodeUtf7(bytes.toString('latin1'))
  const page = DOS_PAGES.get(encoding)
  if (page !== undefined) return decodePage(bytes, page)
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return decodeUtf32(bytes, encoding)
  return new TextDecoder(encoding === 'cp866' ? 'ibm866' : encoding).decode(bytes)
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

/** What the code pages of DOS, which Node doesn't read, put at 0x80 to 0xff. */
const DOS_PAGES: ReadonlyMap<TextEncoding, string> = new Map([
  [
    'cp437',
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
      '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  ],
  [
    'cp850',
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
      '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  ],
  [
    'cp852',
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐' +
      '└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0',
  ],
])

function decodePage(bytes: Buffer, page: string): string {
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u00ff]/g, (character) => page.charAt(character.charCodeAt(0) - 0x80))
}

/** A piece of UTF-7 that stands for letters beyond ASCII: `+APw-`. */
const SHIFTED = /\+([A-Za-z\d+/]+)-?/g

// Without the minus sign that may be left out at a piece's end, plain text would have too many of them.
const CLOSED = /\+[A-Za-z\d+/]{3,}-/g

function decodeUtf7(text: string): string {
  return text.replace(SHIFTED, (whole, base64: string) => lettersOf(base64) ?? whole).replaceAll('+-', '+')
}

/** The UTF-16 that base64 holds; null where it holds none without a rest. */
function lettersOf(base64: string): string | null {
  const bytes = Buffer.from(base64, 'base64')
  const bits = base64.length * 6
  const rest = bits % 16
  if (rest >= 6) return null
  const padding = bits % 8
  const last = Buffer.from(`${base64}AAAA`, 'base64')[Math.floor(bits / 8)] ?? 0
  if (padding > 0 && last >> (8 - padding) !== 0) return null
  const whole = bytes.subarray(0, Math.floor(bits / 16) * 2)
  return new TextDecoder('utf-16be').decode(whole)
}

/** Longer than any word that somebody wrote. */
const LONGEST_WORD = 200

/** The words of an ASCII text that are UTF-7: their pieces are letters beyond ASCII, and nothing else. */
export function utf7Words(text: string): string[] {
  // Parted first: one pattern for word and piece would try a long line again from each of its letters.
  return text
    .split(/[\s,;|"]/)
    .filter((word) => word.length <= LONGEST_WORD && /\+[A-Za-z\d+/]{3,}-/.test(word))
    .filter((word) =>
      (word.match(CLOSED) ?? []).every((piece) => {
        const letters = lettersOf(piece.slice(1, -1))
        return (
          letters !== null &&
          /^[\u00a0-\u024f\u0370-\u052f\u2010-\u20bf\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]+$/u.test(letters)
        )
      }),
    )
}
