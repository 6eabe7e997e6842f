import { useEffect, useRef, useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import { IMPORT_KINDS } from '#shared/domain/importing/columns/fields.ts'
import { t } from '#shared/catalogue/translate.ts'
import { onDropped } from '#renderer/lib/dropped-file.ts'
import { requestImport } from '#renderer/lib/import-request.ts'
import { go } from '#renderer/lib/place.ts'
import { useChange } from '#renderer/lib/queries.ts'
import { call, CallFailure } from '#renderer/lib/rpc.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import styles from './Repair.module.css'

type Dropped = Output<'imports.guessKind'> & { readonly path: string }

/**
 * A file dropped on the window, wherever one is: the import of its table opens, and where its headers leave open which,
 * one is asked; a ballot workbook is counted in.
 */
export function DroppedFile({ busy }: { busy: boolean }) {
  const [dropped, setDropped] = useState<Dropped | null>(null)
  const ballot = useChange('ballots.importWorkbook')
  const open = async (path: string): Promise<void> => {
    // An import that is under way takes the file itself.
    if (busy) return
    setDropped(null)
    try {
      const guess = await call('imports.guessKind', { path })
      const [kind, ...others] = guess.kinds
      if (guess.ballot) {
        const { name, scores } = await ballot.mutateAsync({ path })
        go('ballots')
        notify({ title: t('ballots.imported', { name, scores }) })
      } else if (kind !== undefined && others.length === 0) requestImport(kind, { path })
      else setDropped({ ...guess, path })
    } catch (failure) {
      if (!(failure instanceof CallFailure)) throw failure
      notify({ title: t('imports.read.failed'), description: failure.message, tone: 'error' })
    }
  }
  const latest = useRef(open)
  useEffect(() => {
    latest.current = open
  })
  useEffect(() => onDropped('table', (path) => void latest.current(path)), [])
  if (dropped === null) return null
  const { fileName, kinds, path } = dropped
  return (
    <Dialog
      open
      onOpenChange={() => setDropped(null)}
      title={t('imports.dropped', { name: fileName })}
      description={t('imports.dropped.text')}
    >
      <div className={styles['answers']}>
        {(kinds.length > 0 ? kinds : IMPORT_KINDS).map((kind) => (
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
