import { create } from 'zustand'
import type { Input } from '#shared/contract/contract.ts'
import { call, CallFailure } from './rpc.ts'

/** How a workspace may be opened that can't be opened just so. */
export type OpeningWay = Exclude<keyof Input<'workspace.open'>, 'path'>

/** Which ways there are out of a refusal, the one that is offered first. */
const WAYS: Partial<Record<CallFailure['code'], readonly OpeningWay[]>> = {
  'file-older': ['update', 'readOnly'],
}

type Asked = {
  readonly failure: CallFailure
  readonly ways: readonly OpeningWay[]
  /** null: it stays closed. */
  readonly answer: (way: OpeningWay | null) => void
}

const useAskedStore = create<{ readonly asked: Asked | null }>(() => ({ asked: null }))

/** The question that is open about a file, if there is one. */
export const useOpeningQuestion = (): Asked | null => useAskedStore((state) => state.asked)

/**
 * Opens a workspace; where it can't be opened just so, asks how.
 * @returns null when the person would rather leave it closed
 * @throws CallFailure where there is nothing to ask
 */
export async function openAsking(path: string): Promise<Awaited<ReturnType<typeof openOnce>> | null> {
  const given: Partial<Record<OpeningWay, true>> = {}
  for (;;) {
    try {
      return await openOnce({ path, ...given })
    } catch (failure) {
      const ways = failure instanceof CallFailure ? WAYS[failure.code] : undefined
      if (!(failure instanceof CallFailure) || ways === undefined) throw failure
      const way = await asked(failure, ways)
      if (way === null) return null
      given[way] = true
    }
  }
}

const openOnce = (input: Input<'workspace.open'>) => call('workspace.open', input)

function asked(failure: CallFailure, ways: readonly OpeningWay[]): Promise<OpeningWay | null> {
  return new Promise((resolve) => {
    useAskedStore.setState({
      asked: {
        failure,
        ways,
        answer: (way) => {
          useAskedStore.setState({ asked: null })
          resolve(way)
        },
      },
    })
  })
}
