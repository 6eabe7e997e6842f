import { SettingsSchema } from '#shared/contract/prioritization/settings.schema.ts'
import type { Settings } from '#shared/domain/prioritization/scoring/settings.ts'
import { t } from '#shared/catalogue/translate.ts'

/** What is wrong with the settings as a whole, by the first word of where it stands (`proximity`, `weights`). */
export type SettingsProblem = { readonly part: string; readonly message: string }

/** The first rule the settings break as a whole, such as breakpoints that don't rise; null when they are sound. */
export function checkSettings(settings: Settings): SettingsProblem | null {
  const checked = SettingsSchema.safeParse(settings)
  if (checked.success) return null
  const issue = checked.error.issues.find((one) => one.code === 'custom') ?? checked.error.issues[0]
  if (!issue) return null
  // A value out of its range says so at its own field; the schema's words would be the program's.
  const message = issue.code === 'custom' ? issue.message : t('model.error.field')
  return { part: String(issue.path[0] ?? ''), message }
}
