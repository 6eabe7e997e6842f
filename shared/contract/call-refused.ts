import type { CallError, ErrorCode } from './operation.ts'

/** Thrown by use cases when a call can't be done; crosses processes as data. */
export class CallRefused extends Error {
  readonly code: ErrorCode
  readonly details: unknown

  /** @param message what happened, where, and what to do: it is shown as it stands. */
  constructor(code: ErrorCode, message: string, details?: unknown) {
    super(message)
    this.name = 'CallRefused'
    this.code = code
    this.details = details
  }

  toCallError(): CallError {
    return this.details === undefined
      ? { code: this.code, message: this.message }
      : { code: this.code, message: this.message, details: this.details }
  }
}
