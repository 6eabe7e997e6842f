import { CallRefused } from '#shared/contract/call-refused.ts'
import { slotOf } from '#electron/backend/kinds/prioritization/repos/room-repo.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { DIMENSIONS, type Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import type { Said } from '#shared/domain/prioritization/decisions/decision.ts'
import type { MemoCut } from '#shared/domain/prioritization/decisions/memo-facts.ts'
import { ESCALATION_ROLES } from '#shared/domain/prioritization/ballots/roles.ts'
import { rolesInWords } from '#shared/catalogue/papers.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { compareText, listInWords } from '#shared/kernel/text.ts'

/** Escalations of a theme that nobody has brought an outcome for, before the seal or since; the first due first. */
export function openEscalations(
  { resolutions, amendments }: Pick<Snapshot, 'resolutions' | 'amendments'>,
  themeId: string,
): (Said & { dimension: Dimension; due: IsoDate; sentence: string; at: string })[] {
  return DIMENSIONS.flatMap((dimension) => {
    const resolution = resolutions.get(slotOf(themeId, dimension))
    if (resolution?.kind !== 'escalated' || resolution.outcome !== null) return []
    const back = amendments.some(
      (one) =>
        one.themeId === themeId && one.content?.kind === 'outcome' && one.content.dimension === dimension,
    )
    const { due, sentence, personId, enteredBy, at } = resolution
    return back ? [] : [{ dimension, due, sentence, personId, enteredBy, at }]
  }).toSorted((a, b) => compareText(a.due, b.due))
}

/** The day the first open escalation of a theme falls due; null when it has none. */
export function escalationDueOf(
  snapshot: Pick<Snapshot, 'resolutions' | 'amendments'>,
  themeId: string,
): IsoDate | null {
  return openEscalations(snapshot, themeId)[0]?.due ?? null
}

/** Refuses to decide a theme that leadership still decides: it stands as escalated until its outcome is brought back. */
export function requireSettled(
  snapshot: Pick<Snapshot, 'resolutions' | 'amendments'>,
  { themeId, name }: { readonly themeId: string; readonly name: string },
): void {
  const due = escalationDueOf(snapshot, themeId)
  if (due === null) return
  throw new CallRefused(
    'decision-incomplete',
    `${name} is escalated, due ${formatDate(due)}, and can’t be decided yet. VP CS or Head of Product record the outcome first.`,
  )
}

/** Those who settle escalations, by name; the roles where nobody holds them, and wherever no leader may be named. */
export function settlers({ people }: Pick<Snapshot, 'people'>, cut: MemoCut): string {
  const names =
    cut === 'internal'
      ? people.filter(({ roles }) => ESCALATION_ROLES.some((role) => roles.includes(role)))
      : []
  return names.length === 0 ? rolesInWords(ESCALATION_ROLES) : listInWords(names.map(({ name }) => name))
}
