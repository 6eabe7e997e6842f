import { create } from 'zustand'
import type { Output } from '#shared/contract/contract.ts'
import { call, CallFailure } from './rpc.ts'

/** How an older file may be opened. */
export type OpeningWay = 'update' | 'readOnly'

type Asked = {
  /** What there is to know before answering. */
  readonly message: string
  /** null: it stays closed. */
  readonly answer: (way: OpeningWay | null) => void
}

const useAskedStore = create<{ readonly asked: Asked | null }>(() => ({ asked: null }))

/** The question that is open about a file, if there is one. */
export const useOpeningQuestion = (): Asked | null => useAskedStore((state) => state.asked)

/**
 * Opens a workspace; one of an older format only as the person says when asked.
 * @returns null when they would rather leave it closed
 * @throws CallFailure
 */
export async function openAsking(path: string): Promise<Output<'workspace.open'> | null> {
  try {
    return await call('workspace.open', { path })
  } catch (failure) {
    if (!(failure instanceof CallFailure) || failure.code !== 'file-older') throw failure
    const way = await asked(failure.message)
    return way === null ? null : call('workspace.open', { path, [way]: true })
  }
}

function asked(message: string): Promise<OpeningWay | null> {
  // Another file was opened meanwhile: the one asked about before stays closed.
  useAskedStore.getState().asked?.answer(null)
  return new Promise((resolve) => {
    const answer = (way: OpeningWay | null): void => {
      useAskedStore.setState({ asked: null })
      resolve(way)
    }
    useAskedStore.setState({ asked: { message, answer } })
  })
}
