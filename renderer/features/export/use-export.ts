import { useState } from 'react'
import { forgetJob } from '#renderer/lib/progress.ts'
import { CallFailure } from '#renderer/lib/rpc.ts'

/** How one export stands. */
export type ExportState =
  | { readonly step: 'idle' }
  | { readonly step: 'running' }
  | { readonly step: 'done'; readonly files: readonly string[] }
  | { readonly step: 'failed'; readonly message: string }
  | { readonly step: 'stopped' }

/**
 * Runs one export at a time: `write` asks where and writes under the name of its job, and answers with the files, or
 * null when the person cancelled the dialog.
 */
export function useExport(write: (job: string) => Promise<readonly string[] | null>): {
  state: ExportState
  job: string
  run: () => void
} {
  const [job] = useState(() => crypto.randomUUID())
  const [state, setState] = useState<ExportState>({ step: 'idle' })
  const run = (): void => {
    const before = state
    setState({ step: 'running' })
    write(job)
      .then(
        (files) => setState(files === null ? before : { step: 'done', files }),
        (error: unknown) => {
          if (error instanceof CallFailure && error.code === 'cancelled') setState({ step: 'stopped' })
          else setState({ step: 'failed', message: error instanceof Error ? error.message : String(error) })
        },
      )
      .finally(() => forgetJob(job))
  }
  return { state, job, run }
}
