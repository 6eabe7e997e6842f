import type { Account } from '#shared/domain/customers/account.ts'

/** An account as a file describes it. Columns that the file lacks hold their defaults. */
export type AccountDraft = Omit<Account, 'id'>
