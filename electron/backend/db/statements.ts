import type Database from 'better-sqlite3'

/** What is done with a statement that others use too: nothing that changes it, or keeps it busy beyond the call. */
type KeptStatement<Params extends unknown[], Row> = Pick<
  Database.Statement<Params, Row>,
  'get' | 'all' | 'run'
>

const kept = new WeakMap<Database.Database, Map<string, Database.Statement>>()

/**
 * A statement of the database, prepared once as long as the database is open. A statement's memory lies outside of
 * JavaScript's, so that the collector doesn't see how much it would free: prepared anew for each call, they took
 * hundreds of megabytes in a session of some hours. For texts of our own only, of which there are as many as places in
 * the code.
 */
export function statement<Params extends unknown[] = unknown[], Row = unknown>(
  db: Database.Database,
  sql: string,
): KeptStatement<Params, Row> {
  const ofDb = kept.get(db) ?? new Map<string, Database.Statement>()
  kept.set(db, ofDb)
  const known = ofDb.get(sql) ?? db.prepare(sql)
  ofDb.set(sql, known)
  return known as KeptStatement<Params, Row>
}
