import { t } from '#shared/catalogue/translate.ts'
import { runCommand, useCommands } from '#renderer/lib/commands.ts'
import type { ImportKind } from '#renderer/lib/import-request.ts'
import { useChange } from '#renderer/lib/queries.ts'
import { call, CallFailure } from '#renderer/lib/rpc.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import styles from './Imports.module.css'
import type { ImportState } from './use-import.ts'
import type { Preview } from './use-preview.ts'

/** Before a file is chosen. */
export function FileFooter({ state, onClose }: { state: ImportState; onClose: () => void }) {
  return (
    <>
      <Button onClick={onClose}>{t('frame.ui.cancel')}</Button>
      <Button variant="primary" busy={state.reading} onClick={() => void state.choose()}>
        {t(state.failure ? 'imports.choose.other' : 'imports.choose')}
      </Button>
    </>
  )
}

/** While the columns are being said. */
export function ColumnsFooter({ state }: { state: ImportState }) {
  const missing = state.missing.map((field) => t('imports.field', { field })).join(', ')
  const doubtful = state.file !== null && state.file.encodingDoubt !== null
  return (
    <>
      <Button className={styles['first']} onClick={() => void state.choose()}>
        {t('imports.choose.other')}
      </Button>
      <Button
        variant="primary"
        busy={state.reading}
        whyDisabled={
          doubtful
            ? t('imports.encoding.choose')
            : missing === ''
              ? null
              : t('imports.columns.missing', { fields: missing })
        }
        onClick={() => state.goTo('preview')}
      >
        {t('imports.next')}
      </Button>
    </>
  )
}

type ApplyProps = {
  readonly kind: ImportKind
  readonly state: ImportState
  readonly preview: Preview | null
  readonly onClose: () => void
}

/** With the preview in view: keep what was refused, go back, or apply. */
export function ApplyFooter({ kind, state, preview, onClose }: ApplyProps) {
  const apply = useChange('imports.apply')
  const { choice } = state
  const n = preview ? preview.counts.added + preview.counts.changed : 0
  const changes = n + state.leaving.length + (preview && preview.counts.merged > 0 ? 1 : 0)
  const question = preview !== null && preview.dateQuestion !== null && state.dateOrder === null
  const toFix = preview?.counts.toFix ?? 0
  const keep = toFix > 0 && state.file?.keepable === true
  const run = (): void => {
    if (!choice) return
    const gone = state.leaving.length === 0 ? 'keep' : [...state.leaving]
    apply.mutate(
      { ...choice, gone, keep },
      {
        onSuccess: ({ added, changed, removed, refused, kept, themesCreated }) => {
          state.forget()
          onClose()
          const more = t('imports.applied.more', {
            refused: refused - kept,
            kept,
            removed,
            themes: themesCreated,
          })
          notify({
            title:
              added + changed === 0 && kept > 0
                ? t('imports.kept.now', { n: kept })
                : t('imports.applied', { added, changed, kind }),
            ...(more === '' ? {} : { description: more }),
            action: { label: t('frame.command.undo'), run: () => runCommand('record.undo'), undoes: true },
          })
        },
      },
    )
  }
  const busy = apply.isPending || preview === null
  const whyDisabled = question
    ? t('imports.apply.dates')
    : preview && preview.pairsOpen > 0
      ? t('imports.apply.pairs', { n: preview.pairsOpen })
      : preview && preview.questionsOpen > 0
        ? t('imports.apply.questions', { n: preview.questionsOpen })
        : preview && changes === 0 && !keep
          ? t('imports.apply.nothing')
          : null
  const label =
    question || (changes === 0 && !keep)
      ? t('imports.apply.plain')
      : keep
        ? t(n === 0 ? 'imports.keep.only' : 'imports.keep', { n, kind, keep: toFix })
        : t('imports.apply', { n, kind })
  useCommands([
    {
      id: 'imports.apply',
      label,
      group: t('frame.nav.prepare'),
      keys: ['Mod+Enter'],
      inDialog: true,
      whyDisabled,
      run: () => {
        if (!busy) run()
      },
    },
  ])
  return (
    <>
      {apply.error ? (
        <div className={styles['footNotice']}>
          <Notice tone="error" title={t('imports.apply.failed')}>
            {apply.error.message}
          </Notice>
        </div>
      ) : null}
      <Button className={styles['first']} onClick={() => state.goTo('columns')}>
        {t('imports.back')}
      </Button>
      {preview && preview.counts.refused > 0 && choice && !question ? (
        <Button onClick={() => void saveRefused(kind, choice)}>{t('imports.refused.save')}</Button>
      ) : null}
      <Button variant="primary" kbd="Mod+Enter" busy={busy} whyDisabled={whyDisabled} onClick={run}>
        {label}
      </Button>
    </>
  )
}

async function saveRefused(kind: ImportKind, choice: NonNullable<ImportState['choice']>): Promise<void> {
  try {
    const target = await call('shell.chooseSaveFile', {
      suggestedName: t('imports.refused.file', { kind }),
      kind: 'csv',
    })
    if (!target) return
    const { path, rows } = await call('imports.saveRefused', { ...choice, path: target.path })
    notify({
      title: t('imports.refused.saved', { n: rows }),
      description: path,
      action: {
        label: t('imports.refused.show'),
        run: () => void call('shell.showInFolder', { path }),
      },
    })
  } catch (failure) {
    if (!(failure instanceof CallFailure)) throw failure
    notify({ title: t('imports.refused.save.failed'), description: failure.message, tone: 'error' })
  }
}
