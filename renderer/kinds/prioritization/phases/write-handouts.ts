import type { ScoringMode } from '#shared/domain/prioritization/phases/session.ts'
import { t } from '#shared/catalogue/translate.ts'
import { call, CallFailure } from '#renderer/lib/rpc.ts'
import { showFileAction } from '#renderer/lib/show-file-action.ts'
import { notify } from '#renderer/ui/Toast.tsx'

/**
 * Writes what goes out with the publishing (ritual, section 3.2): the pre-read as workbook and document and, where there
 * are ballots, everybody's ballot workbook, with the day to return it by. Tells what was written, or why not; the session is published either way.
 */
export async function writeHandouts(
  dir: string,
  scoring: ScoringMode,
  returnBy: string | null,
): Promise<void> {
  try {
    const preread = await call('exports.preread', { dir, formats: ['docx', 'xlsx'], cut: 'internal' })
    const ballots =
      scoring === 'ballots' ? await call('ballots.writeWorkbooks', { dir, returnBy }) : { files: [] }
    notify({
      title: t('frame.publish.written', { n: preread.files.length + ballots.files.length }),
      ...showFileAction(preread.files),
    })
  } catch (failure) {
    if (!(failure instanceof CallFailure)) throw failure
    notify({ title: t('frame.publish.notWritten'), description: failure.message, tone: 'error' })
  }
}
