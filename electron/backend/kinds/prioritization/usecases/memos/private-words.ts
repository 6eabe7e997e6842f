import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { escalationDueOf } from '#electron/backend/kinds/prioritization/usecases/disputes/open-escalations.ts'
import type { PrivacyRules } from '#shared/domain/wording/memo-privacy.ts'

/** Every account, prospect and CSM name of the workspace: what the shareable cut must not give away. */
export function privateNames(snapshot: Snapshot): string[] {
  const names = new Set<string>()
  for (const account of snapshot.accounts) {
    names.add(account.name)
    if (account.csm !== null) names.add(account.csm)
  }
  for (const request of snapshot.requests) if (request.prospect !== null) names.add(request.prospect)
  return [...names]
}

/**
 * What decides, besides the names, what leaves the house: the themes' titles, the workspace's currency, what people
 * answered about names, and the day of this theme's escalation, where the VP CS allows customers to read it.
 */
export function privacyRules(snapshot: Snapshot, themeId: string): PrivacyRules {
  const due = snapshot.letters.dayForCustomers ? escalationDueOf(snapshot, themeId) : null
  return { ...sharedRules(snapshot), days: due === null ? [] : [due] }
}

/** What of the privacy rules is the same for all themes. */
export function sharedRules(snapshot: Snapshot): PrivacyRules {
  return {
    titles: titlesOf(snapshot),
    currency: snapshot.facts.currency,
    answers: snapshot.nameAnswers,
  }
}

/** One list a snapshot: it is looked for in every text, and laid out once. */
const titles = new WeakMap<Snapshot, readonly string[]>()

function titlesOf(snapshot: Snapshot): readonly string[] {
  const known = titles.get(snapshot) ?? snapshot.basis.themes.map(({ name }) => name)
  titles.set(snapshot, known)
  return known
}
