import { foldName } from '#shared/kernel/text.ts'

/** Names under which the record shows what no person did: the app by a rule of its own, and users of old files. */
const RESERVED: ReadonlySet<string> = new Set(['concord', 'unnamed user', 'somebody at this computer'])

/** Why somebody can't be called so, in words; null when they can. The record says who did what by this name alone. */
export function personNameProblem(name: string): string | null {
  if (!/[\p{L}\p{N}]/u.test(name)) return 'A person’s name needs at least one letter.'
  return RESERVED.has(foldName(name))
    ? `“${name.trim()}” is what the record calls entries that no person made. Enter the person’s own name.`
    : null
}
