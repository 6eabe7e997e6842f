/**
 * Salesforce's id in its long writing: three characters of the kind of object, and at the end three that only repeat
 * which of the first fifteen are capitals. Those aren't checked: exporters and people get them wrong.
 */
const LONG_ID = /^(?:0[0-9a-z]{2}|a[0-9a-z]{2})[0-9a-z]{12}[A-Z0-5]{3}$/i

/**
 * One writing of an id for all that mean the same: a whole number that a program made a fraction (`1001.0`), and the 18
 * characters that Salesforce's 15 become where upper and lower case must not matter.
 */
export function plainId(id: string): string {
  const text = id.trim()
  if (/^\d{1,15}\.0+$/.test(text)) return text.slice(0, text.indexOf('.'))
  // As a spreadsheet shows a long number: met where all of its digits are there.
  if (/^\d(?:\.\d{1,14})?E\+\d{1,2}$/i.test(text) && Number.isSafeInteger(Number(text)))
    return String(Number(text))
  return text.length === 18 && LONG_ID.test(text) ? text.slice(0, 15) : text
}

/** What is left of an id when case, signs and leading zeros are taken away: ids with the same are near misses. */
export function looseId(id: string): string {
  return plainId(id)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/^0+(?=.)/, '')
    .replace(/(?<=^\p{L}{1,4})0+(?=\d)/u, '')
}
