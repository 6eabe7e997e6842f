/**
 * Salesforce's id in its long writing: three characters of the kind of object, and at the end three that only repeat
 * which of the first fifteen are capitals, five of them to each.
 */
const LONG_ID = /^(?:0[0-9a-z]{2}|a[0-9a-z]{2})[0-9a-z]{12}[A-Z0-5]{3}$/i

/**
 * An account's id whose last three somebody or some program got wrong. Other ids of 18 characters, such as numbers filled
 * up with zeros, have digits there.
 */
const MENDED_ACCOUNT = /^001.{12}[A-Z]{3}$/

/**
 * One writing of an id for all that mean the same: a whole number that a program made a fraction (`1001.0`), and the 18
 * characters that Salesforce's 15 become where upper and lower case must not matter.
 */
export function plainId(id: string): string {
  const text = id.trim()
  if (/^\d{1,15}\.0+$/.test(text)) return text.slice(0, text.indexOf('.'))
  // As a spreadsheet shows a long number: met where all of its digits are there.
  const rounded = /^\d(?:\.(\d{1,14}))?E\+(\d{1,2})$/iu.exec(text)
  if (rounded && Number(rounded[2]) <= (rounded[1] ?? '').length) return String(Number(text))
  if (!isLongId(text)) return text
  const [short, capitals] = [text.slice(0, 15), text.slice(15).toUpperCase()]
  return capitals === capitalsOf(short) || MENDED_ACCOUNT.test(text) ? short : text
}

const isLongId = (text: string): boolean => text.length === 18 && LONG_ID.test(text)

/** The three characters that say which of fifteen are capitals: five bits each, the first of five counting least. */
function capitalsOf(id: string): string {
  return [0, 5, 10]
    .map((from) => {
      const bits = [0, 1, 2, 3, 4].reduce(
        (sum, at) => sum + (/[A-Z]/u.test(id.charAt(from + at)) ? 2 ** at : 0),
        0,
      )
      return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'[bits] ?? ''
    })
    .join('')
}

/** What is left of an id when case, signs and leading zeros are taken away: ids with the same are near misses. */
export function looseId(id: string): string {
  const text = plainId(id)
  // Exporters and people get the last three wrong: not the same account then, but worth asking about.
  return (isLongId(text) ? text.slice(0, 15) : text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/^0+(?=.)/, '')
    .replace(/(?<=^\p{L}{1,4})0+(?=\d)/u, '')
}
