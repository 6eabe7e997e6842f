import type { FeedbackTheme, RetiredTheme } from './theme.ts'

/**
 * The themes that were merged, each with the theme that has its requests now: one that was merged into a theme that was
 * merged itself is in the last of them. Left out: those that ended in one that was removed.
 */
export function whereMerged({
  retired,
}: {
  readonly retired: readonly RetiredTheme[]
}): (RetiredTheme & { readonly intoId: string })[] {
  const next = new Map(retired.map(({ id, intoId }) => [id, intoId]))
  return retired.flatMap((theme) => {
    let into = theme.intoId
    // A theme is retired once, so no way leads back.
    while (into !== null && next.has(into)) into = next.get(into) ?? null
    return into === null ? [] : [{ ...theme, intoId: into }]
  })
}

/** The names of themes that were merged, each with that of the theme it went into: what files mean by them. */
export function mergedNames(data: {
  readonly themes: readonly FeedbackTheme[]
  readonly retired: readonly RetiredTheme[]
}): ReadonlyMap<string, string> {
  const names = new Map(data.themes.map(({ id, name }) => [id, name]))
  return new Map(
    whereMerged(data).flatMap(({ name, intoId }) => {
      const into = names.get(intoId)
      return into === undefined ? [] : [[name, into] as const]
    }),
  )
}
