import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'vitest'

const FOLDER = path.join(import.meta.dirname, 'expected')
const ACCEPT = 'npm run test:one -- test/golden --accept'

/**
 * Compares text with its golden file, line by line. With CONCORD_ACCEPT=1 in the environment the text becomes the
 * golden file; look at the difference in git before committing it.
 */
export async function expectGolden(name: string, actual: string): Promise<void> {
  const file = path.join(FOLDER, `${name}.golden`)
  if (process.env['CONCORD_ACCEPT'] === '1') return writeFile(file, actual)
  const expected = await readFile(file, 'utf8').catch(() => '')
  expect(
    actual.split('\n'),
    `${name} differs from test/golden/expected/${name}.golden. If that is meant, accept it with:\n  ${ACCEPT}\n`,
  ).toEqual(expected.split('\n'))
}

/** The text without what differs from run to run or with every new entry: hashes, entry numbers and times of day. */
export function settled(text: string): string {
  return text
    .replaceAll(/\b[0-9a-f]{64}\b/gu, '<hash>')
    .replaceAll(/record [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}/gu, 'record <hash>')
    .replaceAll(/entry \d+/gu, 'entry <n>')
    .replaceAll(/T(?!00:00:00\.000Z)\d\d:\d\d:\d\d(?:\.\d+)?Z/gu, 'T<time>Z')
}
