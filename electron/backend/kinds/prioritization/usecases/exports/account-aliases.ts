import { createHash } from 'node:crypto'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { paperWords } from '#shared/catalogue/papers.ts'
import { compareText } from '#shared/kernel/text.ts'

/**
 * What an account is called where its name may not stand: `Account A` in every shareable file of a session. The order
 * comes from a hash of session and account, so that it tells neither size nor spelling, and differs from session to
 * session. Only accounts that asked for a theme on the table have one.
 * @returns aliases by account id
 */
export function accountAliases({
  session,
  scored,
}: Pick<Snapshot, 'session' | 'scored'>): Map<string, string> {
  const ids = new Set(
    [...scored.values()].flatMap((theme) =>
      [...theme.counted, ...theme.tracked].map(({ account }) => account.id),
    ),
  )
  return new Map(
    [...ids]
      .map((id) => ({ id, key: createHash('sha256').update(`${session.id} ${id}`).digest('hex') }))
      .toSorted((a, b) => compareText(a.key, b.key))
      .map(({ id }, index) => [id, paperWords.alias({ letters: lettersOf(index) })]),
  )
}

/** `A` to `Z`, then `AA`, as spreadsheets name their columns. @param index from 0 */
function lettersOf(index: number): string {
  const rest = Math.floor(index / 26) - 1
  return `${rest < 0 ? '' : lettersOf(rest)}${String.fromCodePoint(65 + (index % 26))}`
}
