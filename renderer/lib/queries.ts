import {
  keepPreviousData,
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import { contract, type Input, type OperationName, type Output } from '#shared/contract/contract.ts'
import { call, type CallFailure, isReadAgainByCaller, onAppEvent } from './rpc.ts'
import { useSessionId } from './session.ts'

export type CallOptions = {
  /** False: don't ask yet. */
  readonly enabled?: boolean
  /** Keep showing the last answer while another input is asked for, so that nothing jumps. */
  readonly keepPrevious?: boolean
  /** Ask once while the workspace is open: the answer is dear, and hardly anything changes it. */
  readonly once?: boolean
  /** Ask anew each time it is shown, and keep nothing: what it says follows from everything, and is soon asked otherwise. */
  readonly fresh?: boolean
}

/** The cache of what the database knows: asked once, asked again only when something touched it. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', staleTime: Infinity, gcTime: Infinity, retry: false },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

/** Under what an answer is kept: what the backend answers is about one session. */
export function keyOf<N extends OperationName>(
  name: N,
  input: Input<N>,
  session: string | null,
): readonly unknown[] {
  return contract[name].door === 'backend' ? [name, input, session] : [name, input]
}

/** Asks one query operation; the answer is shared by everyone who asks the same. */
export function useCall<N extends OperationName>(
  name: N,
  input: Input<N>,
  options: CallOptions = {},
): UseQueryResult<Output<N>, CallFailure> {
  const session = useSessionId()
  return useQuery<Output<N>, CallFailure, Output<N>>({
    queryKey: keyOf(name, input, session),
    queryFn: () => call(name, input),
    enabled: options.enabled ?? true,
    ...(options.once === true ? { staleTime: 'static' as const } : {}),
    ...(options.fresh === true ? { staleTime: 0, gcTime: 0 } : {}),
    ...(options.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
  })
}

/**
 * A change that reads again what its operation touches, before it counts as done.
 * @param session which session it is about; left out: the one on screen
 */
export function useChange<N extends OperationName>(
  name: N,
  session?: string,
): UseMutationResult<Output<N>, CallFailure, Input<N>> {
  const client = useQueryClient()
  return useMutation<Output<N>, CallFailure, Input<N>>({
    mutationKey: [name],
    mutationFn: (input) => call(name, input, { session, readsAgain: true }),
    onSuccess: () => invalidate(client, contract[name].touches),
  })
}

/** Reads again every query that one of the names covers: a full name, `feature.*`, or `*`. */
export async function invalidate(client: QueryClient, touches: readonly string[]): Promise<void> {
  if (touches.length === 0) return
  await client.invalidateQueries({
    predicate: ({ queryKey }) => {
      const [name] = queryKey
      return typeof name === 'string' && touches.some((touch) => covers(touch, name))
    },
  })
}

/** True when the touch names this query, its feature, or everything. */
export function covers(touch: string, name: string): boolean {
  return touch === '*' || touch === name || (touch.endsWith('.*') && name.startsWith(touch.slice(0, -1)))
}

/** Keeps the cache in step with what other hands change; returns the function that stops it. */
export function followChanges(client: QueryClient): () => void {
  return onAppEvent((event) => {
    if (event.type === 'changed' && !isReadAgainByCaller(event.call)) void invalidate(client, event.touches)
    if (event.type === 'backend') void invalidate(client, ['*'])
  })
}
