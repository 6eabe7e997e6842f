import { counted, foldName, listInWords } from '#shared/kernel/text.ts'
import type { Draft } from './refusal.ts'
import type { RowReader } from './row-reader.ts'
import type { ImportTable } from './table.ts'

/** Rows of a list in which a name stands once. */
export type OncePerName<D> = { readonly rows: readonly D[]; readonly notes: readonly string[] }

/**
 * Makes one of rows that say the very same of a name, and tells it. Where they differ none is more right than the
 * others, so all of them are refused.
 * @param field whose cell is refused
 * @param thing what a row is, as in `this theme`
 */
export function onePerName<F extends string, D extends Draft<{ readonly name: string }>>(
  reader: RowReader<F>,
  table: ImportTable,
  field: F,
  thing: string,
  drafts: readonly D[],
): OncePerName<D> {
  const groups = Map.groupBy(drafts, ({ name }) => foldName(name))
  if (groups.size === drafts.length) return { rows: drafts, notes: [] }
  const left = new Set<D>()
  const same: number[] = []
  const refused = new Map<number, string>()
  for (const group of groups.values()) {
    const [, ...others] = group
    if (others.length === 0) continue
    const said = new Set(
      group.map(({ row: _row, name: _name, blank: _blank, ...said }) => JSON.stringify(said)),
    )
    for (const draft of said.size === 1 ? others : group) left.add(draft)
    if (said.size === 1) same.push(...others.map(({ row }) => row))
    else
      for (const { row } of group)
        refused.set(
          row,
          `${rowsInWords(group.map((one) => one.row).filter((one) => one !== row))} ${group.length === 2 ? 'has' : 'have'} ${thing} too, and ${group.length === 2 ? 'says' : 'say'} something else of it. Keep one of them, or tell them apart by name.`,
        )
  }
  for (const row of table.rows) {
    const message = refused.get(row.number)
    if (message !== undefined && reader.start(row)) reader.refuse(field, 'duplicate-row', message)
  }
  return {
    rows: drafts.filter((draft) => !left.has(draft)),
    notes:
      same.length === 0
        ? []
        : [
            `${counted(same.length, 'row repeats another one word for word and is', 'rows repeat others word for word and are')} skipped: ${rowsInWords(same.slice(0, 5)).toLowerCase()}${same.length > 5 ? ', …' : ''}.`,
          ],
  }
}

function rowsInWords(rows: readonly number[]): string {
  return `${rows.length === 1 ? 'Row' : 'Rows'} ${listInWords(rows.map(String))}`
}
