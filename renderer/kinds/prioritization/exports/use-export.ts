import { useState } from 'react'
import { call, CallFailure } from '#renderer/lib/rpc.ts'

/** The files, and in words what isn't in them. */
export type Written = { readonly files: readonly string[]; readonly report?: readonly string[] | undefined }

/** How one export stands. */
export type ExportState =
  | { readonly step: 'idle' }
  | { readonly step: 'running' }
  | { readonly step: 'done'; readonly files: readonly string[]; readonly report: readonly string[] }
  | { readonly step: 'cancelled' | 'failed'; readonly message: string }

export type Exporting = {
  readonly state: ExportState
  readonly run: () => void
  /** By which its progress is known. */
  readonly job: string
  /** Asks the work under way to stop; what was written whole before stays. */
  readonly cancel: () => void
}

/**
 * Runs one export at a time: `write` asks where and writes under the given job, and answers with what it wrote, or null
 * when the person cancelled the dialog.
 */
export function useExport(write: (job: string) => Promise<Written | null>): Exporting {
  const [state, setState] = useState<ExportState>({ step: 'idle' })
  const [job] = useState(() => crypto.randomUUID())
  const run = (): void => {
    const before = state
    setState({ step: 'running' })
    void write(job).then(
      (written) =>
        setState(
          written === null ? before : { step: 'done', files: written.files, report: written.report ?? [] },
        ),
      (error: unknown) =>
        setState({
          step: error instanceof CallFailure && error.code === 'cancelled' ? 'cancelled' : 'failed',
          message: error instanceof CallFailure || error instanceof Error ? error.message : String(error),
        }),
    )
  }
  return { state, run, job, cancel: () => void call('exports.cancel', { job }) }
}

/** Asks for a folder and writes into it. Null when the person cancelled the dialog. */
export async function intoFolder(
  title: string,
  write: (dir: string) => Promise<Written>,
): Promise<Written | null> {
  const chosen = await call('shell.chooseFolder', { title })
  return chosen === null ? null : write(chosen.path)
}
