import { t } from '#shared/catalogue/translate.ts'
import { useJobs } from '#renderer/lib/progress.ts'
import { call } from '#renderer/lib/rpc.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Notice, ProgressBar } from '#renderer/ui/Surface.tsx'
import styles from './Export.module.css'
import type { Exporting } from './use-export.ts'

type ExportOutcomeProps = {
  readonly exporting: Exporting
  /** What is said while it runs. */
  readonly running: string
  /** What is said when it failed, before the reason. */
  readonly failed: string
  /** Under whose name its progress comes; without one, whatever is under way. */
  readonly job?: string
  /** How to stop it; without it there is no way. */
  readonly onStop?: () => void
}

const MOST_FILES = 6

/** How an export went: its progress, the files it wrote with the way to them, or why it failed. */
export function ExportOutcome({ exporting, running, failed }: ExportOutcomeProps) {
  const { state } = exporting
  const job = useJobs()[exporting.job]
  switch (state.step) {
    case 'idle':
      return null
    case 'running':
      return (
        <div className={styles['running']}>
          <ProgressBar label={job?.label ?? running} done={job?.done ?? 0} total={job?.total ?? null} />
          {job === undefined ? null : (
            <Button size="s" onClick={exporting.cancel}>
              {t('export.cancel')}
            </Button>
          )}
        </div>
      )
    case 'cancelled':
      return <Notice tone="info" title={state.message} />
    case 'failed':
      return (
        <Notice tone="error" title={failed}>
          {state.message}
        </Notice>
      )
    case 'done': {
      const [first] = state.files
      const shown = state.files.slice(0, MOST_FILES)
      return (
        <Notice
          tone="good"
          title={t('export.done', { n: state.files.length })}
          action={
            first === undefined ? undefined : (
              <Button size="s" icon="folder" onClick={() => void call('shell.showInFolder', { path: first })}>
                {t('export.showInFolder')}
              </Button>
            )
          }
        >
          <ul className={styles['files']}>
            {shown.map((file) => (
              <li key={file}>{file}</li>
            ))}
            {state.files.length > shown.length ? (
              <li>{t('export.more', { n: state.files.length - shown.length })}</li>
            ) : null}
          </ul>
          {state.report.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )
    }
  }
}
