import type { AccountLetter } from '#shared/domain/prioritization/decisions/account-letter.ts'
import { printable, printableLine } from '#electron/backend/files/safe-text.ts'

/** Base64 stands in lines of this many characters (RFC 2045). */
const LINE = 76
/** Bytes of a header's text in one encoded word, so that it stays below 75 characters (RFC 2047). */
const WORD_BYTES = 42

/**
 * A letter as a mail draft (.eml): plain text, no recipient, marked as unsent, so that mail programs open it to be
 * finished. Text from outside becomes neither header nor markup.
 * @param at the date of the draft, ISO 8601.
 */
export function mailDraft({ subject, text }: AccountLetter, at: string): string {
  const body = Buffer.from(printable(text).replaceAll('\n', '\r\n'), 'utf8').toString('base64')
  return [
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    'To: ',
    `Subject: ${encodedWords(printableLine(subject))}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(body.match(new RegExp(`.{1,${LINE}}`, 'gu')) ?? []),
    '',
  ].join('\r\n')
}

/** A header's text: as it is when it is plain ASCII and short, else in encoded words that split no character. */
function encodedWords(text: string): string {
  if (/^[ -~]{0,60}$/u.test(text) && !text.includes('=?')) return text
  const words: string[] = []
  let chunk = ''
  for (const letter of text) {
    if (Buffer.byteLength(chunk + letter) > WORD_BYTES) {
      words.push(chunk)
      chunk = ''
    }
    chunk += letter
  }
  words.push(chunk)
  return words.map((word) => `=?utf-8?B?${Buffer.from(word, 'utf8').toString('base64')}?=`).join('\r\n ')
}
