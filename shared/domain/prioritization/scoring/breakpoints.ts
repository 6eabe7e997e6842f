import type { Account } from '#shared/domain/customers/account.ts'
import { type Money, minorPerMajor, roundTwoSignificant } from '#shared/kernel/money.ts'
import type { Breakpoints, EffectiveSettings, Settings } from './settings.ts'

/**
 * Revenue breakpoints suggested from the data: multiples of the mean ARR of the in-ICP accounts, each rounded half
 * up to two significant digits of the amount in major units (model, section 3). Minor units, strictly rising.
 * With no in-ICP ARR at all there is no mean: 1, 2, 4 and 8 major units stand in, so that scoring stays defined.
 */
export function suggestBreakpoints(
  accounts: readonly Pick<Account, 'arr' | 'inIcp'>[],
  multiples: Breakpoints,
  currency: string,
): Breakpoints {
  const perMajor = minorPerMajor(currency)
  let total = 0n
  let count = 0n
  for (const account of accounts) {
    if (!account.inIcp) continue
    total += BigInt(account.arr)
    count += 1n
  }
  let previous: Money = 0
  const rising = (suggested: Money): Money => (previous = Math.max(suggested, previous + 1))
  const at = (index: 0 | 1 | 2 | 3): Money =>
    total === 0n
      ? rising(2 ** index * perMajor)
      : rising(
          roundTwoSignificant(total * BigInt(multiples[index]), count * 100n * BigInt(perMajor), perMajor),
        )
  return [at(0), at(1), at(2), at(3)]
}

/** The settings that scoring runs with: typed breakpoints as they are, missing ones suggested from the accounts. */
export function effectiveSettings(
  settings: Settings,
  accounts: readonly Pick<Account, 'arr' | 'inIcp'>[],
  currency: string,
): EffectiveSettings {
  return {
    ...settings,
    revenueBreakpoints:
      settings.revenueBreakpoints ?? suggestBreakpoints(accounts, settings.revenueMultiples, currency),
  }
}
