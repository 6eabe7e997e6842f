import { writableName } from '#shared/kernel/file-names.ts'
import type { MemoCut } from '#shared/domain/prioritization/decisions/memo-facts.ts'

/** Longest slug in a file name, in characters: with prefix and ending well below every system's limit. */
const SLUG_LIMIT = 60

/** What a memo's file name is made of. */
export type MemoFileFacts = {
  readonly name: string
  /** The rank; null for a theme without one. */
  readonly rank: number | null
  readonly compliance: boolean
}

/**
 * File names without ending, one a theme, in the order given: `01-regional-filtering`, `C1-…` on the compliance
 * track, `U1-…` without a rank, and `-shareable` behind the shareable cut, so that the two never overwrite each
 * other. Lower-case ASCII, safe on Windows; unique, because no two share their number.
 */
export function memoFileNames(memos: readonly MemoFileFacts[], cut: MemoCut): string[] {
  const width = Math.max(2, ...memos.map((memo) => String(memo.rank ?? 0).length))
  let compliance = 0
  let unranked = 0
  return memos.map((memo) => {
    const number = memo.compliance
      ? `C${(compliance += 1)}`
      : memo.rank === null
        ? `U${(unranked += 1)}`
        : String(memo.rank).padStart(width, '0')
    return `${number}-${slugOf(memo.name)}${cut === 'shareable' ? '-shareable' : ''}`
  })
}

/** A name in lower-case letters, digits and hyphens; `theme` when nothing of it is left. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, SLUG_LIMIT)
    .replaceAll(/^-+|-+$/gu, '')
  return slug === '' ? 'theme' : writableName(slug)
}
