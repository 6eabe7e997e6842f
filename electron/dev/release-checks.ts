/** What a release is judged by: the version asked for, and the repo as it stands. */
export type ReleaseState = {
  /** What was asked for, as typed. */
  readonly version: string
  readonly manifestVersion: string
  readonly lockVersion: string
  /** Tags there are, `v1.2.3` among others. */
  readonly tags: readonly string[]
  /** `git status --porcelain`: empty when everything is committed. */
  readonly changes: string
  readonly changelog: string
  /** Today, `YYYY-MM-DD`. */
  readonly today: string
}

const VERSION = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/

/** Everything that speaks against tagging this version, each with what to do; nothing: it may be tested and tagged. */
export function releaseFaults(state: ReleaseState): string[] {
  const { version } = state
  if (!VERSION.test(version))
    return [`“${version}” is no version. Say three whole numbers: npm run release -- 1.2.3.`]
  const faults: string[] = []
  if (state.changes.trim() !== '')
    faults.push(`There are changes that aren’t committed:\n${state.changes.trimEnd()}`)
  for (const [file, found] of [
    ['package.json', state.manifestVersion],
    ['package-lock.json', state.lockVersion],
  ] as const) {
    if (found !== version)
      faults.push(
        `${file} says ${found}. Set it: npm version --no-git-tag-version ${version}, and commit it with the changelog.`,
      )
  }
  const last = state.tags
    .map((tag) => tag.slice(1))
    .filter((tag) => VERSION.test(tag))
    .toSorted(compareVersions)
    .at(-1)
  if (last !== undefined && compareVersions(version, last) <= 0)
    faults.push(`${version} isn’t above ${last}, which is the last one tagged.`)
  const section = changelogSection(state.changelog, version)
  if (section === null) faults.push(`CHANGELOG.md has no “## [${version}] - ${state.today}”.`)
  else if (section.text === '') faults.push(`CHANGELOG.md says nothing of ${version}.`)
  else if (section.day !== state.today)
    faults.push(`CHANGELOG.md dates ${version} ${section.day}; today is ${state.today}.`)
  return faults
}

/** What the changelog says of a version, and of which day; null when it has no such heading. */
export function changelogSection(changelog: string, version: string): { day: string; text: string } | null {
  const heading = new RegExp(
    String.raw`^## \[${version.replaceAll('.', String.raw`\.`)}\] - (\d{4}-\d{2}-\d{2})$`,
    'mu',
  )
  const found = heading.exec(changelog)
  if (!found?.[1]) return null
  const rest = changelog.slice(found.index + found[0].length)
  const end = rest.search(/^## |^\[[^\]]+\]: /mu)
  return { day: found[1], text: (end === -1 ? rest : rest.slice(0, end)).trim() }
}

function compareVersions(left: string, right: string): number {
  const [one, other] = [left.split('.').map(Number), right.split('.').map(Number)]
  return one.map((part, index) => part - (other[index] ?? 0)).find((difference) => difference !== 0) ?? 0
}
