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
  'windows-874',
  'windows-1258',
  'cp437',
  'cp850',
  'cp852',
  'cp866',
  'utf-7',
] as const
export type TextEncoding = (typeof TEXT_ENCODINGS)[number]

/** Other names of theirs, without signs: what programs and people call them. */
const OTHER_NAMES: Readonly<Record<string, TextEncoding>> = {
  utf16: 'utf-16le',
  latin1: 'windows-1252',
  iso88591: 'windows-1252',
  ansi: 'windows-1252',
  ascii: 'windows-1252',
  latin2: 'iso-8859-2',
  mac: 'macintosh',
  macroman: 'macintosh',
  sjis: 'shift_jis',
  jis: 'iso-2022-jp',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  dos: 'cp850',
}

/** The encoding that somebody names, in whatever writing: `CP1252`, `latin1`, `IBM850`, `UTF8`. Null for unknown ones. */
export function encodingNamed(name: string): TextEncoding | null {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z\d]/g, '')
  const said = plain(name)
  const page = /^(?:cp|ibm|dos|oem|windows|win|codepage)?(\d{3,4})$/.exec(said)?.[1]
  const own = TEXT_ENCODINGS.find((encoding) =>
    page === undefined ? plain(encoding) === said : new RegExp(`^(?:cp|windows-)${page}$`).test(encoding),
  )
  return own ?? (Object.hasOwn(OTHER_NAMES, said) ? (OTHER_NAMES[said] ?? null) : null)
}

/** Delimiters that are tried when the file doesn't name its own. */
export const DELIMITERS = [',', ';', '\t', '|'] as const

/** True for a character that can stand between values: anything but a quotation mark, a line break or a mark of order. */
export function isDelimiter(text: string): boolean {
  return text.length === 1 && !'"\r\n\uFEFF\u001E'.includes(text)
}
