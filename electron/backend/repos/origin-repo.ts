import type Database from 'better-sqlite3'
import type { Row } from '#electron/backend/db/tables.ts'
import type { RowOrigin } from '#shared/domain/customers/account.ts'

/** Where rows came from: an import of a file, or somebody who typed them in the app. */
export type Origin = {
  readonly id: string
  /** null: typed in the app. */
  readonly file: string | null
  /** null for CSV. */
  readonly sheet: string | null
  readonly at: string
  /** By name; empty: nobody was named. */
  readonly who: string
}

/** Every origin, by id. */
export function readOrigins(db: Database.Database): Map<string, Origin> {
  const rows = db.prepare<[], Origin>('SELECT id, file, sheet, at, who FROM origin').all()
  return new Map(rows.map((origin) => [origin.id, origin]))
}

/** An origin as its stored row. */
export function originRow({ id, file, sheet, at, who }: Origin): Row<'origin'> {
  return { id, file, sheet, at, who }
}

/** Empty columns of a later format are left out of the record's rows. */
type OriginColumns = { readonly origin_id?: string | null; readonly origin_row?: number | null }

/** The origin in a stored row, as a part of its item; none where the file doesn't say. */
export function originIn({ origin_id: id, origin_row: row }: OriginColumns): { origin?: RowOrigin } {
  return id ? { origin: { id, row: row ?? null } } : {}
}

/** The columns of an item's origin. */
export function originColumns({
  origin,
}: {
  readonly origin?: RowOrigin | undefined
}): Required<OriginColumns> {
  return { origin_id: origin?.id ?? null, origin_row: origin?.row ?? null }
}
