import { Preferences } from '#shared/contract/shell.contract.ts'
import { readJsonFile, writeJsonFile } from './json-file.ts'

const DEFAULTS: Preferences = { theme: 'system', textScale: 100, density: 'comfortable' }

export type PreferenceStore = {
  readonly get: () => Preferences
  readonly set: (preferences: Preferences) => void
}

/** The preferences kept in `file`; the defaults (system theme, 100 %, comfortable) where there are none. */
export function openPreferences(file: string): PreferenceStore {
  let current = readJsonFile(file, Preferences) ?? DEFAULTS
  return {
    get: () => current,
    set: (preferences) => {
      writeJsonFile(file, preferences)
      current = preferences
    },
  }
}
