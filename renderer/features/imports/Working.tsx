import { t } from '#shared/catalogue/translate.ts'
import { useJobs } from '#renderer/lib/progress.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ProgressBar } from '#renderer/ui/Surface.tsx'
import styles from './Imports.module.css'
import type { ImportState } from './use-import.ts'

/** How far the work is, once it says so, and the way to stop it. Stopped, it has changed nothing. */
export function Working({ state, label }: { state: ImportState; label: string }) {
  const job = useJobs()[state.job]
  return (
    <div className={styles['working']}>
      <ProgressBar label={job?.label ?? label} done={job?.done ?? 0} total={job?.total ?? null} />
      <Button onClick={state.cancel}>{t('imports.stop')}</Button>
    </div>
  )
}
