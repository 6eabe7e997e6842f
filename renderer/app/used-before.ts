/** Where this computer keeps how often each command was chosen in the palette. */
const KEPT = 'concord.used'
/** How many commands are remembered; those chosen least are forgotten. */
const MOST = 60

/** The ids of the commands chosen in the palette, most often first. */
export function usedBefore(): readonly string[] {
  return counts()
    .toSorted(([, a], [, b]) => b - a)
    .map(([id]) => id)
}

/** Counts that a command was chosen. */
export function countUse(id: string): void {
  const known = new Map(counts())
  known.set(id, (known.get(id) ?? 0) + 1)
  const kept = [...known].toSorted(([, a], [, b]) => b - a).slice(0, MOST)
  localStorage.setItem(KEPT, JSON.stringify(kept))
}

function counts(): [id: string, times: number][] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '[]')
    return Array.isArray(kept)
      ? kept.filter(
          (one): one is [string, number] =>
            Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'number',
        )
      : []
  } catch {
    return []
  }
}
