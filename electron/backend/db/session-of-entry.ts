import { type TableName, TABLE_NAMES, TABLES } from './tables.ts'

const ofSession = (name: TableName): boolean =>
  (TABLES[name].columns as readonly string[]).includes('session_id')

/** Tables whose rows belong to one session. */
const SESSION_TABLES = TABLE_NAMES.filter(ofSession)

/** As SQL: the session that a row of `change c` belongs to; null: it is a row of a list. */
export const SESSION_OF_CHANGE = `CASE c.tbl WHEN 'session' THEN json_extract(c.key, '$.id')
  ELSE json_extract(coalesce(c.after, c.before), '$.session_id') END`

/**
 * As SQL: the session whose rows the entry `e` changed; null where it changed lists only. Told from the changes, so that
 * no entry has to say it, and those of older files know it too. A theme that is merged or removed goes from the lists,
 * and with it from the mapping of every session in Prepare: that belongs to no one of them.
 */
export const SESSION_OF_ENTRY = `(SELECT ${SESSION_OF_CHANGE} FROM change c
  WHERE c.seq = e.seq AND c.tbl IN ('session', ${SESSION_TABLES.map((name) => `'${name}'`).join(', ')})
    AND NOT EXISTS (SELECT 1 FROM entry g WHERE g.gesture = coalesce(e.reverts, e.gesture)
      AND g.kind IN ('themes.merge', 'themes.remove')) LIMIT 1)`
