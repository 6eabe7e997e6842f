import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'vite'
import type { Import } from './import-rules.ts'

const LAYERS = ['electron', 'renderer', 'shared', 'test']

/** Every module of the house, relative to `root`, with `/`. */
export function listModules(root: string): string[] {
  return LAYERS.flatMap((layer) =>
    readdirSync(path.join(root, layer), { recursive: true, encoding: 'utf8' })
      .map((file) => `${layer}/${file.replaceAll('\\', '/')}`)
      .filter((file) => /\.(ts|tsx)$/.test(file) && !file.endsWith('.d.ts')),
  ).toSorted()
}

/** The imports of one module: static, dynamic, re-exports, and types too, since a type is a dependency as well. */
export function readImports(module: string, source: string): Import[] {
  const { module: record, errors } = parseSync(module, source)
  const [error] = errors
  if (error) throw new Error(`${module} can't be parsed: ${error.message}`)
  const specifiers = [
    ...record.staticImports.map((found) => found.moduleRequest.value),
    ...record.staticExports.flatMap((found) =>
      found.entries.flatMap((entry) => (entry.moduleRequest ? [entry.moduleRequest.value] : [])),
    ),
    ...record.dynamicImports.map((found) =>
      source.slice(found.moduleRequest.start, found.moduleRequest.end).replaceAll(/^['"`]|['"`]$/g, ''),
    ),
  ]
  // A text read as it is, such as a page of the guide, is no module.
  return [...new Set(specifiers)]
    .filter((one) => !one.endsWith('?raw'))
    .map((specifier) => resolve(module, specifier))
}

/** The whole graph as it stands in the work tree. */
export function readGraph(root: string): { modules: string[]; imports: Import[] } {
  const modules = listModules(root)
  const imports = modules.flatMap((module) =>
    readImports(module, readFileSync(path.join(root, module), 'utf8')),
  )
  return { modules, imports }
}

function resolve(from: string, specifier: string): Import {
  const bare = specifier.replace(/\?.*$/, '')
  if (bare.startsWith('#')) return { from, to: bare.slice(1), kind: 'module' }
  if (bare.startsWith('.'))
    return { from, to: path.posix.join(path.posix.dirname(from), bare), kind: 'module' }
  return { from, to: bare, kind: 'package' }
}
