import type Database from 'better-sqlite3'
import type { TableName } from '#electron/backend/db/tables.ts'
import { readEntriesFrom, REVEALED_SESSIONS } from '#electron/backend/repos/entry-repo.ts'
import { verifyWorkspace } from './verify-workspace.ts'
import { SESSION_OF_CHANGE } from '#electron/backend/db/session-of-entry.ts'
import { statement } from '#electron/backend/db/statements.ts'

/** Rows that stay in the file: a code of four digits is soon found from its hash. */
export const SECRET: ReadonlySet<string> = new Set(['person_code', 'code_tries'] satisfies TableName[])
/** Rows that stay in it until every ballot is shown. */
const BLIND: ReadonlySet<string> = new Set(['ballot', 'ballot_score'] satisfies TableName[])
/** Entries read at a time. */
const AT_ONCE = 200

type ChangeLine = {
  tbl: string
  key: string
  before: string | null
  after: string | null
  /** null: a row of a list. */
  session: string | null
}

/**
 * The record as text that any program reads, one JSON object a line: first what verifying finds, then every entry with
 * the rows it changed, oldest first. A broken record is written as it is. Codes are left out, and so is what is on
 * ballots until all of them are shown; each entry says how many rows that are.
 */
export function* dumpRecord(db: Database.Database, name: string): Generator<Uint8Array> {
  const { ok, entries, head, problem } = verifyWorkspace(db)
  yield line({ record: name, entries, head, intact: ok, problem: problem?.message ?? null })
  const revealed = new Set(
    statement<[], { session_id: string }>(db, REVEALED_SESSIONS)
      .all()
      .map(({ session_id: id }) => id),
  )
  const isLeftOut = ({ tbl, session }: ChangeLine): boolean =>
    SECRET.has(tbl) || (BLIND.has(tbl) && (session === null || !revealed.has(session)))
  const changesOf = db.prepare<[number], ChangeLine>(
    `SELECT tbl, key, before, after, ${SESSION_OF_CHANGE} AS session FROM change c WHERE seq = ? ORDER BY idx`,
  )
  for (let after = 0; ;) {
    const page = readEntriesFrom(db, after, AT_ONCE)
    for (const { changes: told, ...entry } of page) {
      const changes = changesOf.all(entry.seq)
      const shown = changes.filter((change) => !isLeftOut(change))
      yield line({
        ...entry,
        changes: shown.map(({ tbl, session: _session, ...change }) => ({
          table: tbl,
          key: parsed(change.key),
          before: parsed(change.before),
          after: parsed(change.after),
        })),
        // How many rows a ballot took says how much of it was left as the model had it.
        leftOut: shown.length === changes.length ? 0 : Math.max(1, told - shown.length),
      })
    }
    const last = page.at(-1)
    if (!last) return
    after = last.seq
  }
}

function line(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value)}\n`)
}

/** A stored row as JSON; the text itself where a broken file holds something else. */
function parsed(text: string | null): unknown {
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
