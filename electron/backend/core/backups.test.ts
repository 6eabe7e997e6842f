import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { BackupKeeper } from './backups.ts'
import { createDatabase, openDatabase } from '#electron/backend/db/open-database.ts'
import { verifyRecord } from '#electron/backend/db/verify-record.ts'
import { Workspace } from './workspace.ts'

let dir: string
let now: string
let workspace: Workspace
let keeper: BackupKeeper
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'concord-backups-'))
  now = '2026-11-22T09:00:00.000Z'
  let ids = 0
  const file = path.join(dir, 'w.concord')
  workspace = new Workspace(createDatabase(file), file, () => `id-${(ids += 1)}`)
  keeper = new BackupKeeper(path.join(dir, 'backups'), () => now)
})
afterEach(() => {
  workspace.close()
  rmSync(dir, { recursive: true, force: true })
})

const change = (name: string): void => {
  workspace.change({ at: now, personId: null, personName: '' }, { kind: 'rates.save', label: name }, (rows) =>
    rows.put('rate', { currency: 'EUR', rate: name, date: '2026-01-01' }),
  )
}
const takeAt = async (at: string, name: string): Promise<void> => {
  now = at
  change(name)
  await keeper.take(workspace)
}

it('takes a whole copy that verifies, and none while nothing was recorded since', async () => {
  change('1.5')
  expect(await keeper.take(workspace)).toBe(true)
  expect(await keeper.take(workspace)).toBe(false)
  const [backup, ...more] = keeper.list(workspace.path)
  expect(more).toEqual([])
  expect(backup).toMatchObject({ at: '2026-11-22T09:00:00.000Z', entries: 1 })
  const copy = openDatabase(backup?.path ?? '', { readonly: true })
  expect(verifyRecord(copy)).toMatchObject({ ok: true, entries: 1, head: workspace.journal.head().hash })
  copy.close()
  expect(readdirSync(path.dirname(backup?.path ?? '')).filter((name) => name.endsWith('.part'))).toEqual([])
  if (process.platform !== 'win32')
    expect(statSync(path.dirname(backup?.path ?? '')).mode & 0o777).toBe(0o700)
})

it('keeps three of today, one of each day before, ten in all', async () => {
  for (let day = 1; day <= 14; day += 1)
    for (const hour of ['09', '17'])
      await takeAt(`2026-11-${String(day).padStart(2, '0')}T${hour}:00:00.000Z`, `${day}.${hour}`)
  for (const hour of ['08', '09', '10', '11']) await takeAt(`2026-11-22T${hour}:30:00.000Z`, `22.${hour}`)
  const kept = keeper.list(workspace.path).map(({ at }) => at.slice(0, 13))
  expect(kept).toHaveLength(10)
  expect(kept.slice(0, 4)).toEqual(['2026-11-22T11', '2026-11-22T10', '2026-11-22T09', '2026-11-14T17'])
  expect(new Set(kept.slice(3).map((at) => at.slice(0, 10))).size).toBe(7)
})

it('knows nothing of a workspace elsewhere', async () => {
  change('1.5')
  await keeper.take(workspace)
  expect(keeper.list(path.join(dir, 'other.concord'))).toEqual([])
})
