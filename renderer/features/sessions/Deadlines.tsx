import { t } from '#shared/catalogue/translate.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { call, CallFailure } from '#renderer/lib/rpc.ts'
import { showFileAction } from '#renderer/lib/show-file-action.ts'
import { useSwitchSession } from '#renderer/lib/switch-session.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Pill } from '#renderer/ui/Mark.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import styles from './Sessions.module.css'

/** What is owed by a day, in all sessions together; nothing where nothing is. */
export function Deadlines({ workspace }: { workspace: string }) {
  // What is overdue depends on the clock, too: asked anew whenever one comes here.
  const deadlines = useCall('sessions.deadlines', {}, { fresh: true }).data ?? []
  const show = useSwitchSession()
  const format = useFormat()
  if (deadlines.length === 0) return null
  return (
    <section aria-label={t('deadlines.title')}>
      <div className={styles['deadlineHead']}>
        <h2>{t('deadlines.title')}</h2>
        <span className={styles['gap']} />
        <Button size="s" variant="quiet" icon="file" onClick={() => void save(workspace)}>
          {t('deadlines.save')}
        </Button>
      </div>
      <ul className={styles['list']}>
        {deadlines.map((one) => {
          const due = one.due.length === 10 ? format.date(one.due) : format.dateTime(one.due)
          return (
            <li key={one.id} className={styles['row']}>
              <button type="button" className={styles['show']} onClick={() => void show(one.sessionId)}>
                <span className={styles['deadline']}>
                  <strong>{t('deadlines.what', one)}</strong>
                  <small>{t('deadlines.who', one)}</small>
                </span>
                <Pill tone={one.overdue ? 'bad' : 'warn'}>
                  {t(one.overdue ? 'deadlines.overdue' : 'deadlines.due', { due })}
                </Pill>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Saves them where the person says, for the calendar they keep. */
async function save(name: string): Promise<void> {
  try {
    const suggestedName = t('deadlines.save.name', { name }).slice(0, 120)
    const chosen = await call('shell.chooseSaveFile', { suggestedName, kind: 'ics' })
    if (chosen === null) return
    const { events } = await call('sessions.saveDeadlines', { path: chosen.path })
    notify({ title: t('deadlines.save.done', { n: events }), ...showFileAction([chosen.path]) })
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error
    notify({ title: t('deadlines.save.failed'), description: error.message, tone: 'error' })
  }
}
