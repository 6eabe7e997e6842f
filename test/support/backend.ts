import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Backend, createBackend } from '#electron/backend/core/create-backend.ts'
import type { BackendPorts } from '#electron/backend/core/context.ts'
import { CallRefused } from '#shared/contract/call-refused.ts'
import type { AppEvent, CallMeta } from '#shared/contract/events.ts'
import type { ErrorCode } from '#shared/contract/operation.ts'
import type { Input } from '#shared/contract/contract.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
export const SMALL = path.join(ROOT, 'test/fixtures/small')

/** A backend on a folder of its own, with a clock that moves a second a look and ids that count. */
export type TestBackend = Backend & {
  readonly dir: string
  /** Who acts where a call doesn't say: nobody, until a fixture has people. */
  acting: CallMeta
  /** A path inside the folder. */
  at(name: string): string
  /** Lets time pass. */
  skip(seconds: number): void
  /** Closes everything and removes the folder. */
  dispose(): void
}

/** Makes a backend as the app does, with everything that differs between two runs held still. */
export function makeBackend(
  emit: (event: AppEvent) => void = () => undefined,
  more: Pick<BackendPorts, 'printPdf' | 'backups'> = {},
): TestBackend {
  const dir = mkdtempSync(path.join(tmpdir(), 'concord-test-'))
  let seconds = 0
  let ids = 0
  const backend = createBackend({
    now: () => new Date(Date.UTC(2026, 10, 22, 9, 0, (seconds += 1))).toISOString(),
    newId: () => `id-${String((ids += 1)).padStart(6, '0')}`,
    resources: path.join(ROOT, 'resources'),
    emit,
    ...more,
  })
  const test: TestBackend = {
    ...backend,
    call: (operation, input, meta = test.acting) => backend.call(operation, input, meta),
    acting: { actor: null },
    dir,
    at: (name) => path.join(dir, name),
    skip: (more) => void (seconds += more),
    dispose: () => {
      backend.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
  return test
}

/** Imports one file with the mapping that its headers give. */
export async function importFile(
  backend: Backend,
  kind: Input<'imports.read'>['kind'],
  file: string,
): Promise<void> {
  const { importId, mapping } = await backend.call('imports.read', { path: file, kind })
  await backend.call('imports.apply', { importId, mapping })
}

/** Imports a CSV that is given as text. */
export async function importText(
  backend: TestBackend,
  kind: Input<'imports.read'>['kind'],
  csv: string,
): Promise<void> {
  const file = backend.at(`${kind}.csv`)
  writeFileSync(file, csv)
  await importFile(backend, kind, file)
}

/** A new workspace with the small fixture in it: everything the gate out of Prepare asks for, not yet started. Dana Ruiz acts. */
export async function prepareSmall(backend: TestBackend, name = 'small.concord'): Promise<void> {
  await backend.call('workspace.create', {
    path: backend.at(name),
    name: 'Aurora Analytics',
    currency: 'USD',
    quarter: 'Q1 2027',
    asOf: '2026-11-22',
  })
  for (const kind of ['accounts', 'roadmap', 'people', 'requests', 'themes'] as const)
    await importFile(backend, kind, path.join(SMALL, `${kind}.csv`))
  backend.acting = { actor: await personId(backend, 'Dana Ruiz') }
  await backend.call('session.update', { modelReviewed: true })
}

/** The same, started. */
export async function startSmall(backend: TestBackend): Promise<void> {
  await prepareSmall(backend)
  await backend.call('session.start', {})
}

/** Id of a theme by its name. */
export async function themeId(backend: Backend, name: string): Promise<string> {
  const theme = (await backend.call('themes.list', {})).find((t) => t.name === name)
  if (!theme) throw new Error(`No theme ${name}`)
  return theme.id
}

/** Id of a person by name. */
export async function personId(backend: Backend, name: string): Promise<string> {
  const person = (await backend.call('people.list', {})).find((p) => p.name === name)
  if (!person) throw new Error(`No person ${name}`)
  return person.id
}

/** The code a call is refused with; throws when it isn't refused. */
export async function refusal(call: Promise<unknown>): Promise<{ code: ErrorCode; message: string }> {
  try {
    await call
  } catch (error) {
    if (error instanceof CallRefused) return { code: error.code, message: error.message }
    throw error
  }
  throw new Error('The call was not refused.')
}

/** Opens the sample quarter, decided, and acts as one of its people from then on. */
export async function openSampleAs(backend: TestBackend, name: string): Promise<void> {
  await backend.call('workspace.openSample', { path: backend.at('sample.concord') })
  backend.acting = { actor: await personId(backend, name) }
}
