import { writeFileSync } from 'node:fs'
import type { Input, Output } from '#shared/contract/contract.ts'
import type { AppEvent } from '#shared/contract/events.ts'
import { makeBackend, type TestBackend } from './backend.ts'

type Kind = Input<'imports.read'>['kind']
type Choice = Partial<Input<'imports.apply'>>

/** A new workspace (USD, as of 22 Nov 2026) with somebody who imports texts as CSV files. */
export type ImportDesk = TestBackend & {
  /** Writes a file into the folder; gives its path. */
  file(name: string, content: string): string
  read(kind: Kind, content: string): Promise<Output<'imports.read'>>
  preview(kind: Kind, content: string, choice?: Choice): Promise<Output<'imports.preview'>>
  apply(kind: Kind, content: string, choice?: Choice): Promise<Output<'imports.apply'>>
  /** How many entries the record holds. */
  entries(): Promise<number>
}

/** Makes a backend with a new workspace open. */
export async function openDesk(emit?: (event: AppEvent) => void): Promise<ImportDesk> {
  const backend = makeBackend(emit)
  await backend.call('workspace.create', {
    path: backend.at('w.concord'),
    name: 'Aurora',
    currency: 'USD',
    quarter: 'Q1 2027',
    asOf: '2026-11-22',
  })
  const file = (name: string, content: string): string => {
    writeFileSync(backend.at(name), content)
    return backend.at(name)
  }
  const read = (kind: Kind, content: string): Promise<Output<'imports.read'>> =>
    backend.call('imports.read', { path: file(`${kind}.csv`, content), kind })
  const chosen = async (kind: Kind, content: string, choice: Choice): Promise<Input<'imports.apply'>> => {
    const { importId, mapping, dateOrder } = await read(kind, content)
    return { importId, mapping, dateOrder, ...choice }
  }
  return {
    ...backend,
    file,
    read,
    preview: async (kind, content, choice = {}) =>
      backend.call('imports.preview', await chosen(kind, content, choice)),
    apply: async (kind, content, choice = {}) =>
      backend.call('imports.apply', await chosen(kind, content, choice)),
    entries: async () => (await backend.call('record.list', { before: null, limit: 200 })).entries.length,
  }
}
