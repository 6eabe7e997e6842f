import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Command, type ExitCode, type Terminal, UsageError } from './command.ts'
import { failureLine } from './failure-line.ts'
import { plainText } from './plain-text.ts'

/** Loaded by name: `score` must not pay for the database and the document writers. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  demo: async () => (await import('./demo.ts')).demo,
  score: async () => (await import('./score.ts')).score,
  new: async () => (await import('./new.ts')).newCommand,
  import: async () => (await import('./import.ts')).importCommand,
  ballots: async () => (await import('./ballots.ts')).ballots,
  preread: async () => (await import('./preread.ts')).preread,
  export: async () => (await import('./export.ts')).exportCommand,
  verify: async () => (await import('./verify.ts')).verify,
  dump: async () => (await import('./dump.ts')).dump,
}

/**
 * Runs the command line `concord …`.
 * @param argv the words after the program's name
 * @returns 0 done · 1 done with refused rows (or, for verify, a record that doesn't fit) · 2 nothing done, and why on
 * stderr as `code: message`. Never throws.
 */
export async function runCommand(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...args] = argv
  try {
    if (name === undefined) {
      terminal.err(await overview())
      return 2
    }
    if (name === '--help' || name === '-h' || name === 'help') {
      terminal.out(await overview())
      return 0
    }
    if (name === '--version' || name === '-v') {
      terminal.out(`${version(terminal.resources)}\n`)
      return 0
    }
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    if (!load)
      throw new UsageError(
        `There’s no command “${name}”. Use one of: ${Object.keys(COMMANDS).join(', ')}; concord --help explains them.`,
      )
    const command = await load()
    if (args.includes('--help') || args.includes('-h')) {
      terminal.out(command.help)
      return 0
    }
    return await command.run(args, terminal)
  } catch (error) {
    terminal.err(`${plainText(failureLine(error))}\n`)
    return 2
  }
}

async function overview(): Promise<string> {
  const lines: string[] = []
  for (const [name, load] of Object.entries(COMMANDS))
    lines.push(`  ${name.padEnd(8)} ${(await load()).summary}`)
  return [
    'Concord: decide together which customer feedback gets acted on.',
    '',
    'Usage: concord <command> [options]',
    '',
    ...lines,
    '',
    'concord <command> --help explains a command; concord --version prints the version.',
    'Ends with 0 done, 1 done with something refused or missing (listed), 2 nothing done (stderr says why).',
    '',
  ].join('\n')
}

function version(resources: string): string {
  const facts: unknown = JSON.parse(readFileSync(join(resources, '../package.json'), 'utf8'))
  return typeof facts === 'object' && facts !== null && 'version' in facts ? String(facts.version) : 'unknown'
}
