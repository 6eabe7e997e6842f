import { readFileSync, readdirSync } from 'node:fs'
import { inRepo } from './repo.ts'

const FOLDERS = ['electron', 'renderer', 'shared', 'test']

export type FoundTests = {
  /** What Vitest runs, places in the repo with forward slashes. */
  readonly vitest: readonly string[]
  /** What Playwright runs, in real Electron. */
  readonly endToEnd: readonly string[]
  /** Part of the titles that was asked for; null when the files themselves were. */
  readonly title: string | null
}

/** Every test file of the repo, places with forward slashes. */
export function testFiles(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(inRepo(folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file.replaceAll('\\', '/')}`,
    ),
  )
    .filter((file) => /\.(test|spec)\.tsx?$/.test(file) && !file.includes('/node_modules/'))
    .toSorted()
}

/**
 * The tests meant by a part of a file's place or, where no file is called so, by a part of a title. Capitals don't matter.
 */
export function findTests(
  part: string,
  files: readonly string[] = testFiles(),
  textOf: (file: string) => string = (file) => readFileSync(inRepo(file), 'utf8'),
): FoundTests {
  const wanted = part.replaceAll('\\', '/').toLowerCase()
  const named = files.filter((file) => file.toLowerCase().includes(wanted))
  const found = named.length > 0 ? named : files.filter((file) => titlesIn(textOf(file)).includes(wanted))
  return {
    vitest: found.filter((file) => !file.endsWith('.spec.ts')),
    endToEnd: found.filter((file) => file.endsWith('.spec.ts')),
    title: named.length > 0 ? null : part,
  }
}

/** Whether these tests try the build in out/. */
export function needBuild(found: FoundTests): boolean {
  return found.endToEnd.length > 0 || found.vitest.some((file) => /^test\/(smoke|torture)\//.test(file))
}

function titlesIn(source: string): string {
  const titles = [...source.matchAll(/\b(?:test|it|describe)(?:\.\w+)*(?:\([^'"`)]*\))?\(\s*(['"`])(.*?)\1/g)]
  return titles.map(([, , title]) => title?.toLowerCase()).join('\n')
}
