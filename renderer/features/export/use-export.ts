import { useState } from 'react'
import { CallFailure } from '#renderer/lib/rpc.ts'

/** How one export stands. */
export type ExportState =
  | { readonly step: 'idle' }
  | { readonly step: 'running' }
  | { readonly step: 'done'; readonly files: readonly string[] }
  | { readonly step: 'failed'; readonly message: string }

/**
 * Runs one export at a time: `write` asks where and writes, and answers with the files, or null when the person
 * cancelled the dialog.
 */
export function useExport(write: () => Promise<readonly string[] | null>): {
  state: ExportState
  run: () => void
} {
  const [state, setState] = useState<ExportState>({ step: 'idle' })
  const run = (): void => {
    const before = state
    setState({ step: 'running' })
    write().then(
      (files) => setState(files === null ? before : { step: 'done', files }),
      (error: unknown) =>
        setState({
          step: 'failed',
          message: error instanceof CallFailure || error instanceof Error ? error.message : String(error),
        }),
    )
  }
  return { state, run }
}
