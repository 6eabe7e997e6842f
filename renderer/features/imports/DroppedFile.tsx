import { useEffect, useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import { t } from '#shared/i18n/translate.ts'
import { type ImportKind, requestImport } from '#renderer/lib/import-request.ts'
import { call, CallFailure, onAppEvent } from '#renderer/lib/rpc.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import styles from './Repair.module.css'

const KINDS: readonly ImportKind[] = ['accounts', 'requests', 'themes', 'roadmap', 'people']

type Dropped = Output<'imports.guessKind'> & { readonly path: string }

/** A table dropped on the window, wherever one is: its import opens; where its headers leave it open, one is asked. */
export function DroppedFile({ busy }: { busy: boolean }) {
  const [dropped, setDropped] = useState<Dropped | null>(null)
  useEffect(
    () =>
      onAppEvent((event) => {
        // An import that is under way takes the file itself.
        if (event.type !== 'dropped' || busy || /\.concord$/iu.test(event.path)) return
        const { path } = event
        call('imports.guessKind', { path }).then(
          (guess) => {
            const [kind, ...others] = guess.kinds
            if (kind !== undefined && others.length === 0) requestImport(kind, { path })
            else setDropped({ ...guess, path })
          },
          (failure: unknown) => {
            if (!(failure instanceof CallFailure)) throw failure
            notify({ title: t('imports.read.failed'), description: failure.message, tone: 'error' })
          },
        )
      }),
    [busy],
  )
  if (dropped === null) return null
  const { fileName, kinds, path } = dropped
  return (
    <Dialog open onOpenChange={() => setDropped(null)} title={t('imports.dropped', { name: fileName })}>
      <div className={styles['answers']}>
        {(kinds.length > 0 ? kinds : KINDS).map((kind) => (
          <Button
            key={kind}
            onClick={() => {
              setDropped(null)
              requestImport(kind, { path })
            }}
          >
            {t('imports.title', { kind })}
          </Button>
        ))}
      </div>
    </Dialog>
  )
}
