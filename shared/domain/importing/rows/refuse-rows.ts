import { foldName } from '#shared/kernel/text.ts'
import type { AccountDraft } from './account-draft.ts'
import { plainId } from '#shared/domain/importing/matching/account-id.ts'
import type { Draft } from './refusal.ts'
import type { RowReader } from './row-reader.ts'
import type { TableRow } from './table.ts'

/** Refuses rows whose account has another row that can't be read: what they say is only a part of it. */
export function withoutPartial<F extends string>(
  reader: RowReader<F | 'id' | 'name'>,
  drafts: readonly Draft<AccountDraft>[],
  unread: ReadonlyMap<string, number>,
  rowOf: (number: number) => TableRow | undefined,
): Draft<AccountDraft>[] {
  return drafts.filter(({ row, externalId, name }) => {
    const other =
      externalId === null ? unread.get(`name ${foldName(name)}`) : unread.get(`id ${plainId(externalId)}`)
    const found = rowOf(row)
    if (other === undefined || !found) return true
    reader.start(found)
    reader.refuse(
      externalId === null ? 'name' : 'id',
      'duplicate-row',
      `Row ${other} has the same account and can’t be imported, so this row may be only a part of it. Fix row ${other}, or remove it from the file.`,
    )
    return false
  })
}

/** Refuses every row of an account that has several: the first alone is no more right than the others. */
export function refuseGroup<F extends string>(
  reader: RowReader<F | 'id' | 'name'>,
  group: readonly Draft<AccountDraft>[],
  rowOf: (number: number) => TableRow | undefined,
): void {
  for (const { row, externalId } of group) {
    const found = rowOf(row)
    if (!found) continue
    reader.start(found)
    const others = group.filter((draft) => draft.row !== row).map((draft) => draft.row)
    const which = `${others.length === 1 ? 'Row' : 'Rows'} ${others.slice(0, 5).join(', ')}${others.length > 5 ? ', …' : ''}`
    reader.refuse(
      externalId === null ? 'name' : 'id',
      'duplicate-row',
      `${which} ${others.length === 1 ? 'has' : 'have'} the same account. Say whether to add up the rows of an account or to take the latest, keep one of them, or tell them apart with IDs.`,
    )
  }
}
