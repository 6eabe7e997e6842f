/** `npm run bench [name …]`: prints times, memory and ratios; asserts only that the numbers agree. */
import type { Bench } from './bench.ts'

const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  score: async () => (await import('./score-process.ts')).scoreProcess,
  import: async () => (await import('./import-readers.ts')).importReaders,
  export: async () => (await import('./export-writers.ts')).exportWriters,
  workbook: async () => (await import('./workbook-recalculation.ts')).workbookRecalculation,
  pack: async () => (await import('./decision-pack.ts')).decisionPack,
  series: async () => (await import('./series.ts')).series,
  scoring: async () => (await import('./scoring-engines.ts')).scoringEngines,
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !Object.hasOwn(BENCHES, name))
if (unknown.length > 0) {
  process.stderr.write(
    `There is no benchmark ${unknown.join(', ')}. Use: ${Object.keys(BENCHES).join(', ')}.\n`,
  )
  process.exitCode = 2
} else {
  for (const [name, load] of Object.entries(BENCHES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const { title, run } = await load()
    process.stdout.write(`${name}: ${title}\n`)
    try {
      for (const line of await run()) process.stdout.write(`  ${line}\n`)
    } catch (error) {
      process.stderr.write(`  ${name} broke off: ${error instanceof Error ? error.message : String(error)}\n`)
      process.exitCode = 1
    }
  }
}
