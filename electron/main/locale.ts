/**
 * The first of the system's names for the person's locale that is a BCP 47 tag, as `Intl` wants it; `en-US` when none
 * is. Linux names may carry more than a tag can hold (`en_US.UTF-8`, `en-US@posix`): that part is dropped.
 */
export function localeTag(names: readonly string[]): string {
  for (const name of names) {
    const bare = name.replace(/[.@].*$/, '').replaceAll('_', '-')
    try {
      const [tag] = Intl.getCanonicalLocales(bare)
      if (tag !== undefined) return tag
    } catch {
      // Not a tag (`C`, an empty name): the next one may be.
    }
  }
  return 'en-US'
}
