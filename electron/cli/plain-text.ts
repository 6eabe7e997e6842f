const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Text from a file, safe to print: control characters, which a terminal would obey, become spaces. */
export function plainText(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ')
}

/** A text in exactly that many columns, cut with an ellipsis; what reads as one character is cut as one. */
export function fitted(text: string, width: number): string {
  const characters = Array.from(graphemes.segment(plainText(text)), ({ segment }) => segment)
  const kept = characters.length > width ? [...characters.slice(0, width - 1), '…'] : characters
  return kept.join('') + ' '.repeat(width - kept.length)
}
