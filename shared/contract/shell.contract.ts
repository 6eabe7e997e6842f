import { z } from 'zod'
import { mutation, query } from './operation.ts'
import { Instant, Nothing } from './values.schema.ts'

/** How a person likes their Concord to look; kept on this computer, never in a workspace. */
export const Preferences = z.object({
  theme: z.enum(['light', 'dark', 'system']),
  /** Size of the text in percent of the normal one, 90 to 200. */
  textScale: z.number().int().min(90).max(200),
  density: z.enum(['comfortable', 'compact']),
})
export type Preferences = z.infer<typeof Preferences>

/** A workspace opened on this computer before, newest first in its list. */
export const RecentView = z.object({
  path: z.string(),
  name: z.string(),
  /** The folder it lies in, as the person would read it. */
  folder: z.string(),
  openedAt: Instant,
  /** False when the file isn't there (any more): moved, deleted, or on a drive that is not connected. */
  exists: z.boolean(),
})
export type RecentView = z.infer<typeof RecentView>

const Label = z.string().min(1).max(120)

/** One line of the menu: a command, by its id, or a line between groups of commands. */
export const MenuItemSpec = z.union([
  z.literal('separator'),
  z.object({
    id: z.string().min(1).max(120),
    label: Label,
    /** As Electron writes it (`CmdOrCtrl+K`); only shown: the window itself listens to the keys. */
    accelerator: z.string().max(60).nullable(),
    enabled: z.boolean(),
  }),
])
export type MenuItemSpec = z.infer<typeof MenuItemSpec>

/** One pull-down of the menu bar. */
export const MenuGroupSpec = z.object({ label: Label, items: z.array(MenuItemSpec).max(100) })
export type MenuGroupSpec = z.infer<typeof MenuGroupSpec>

/** What was typed and not yet recorded, by form; at most a megabyte in all. */
export const Drafts = z
  .record(z.string().max(400), z.json())
  .refine((drafts) => JSON.stringify(drafts).length <= 1_000_000, 'Too much to keep.')
export type Drafts = z.infer<typeof Drafts>

const ChosenPath = z.object({ path: z.string() }).nullable()
const PathInput = z.object({ path: z.string().min(1) })

/** What the shell answers: dialogs, recent files, the menu, preferences. No workspace data passes here. */
/** A package that is shipped with the app. `text` is empty where it brings no file with its license. */
export const ShippedPackage = z.object({
  name: z.string(),
  version: z.string(),
  /** SPDX. */
  license: z.string(),
  text: z.string(),
})
export type ShippedPackage = z.infer<typeof ShippedPackage>

export const shellContract = {
  /** Asks for an existing file: a workspace, or a table (CSV, XLSX) to import. Null when the person cancels. */
  'shell.chooseFile': query({
    door: 'shell',
    in: z.object({ title: Label, kind: z.enum(['workspace', 'table']) }),
    out: z.object({ path: z.string(), name: z.string() }).nullable(),
  }),
  /** Asks where a new workspace (or a copy of one) shall be written. Null when the person cancels. */
  'shell.chooseNewWorkspace': query({
    door: 'shell',
    in: z.object({ suggestedName: Label }),
    out: ChosenPath,
  }),
  /** Asks for a folder; everything inside it may be written afterwards. Null when the person cancels. */
  'shell.chooseFolder': query({ door: 'shell', in: z.object({ title: Label }), out: ChosenPath }),
  /** Asks where an export shall be written. Null when the person cancels. */
  'shell.chooseSaveFile': query({
    door: 'shell',
    in: z.object({ suggestedName: Label, kind: z.enum(['xlsx', 'csv', 'png', 'svg', 'jsonl', 'ics']) }),
    out: ChosenPath,
  }),
  /** Workspaces opened on this computer before, newest first, at most 12. */
  'shell.recents': query({ door: 'shell', in: Nothing, out: z.array(RecentView) }),
  /** Takes a workspace off the list; the file itself stays. */
  'shell.forgetRecent': mutation({ door: 'shell', in: PathInput, out: z.null(), touches: ['shell.recents'] }),
  /** A path at which no file lies yet, for a fresh sample workspace in the app's own folder, named by how far it goes. */
  'shell.samplePath': query({
    door: 'shell',
    in: z.object({ upTo: z.enum(['prepared', 'decided']).default('decided') }),
    out: z.object({ path: z.string() }),
  }),
  /** Shows a file in the system's file manager. */
  'shell.showInFolder': query({ door: 'shell', in: PathInput, out: z.null(), paths: ['path'] }),
  /** Replaces the menu; a click on an item comes back as the event `command` with its id. */
  'shell.setMenu': query({
    door: 'shell',
    in: z.object({ groups: z.array(MenuGroupSpec).max(20) }),
    out: z.null(),
  }),
  'shell.preferences': query({ door: 'shell', in: Nothing, out: Preferences }),
  /** Keeps the preferences and applies the theme to the window's own parts. */
  'shell.setPreferences': mutation({
    door: 'shell',
    in: Preferences,
    out: z.null(),
    touches: ['shell.preferences'],
  }),
  /** What was typed in this workspace and not recorded when its page ended without leave. */
  'shell.drafts': query({ door: 'shell', in: z.object({ workspaceId: z.string() }), out: Drafts }),
  /** Keeps what is typed and not recorded outside the page, readable by its owner only; none: forgets it. */
  'shell.keepDrafts': query({
    door: 'shell',
    in: z.object({ workspaceId: z.string(), drafts: Drafts }),
    out: z.null(),
  }),
  /** Shows the folder of the log, which holds what went wrong and nothing of a workspace. */
  'shell.showLogs': query({ door: 'shell', in: Nothing, out: z.null() }),
  /** What the app is made of: its version, the runtime's, and every package shipped with its license in full. */
  'shell.about': query({
    door: 'shell',
    in: Nothing,
    out: z.object({ version: z.string(), electron: z.string(), packages: z.array(ShippedPackage) }),
  }),
  /** What the window needs to know about where it runs. */
  'shell.info': query({
    door: 'shell',
    in: Nothing,
    out: z.object({
      version: z.string(),
      platform: z.enum(['linux', 'darwin', 'win32']),
      /** BCP 47 tag of the person's system, for numbers and dates. */
      locale: z.string(),
      /** The workspace the window was started with; null when there was none, or one has been opened since. */
      openOnStart: z.string().nullable(),
      /** Whether this page stands in for one whose process ended without leave. */
      afterCrash: z.boolean(),
    }),
  }),
}
