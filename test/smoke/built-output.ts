import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'vite'

const OUT = path.resolve(import.meta.dirname, '../../out')

/** One file of the build: its place below out/, and its text. */
export type BuiltFile = { readonly file: string; readonly source: string }

/** The built scripts below a folder of out/; throws when there are none, for then there is nothing to prove. */
export function builtScripts(folder: string): BuiltFile[] {
  const files = readdirSync(path.join(OUT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|cjs|mjs)$/.test(file))
    .map((file) => path.posix.join(folder, file.replaceAll('\\', '/')))
  if (files.length === 0) throw new Error(`out/${folder} holds no script: run npm run build first`)
  return files.map((file) => ({ file, source: readFileSync(path.join(OUT, file), 'utf8') }))
}

/** Everything a built module loads, by import, import(), re-export or require, as it is written there. */
export function loads({ file, source }: BuiltFile): string[] {
  const { module: record, errors } = parseSync(file, source)
  if (errors[0]) throw new Error(`out/${file} can't be parsed: ${errors[0].message}`)
  const found = [
    ...record.staticImports.map((entry) => entry.moduleRequest.value),
    ...record.staticExports.flatMap((entry) =>
      entry.entries.flatMap((named) => (named.moduleRequest ? [named.moduleRequest.value] : [])),
    ),
    ...record.dynamicImports.map((entry) =>
      source.slice(entry.moduleRequest.start, entry.moduleRequest.end).replaceAll(/^["'`]|["'`]$/g, ''),
    ),
    ...[...source.matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g)].map((match) => match[1] ?? ''),
  ]
  return [...new Set(found)]
}

/** Whether a module is written as ESM: it has an import or export statement, or asks for import.meta. */
export function isEsm({ file, source }: BuiltFile): boolean {
  return parseSync(file, source).module.hasModuleSyntax
}

/** The package of a bare specifier (`docx`, `@a/b`); null for a path or a Node builtin. */
export function packageOf(specifier: string): string | null {
  if (/^(\.|\/|node:)/.test(specifier)) return null
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
