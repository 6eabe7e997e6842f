import { useState } from 'react'
import type { VerifyView } from '#shared/contract/record.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { requestBackups } from '#renderer/lib/backups-request.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { showFileAction } from '#renderer/lib/show-file-action.ts'
import { call, CallFailure } from '#renderer/lib/rpc.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Place } from '#renderer/ui/Place.tsx'
import { Notice, PageHeader } from '#renderer/ui/Surface.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import styles from './Record.module.css'

/** What was found, when, and what the last entry was then: after another one it says nothing of the file any more. */
type Outcome = { readonly at: string; readonly entry: number | undefined } & (
  | { readonly view: VerifyView }
  | { readonly failure: string }
)

/** Checks that nobody has changed the record behind the app's back, and says so in words. */
export function VerifyPlace() {
  const [last, setOutcome] = useState<Outcome | null>(null)
  const [busy, setBusy] = useState(false)
  const [printed, setPrinted] = useState('')
  const workspace = useCall('workspace.get', {})
  const entry = workspace.data?.head.seq
  const outcome = last?.entry === entry ? last : null
  const verify = async (): Promise<void> => {
    setBusy(true)
    const at = new Date().toISOString()
    try {
      // Asked anew each time, past the cache: the file itself may have changed.
      setOutcome({ at, entry, view: await call('record.verify', { printed }) })
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      setOutcome({ at, entry, failure: error.message })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Place>
      <PageHeader title={t('verify.title')} />
      <div className={styles['verify']}>
        <p>{t('verify.text')}</p>
        <TextField
          label={t('verify.printed')}
          hint={t('verify.printed.hint')}
          maxLength={1_000}
          value={printed}
          onChange={setPrinted}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void verify()
          }}
        />
        <div>
          <Button variant="primary" busy={busy} onClick={() => void verify()}>
            {busy ? t('verify.running') : outcome === null ? t('verify.run') : t('verify.again')}
          </Button>
        </div>
        {outcome === null ? null : 'failure' in outcome ? (
          <Notice tone="error" title={t('verify.failed')}>
            {outcome.failure}
          </Notice>
        ) : (
          <VerifyOutcome view={outcome.view} at={outcome.at} />
        )}
        <div>
          <Button
            icon="copy"
            whyDisabled={workspace.data ? null : t('frame.command.noWorkspace')}
            onClick={() => workspace.data && requestBackups(workspace.data.path)}
          >
            {t('backups.open')}
          </Button>{' '}
          <Button
            icon="file"
            whyDisabled={workspace.data ? null : t('frame.command.noWorkspace')}
            onClick={() => workspace.data && void saveAsText(workspace.data.name)}
          >
            {t('verify.dump')}
          </Button>{' '}
          <Button
            icon="folder"
            whyDisabled={workspace.data ? null : t('frame.command.noWorkspace')}
            onClick={() => void saveAsTables()}
          >
            {t('verify.tables')}
          </Button>
        </div>
        <p className={styles['quiet']}>{t('verify.limits')}</p>
      </div>
    </Place>
  )
}

/** Writes the record where the person says, as text that any program reads. */
async function saveAsText(name: string): Promise<void> {
  try {
    const suggestedName = t('verify.dump.name', { name })
    const chosen = await call('shell.chooseSaveFile', { suggestedName, kind: 'jsonl' })
    if (chosen === null) return
    await call('record.dump', { path: chosen.path })
    notify({ title: t('verify.dump.done') })
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error
    notify({ title: t('verify.dump.failed'), description: error.message, tone: 'error' })
  }
}

/** Writes all that the workspace holds where the person says, for any other program. */
async function saveAsTables(): Promise<void> {
  try {
    const chosen = await call('shell.chooseFolder', { title: t('verify.tables.folder') })
    if (chosen === null) return
    const { files } = await call('record.dumpTables', { dir: chosen.path })
    notify({
      title: t('verify.tables.done', { n: files.length }),
      ...showFileAction([`${chosen.path}/README.md`]),
    })
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error
    notify({ title: t('verify.tables.failed'), description: error.message, tone: 'error' })
  }
}

function VerifyOutcome({ view, at }: { view: VerifyView; at: string }) {
  const format = useFormat()
  return (
    <>
      {view.ok ? (
        <Notice tone="good" title={t('verify.ok.title')}>
          {view.entries === 0 ? t('verify.empty.text') : t('verify.ok.text', { entries: view.entries })}
        </Notice>
      ) : view.problem?.repairable === true ? (
        <Notice tone="warn" title={t('verify.repair.title')}>
          {view.problem.message}
        </Notice>
      ) : (
        <Notice tone="error" title={t('verify.bad.title')}>
          {view.problem?.seq === null || view.problem === null
            ? null
            : `${t('verify.bad.at', { seq: view.problem.seq })} `}
          {view.problem?.message} {t('verify.bad.todo')}
        </Notice>
      )}
      {view.salvaged ? (
        <Notice tone="warn" title={t('verify.salvaged.title')}>
          {t('verify.salvaged.text')}
        </Notice>
      ) : null}
      {view.printed === null ? null : view.printed.entry === null ? (
        <Notice tone="error" title={t('verify.printed.bad.title')}>
          {t('verify.printed.bad.text')}
        </Notice>
      ) : (
        <Notice tone="good" title={t('verify.printed.ok.title')}>
          {t('verify.printed.ok.text', { entry: view.printed.entry, short: view.printed.short })}
        </Notice>
      )}
      <dl className={styles['facts']}>
        <div>
          <dt>{t('verify.entries')}</dt>
          <dd>{format.number(view.entries)}</dd>
        </div>
        {view.sealed === null ? null : (
          <div>
            <dt>{t('verify.sealed')}</dt>
            <dd>{view.sealed ? t('verify.sealed.holds') : t('verify.sealed.broken')}</dd>
          </div>
        )}
        <div>
          <dt>{t('verify.when')}</dt>
          <dd>{format.dateTime(at)}</dd>
        </div>
        {view.head === '' ? null : (
          <div>
            <dt>{t('verify.head')}</dt>
            <dd>
              <code>{view.head}</code>
              <Button
                size="s"
                icon="copy"
                variant="quiet"
                onClick={() => {
                  void navigator.clipboard
                    .writeText(view.head)
                    .then(() => notify({ title: t('verify.head.copied') }))
                }}
              >
                {t('verify.head.copy')}
              </Button>
              <p className={styles['quiet']}>{t('verify.head.text')}</p>
            </dd>
          </div>
        )}
      </dl>
    </>
  )
}
