import type { KindPlaces, OpenWorkspace } from '#renderer/lib/kind-places.ts'
import { prioritization } from './prioritization/places.tsx'

/** Every kind of session that the window can show, in the order in which they are offered: one line each. */
export const KINDS: readonly KindPlaces[] = [prioritization]

/** The kind of the session on screen. @throws Error when none runs it, which the register's test rules out */
export function kindOf({ session }: OpenWorkspace): KindPlaces {
  const found = KINDS.find(({ runs }) => runs.includes(session.kind))
  if (!found) throw new Error(`No kind of session runs “${session.kind}”.`)
  return found
}
