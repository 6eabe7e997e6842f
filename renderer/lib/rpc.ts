import { contract, type Input, type OperationName, type Output } from '#shared/contract/contract.ts'
import type { AppEvent, CallMeta } from '#shared/contract/events.ts'
import type { Answer, CallError, ErrorCode } from '#shared/contract/operation.ts'
import { t } from '#shared/catalogue/translate.ts'
import { askWhoRecords, currentActor } from './actor.ts'
import { currentSession } from './session.ts'

declare global {
  interface Window {
    /** The two functions the preload lends to the page; see electron/preload. */
    readonly concord: {
      call: (operation: string, input: unknown, meta: CallMeta) => Promise<Answer>
      on: (listener: (event: AppEvent) => void) => () => void
    }
  }
}

/** A refused call: a code for the program, words for the person. */
export class CallFailure extends Error {
  readonly code: ErrorCode
  readonly details: unknown

  constructor(error: CallError) {
    super(error.message)
    this.name = 'CallFailure'
    this.code = error.code
    this.details = error.details
  }
}

const changeListeners = new Set<() => void>()

/** Hears that the workspace is about to be changed from this window; returns the function that stops listening. */
export function onChangeCalled(listener: () => void): () => void {
  changeListeners.add(listener)
  return () => changeListeners.delete(listener)
}

type CallOptions = {
  /** The session it is about; left out: the one on screen. */
  readonly session?: string | undefined
  /** The caller reads again what the call touches, so that the news of it needn't be heard a second time. */
  readonly readsAgain?: boolean
}

/** Calls whose news says nothing new: their callers see to it. */
const readAgainByCaller = new Set<string>()

/** Whether what a call touched is read again by its caller; asked once, when its news comes. */
export function isReadAgainByCaller(call: string | undefined): boolean {
  return call !== undefined && readAgainByCaller.delete(call)
}

/**
 * Calls one operation of the contract, as the person who is acting now, about the session on screen or the one named. Where the record needs a name for it and nobody
 * is named, the person is asked, and the call goes on from there.
 * @throws CallFailure when it is refused; its message says what happened and what to do.
 */
export async function call<N extends OperationName>(
  name: N,
  input: Input<N>,
  { session = currentSession(), readsAgain = false }: CallOptions = {},
): Promise<Output<N>> {
  const { kind, door } = contract[name]
  if (kind === 'mutation' && door === 'backend') for (const listener of changeListeners) listener()
  const id = kind === 'mutation' ? crypto.randomUUID() : undefined
  if (readsAgain && id !== undefined) readAgainByCaller.add(id)
  const send = (): Promise<Answer> =>
    window.concord.call(name, input, { actor: currentActor(), call: id, session })
  let answer = await send()
  if (!answer.ok && answer.error.code === 'no-actor' && (await askWhoRecords())) answer = await send()
  if (!answer.ok && answer.error.code === 'backend-stopped' && id !== undefined)
    answer = (await answerOfWritten(name, id)) ?? answer
  if (!answer.ok) throw new CallFailure(answer.error)
  // The gate has held the answer against the operation's schema.
  return answer.value as Output<N>
}

/**
 * A call without an answer may have been written all the same: then it must neither be called refused nor be done
 * again. Most answers are nothing, or the id of what was written; the others can't be had a second time.
 */
async function answerOfWritten(name: OperationName, call: string): Promise<Answer | null> {
  const asked = await window.concord.call('record.written', { call }, { actor: null })
  const { out } = contract['record.written']
  const found = out.safeParse(asked.ok ? asked.value : null)
  if (!found.success || !found.data.written) return null
  for (const value of [null, { id: found.data.id }]) {
    const parsed = contract[name].out.safeParse(value)
    if (parsed.success) return { ok: true, value: parsed.data }
  }
  return { ok: false, error: { code: 'recorded', message: t('frame.recorded') } }
}

/** Hears what the app says without being asked; returns the function that stops listening. */
export function onAppEvent(listener: (event: AppEvent) => void): () => void {
  return window.concord.on(listener)
}
