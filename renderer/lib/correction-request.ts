import { create } from 'zustand'

/** What somebody wants to add or put right: an account or a request; id null: a new one. */
export type CorrectionRequest = {
  readonly kind: 'account' | 'request'
  readonly id: string | null
  /** Fields that are filled in already, by the place that asks. */
  readonly values?: Readonly<Record<string, string>>
}

const useRequestStore = create<{ readonly request: CorrectionRequest | null }>(() => ({ request: null }))

/** Asks for the form; any place may, the form itself is a feature of its own. */
export function requestCorrection(request: CorrectionRequest): void {
  useRequestStore.setState({ request })
}

/** What is asked to be put right, and how to be done with it. */
export function useCorrectionRequest(): { request: CorrectionRequest | null; done: () => void } {
  const request = useRequestStore((state) => state.request)
  return { request, done: () => useRequestStore.setState({ request: null }) }
}
