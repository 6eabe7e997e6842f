import { create } from 'zustand'
import type { DimensionView } from '#shared/contract/prioritization/disputes.contract.ts'
import { go } from './place.ts'

/** What somebody wants to amend: an entry of the record, a theme's decision, or an escalation's outcome. */
export type AmendmentRequest =
  | { readonly kind: 'correction'; readonly seq: number | null; readonly themeId: string | null }
  | { readonly kind: 'decision' | 'wording'; readonly themeId: string | null }
  | {
      readonly kind: 'outcome'
      readonly themeId: string | null
      readonly dimension: DimensionView['dimension'] | null
    }

const useRequestStore = create<{ readonly request: AmendmentRequest | null }>(() => ({ request: null }))

/** Goes to the amendments and asks for one; any place may, the form itself is a feature of its own. */
export function requestAmendment(request: AmendmentRequest): void {
  useRequestStore.setState({ request })
  go('amendments')
}

/** What is asked to be amended, how to ask from the place itself, and how to be done with it. */
export function useAmendmentRequest(): {
  request: AmendmentRequest | null
  ask: (request: AmendmentRequest) => void
  done: () => void
} {
  const request = useRequestStore((state) => state.request)
  return {
    request,
    ask: (next) => useRequestStore.setState({ request: next }),
    done: () => useRequestStore.setState({ request: null }),
  }
}
