import type { RowWriter } from '#electron/backend/db/row-writer.ts'
import { themeRow } from '#electron/backend/kinds/prioritization/repos/theme-repo.ts'
import type { LiveData } from '#electron/backend/kinds/prioritization/snapshot.ts'
import type { FeedbackTheme } from '#shared/domain/prioritization/themes/theme.ts'
import { foldName } from '#shared/kernel/text.ts'

/** The id of a theme that comes into being: that of a removed one by the same name, which comes back, else a new one. */
export function newThemeId({ retired }: LiveData, name: string, newId: () => string): string {
  const folded = foldName(name)
  return retired.find((theme) => foldName(theme.name) === folded)?.id ?? newId()
}

/** Writes a theme, also one that comes back. */
export function putTheme(rows: RowWriter, theme: FeedbackTheme): void {
  rows.put('theme', themeRow(theme))
  rows.remove('retired_theme', { theme_id: theme.id })
}
