import type { CallContext } from '#electron/backend/core/context.ts'
import { accountRow } from '#electron/backend/repos/account-repo.ts'
import { aliasRow, readAliases, readRates, readTierWords } from '#electron/backend/repos/import-repo.ts'
import { accountFields, accountNotes, diffAccounts } from '#shared/domain/importing/plan/diff-accounts.ts'
import { aliasesOf, matchAccountsInSteps } from '#shared/domain/importing/matching/match-accounts.ts'
import { standingAt, type Steps } from '#shared/domain/importing/rows/steps.ts'
import { tierReader } from '#shared/domain/importing/values/tier-words.ts'
import { validateAccountsInSteps } from '#shared/domain/importing/rows/validate-accounts.ts'
import { formatMoney, type Money } from '#shared/kernel/money.ts'
import { counted } from '#shared/kernel/text.ts'
import { compareWithBlanks } from './blank-cells.ts'
import { givenFields, type ImportChoice, type ImportPlan, planOf, waitingOnly } from './import-plan.ts'
import type { PendingImport } from './import-store.ts'

/** Plans an import of accounts: rates, tier words and answers about pairs are the workspace's own. */
export function* planAccounts(
  { workspace, ports }: CallContext,
  pending: PendingImport,
  { mapping, dateOrder, pairs, answers }: ImportChoice,
): Steps<ImportPlan> {
  const { live, facts } = workspace.snapshot()
  const { accounts, requests } = live
  const { db } = workspace
  const aliases = readAliases(db)
  const whole = yield* validateAccountsInSteps(pending.table, mapping, {
    currency: facts.currency,
    dateOrder,
    existing: accounts,
    aliases,
    rates: readRates(db),
    tier: tierReader(readTierWords(db)),
    answers,
  })
  const validation = waitingOnly(whole, pending)
  const matching = yield* standingAt(
    pending.table.rows.length,
    matchAccountsInSteps(accounts, validation.rows, { given: pairs, remembered: aliases }),
  )
  yield pending.table.rows.length
  const given = givenFields(mapping)
  const compared = compareWithBlanks(answers, validation.rows, (blanksClear) =>
    diffAccounts(accounts, validation.rows, given, facts.currency, ports.newId, matching, blanksClear),
  )
  const { diff } = compared
  const asking = new Map<string, number>()
  for (const { accountId } of requests)
    if (accountId !== null) asking.set(accountId, (asking.get(accountId) ?? 0) + 1)
  const sum = sumNote(
    diff.rows.map(({ item }) => item.arr),
    facts.currency,
    pending.kept ? 'ARR of these rows' : 'ARR in this file',
  )
  const lacking = accountNotes(
    given,
    diff.rows.map(({ item, status }) => ({ renewalDate: item.renewalDate, added: status === 'added' })),
  )
  const told = { ...validation, notes: [...validation.notes, ...lacking] }
  const plan = planOf(told, compared, accountFields(facts.currency), {
    name: (account) => account.name,
    write: (rows, account, origin) => rows.put('account', accountRow(account, origin)),
    gone: ({ id }) => ({
      id,
      held: heldBy(asking.get(id) ?? 0),
      remove: (rows) => {
        for (const alias of aliases)
          if (alias.accountId === id)
            rows.remove('account_alias', { kind: alias.kind, value: alias.value, account_id: id })
        rows.remove('account', { id })
      },
    }),
  })
  const itemOfRow = new Map(diff.rows.map((row) => [row.row, row.item.id]))
  const learned = aliasesOf(matching, (row) => itemOfRow.get(row) ?? null)
  return {
    ...plan,
    notes: [...plan.notes, ...twinNotes(diff.twins), ...sum],
    why: [plan.why, ...sum].filter((words) => words !== '').join(' '),
    pairs: matching.pairs,
    // Of rows that waited none went into another one here: what was joined is among the table’s own.
    merged: diff.twins.length + (pending.kept ? 0 : validation.joined),
    *write(rows, originId) {
      yield* plan.write(rows, originId)
      for (const alias of learned) rows.put('account_alias', aliasRow(alias))
    },
  }
}

function heldBy(requests: number): string | null {
  if (requests === 0) return null
  return `${counted(requests, 'request names', 'requests name')} this account. Remove or reassign ${requests === 1 ? 'it' : 'them'} first.`
}

/** What a person can hold against the file's own total. */
function sumNote(arr: readonly Money[], currency: string, what: string): string[] {
  if (arr.length === 0) return []
  const sum = formatMoney(
    arr.reduce((total, amount) => total + amount, 0),
    currency,
  )
  return [`${what}: ${sum} (${counted(arr.length, 'account')}).`]
}

function twinNotes(twins: readonly { readonly row: number; readonly of: number }[]): string[] {
  const [first] = twins
  if (!first) return []
  return [
    twins.length === 1
      ? `Row ${first.row} is the same account as row ${first.of}, whose values count.`
      : `${counted(twins.length, 'row')} are the same account as another row, whose values count (row ${first.row} as row ${first.of}, …).`,
  ]
}
