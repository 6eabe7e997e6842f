import type { UseCases } from '#electron/backend/context.ts'
import { daysBetween } from '#shared/kernel/dates.ts'
import { compareNames } from '#shared/kernel/text.ts'

export const accountsUseCases: UseCases<'accounts.list'> = {
  'accounts.list': ({ workspace }) => {
    const { live, session } = workspace.snapshot()
    const { accounts, requests } = live
    const perAccount = new Map<string, number>()
    for (const { accountId } of requests)
      if (accountId !== null) perAccount.set(accountId, (perAccount.get(accountId) ?? 0) + 1)
    return accounts
      .toSorted((a, b) => compareNames(a.name, b.name))
      .map((account) => ({
        ...account,
        daysToRenewal: account.renewalDate === null ? null : daysBetween(session.asOf, account.renewalDate),
        requests: perAccount.get(account.id) ?? 0,
      }))
  },
}
