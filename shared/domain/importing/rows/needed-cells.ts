import type { RowReader } from './row-reader.ts'

/** What an account can't be without. */
export type Needed = 'name' | 'arr' | 'tier'

const MISSING: Readonly<Record<Needed, string>> = {
  name: 'This row is missing the account’s name. Fill in the cell.',
  arr: 'This row is missing the account’s ARR. Fill in the cell; 0 is allowed.',
  tier: 'This row is missing the account’s tier. Write Enterprise, Mid-Market or SMB.',
}

/** What a field says that an account can't be without; where its cell is blank, `missing` gets it. */
export function needed<F extends string, T>(
  reader: RowReader<F>,
  field: Needed,
  missing: Needed[],
  read: (reader: RowReader<F>) => T | null,
): T | null {
  const before = reader.refused.length
  const value = read(reader)
  if (value === null && reader.refused.length === before) missing.push(field)
  return value
}

/** Refuses the blank cells of the current row that nothing can be taken for. */
export function refuseMissing<F extends string>(
  reader: RowReader<F | Needed>,
  missing: readonly Needed[],
): void {
  for (const field of missing) reader.refuse(field, 'required-missing', MISSING[field])
}
