import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { escalationDueOf } from '#electron/backend/kinds/prioritization/usecases/disputes/open-escalations.ts'
import type { PrivacyRules } from '#shared/domain/wording/memo-privacy.ts'

/** Every account and prospect of the workspace by name: what the shareable cut must not give away. */
export function privateNames(snapshot: Snapshot): string[] {
  const names = new Set<string>()
  for (const account of snapshot.accounts) names.add(account.name)
  for (const request of snapshot.requests) if (request.prospect !== null) names.add(request.prospect)
  return [...names]
}

/** One list a snapshot: they are looked for in every text, and laid out once. */
const colleagues = new WeakMap<Snapshot, readonly string[]>()

/** Who works here, as far as the workspace knows: customers read roles, not names. */
export function colleagueNames(snapshot: Snapshot): readonly string[] {
  const known = colleagues.get(snapshot)
  if (known) return known
  const names = [
    ...snapshot.people.map(({ name }) => name),
    ...snapshot.accounts.flatMap(({ csm }) => csm ?? []),
    ...snapshot.requests.map(({ loggedBy }) => loggedBy),
    snapshot.letters.cpo,
  ]
  const found = [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '')
  colleagues.set(snapshot, found)
  return found
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
    people: colleagueNames(snapshot),
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
