/**
 * The form in which two names count as the same word: Unicode-composed, lower case, outer and doubled spaces gone.
 * Never shown; only compared.
 */
export function foldName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase()
}

/** Orders two strings by code unit, the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Orders names by their folded form, then by the raw one: total, and independent of locale (model, section 6). */
export function compareNames(a: string, b: string): number {
  return compareText(foldName(a), foldName(b)) || compareText(a, b)
}

/** `1 account`, `4 accounts`: the count with the right form of its noun. */
export function counted(n: number, one: string, many = `${one}s`, locale = 'en-US'): string {
  return `${n.toLocaleString(locale)} ${n === 1 ? one : many}`
}

const LIST = new Intl.ListFormat('en-US')

/** `Ann`, `Ann and Ben`, `Ann, Ben, and Cem`: as American English writes lists. */
export function listInWords(items: readonly string[]): string {
  return LIST.format(items)
}
