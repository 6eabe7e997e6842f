import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach } from 'vitest'
import { makeBackend, type TestBackend } from './backend.ts'
import { concord } from './command-line.ts'

export type AttackedKind = 'accounts' | 'requests' | 'themes'

/**
 * An empty workspace in dollars before each test, and files that go into it by the command line: what every attack on
 * the import begins with.
 */
export function attackedImport() {
  let backend: TestBackend
  let workspace: string
  beforeEach(async () => {
    backend = makeBackend()
    workspace = backend.at('w.concord')
    await backend.call('workspace.create', {
      path: workspace,
      name: 'W',
      currency: 'USD',
      quarter: 'Q1 2027',
      asOf: '2027-01-15',
    })
    await backend.call('workspace.close', {})
  })
  afterEach(() => backend.dispose())

  return {
    backend: () => backend,
    workspace: () => workspace,
    /** A CSV file of these lines. */
    csv: (...lines: readonly string[]): string => {
      const file = backend.at('given.csv')
      writeFileSync(file, `${lines.join('\n')}\n`)
      return file
    },
    /** Imports a file, and gives how it ended, its words, and what the workspace holds and its record says then. */
    imported: async (kind: AttackedKind, file: string, ...more: readonly string[]) => {
      const given = ['import', '--workspace', workspace, '--as', kind, file, ...more]
      const { code: exit, text } = await concord(...given)
      await backend.call('workspace.open', { path: workspace })
      const accounts = await backend.call('accounts.list', {})
      const requests = await backend.call('requests.list', {})
      const { entries } = await backend.call('record.list', { before: null, limit: 20 })
      await backend.call('workspace.close', {})
      const arr = accounts.map((account) => [account.name, account.arr / 100] as const)
      return { exit, text, accounts, requests, arr, why: entries[0]?.why ?? '' }
    },
  }
}
