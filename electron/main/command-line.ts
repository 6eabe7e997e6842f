import path from 'node:path'

/**
 * The workspace named on a command line: the first argument that ends in `.concord`, made absolute from `folder`; null
 * when there is none. Switches, and what Electron itself is started with, are passed over.
 */
export function workspaceFrom(args: readonly string[], folder: string): string | null {
  const named = args.find((arg) => !arg.startsWith('-') && arg.toLowerCase().endsWith('.concord'))
  return named === undefined ? null : path.resolve(folder, named)
}
