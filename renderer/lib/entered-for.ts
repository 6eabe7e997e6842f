import type { PersonView } from '#shared/contract/people.contract.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useActor } from './actor.ts'
import { useDraft } from './drafts.ts'
import { useCall } from './queries.ts'

/** Whose word a form records, where somebody else may be typing it. */
export type EnteredFor = {
  /** For the call: the person it is entered for; null when it is the word of whoever acts. */
  readonly assertedBy: string | null
  /** Whose word it is; null before anybody has said who they are. */
  readonly speaker: PersonView | null
  /** The choice as it stands: `For: me`. */
  readonly words: string
  readonly items: readonly { readonly id: string; readonly label: string; readonly run: () => void }[]
  /** Back to the one who acts, once it is recorded. */
  readonly clear: () => void
}

/**
 * The choice of whose word a form records.
 * @param key the form's draft, which it belongs to
 * @param meant whether somebody with these roles can be meant
 */
export function useEnteredFor(key: string, meant: (roles: PersonView['roles']) => boolean): EnteredFor {
  const { personId } = useActor()
  const people = useCall('people.list', {}).data ?? []
  const draft = useDraft<string | null>(`${key}:for`, null)
  const me = people.find(({ id }) => id === personId) ?? null
  const others = people.filter(({ id, roles }) => id !== me?.id && meant(roles))
  const chosen = others.find(({ id }) => id === draft.value) ?? null
  return {
    assertedBy: chosen?.id ?? null,
    speaker: chosen ?? me,
    words: t('frame.for', { name: chosen?.name ?? null }),
    items: [
      { id: 'me', label: t('frame.for.me', { name: me?.name ?? null }), run: draft.clear },
      ...others.map(({ id, name, roles }) => ({
        id,
        label: t('frame.actor.person', { name, roles: roles.map((role) => terms.role[role]) }),
        run: () => draft.set(id),
      })),
    ],
    clear: draft.clear,
  }
}
