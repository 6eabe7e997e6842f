import { useState } from 'react'
import { t } from '#shared/catalogue/translate.ts'
import { useChange } from '#renderer/lib/queries.ts'
import { call, CallFailure } from '#renderer/lib/rpc.ts'
import { showFileAction } from '#renderer/lib/show-file-action.ts'
import { notify } from '#renderer/ui/Toast.tsx'

/** Why a filled workbook was not counted: too much to read in passing, so it stays until it is closed. */
export type ImportRefusal = { readonly message: string; readonly problems: readonly string[] }

/** Offline ballots: writing them into a folder the person chooses, and reading one that came back. */
export function useBallotWorkbooks(): {
  /** Writes everybody's that is still open, or one person's. */
  readonly write: (personId: string | null) => void
  /** The day to return them by, as it is typed; empty for none. */
  readonly returnBy: string
  readonly setReturnBy: (day: string) => void
  readonly read: () => void
  readonly busy: 'write' | 'read' | null
  readonly refusal: ImportRefusal | null
  readonly dismiss: () => void
} {
  const writing = useChange('ballots.writeWorkbooks')
  const reading = useChange('ballots.importWorkbook')
  const [returnBy, setReturnBy] = useState('')
  const [refusal, setRefusal] = useState<ImportRefusal | null>(null)

  const write = async (personId: string | null): Promise<void> => {
    try {
      const folder = await call('shell.chooseFolder', { title: t('ballots.write.dialog') })
      if (folder === null) return
      const { files } = await writing.mutateAsync({
        dir: folder.path,
        returnBy: returnBy === '' ? null : returnBy,
        ...(personId === null ? {} : { personIds: [personId] }),
      })
      notify({ title: t('ballots.written', { n: files.length }), ...showFileAction(files) })
    } catch (failure) {
      notify({ title: t('ballots.write.failed'), description: messageOf(failure), tone: 'error' })
    }
  }

  const read = async (): Promise<void> => {
    setRefusal(null)
    try {
      const file = await call('shell.chooseFile', { title: t('ballots.import.dialog'), kind: 'table' })
      if (file === null) return
      const { name, scores } = await reading.mutateAsync({ path: file.path })
      notify({ title: t('ballots.imported', { name, scores }) })
    } catch (failure) {
      setRefusal({ message: messageOf(failure), problems: problemsOf(failure) })
    }
  }

  return {
    write: (personId) => void write(personId),
    returnBy,
    setReturnBy,
    read: () => void read(),
    busy: writing.isPending ? 'write' : reading.isPending ? 'read' : null,
    refusal,
    dismiss: () => setRefusal(null),
  }
}

const messageOf = (failure: unknown): string => (failure instanceof Error ? failure.message : String(failure))

/** The single problems behind a refusal, where it lists them in words. */
function problemsOf(failure: unknown): readonly string[] {
  if (!(failure instanceof CallFailure) || !Array.isArray(failure.details)) return []
  const details: readonly unknown[] = failure.details
  return details.flatMap((problem) => {
    if (typeof problem === 'string') return [problem]
    const words: unknown =
      typeof problem === 'object' && problem !== null ? Reflect.get(problem, 'message') : null
    return typeof words === 'string' ? [words] : []
  })
}
