/** One stored field that an import would change, as text for people. */
export type FieldChange = { readonly field: string; readonly from: string; readonly to: string }

/** What an import would do with one row of the file. */
export type RowDiff<T> = {
  /** The row as a person counts it in the file. */
  readonly row: number
  readonly status: 'added' | 'changed' | 'unchanged'
  /** What would be stored: the draft over what is there, fields without a column left as they are. */
  readonly item: T
  readonly changes: readonly FieldChange[]
}

const NO_CHANGES: readonly FieldChange[] = []

/** What an import would do as a whole. Stored items that the file doesn't name are `gone`: reported, and kept. */
export type Diff<T> = {
  readonly rows: readonly RowDiff<T>[]
  readonly gone: readonly T[]
  readonly added: number
  readonly changed: number
  readonly unchanged: number
}

/** One field of an item: how it compares and how it reads. */
export type DiffField<T> = {
  readonly field: string
  readonly value: (item: T) => string | number | boolean | null
  readonly text: (item: T) => string
}

/** One row of the file beside the stored item it stands for, if there is one. */
export type Pairing<T> = { readonly row: number; readonly existing: T | null; readonly item: T }

/**
 * Compares the rows of a file with what is stored.
 * @param existing everything stored of this kind.
 * @param fields what is compared; a field that differs is one change.
 */
export function diffPairs<T>(
  existing: readonly T[],
  pairs: readonly Pairing<T>[],
  fields: readonly DiffField<T>[],
): Diff<T> {
  const seen = new Set<T>()
  const counts = { added: 0, changed: 0, unchanged: 0 }
  const rows = pairs.map(({ row, existing: before, item }): RowDiff<T> => {
    if (before !== null) seen.add(before)
    const changes =
      before === null
        ? NO_CHANGES
        : fields
            .filter(({ value }) => value(before) !== value(item))
            .map(({ field, text }) => ({ field, from: text(before), to: text(item) }))
    const status = before === null ? 'added' : changes.length > 0 ? 'changed' : 'unchanged'
    counts[status] += 1
    return { row, status, item, changes }
  })
  return { rows, gone: existing.filter((item) => !seen.has(item)), ...counts }
}

/** Finds each draft's stored item by key; the n-th draft with a key meets the n-th stored item with it. */
export class KeyedItems<T> {
  readonly #items = new Map<string, T[]>()
  readonly #taken = new Map<string, number>()

  constructor(items: readonly T[], keyOf: (item: T) => string) {
    for (const item of items) {
      const key = keyOf(item)
      const same = this.#items.get(key)
      if (same) same.push(item)
      else this.#items.set(key, [item])
    }
  }

  /** The next item with this key that no draft has met yet; null when there is none left. */
  take(key: string): T | null {
    const next = this.#taken.get(key) ?? 0
    const item = this.#items.get(key)?.[next]
    if (item === undefined) return null
    this.#taken.set(key, next + 1)
    return item
  }
}

/** `yes`, `no`, or nothing for not said. */
export function yesNo(value: boolean | null): string {
  return value === null ? '' : value ? 'yes' : 'no'
}
