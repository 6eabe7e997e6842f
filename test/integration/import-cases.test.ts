import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, test } from 'vitest'

import { concord } from '#test/support/command-line.ts'
import type { ImportCase, Outcome } from '#test/support/import-cases/case.ts'
import { COLUMN_CASES } from '#test/support/import-cases/columns.ts'
import { TABLE_CASES } from '#test/support/import-cases/tables.ts'
import { VALUE_CASES } from '#test/support/import-cases/values.ts'
import { type ImportDesk, openDesk } from '#test/support/import-desk.ts'

/** The files that were handed over, each one of its kind. */
const FIXTURES = join(import.meta.dirname, '../fixtures/import-cases')

let desk: ImportDesk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.dispose())

function pathOf(file: ImportCase['file']): string {
  if ('fixture' in file) return join(FIXTURES, file.fixture)
  const path = desk.at('bytes' in file && file.bytes[0] === 0x50 ? 'given.xlsx' : 'given.csv')
  writeFileSync(path, 'bytes' in file ? file.bytes : file.text)
  return path
}

async function importing(
  as: string,
  path: string,
  args: readonly string[],
): Promise<{ code: number; text: string }> {
  await desk.call('workspace.close', {})
  const { code, text } = await concord(
    'import',
    '--workspace',
    desk.at('w.concord'),
    '--as',
    as,
    path,
    ...args,
  )
  await desk.call('workspace.open', { path: desk.at('w.concord') })
  return { code, text }
}

async function before({ as, before: given }: ImportCase): Promise<void> {
  if (given === undefined && as === 'accounts') return
  const fixture =
    given === undefined ? '00-accounts.csv' : given?.startsWith('fixture:') === true ? given.slice(8) : null
  const path = fixture === null ? desk.file('before.csv', given ?? '') : join(FIXTURES, fixture)
  await importing('accounts', path, [])
}

async function outcomeOf(one: ImportCase): Promise<Outcome> {
  await before(one)
  const { code, text } = await importing(one.as, pathOf(one.file), one.args ?? [])
  const accounts = await desk.call('accounts.list', {})
  const themes = await desk.call('themes.list', {})
  const requests = await desk.call('requests.list', {})
  const [last] = (await desk.call('record.list', { before: null, limit: 1 })).entries
  return {
    code,
    text,
    accounts,
    themes: themes.map(({ name }) => name).toSorted(),
    requests: requests.map((request) => ({ ...request, theme: request.themeName, account: request.who })),
    why: last?.why ?? '',
  }
}

for (const { no, kind, cases } of [...COLUMN_CASES, ...VALUE_CASES, ...TABLE_CASES])
  describe(`${no}: ${kind}`, () => {
    test.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
      one.check(await outcomeOf(one))
    })
  })
