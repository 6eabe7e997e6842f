/** Encodings a text table may come in. */
export const TEXT_ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'utf-32le',
  'utf-32be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'iso-8859-2',
  'koi8-r',
  'macintosh',
  'shift_jis',
  'iso-2022-jp',
  'euc-jp',
  'euc-kr',
  'gb18030',
  'big5',
] as const
export type TextEncoding = (typeof TEXT_ENCODINGS)[number]

/** Delimiters that are tried when the file doesn't name its own. */
export const DELIMITERS = [',', ';', '\t', '|'] as const

/** True for a character that can stand between values: anything but a quotation mark, a line break or a mark of order. */
export function isDelimiter(text: string): boolean {
  return text.length === 1 && !'"\r\n\uFEFF\u001E'.includes(text)
}
