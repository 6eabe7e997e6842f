import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { changelogSection, releaseFaults } from './release-checks.ts'
import { inRepo } from './repo.ts'

const CHANGELOG = `# Changelog

## [Unreleased]

## [1.10.0] - 2027-01-04

### Added

- A thing.

## [1.9.0] - 2026-12-01

- Another.
`
const good = {
  version: '1.10.0',
  manifestVersion: '1.10.0',
  lockVersion: '1.10.0',
  tags: ['v1.9.0', 'v1.2.0', 'something-else'],
  changes: '',
  changelog: CHANGELOG,
  today: '2027-01-04',
}
const words = (change: Partial<typeof good>): string => releaseFaults({ ...good, ...change }).join('\n')

describe('a release', () => {
  test('may be made when nothing speaks against it', () => {
    expect(releaseFaults(good)).toEqual([])
    expect(releaseFaults({ ...good, tags: [] })).toEqual([])
  })

  test.each(['1.10', 'v1.10.0', '01.1.0', '1.10.0-beta', '', '$(x)'])('is not called %j', (version) => {
    expect(words({ version })).toContain('is no version')
  })

  test.each([
    ['something isn’t committed', { changes: ' M README.md\n' }, 'README.md'],
    ['the manifest says another', { manifestVersion: '1.9.0' }, 'package.json says 1.9.0'],
    ['the lockfile says another', { lockVersion: '1.9.0' }, 'package-lock.json says 1.9.0'],
    ['it is tagged', { tags: ['v1.10.0'] }, 'isn’t above 1.10.0'],
    [
      'a higher one is tagged, by numbers and not by letters',
      { tags: ['v1.9.0', 'v1.11.0'] },
      'isn’t above 1.11.0',
    ],
    ['the changelog lacks it', { changelog: '# Changelog\n' }, 'has no “## [1.10.0] - 2027-01-04”'],
    [
      'the changelog says nothing',
      { changelog: '## [1.10.0] - 2027-01-04\n\n## [1.9.0] - 2026-12-01\n- x' },
      'says nothing',
    ],
    ['the changelog dates it otherwise', { today: '2027-01-05' }, 'dates 1.10.0 2027-01-04'],
  ])('waits while %s', (_, change, expected) => {
    expect(releaseFaults({ ...good, ...change })).toHaveLength(1)
    expect(words(change)).toContain(expected)
  })

  test('is told everything at once', () => {
    expect(releaseFaults({ ...good, changes: 'x', lockVersion: '0.1.0', changelog: '' })).toHaveLength(3)
  })
})

describe('the changelog', () => {
  test('gives what stands below a version, up to the next', () => {
    expect(changelogSection(CHANGELOG, '1.10.0')).toEqual({
      day: '2027-01-04',
      text: '### Added\n\n- A thing.',
    })
    expect(changelogSection(CHANGELOG, '1.9.0')?.text).toBe('- Another.')
    expect(changelogSection(CHANGELOG, '1.1')).toBe(null)
  })

  test('of this repo has the form that releasing reads', () => {
    const headings = readFileSync(inRepo('CHANGELOG.md'), 'utf8').match(/^#{1,3} .*$/gmu) ?? []
    expect(headings.slice(0, 2)).toEqual(['# Changelog', '## [Unreleased]'])
    const known =
      /^(?:## \[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}|### (?:Added|Changed|Deprecated|Removed|Fixed|Security))$/u
    expect(headings.slice(2).filter((heading) => !known.test(heading))).toEqual([])
  })
})
