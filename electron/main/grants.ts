import path from 'node:path'

/**
 * The files the person has pointed at in this run: in a dialog, on the command line, from the recent list. A page that
 * was tricked can name any path it likes; only these get through.
 */
export type Grants = {
  readonly allowFile: (file: string) => void
  /** Everything inside the folder, at any depth. */
  readonly allowFolder: (folder: string) => void
  /** False for relative paths and paths with a NUL byte, too. */
  readonly has: (file: string) => boolean
}

/** An empty set of grants. On Windows and macOS file names are compared without case, as their file systems do. */
export function makeGrants(platform: NodeJS.Platform = process.platform): Grants {
  const rules = platform === 'win32' ? path.win32 : path.posix
  const key = (file: string): string => {
    const absolute = rules.resolve(file)
    return platform === 'linux' ? absolute : absolute.toLowerCase()
  }
  const files = new Set<string>()
  const folders = new Set<string>()
  return {
    allowFile: (file) => void files.add(key(file)),
    allowFolder: (folder) => void folders.add(key(folder)),
    has: (file) => {
      if (file.includes('\0') || !rules.isAbsolute(file)) return false
      const wanted = key(file)
      if (files.has(wanted) || folders.has(wanted)) return true
      return [...folders].some((folder) => {
        const inside = rules.relative(folder, wanted)
        return (
          inside !== '' &&
          inside !== '..' &&
          !inside.startsWith(`..${rules.sep}`) &&
          !rules.isAbsolute(inside)
        )
      })
    },
  }
}
