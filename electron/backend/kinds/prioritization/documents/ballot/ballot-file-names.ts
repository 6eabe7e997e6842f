import { printableLine } from '#electron/backend/files/safe-text.ts'

/** Longest name of a person in a file name, in characters: with the rest of it well below every system's limit. */
const NAME_LIMIT = 50

/**
 * File names with ending, one a person in the order given: `Ballot - Dana Ruiz - Q1 2027.xlsx`. Readable, safe on
 * Windows, and unique without regard to case: the second of a name gets a number.
 */
export function ballotFileNames(names: readonly string[], session: string): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    for (let n = 1; ; n += 1) {
      const file = `Ballot - ${fileWords(name)}${n === 1 ? '' : ` ${n}`} - ${fileWords(session)}.xlsx`
      if (taken.has(file.toLowerCase())) continue
      taken.add(file.toLowerCase())
      return file
    }
  })
}

/** A name without what a file system, or somebody reading the folder, stumbles over. */
function fileWords(name: string): string {
  const words = printableLine(name)
    .normalize('NFC')
    .replaceAll(/[\\/:*?"<>|\uFFFD]|\p{Cf}/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[ .]+/gu, '')
  const kept = Array.from(words)
    .slice(0, NAME_LIMIT)
    .join('')
    .replaceAll(/[ .]+$/gu, '')
  return kept === '' ? 'somebody' : kept
}
