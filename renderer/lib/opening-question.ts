import { create } from 'zustand'
import type { Input, Output } from '#shared/contract/contract.ts'
import type { ErrorCode } from '#shared/contract/operation.ts'
import { call, CallFailure } from './rpc.ts'

/** What a file may be opened in spite of, when somebody says so. */
const QUESTIONS = ['file-older', 'file-held', 'file-left'] as const
export type OpeningQuestion = (typeof QUESTIONS)[number]
/** How it is opened then. */
export type OpeningWay = 'update' | 'takeOver' | 'readOnly'

type Asked = {
  readonly question: OpeningQuestion
  /** What there is to know before answering. */
  readonly message: string
  /** null: it stays closed. */
  readonly answer: (way: OpeningWay | null) => void
}

const useAskedStore = create<{ readonly asked: Asked | null }>(() => ({ asked: null }))

/** The question that is open about a file, if there is one. */
export const useOpeningQuestion = (): Asked | null => useAskedStore((state) => state.asked)

/**
 * Opens a workspace; one of an older format, or that another Concord has open, only as the person says when asked.
 * @returns null when they would rather leave it closed
 * @throws CallFailure
 */
export async function openAsking(path: string): Promise<Output<'workspace.open'> | null> {
  let input: Input<'workspace.open'> = { path }
  for (;;)
    try {
      return await call('workspace.open', input)
    } catch (failure) {
      if (!(failure instanceof CallFailure) || !isQuestion(failure.code)) throw failure
      const way = await asked(failure.code, failure.message)
      if (way === null) return null
      // One answer may lead to the next question: whoever takes a file over may find it older.
      input = { ...input, [way]: true }
    }
}

function isQuestion(code: ErrorCode): code is OpeningQuestion {
  return QUESTIONS.some((question) => question === code)
}

function asked(question: OpeningQuestion, message: string): Promise<OpeningWay | null> {
  // Another file was opened meanwhile: the one asked about before stays closed.
  useAskedStore.getState().asked?.answer(null)
  return new Promise((resolve) => {
    const answer = (way: OpeningWay | null): void => {
      useAskedStore.setState({ asked: null })
      resolve(way)
    }
    useAskedStore.setState({ asked: { question, message, answer } })
  })
}
