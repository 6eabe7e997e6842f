import type { ThemeView } from '#shared/contract/prioritization/themes.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { runCommand } from '#renderer/lib/commands.ts'
import { useChange } from '#renderer/lib/queries.ts'
import { AlertDialog } from '#renderer/ui/Dialog.tsx'
import { notify } from '#renderer/ui/Toast.tsx'

type Props = {
  /** null: nothing is to be removed. */
  readonly theme: ThemeView | null
  /** The session is published and goes on with what it has. */
  readonly published: boolean
  readonly onClose: () => void
}

/** Asks before a theme goes, with its requests where it has some. */
export function RemoveTheme({ theme, published, onClose }: Props) {
  const remove = useChange('themes.remove')
  const confirm = ({ id, name }: ThemeView): void =>
    remove.mutate(
      { id, withRequests: true },
      {
        onSuccess: () =>
          notify({
            title: t('themes.removed', { name }),
            action: { label: t('frame.command.undo'), run: () => runCommand('record.undo'), undoes: true },
          }),
        onError: (failure) =>
          notify({ title: t('themes.remove.failed'), description: failure.message, tone: 'error' }),
        onSettled: onClose,
      },
    )
  return (
    <AlertDialog
      open={theme !== null}
      onOpenChange={onClose}
      title={t('themes.remove.title', { name: theme?.name ?? '' })}
      description={[
        t('themes.remove.text', { requests: theme?.requests ?? 0 }),
        ...(published ? [t('themes.nextSession')] : []),
      ].join(' ')}
      confirmLabel={t('themes.remove.confirm')}
      tone="danger"
      busy={remove.isPending}
      onConfirm={() => {
        if (theme) confirm(theme)
      }}
    />
  )
}
