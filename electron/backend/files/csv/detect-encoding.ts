import chardet from 'chardet'
import type { TextEncoding } from '#shared/domain/importing/values/text-dialect.ts'
import { decodeAs } from './decoders.ts'

/** What bytes above ASCII that are no UTF are likely to be, and how sure that is. */
export type DetectedEncoding = {
  readonly encoding: TextEncoding
  /** `sure`: Western text that reads well · `likely`: told by its letters · `doubt`: a person has to look. */
  readonly confidence: 'sure' | 'likely' | 'doubt'
  /** The next best; the same when there is none. */
  readonly otherwise: TextEncoding
  /** Some words, in the encoding and in the other one. */
  readonly sample: string
  readonly other: string
}

/** Names that chardet gives, and what they are read as: Windows' sets hold ISO's and more. */
const NAMES: Readonly<Record<string, TextEncoding>> = {
  'ISO-8859-1': 'windows-1252',
  'windows-1252': 'windows-1252',
  'ISO-8859-2': 'iso-8859-2',
  'windows-1250': 'windows-1250',
  'ISO-8859-5': 'windows-1251',
  'windows-1251': 'windows-1251',
  'KOI8-R': 'koi8-r',
  'ISO-8859-7': 'windows-1253',
  'windows-1253': 'windows-1253',
  'ISO-8859-9': 'windows-1254',
  'windows-1254': 'windows-1254',
  'windows-1257': 'windows-1257',
  'ISO-8859-8': 'windows-1255',
  'windows-1255': 'windows-1255',
  'ISO-8859-6': 'windows-1256',
  'windows-1256': 'windows-1256',
  Shift_JIS: 'shift_jis',
  'EUC-JP': 'euc-jp',
  'EUC-KR': 'euc-kr',
  Big5: 'big5',
  GB18030: 'gb18030',
}
const CANDIDATES: readonly TextEncoding[] = [
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'koi8-r',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'windows-1255',
  'windows-1256',
  'iso-8859-2',
  'macintosh',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'gb18030',
  'big5',
  // Told by nothing but that they read well: always for a person to confirm.
  'cp850',
  'cp437',
  'cp852',
  'cp866',
]
/** How many words are looked at. */
const WORDS = 2_000
/** How many bytes of words are enough to follow the statistics of letters. */
const ENOUGH = 40
/** chardet's confidence in the words alone, from which its first choice is followed. */
const CONFIDENT = 40

/**
 * Tells the encoding of text that is no UTF. Every single-byte encoding fits every file, so what counts is how its words
 * read: letters of one script, capitals at the beginning, no signs inside. Western text that reads well is taken as that;
 * else what reads best is, where chardet (letter statistics of many languages) agrees, and otherwise it is in doubt.
 */
export function detectEncoding(bytes: Buffer): DetectedEncoding {
  const words = wordsOf(bytes)
  const western = strangeness(words, 'windows-1252')
  if (western * 10 <= words.length && !readsBetterInDos(words))
    return { encoding: 'windows-1252', confidence: 'sure', otherwise: 'windows-1252', sample: '', other: '' }
  const found = new Map<TextEncoding, number>()
  for (const { name, confidence } of chardet.analyse(joined(words))) {
    const encoding = NAMES[name]
    if (encoding !== undefined) found.set(encoding, Math.max(found.get(encoding) ?? 0, confidence))
  }
  const ranked = CANDIDATES.map((encoding) => ({
    encoding,
    strange: (strangeness(words, encoding) - capitalized(words, encoding) / 2) / words.length,
    confidence: found.get(encoding) ?? 0,
  })).toSorted(
    (a, b) =>
      Math.round((a.strange - b.strange) * 10) || b.confidence - a.confidence || a.strange - b.strange,
  )
  const [best] = ranked
  const encoding = best?.encoding ?? 'windows-1252'
  // Another reading is one only where some word reads differently.
  const otherwise =
    [
      ...(encoding === 'windows-1252' ? [] : (['windows-1252'] as const)),
      ...ranked.map((one) => one.encoding),
    ].find((other) => words.some((word) => decodeAs(word, encoding) !== decodeAs(word, other))) ?? encoding
  const differ = (word: Buffer): boolean => decodeAs(word, encoding) !== decodeAs(word, otherwise)
  const sample = words
    .toSorted((a, b) => Number(differ(b)) - Number(differ(a)) || b.length - a.length)
    .slice(0, 2)
  const read = (as: TextEncoding): string =>
    sample
      .map((word) => decodeAs(word, as))
      .join(' ')
      .slice(0, 60)
  const rest = [...found].filter(([other]) => other !== encoding).map(([, confidence]) => confidence)
  const likely =
    encoding !== 'windows-1252' &&
    strangeness(words, encoding) * 10 < words.length &&
    (best?.confidence ?? 0) >= Math.max(CONFIDENT, ...rest) &&
    words.reduce((sum, word) => sum + word.length, 0) >= ENOUGH
  return {
    encoding,
    confidence: likely ? 'likely' : 'doubt',
    otherwise,
    sample: read(encoding),
    other: read(otherwise),
  }
}

/** Code pages of DOS whose capitals are small letters in the Western set: `Škoda` reads as `ækoda` there. */
const DOS: readonly TextEncoding[] = ['cp852', 'cp850', 'cp437']

/** Whether Western text reads as letters alone in a code page of DOS, too, and more of its words begin with a capital. */
function readsBetterInDos(words: readonly Buffer[]): boolean {
  const western = capitalized(words, 'windows-1252')
  return DOS.some(
    (encoding) =>
      capitalized(words, encoding) > western &&
      strangeness(words, encoding) === 0 &&
      words.every((word) => /^\p{L}+$/u.test(decodeAs(word, encoding))),
  )
}

/** Runs of letters with a byte above ASCII in them, whatever letters those are. */
function wordsOf(bytes: Buffer): Buffer[] {
  const words: Buffer[] = []
  let start = -1
  let high = false
  for (let index = 0; index <= bytes.length && words.length < WORDS; index += 1) {
    const byte = bytes[index] ?? 0
    const letter = byte >= 0x80 || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
    if (letter) {
      if (start === -1) start = index
      if (byte >= 0x80) high = true
      continue
    }
    if (start !== -1 && high) words.push(bytes.subarray(start, index))
    start = -1
    high = false
  }
  return words
}

// The statistics are of running text, which a table of figures is not: only the words, with spaces between.
function joined(words: readonly Buffer[]): Buffer {
  return Buffer.concat(words.flatMap((word) => [word, Buffer.from(' ')]))
}

/** How many of the words read as no word does in the encoding. */
function strangeness(words: readonly Buffer[], encoding: TextEncoding): number {
  return words.reduce((sum, word) => sum + (isStrange(decodeAs(word, encoding), encoding) ? 1 : 0), 0)
}

/** How many of the words begin with a capital and go on in small letters, as names do in scripts that have both. */
function capitalized(words: readonly Buffer[], encoding: TextEncoding): number {
  return words.reduce((sum, word) => sum + (/^\p{Lu}\p{Ll}+$/u.test(decodeAs(word, encoding)) ? 1 : 0), 0)
}

const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u,
]

function isStrange(word: string, encoding: TextEncoding): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what no text has
  if (/[\uFFFD\u0080-\u009f]/.test(word)) return true
  // Quotation marks, dashes and the like may stand beside a word; €, © and ™ too.
  const core = word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  if (core === '')
    return !/^(?:[\u2010-\u203a\u20ac\u00a0\u00ab\u00bb\u00b7]+|[\u2010-\u203a\u20ac\u00a0-\u00bf\u2122]{1,2})$/u.test(
      word,
    )
  // `¿Æ¼¼`: more signs than letters, as the pairs of bytes of another script read.
  const signs = word.match(/[\u00a1-\u00a9\u00ac-\u00b4\u00b6\u00b8\u00b9\u00bc-\u00be]/gu)?.length ?? 0
  if (signs > 1 && signs >= core.length) return true
  if (/[^\p{L}\p{M}’'‘–—\u2010\u00a0\u00ad·]/u.test(core)) return true
  if (SCRIPTS.filter((script) => script.test(core)).length > 1) return true
  if (/\p{Ll}\p{Lu}/u.test(core) && !/^(?:\p{Lu}?\p{Ll}*[A-Z]\p{Ll}*)+$/u.test(core)) return true
  // Turkey's set is the Western one but for six letters.
  if (encoding === 'windows-1254' && unWestern(core)) return true
  if (encoding === 'windows-1252' || encoding === 'macintosh' || encoding === 'cp850' || encoding === 'cp437')
    // Accents stand alone or in twos in Western languages; þ, ð and ý are Iceland's, and Turkish read wrongly.
    return /[\u00c0-\u024f]{3}/u.test(core) || /[ÞþÐðÝý]/u.test(core) || unWestern(core) || edgeSigns(word)
  // Polish has three in a row (Żółw), no language of these more.
  if (/[\u00c0-\u024f]{4}/u.test(core)) return true
  // Half-width kana are what single letters of other encodings turn into.
  return /[\uff61-\uff9f]/u.test(core) || edgeSigns(word)
}

/**
 * Letters where no Western language has them, and other encodings have theirs: `MŸller` and `ƒclair` of a Mac, `Èaèak`,
 * `Gdañsk`, `Pøíklad`, `mìsto`, `Krùta`, `ïábel`, `Gyõr`, `Bucureºti` of Central Europe. Western languages have ì and ù at
 * a word's end alone, ï behind a vowel, õ before an e, ã before a vowel, n, s, or nothing.
 */
function unWestern(core: string): boolean {
  return UNWESTERN.some((letters) => letters.test(core))
}
const UNWESTERN = [
  /ƒ|[Èè][aeiou]|ñ(?:[b-df-hj-np-tv-z]|$)|(?<=\p{L})Ÿ(?=\p{Ll})|(?<=\p{Ll})Ÿ/u,
  /[Øø][áéíìýúùòïèõ]|[ÌìÙù](?=\p{L})|(?<![aeouAEOU])[Ïï]|[Õõ](?![Ee])|ã(?=[b-df-hj-mp-rt-z])|[ªº](?=\p{L})|[Œœ][wzpkrmb]/u,
]

/** Signs at a word's edge that are letters in another encoding: `¯ona`, `£ód`, `Gda¿`. */
function edgeSigns(word: string): boolean {
  return /^[¡-§¯±-¼¾][\p{L}]|^[®©]\p{Ll}|\p{L}[¡-§¯±³¹¼¾¿]$/u.test(word) && !/^[¡¿§£¥][\p{Lu}]/u.test(word)
}
