import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { runVisibly } from '#electron/dev/run-program.ts'

/** Packages that only benchmarks need stand apart, with a lockfile of their own. */
const PEERS = path.join(import.meta.dirname, 'peers')

type Appender = {
  appendNull(): void
  appendVarchar(text: string): void
  appendBigInt(value: bigint): void
  appendInteger(value: number): void
  endRow(): void
  closeSync(): void
}
type Connection = {
  run(sql: string): Promise<unknown>
  createAppender(table: string): Promise<Appender>
  runAndReadAll(sql: string): Promise<{ getRows(): readonly (readonly unknown[])[] }>
  closeSync(): void
}
/** What we use of DuckDB; its own types come with it, and it isn't there where the types are checked. */
export type DuckDb = { connect(): Promise<Connection>; closeSync(): void }

/** A DuckDB in memory. Installs it first where it is missing, and says so. */
export async function openDuckDb(): Promise<DuckDb> {
  if (!existsSync(path.join(PEERS, 'node_modules', '@duckdb', 'node-api'))) await install()
  const load = createRequire(path.join(PEERS, 'package.json'))
  const { DuckDBInstance } = load('@duckdb/node-api') as {
    DuckDBInstance: { create(file: string): Promise<DuckDb> }
  }
  return DuckDBInstance.create(':memory:')
}

async function install(): Promise<void> {
  process.stderr.write(
    'Installing DuckDB to measure beside (about 70 MB, once): npm ci in test/bench/peers\n',
  )
  // Set by npm for every script it runs; a plain `npm` is a batch file on Windows, which can't be started like this.
  const npm = process.env['npm_execpath']
  if (npm === undefined) throw new Error('Run it as `npm run bench`, or `npm ci` in test/bench/peers once.')
  // Only stderr: what is measured goes to stdout.
  const program = { command: process.execPath, args: [npm, 'ci', '--no-audit', '--no-fund'] }
  const code = await runVisibly(program, { cwd: PEERS, stdio: ['ignore', 2, 2] })
  if (code !== 0) throw new Error('DuckDB could not be installed; npm’s words stand above.')
}
