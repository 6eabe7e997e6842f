import { CallRefused } from '#shared/contract/call-refused.ts'
import type { UseCases } from '#electron/backend/core/context.ts'
import { forgetAnswer, readAliases } from '#electron/backend/repos/import-repo.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'
import { compareNames } from '#shared/kernel/text.ts'

/** Names and IDs of files that are remembered as an account's. */
export const aliasesUseCases: UseCases<'aliases.list' | 'aliases.forget'> = {
  'aliases.list': ({ workspace }) => {
    const names = new Map(workspace.snapshot().live.accounts.map(({ id, name }) => [id, name]))
    return readAliases(workspace.db)
      .map((alias) => ({ ...alias, account: names.get(alias.accountId) ?? '' }))
      .toSorted((a, b) => compareNames(a.account, b.account) || compareNames(a.value, b.value))
  },

  'aliases.forget': (context, { kind, value, accountId }) => {
    const { workspace } = context
    const found = readAliases(workspace.db).find(
      (alias) => alias.kind === kind && alias.value === value && alias.accountId === accountId,
    )
    if (!found)
      throw new CallRefused('not-found', `“${value}” isn’t remembered any more. Undo may bring it back.`)
    const account = workspace.snapshot().live.accounts.find(({ id }) => id === accountId)
    workspace.change(
      context.stamp(),
      { kind: 'aliases.forget', label: recordLabels.aliasForgotten(value, account?.name ?? '') },
      (rows) => rows.remove('account_alias', { kind, value, account_id: accountId }),
    )
    // A source that had it said so would only say it again.
    if (kind === 'name') forgetAnswer(workspace.db, `account:${value}`)
    return null
  },
}
