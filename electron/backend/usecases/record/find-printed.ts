import type Database from 'better-sqlite3'
import { CallRefused } from '#shared/contract/call-refused.ts'
import type { VerifyView } from '#shared/contract/record.contract.ts'

/** Characters of a fingerprint, whole and as the headers of documents shorten it. */
const WHOLE = 64
const SHORT = 12

/**
 * The entry that a printed fingerprint belongs to; null where nothing was given. The short form is enough to find an
 * entry by accident or honest use; somebody with patience can make another record with the same twelve characters, so
 * the answer says that it was short.
 * @param text as typed or pasted: spaces and what isn't of a fingerprint's alphabet may stand in it
 * @throws CallRefused `bad-input` where it is no fingerprint
 */
export function findPrinted(db: Database.Database, text: string): VerifyView['printed'] {
  const given = text.replaceAll(/[\s:·…-]/gu, '').toLowerCase()
  if (given === '') return null
  if (!/^[0-9a-f]+$/u.test(given) || given.length < SHORT || given.length > WHOLE)
    throw new CallRefused(
      'bad-input',
      `A fingerprint is ${WHOLE} characters long, or ${SHORT} in its short form: digits and the letters a to f. Copy it from the end of the document.`,
    )
  const found = db
    .prepare<[string], { seq: number; at: string; label: string; after: number }>(
      `SELECT seq, at, label, (SELECT count(*) FROM entry later WHERE later.seq > entry.seq) AS after
       FROM entry WHERE hash GLOB ? || '*' ORDER BY seq LIMIT 1`,
    )
    .get(given)
  return { short: given.length < WHOLE, entry: found ?? null }
}
