import type { Backend } from '#electron/backend/core/create-backend.ts'
import type { PersonView } from '#shared/contract/people.contract.ts'
import type { CallMeta } from '#shared/contract/events.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { foldName } from '#shared/kernel/text.ts'
import { UsageError } from './command.ts'

/**
 * Who acts in the open workspace, for the name that was typed: a whole name, or the beginning of one where it fits one
 * person only. Capitals and accents don't matter.
 * @param by undefined: nobody is named
 * @throws UsageError naming the people there are, when nobody or more than one is meant
 */
export async function actingAs(backend: Backend, by: string | undefined): Promise<CallMeta> {
  if (by === undefined) return { actor: null }
  const people = await backend.call('people.list', {})
  const wanted = foldName(by)
  const exact = people.filter(({ name }) => foldName(name) === wanted)
  const meant = exact.length > 0 ? exact : people.filter(({ name }) => foldName(name).startsWith(wanted))
  const [first, ...more] = wanted === '' ? [] : meant
  if (first && more.length === 0) return { actor: first.id }
  if (people.length === 0)
    throw new UsageError(
      `--by ${by}: nobody is on this workspace’s list of people yet. Import them first (--as people), or add them in Concord.`,
    )
  throw new UsageError(
    first
      ? `--by ${by} could be ${[first, ...more].map(inWords).join(' or ')}. Write the whole name.`
      : `--by ${by} isn’t on the list of people. Choose one of: ${people.map(inWords).join(', ')}.`,
  )
}

function inWords({ name, roles }: PersonView): string {
  return `${name} (${roles.map((role) => terms.role[role]).join(', ')})`
}
