import { type SpawnOptions, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { REPO, inRepo } from './repo.ts'

const Manifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) })

export type Program = { readonly command: string; readonly args: readonly string[] }
export type Ended = { readonly code: number; readonly output: string }

/** A tool of node_modules, run by this very Node: no shell, no PATH, the same on every system. */
export function tool(name: string, args: readonly string[] = []): Program {
  const manifest: unknown = JSON.parse(readFileSync(inRepo('node_modules', name, 'package.json'), 'utf8'))
  const { bin } = Manifest.parse(manifest)
  const file = typeof bin === 'string' ? bin : Object.values(bin)[0]
  if (file === undefined) throw new Error(`The package ${name} has no program to run.`)
  return { command: process.execPath, args: [inRepo('node_modules', name, file), ...args] }
}

/** Runs a program with its output on this terminal; gives its exit code (128 + n when signal n ended it). */
export async function runVisibly(program: Program, options: SpawnOptions = {}): Promise<number> {
  return (await run(program, { stdio: 'inherit', ...options })).code
}

/** Runs a program and keeps what it prints, both streams in one. */
export function runQuietly(program: Program, options: SpawnOptions = {}): Promise<Ended> {
  return run(program, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
}

function run({ command, args }: Program, options: SpawnOptions): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: REPO, ...options })
    const chunks: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => void chunks.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => void chunks.push(chunk))
    child.on('error', (error) => resolve({ code: 127, output: `${command}: ${error.message}\n` }))
    child.on('close', (code, signal) => {
      const output = Buffer.concat(chunks).toString()
      resolve({ code: code ?? 128 + (signal ? constants.signals[signal] : 0), output })
    })
  })
}

/** Where a command stands on the PATH, on Windows with one of the endings that PATHEXT names; null when it doesn't. */
export function findOnPath(
  command: string,
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const windows = platform === 'win32'
  const paths = windows ? path.win32 : path.posix
  // Windows calls it Path, and a copy of its environment is as exact about letters as any object.
  const listed = env['PATH'] ?? env['Path'] ?? ''
  const endings = windows ? ['', ...(env['PATHEXT'] ?? '.COM;.EXE;.BAT;.CMD').split(';')] : ['']
  return (
    listed
      .split(paths.delimiter)
      .filter((folder) => folder !== '')
      .flatMap((folder) => endings.map((ending) => paths.join(folder, `${command}${ending}`)))
      .find((file) => existsSync(file)) ?? null
  )
}
