import type { MemoDesk } from '#electron/backend/kinds/prioritization/usecases/memos/memo-view.ts'
import { sharedRules } from '#electron/backend/kinds/prioritization/usecases/memos/private-words.ts'
import { cutPrivate } from '#shared/domain/wording/memo-privacy.ts'
import { cutFiles, fileLabels } from '#shared/catalogue/export-files.ts'

/** What an export says of the sentences that it left out of texts that go to many: a line, or none where it left out none. */
export function keptBack(
  { names, snapshot }: MemoDesk,
  files: keyof typeof cutFiles,
  texts: readonly string[],
): string[] {
  const rules = sharedRules(snapshot)
  const n = texts.reduce((sum, text) => sum + cutPrivate(text, names, rules).removed.length, 0)
  return n === 0 ? [] : [fileLabels.keptBack({ n, files: cutFiles[files] })]
}
