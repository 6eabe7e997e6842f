import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { type BrowserWindow, app, dialog, nativeTheme, shell } from 'electron'
import { writableName } from '#shared/kernel/file-names.ts'
import { z } from 'zod'
import { type shellContract, ShippedPackage } from '#shared/contract/shell.contract.ts'
import type { Grants } from './grants.ts'
import type { DraftStore } from './draft-store.ts'
import { readJsonFile } from './json-file.ts'
import { localeTag } from './locale.ts'
import { setMenu } from './menu.ts'
import type { PreferenceStore } from './preferences.ts'
import type { Recents } from './recents.ts'
import type { ShellHandler } from './rpc-gate.ts'

type Shell = typeof shellContract
/** One handler for every operation the shell's contract names; a missing one doesn't compile. */
type Handlers = {
  [N in keyof Shell]: (
    input: z.output<Shell[N]['in']>,
  ) => z.output<Shell[N]['out']> | Promise<z.output<Shell[N]['out']>>
}

export type ShellParts = {
  readonly window: () => BrowserWindow | null
  readonly grants: Grants
  readonly recents: Recents
  readonly preferences: PreferenceStore
  readonly drafts: DraftStore
  /** The app's log. */
  readonly logFile: string
  /** The workspace the window was started with and hasn't opened yet. */
  readonly openOnStart: () => string | null
  /** Whether the page that asks was loaded because the one before it crashed. */
  readonly afterCrash: () => boolean
  readonly onCommand: (id: string) => void
}

/** Written by the build beside main's folder. */
const LICENSES = path.join(import.meta.dirname, '../licenses.json')

const FILTERS = {
  workspace: [{ name: 'Concord workspace', extensions: ['concord'] }],
  table: [{ name: 'Table', extensions: ['csv', 'xlsx'] }],
  xlsx: [{ name: 'Excel workbook', extensions: ['xlsx'] }],
  csv: [{ name: 'CSV table', extensions: ['csv'] }],
  png: [{ name: 'Picture (PNG)', extensions: ['png'] }],
  svg: [{ name: 'Drawing (SVG)', extensions: ['svg'] }],
  ics: [{ name: 'Calendar (iCalendar)', extensions: ['ics'] }],
  jsonl: [{ name: 'Record as text (JSON lines)', extensions: ['jsonl'] }],
}

/** The shell's own operations. Whatever a dialog gives back is granted for the rest of this run. */
export function makeShellHandlers(parts: ShellParts): Record<string, ShellHandler> {
  const handlers: Handlers = {
    'shell.chooseFile': async ({ title, kind }) => {
      const file = await choose(parts, { title, properties: ['openFile'], filters: FILTERS[kind] })
      if (file === null) return null
      parts.grants.allowFile(file)
      return { path: file, name: path.basename(file) }
    },
    'shell.chooseNewWorkspace': async ({ suggestedName }) =>
      save(parts, suggestedName, 'concord', FILTERS.workspace),
    'shell.chooseFolder': async ({ title }) => {
      const folder = await choose(parts, { title, properties: ['openDirectory', 'createDirectory'] })
      if (folder === null) return null
      parts.grants.allowFolder(folder)
      return { path: folder }
    },
    'shell.chooseSaveFile': async ({ suggestedName, kind }) =>
      save(parts, suggestedName, kind, FILTERS[kind]),
    'shell.recents': () => parts.recents.list(),
    'shell.forgetRecent': ({ path: file }) => {
      parts.recents.forget(file)
      return null
    },
    'shell.samplePath': ({ upTo }) => {
      const file = freeSamplePath(path.join(app.getPath('userData'), 'sample'), SAMPLE_NAMES[upTo])
      parts.grants.allowFile(file)
      return { path: file }
    },
    'shell.showInFolder': ({ path: file }) => {
      shell.showItemInFolder(file)
      return null
    },
    'shell.setMenu': ({ groups }) => {
      setMenu(groups, {
        platform: process.platform,
        appName: app.name,
        development: !app.isPackaged,
        onCommand: parts.onCommand,
      })
      return null
    },
    'shell.preferences': () => parts.preferences.get(),
    'shell.setPreferences': (preferences) => {
      parts.preferences.set(preferences)
      nativeTheme.themeSource = preferences.theme
      return null
    },
    'shell.drafts': ({ workspaceId }) => parts.drafts.get(workspaceId),
    'shell.keepDrafts': ({ workspaceId, drafts }) => {
      parts.drafts.set(workspaceId, drafts)
      return null
    },
    'shell.showLogs': () => {
      shell.showItemInFolder(parts.logFile)
      return null
    },
    'shell.about': () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      packages: readJsonFile(LICENSES, z.array(ShippedPackage)) ?? [],
    }),
    'shell.info': () => ({
      version: app.getVersion(),
      platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
      locale: localeTag([app.getSystemLocale(), app.getLocale()]),
      openOnStart: parts.openOnStart(),
      afterCrash: parts.afterCrash(),
    }),
  }
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [name, handler as ShellHandler]),
  )
}

async function choose(parts: ShellParts, options: Electron.OpenDialogOptions): Promise<string | null> {
  const window = parts.window()
  const { canceled, filePaths } = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options)
  return canceled ? null : (filePaths[0] ?? null)
}

async function save(
  parts: ShellParts,
  suggestedName: string,
  extension: string,
  filters: Electron.FileFilter[],
): Promise<{ path: string } | null> {
  const options = { defaultPath: fileNameOf(suggestedName, extension), filters }
  const window = parts.window()
  const { canceled, filePath } = window
    ? await dialog.showSaveDialog(window, options)
    : await dialog.showSaveDialog(options)
  if (canceled || !filePath) return null
  // Some Linux dialogs leave off the extension that the filter asks for.
  const file = filePath.toLowerCase().endsWith(`.${extension}`) ? filePath : `${filePath}.${extension}`
  parts.grants.allowFile(file)
  return { path: file }
}

/** A name every system takes as a file name, with its extension once. */
function fileNameOf(name: string, extension: string): string {
  const bare = name.toLowerCase().endsWith(`.${extension}`) ? name.slice(0, -extension.length - 1) : name
  // Control characters and what Windows reserves.
  const clean = bare
    .replaceAll(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  return `${clean === '' ? 'Concord' : writableName(clean)}.${extension}`
}

const SAMPLE_NAMES = { decided: 'Sample quarter', prepared: 'Sample session' } as const

function freeSamplePath(folder: string, name: string): string {
  mkdirSync(folder, { recursive: true })
  for (let n = 1; ; n += 1) {
    const file = path.join(folder, n === 1 ? `${name}.concord` : `${name} ${n}.concord`)
    if (!existsSync(file)) return file
  }
}
