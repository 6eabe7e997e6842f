import {
  type AskedFor,
  callsFirst,
  isReasonToCall,
} from '#shared/domain/prioritization/decisions/call-first.ts'
import type { Account } from '#shared/domain/customers/account.ts'
import type { AccountWeight } from '#shared/domain/prioritization/scoring/account-weight.ts'
import { compareText } from '#shared/kernel/text.ts'
import type { DecisionLine } from './decision-lines.ts'

/** An account to be called before anything is written to it. */
export type AccountToCall = {
  readonly account: Account
  readonly renewal: AccountWeight['renewal']
  /** It counts; false: outside the ICP. */
  readonly counted: boolean
  /** What it asked for, isn't built, and is a reason to call. */
  readonly reasons: readonly DecisionLine[]
}

/** Accounts to be called before anything is written to them (ritual, section 6); the largest ARR first. */
export function accountsToCall(lines: readonly DecisionLine[]): AccountToCall[] {
  const asked = new Map<
    string,
    Omit<AccountToCall, 'reasons'> & { asks: (AskedFor & { line: DecisionLine })[] }
  >()
  for (const line of lines) {
    const { theme, decision, group } = line
    const outcome = group === 'legal' ? 'compliance' : group === 'undecided' ? 'open' : group
    const of = (weights: readonly AccountWeight[], counted: boolean): void => {
      for (const { account, urgent, renewal } of weights) {
        const own = asked.get(account.id) ?? { account, renewal, counted, asks: [] }
        own.asks.push({ status: decision?.status ?? null, outcome, urgent, line })
        asked.set(account.id, own)
      }
    }
    of(theme.counted, true)
    of(theme.tracked, false)
  }
  return [...asked.values()]
    .filter(({ asks }) => callsFirst(asks))
    .map(({ asks, ...own }) => ({ ...own, reasons: asks.filter(isReasonToCall).map(({ line }) => line) }))
    .toSorted((a, b) => b.account.arr - a.account.arr || compareText(a.account.id, b.account.id))
}
