import { createHash } from 'node:crypto'
import type { TableName } from './tables.ts'

/** An entry as stored. */
export type EntryRow = {
  readonly seq: number
  readonly gesture: string
  readonly gesture_label: string
  readonly at: string
  readonly person_id: string | null
  readonly person_name: string
  readonly kind: string
  readonly label: string
  readonly why: string
  readonly theme_id: string | null
  readonly reverts: string | null
  readonly changes_hash: string
  readonly prev_hash: string
  readonly hash: string
  /** Whose word it is, where somebody else typed it; null: that of `person_id`. */
  readonly asserted_by: string | null
  readonly asserted_name: string | null
}

/** One changed row of an entry as stored; `before` and `after` are the row as JSON, null where there was none. */
export type ChangeRow = {
  readonly seq: number
  readonly idx: number
  readonly tbl: TableName
  readonly key: string
  readonly before: string | null
  readonly after: string | null
}

/**
 * The hash of an entry: over everything it says, its changes and the entry before it. Whose word it is counts where that
 * is told apart from who typed it; entries of older formats never tell it. The gesture's id, by chance and shown nowhere, is
 * the salt: without it somebody could try scores against the fingerprint of a blind ballot.
 */
export function hashEntry(entry: Omit<EntryRow, 'hash'>): string {
  return createHash('sha256')
    .update(
      JSON.stringify([
        entry.seq,
        entry.gesture,
        entry.gesture_label,
        entry.at,
        entry.person_id,
        entry.person_name,
        entry.kind,
        entry.label,
        entry.why,
        entry.theme_id,
        entry.reverts,
        entry.changes_hash,
        entry.prev_hash,
        ...(entry.asserted_by === null && entry.asserted_name === null
          ? []
          : [entry.asserted_by, entry.asserted_name]),
      ]),
    )
    .digest('hex')
}

/** One change as its entry's hash covers it. */
export function changeText(change: Pick<ChangeRow, 'tbl' | 'key' | 'before' | 'after'>): string {
  return `${JSON.stringify([change.tbl, change.key, change.before, change.after])}\n`
}
