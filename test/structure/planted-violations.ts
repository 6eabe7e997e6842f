/** A forbidden import: the file that makes it, and what it imports. */
type Planted = { readonly file: string; readonly specifier: string }

/**
 * At least one violation of each import rule of design/house.md. Both the import graph's test and the linter are
 * shown every one of them; `file` and the module it names needn't exist in the work tree.
 */
export const PLANTED_IMPORTS: readonly Planted[] = [
  // The kernel imports nothing, and nothing in shared knows a computer.
  { file: 'shared/kernel/planted.ts', specifier: '#shared/domain/accounts/planted-target.ts' },
  { file: 'shared/kernel/planted-node.ts', specifier: 'node:fs' },
  { file: 'shared/contract/planted-electron.ts', specifier: 'electron' },
  { file: 'shared/domain/scoring/planted-database.ts', specifier: 'better-sqlite3' },
  // Domain folders are used one way.
  {
    file: 'shared/domain/accounts/planted.ts',
    specifier: '#shared/domain/prioritization/themes/planted-target.ts',
  },
  {
    file: 'shared/domain/themes/planted.ts',
    specifier: '#shared/domain/prioritization/scoring/planted-target.ts',
  },
  {
    file: 'shared/domain/scoring/planted.ts',
    specifier: '#shared/domain/prioritization/ranking/planted-target.ts',
  },
  {
    file: 'shared/domain/ranking/planted.ts',
    specifier: '#shared/domain/prioritization/overrides/planted-target.ts',
  },
  {
    file: 'shared/domain/overrides/planted.ts',
    specifier: '#shared/domain/prioritization/decisions/planted-target.ts',
  },
  {
    file: 'shared/domain/disputes/planted.ts',
    specifier: '#shared/domain/prioritization/decisions/planted-target.ts',
  },
  {
    file: 'shared/domain/decisions/planted.ts',
    specifier: '#shared/domain/prioritization/phases/planted-target.ts',
  },
  {
    file: 'shared/domain/sessions/planted.ts',
    specifier: '#shared/domain/prioritization/decisions/planted-target.ts',
  },
  {
    file: 'shared/domain/importing/planted.ts',
    specifier: '#shared/domain/prioritization/ranking/planted-target.ts',
  },
  { file: 'shared/domain/wording/planted.ts', specifier: '#shared/contract/planted-target.ts' },
  { file: 'shared/domain/ranking/planted-up.ts', specifier: '#shared/contract/planted-target.ts' },
  { file: 'shared/contract/planted.ts', specifier: '#electron/backend/core/planted-target.ts' },
  { file: 'shared/i18n/planted.ts', specifier: '#shared/contract/planted-target.ts' },
  { file: 'shared/charts/planted.ts', specifier: '#shared/contract/planted-target.ts' },
  { file: 'shared/charts/planted-node.ts', specifier: 'node:fs' },
  // The window.
  { file: 'renderer/ui/planted.ts', specifier: '#shared/domain/accounts/planted-target.ts' },
  { file: 'renderer/ui/planted-lib.ts', specifier: '#renderer/lib/planted-target.ts' },
  { file: 'renderer/lib/planted.ts', specifier: '#shared/domain/prioritization/scoring/planted-target.ts' },
  { file: 'renderer/lib/planted-node.ts', specifier: 'node:path' },
  {
    file: 'renderer/features/accounts/planted.ts',
    specifier: '#renderer/kinds/prioritization/themes/planted-target.ts',
  },
  { file: 'renderer/features/accounts/planted-app.ts', specifier: '#renderer/app/planted-target.ts' },
  { file: 'renderer/features/accounts/planted-electron.ts', specifier: 'electron' },
  { file: 'renderer/app/planted.ts', specifier: '#electron/backend/core/planted-target.ts' },
  { file: 'renderer/styles/planted.ts', specifier: '#renderer/ui/planted-target.ts' },
  // The shell starts the backend by its entry and never looks inside; the backend doesn't know the shell.
  { file: 'electron/main/planted.ts', specifier: '#electron/backend/core/planted-target.ts' },
  { file: 'electron/main/planted-window.ts', specifier: '#renderer/app/planted-target.ts' },
  { file: 'electron/preload/planted.ts', specifier: '#electron/main/planted-target.ts' },
  { file: 'electron/preload/planted-node.ts', specifier: 'node:fs' },
  { file: 'electron/backend/planted.ts', specifier: '#electron/main/planted-target.ts' },
  { file: 'electron/backend/planted-electron.ts', specifier: 'electron' },
  { file: 'electron/cli/planted.ts', specifier: '#electron/main/planted-target.ts' },
  { file: 'electron/cli/planted-electron.ts', specifier: 'electron' },
  { file: 'electron/dev/planted.ts', specifier: '#electron/backend/core/planted-target.ts' },
  { file: 'test/structure/planted.ts', specifier: '#electron/main/planted-target.ts' },
]
