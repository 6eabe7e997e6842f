import type { Input } from '#shared/contract/contract.ts'
import { sessionInShort } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { call, CallFailure } from '#renderer/lib/rpc.ts'
import { notify } from '#renderer/ui/Toast.tsx'
import { useChartChoice } from './charts-store.ts'

type Picture = Input<'exports.picture'>['picture']

/** Saves the chosen picture as a file, in the light colours of a document whatever the screen shows. */
export function useSavePicture(themeId: string | null): (format: 'png' | 'svg') => void {
  const { kind, lens } = useChartChoice()
  const workspace = useCall('workspace.get', {})
  return (format) => {
    const picture: Picture | null =
      kind === 'accounts'
        ? themeId === null
          ? null
          : { kind, themeId }
        : kind === 'lenses'
          ? { kind, lens }
          : { kind }
    if (!workspace.data || !picture) return
    const { name, session } = workspace.data
    const words = { name, session: sessionInShort(session), picture: t(`charts.which.${kind}`) }
    save(t('charts.file', words), format, picture).catch((error: unknown) =>
      notify({
        title: t('charts.saving.failed'),
        description: error instanceof CallFailure || error instanceof Error ? error.message : String(error),
        tone: 'error',
      }),
    )
  }
}

async function save(suggestedName: string, format: 'png' | 'svg', picture: Picture): Promise<void> {
  const chosen = await call('shell.chooseSaveFile', {
    suggestedName: suggestedName.slice(0, 120),
    kind: format,
  })
  if (chosen === null) return
  const { path } = chosen
  await call('exports.picture', { path, picture })
  notify({
    title: t('charts.saved'),
    description: path,
    action: { label: t('charts.saved.show'), run: () => void call('shell.showInFolder', { path }) },
  })
}
