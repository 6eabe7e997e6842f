import { useState } from 'react'
import { create } from 'zustand'
import type { EntryView } from '#shared/contract/record.contract.ts'
import type { DivergedCopy, WorkspaceFolderView } from '#shared/contract/workspace.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { Button, TextButton } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import styles from './Frame.module.css'

/** Workspaces whose notices were read, until the window is closed. */
const useReadStore = create<{ readonly read: ReadonlySet<string> }>(() => ({ read: new Set() }))

/** What may happen to the open file where it lies, once: a tool that syncs its folder, and copies with other entries. */
export function FolderNotice({ path }: { path: string }) {
  const folder = useCall('workspace.folder', {}, { once: true }).data
  const read = useReadStore((state) => state.read.has(path))
  const [comparing, setComparing] = useState<DivergedCopy | null>(null)
  if (folder === undefined || read) return null
  const [copy] = folder.copies
  const risk = riskText(folder)
  if (copy === undefined && risk === null) return null
  const close = (): void => useReadStore.setState(({ read: all }) => ({ read: new Set([...all, path]) }))
  return (
    <>
      <Notice
        tone={copy === undefined ? 'info' : 'warn'}
        title={copy === undefined ? t('frame.folder.title') : t('frame.folder.copy', { name: copy.name })}
        action={
          <div className={styles['noticeActions']}>
            {copy === undefined ? null : (
              <Button size="s" onClick={() => setComparing(copy)}>
                {t('frame.folder.compare')}
              </Button>
            )}
            <TextButton onClick={close}>{t('frame.folder.ok')}</TextButton>
          </div>
        }
      >
        {copy === undefined ? risk : t('frame.folder.copy.text', copy.counts)}
      </Notice>
      {comparing === null ? null : <Comparison copy={comparing} close={() => setComparing(null)} />}
    </>
  )
}

function riskText({ noted, risk }: WorkspaceFolderView): string | null {
  if (risk?.kind === 'synced') return t('frame.folder.synced', risk)
  if (risk) return t('frame.folder.network')
  return noted ? null : t('frame.folder.unnoted')
}

/** Two files of one workspace, each with the entries that only it holds. */
function Comparison({ copy, close }: { copy: DivergedCopy; close: () => void }) {
  const { name, shared, counts, here, there } = copy
  return (
    <Dialog
      open
      width="l"
      onOpenChange={close}
      title={t('frame.folder.compare.title', { name })}
      description={t('frame.folder.compare.text', { shared })}
      footer={<Button onClick={close}>{t('frame.ui.close')}</Button>}
    >
      <div className={styles['comparison']}>
        <Side
          title={t('frame.folder.here', { n: counts.here })}
          entries={here}
          more={counts.here - here.length}
        />
        <Side
          title={t('frame.folder.there', { n: counts.there })}
          entries={there}
          more={counts.there - there.length}
        />
      </div>
    </Dialog>
  )
}

type SideProps = { readonly title: string; readonly entries: readonly EntryView[]; readonly more: number }

function Side({ title, entries, more }: SideProps) {
  const format = useFormat()
  return (
    <section>
      <h3>{title}</h3>
      <ol>
        {entries.map((entry) => (
          <li key={entry.hash}>
            <span>{entry.label}</span>
            <small>
              {entry.who} · {format.dateTime(entry.at)}
            </small>
          </li>
        ))}
      </ol>
      {more > 0 ? <p>{t('frame.folder.more', { n: more })}</p> : null}
    </section>
  )
}
