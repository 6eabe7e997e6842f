import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { CACHE, REPO } from '#electron/dev/repo.ts'

/** A script of this folder as plain JavaScript: it reads migrations and sources as only a build can. Gives its path. */
export async function builtScript(name: string): Promise<string> {
  const outDir = join(CACHE, 'bench')
  mkdirSync(outDir, { recursive: true })
  await build({
    configFile: false,
    root: REPO,
    logLevel: 'warn',
    build: { ssr: `test/bench/${name}.ts`, outDir, emptyOutDir: false, target: 'node22' },
  })
  return join(outDir, `${name}.js`)
}
