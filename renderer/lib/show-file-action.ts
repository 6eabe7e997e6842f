import { t } from '#shared/catalogue/translate.ts'
import { call } from './rpc.ts'

type ShowFileAction = { readonly action?: { readonly label: string; readonly run: () => void } }

/** What a notice offers about files just written: to show the first where it lies; nothing when there is none. */
export function showFileAction([first]: readonly string[]): ShowFileAction {
  if (first === undefined) return {}
  return {
    action: { label: t('frame.written.show'), run: () => void call('shell.showInFolder', { path: first }) },
  }
}
