import { foldName } from '#shared/kernel/text.ts'

/** Legal forms as they end a company's name, longest first where one begins another. */
const FORMS =
  'incorporated|inc|llc|llp|lp|limited|ltd|corporation|corp|company|co|plc|pty|pvt|private|gmbh|mbh|ag|kg|kgaa|ohg|ug|se|eg|ev|sa|sas|sasu|sarl|srl|spa|snc|bv|nv|vof|cv|oy|oyj|ab|as|asa|aps|a s|s a|s p a|s r l|b v|n v|l l c|kft|zrt|sro|s r o|doo|d o o|oo|zoo|sp z o o|sp zoo|lda|ltda|sl|slu|s l|kk|pte|bhd|sdn'
const LEGAL_FORM = new RegExp(`(?: and)? (?:${FORMS})$`, 'u')
/** Marks that letters carry (é, ü, ç), once the letters are taken apart. */
const MARKS = /\p{M}+/gu
/** Letters that no decomposition turns into plain ones. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
}

/** The words of a name in plain letters, punctuation gone: `Café-Société S.A.` → `cafe societe s a`. */
function plainWords(name: string): string {
  return foldName(name)
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[ßøæœłđðþ]/gu, (letter) => PLAIN[letter] ?? letter)
    .replace(/['’`´.]/gu, (mark) => (mark === '.' ? ' ' : ''))
    .replace(/&/gu, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** True when a name ends in a legal form (Inc, Ltd, GmbH …) behind something else. */
export function hasLegalForm(name: string): boolean {
  return LEGAL_FORM.test(plainWords(name))
}

/**
 * What is left of a company's name when case, spaces, punctuation, accents and legal forms at its end are taken away;
 * `ACME, Inc.` and `Acme GmbH & Co. KG` are both `acme`. Never shown; two names with the same are near misses, never
 * the same by that alone (outputs.md). Empty when nothing but punctuation is there.
 */
export function bareName(name: string): string {
  let words = plainWords(name).replace(/^the (?=.)/u, '')
  for (;;) {
    const shorter = words.replace(LEGAL_FORM, '').replace(/ and$/u, '')
    if (shorter === words || shorter === '') return words.replaceAll(' ', '')
    words = shorter
  }
}

/** The digits of a name: `Site 12` and `Site 13` are two sites, never a slip of the pen. */
export function digitsOf(name: string): string {
  return name.replace(/[^\p{N}]+/gu, ' ').trim()
}

/** True when one letter changed, added or left out turns one text into the other, or when they are the same. */
export function oneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start += 1
  let end = 0
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end))
    end += 1
  return Math.max(a.length, b.length) - start - end <= 1
}
