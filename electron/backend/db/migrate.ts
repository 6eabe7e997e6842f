import type Database from 'better-sqlite3'

/** One numbered step of the file format. */
export type Migration = { readonly version: number; readonly sql: string }

const files = import.meta.glob<string>('./migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Every migration this version knows, in order; numbers in steps of ten. */
export const MIGRATIONS: readonly Migration[] = Object.entries(files)
  .map(([file, sql]) => ({ version: Number(/(\d{4})_[^/]*$/.exec(file)?.[1]), sql }))
  .toSorted((a, b) => a.version - b.version)

/** The format version that a list of migrations ends at; 0 for none. */
export const versionOf = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0

/** Applies the migrations the file doesn't have yet, each in one transaction. Forward only. */
export function migrate(db: Database.Database, migrations: readonly Migration[]): void {
  const current = Number(db.pragma('user_version', { simple: true }))
  for (const migration of migrations) {
    if (migration.version <= current) continue
    db.transaction(() => {
      db.exec(migration.sql)
      db.pragma(`user_version = ${migration.version}`)
    })()
  }
}
