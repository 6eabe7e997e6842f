const SMALL = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** A count as prose writes it: in words up to twelve (`no` for none), in digits beyond. n ≥ 0, whole. */
export function countInWords(n: number): string {
  return SMALL[n] ?? n.toLocaleString('en-US')
}

/** `one account`, `five accounts`, `no accounts`, `31 accounts`. */
export function countedInWords(n: number, one: string, many = `${one}s`): string {
  return `${countInWords(n)} ${n === 1 ? one : many}`
}

/** A rank: `3rd`, `21st`. n ≥ 1, whole. */
export function ordinal(n: number): string {
  const ending = new Intl.PluralRules('en', { type: 'ordinal' }).select(n)
  return `${n.toLocaleString('en-US')}${{ one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[ending]}`
}

/** The text with its first letter as a capital. */
export function capitalised(text: string): string {
  return text === '' ? '' : `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}

/** The text as a sentence of its own: trimmed, closed by a full stop unless it closes itself. */
export function asSentence(text: string): string {
  const trimmed = text.trim()
  return trimmed === '' || /[.!?…:]["”’)\]]*$/u.test(trimmed) ? trimmed : `${trimmed}.`
}

/** A name from outside in quotation marks, on one line. */
export function quoted(name: string): string {
  return `“${named(name)}”`
}

/** A name from outside as part of a sentence, on one line. */
export function named(name: string): string {
  return name.trim().replaceAll(/\s+/gu, ' ')
}

/** A title inside a sentence: in quotation marks where it ends as a sentence does. */
export function titled(name: string): string {
  return /[.!?…,;:]$/u.test(named(name)) ? quoted(name) : named(name)
}

/** Parts that are not empty, as paragraphs. */
export function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n')
}

/** Sentences that are not empty, as one paragraph. */
export function sentences(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}
