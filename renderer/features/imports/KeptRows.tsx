import { t } from '#shared/catalogue/translate.ts'
import { runCommand, useCommands } from '#renderer/lib/commands.ts'
import { type ImportKind, requestImport } from '#renderer/lib/import-request.ts'
import { useCall, useChange } from '#renderer/lib/queries.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import styles from './Repair.module.css'

/** Rows of this kind that wait to be fixed, above the list they belong to. */
export function KeptRows({ kind }: { kind: ImportKind }) {
  const kept = useCall('imports.kept', {}).data ?? []
  const discard = useChange('imports.discardKept')
  const own = kept.filter((one) => one.kind === kind)
  if (own.length === 0) return null
  return (
    <div className={styles['kept']}>
      {own.map(({ id, file, rows }) => (
        <Notice
          key={id}
          tone="warn"
          title={t('imports.kept', { n: rows, file })}
          action={
            <div className={styles['answers']}>
              <Button
                size="s"
                busy={discard.isPending}
                onClick={() =>
                  discard.mutate(
                    { id },
                    {
                      onSuccess: () =>
                        notify({
                          title: t('imports.kept.discarded', { n: rows }),
                          action: {
                            label: t('frame.command.undo'),
                            run: () => runCommand('record.undo'),
                            undoes: true,
                          },
                        }),
                      onError: (failure) =>
                        notify({ title: t('frame.error.call'), description: failure.message, tone: 'error' }),
                    },
                  )
                }
              >
                {t('imports.kept.discard')}
              </Button>
              <Button size="s" variant="primary" onClick={() => requestImport(kind, { keptId: id })}>
                {t('imports.kept.fix')}
              </Button>
            </div>
          }
        />
      ))}
    </div>
  )
}

/** Coming back to them from anywhere; shows nothing itself. */
export function KeptCommands() {
  const kept = useCall('imports.kept', {}).data ?? []
  useCommands(
    kept.map(({ id, kind, file, rows }) => ({
      id: `imports.fix ${id}`,
      label: t('imports.kept.command', { n: rows, file }),
      group: t('frame.nav.prepare'),
      run: () => requestImport(kind, { keptId: id }),
    })),
  )
  return null
}
