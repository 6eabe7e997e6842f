import { CallRefused } from '#shared/contract/call-refused.ts'
import type { SessionFacts } from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import { sessionName } from '#shared/catalogue/terms.ts'

/** The refusal of a second open session of a kind. */
export function stillOpen(open: SessionFacts): CallRefused {
  return new CallRefused(
    'session-open',
    `${sessionName(open)} is still open, and a workspace has one of a kind open at a time. Close and seal it, or give it up with a reason, then begin the next.`,
  )
}
