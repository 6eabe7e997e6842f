import { randomFillSync } from 'node:crypto'

/** Random bytes drawn at once; drawing them for each id by itself takes longer than all the rest. */
const DRAWN = 4_096
const drawn = new Uint8Array(DRAWN)
let used = DRAWN
let last = 0
let count = 0

/** The digits of an id's parts: 12 of its millisecond, 3 of its place in it. */
const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0')

/**
 * A new id, in the order of making: a UUID of version 7 (RFC 9562, section 6.2, method 1). Ids by chance alone would
 * have an import of a hundred thousand rows write all over the index of ids instead of at its end.
 */
export function orderedId(now: number = Date.now()): string {
  count = now > last ? 0 : count + 1
  // A clock that was set back, and more than 4,096 ids in a millisecond, go on from the last.
  last = Math.max(now, last)
  if (count > 0xfff) {
    last += 1
    count = 0
  }
  if (used + 8 > DRAWN) {
    randomFillSync(drawn)
    used = 0
  }
  const random = Buffer.from(drawn.buffer, used, 8).toString('hex')
  used += 8
  const time = hex(last, 12)
  const variant = hex((Number.parseInt(random.slice(0, 1), 16) & 3) | 8, 1)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(count, 3)}-${variant}${random.slice(1, 4)}-${random.slice(4)}`
}
