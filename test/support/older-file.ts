import { createHash } from 'node:crypto'
import { changeText, hashEntry } from '#electron/backend/db/entry-hash.ts'
import { MIGRATIONS } from '#electron/backend/db/migrate.ts'
import { createDatabase } from '#electron/backend/db/open-database.ts'
import type { TableName } from '#electron/backend/db/tables.ts'
import { DEFAULT_SETTINGS } from '#shared/domain/scoring/settings.ts'

const FIRST_ROWS = {
  workspace: [
    {
      id: 1,
      uuid: 'u',
      name: 'Old',
      currency: 'USD',
      created_at: '2026-11-22T10:00:00.000Z',
      settings: JSON.stringify(DEFAULT_SETTINGS),
    },
  ],
  session: [
    {
      id: 's',
      kind: 'quarterly',
      quarter: 'Q1 2027',
      as_of: '2026-11-22',
      phase: 'prepare',
      created_at: '2026-11-22T10:00:00.000Z',
      started_at: null,
      model_reviewed: 0,
      shortlist_size: 5,
      settings: null,
    },
  ],
  person: [{ id: 'p', name: 'Dana Ruiz', title: '', email: '', roles: '["vp-cs"]', position: 1 }],
}

type Rows = Readonly<Record<string, readonly Readonly<Record<string, string | number | null>>[]>>

/**
 * Makes a workspace as Concord wrote it at an older format, with one person, a session, what else is given, and the one
 * entry that put them there. By SQL, as today's journal knows later columns.
 */
export function writeOlderFile(path: string, format: number, more: Rows): void {
  const db = createDatabase(
    path,
    MIGRATIONS.filter(({ version }) => version <= format),
  )
  const hash = createHash('sha256')
  const changes = Object.entries({ ...more, ...FIRST_ROWS }).flatMap(([tbl, rows]) =>
    rows.map((row) => {
      const columns = Object.keys(row)
      db.prepare(`INSERT INTO ${tbl} (${columns.join()}) VALUES (${columns.map((c) => `@${c}`).join()})`).run(
        row,
      )
      return {
        tbl: tbl as TableName,
        key: JSON.stringify({ id: row['id'] }),
        before: null,
        after: JSON.stringify(row),
      }
    }),
  )
  for (const change of changes) hash.update(changeText(change))
  const entry = {
    seq: 1,
    gesture: 'g',
    gesture_label: 'Begun',
    at: '2026-11-22T10:00:00.000Z',
    person_id: null,
    person_name: 'Dana Ruiz',
    kind: 'workspace.create',
    label: 'Begun',
    why: '',
    theme_id: null,
    reverts: null,
    changes_hash: hash.digest('hex'),
    prev_hash: '',
    asserted_by: null,
    asserted_name: null,
  }
  const names = Object.keys(entry)
  db.prepare(
    `INSERT INTO entry (${names.join()}, hash) VALUES (${names.map((c) => `@${c}`).join()}, @hash)`,
  ).run({ ...entry, hash: hashEntry(entry) })
  const put = db.prepare('INSERT INTO change VALUES (1, ?, @tbl, @key, @before, @after)')
  for (const [index, change] of changes.entries()) put.run(index, change)
  db.close()
}
