import type { EvidenceAccount } from '#shared/contract/prioritization/evidence.contract.ts'
import type { Money } from '#shared/kernel/money.ts'

/** One stretch of the bar that shows whose money weighs how much. */
export type BarPart = {
  readonly key: string
  readonly kind: 'risk' | 'expansion' | 'rest'
  /** The account's name; empty for what is added up. */
  readonly name: string
  readonly amount: Money
  /** 0 to 1 of the whole bar. */
  readonly share: number
  /** How many accounts it stands for. */
  readonly accounts: number
}

const LARGEST = 8

/**
 * Splits a theme's weighted ARR into stretches: the largest accounts at risk one by one, the others together, then all
 * expansion. The amounts add up to the theme's weighted ARR; an empty list when there is none.
 */
export function barParts(counted: readonly EvidenceAccount[]): BarPart[] {
  const atRisk = counted.filter((account) => account.risk > 0).toSorted((a, b) => b.risk - a.risk)
  const expansion = counted.reduce((sum, account) => sum + account.expansion, 0)
  const total = atRisk.reduce((sum, account) => sum + account.risk, expansion)
  if (total === 0) return []
  const rest = atRisk.slice(LARGEST)
  const restAmount = rest.reduce((sum, account) => sum + account.risk, 0)
  const parts: BarPart[] = atRisk.slice(0, LARGEST).map((account) => ({
    key: account.id,
    kind: 'risk',
    name: account.name,
    amount: account.risk,
    share: account.risk / total,
    accounts: 1,
  }))
  if (rest.length > 0)
    parts.push({
      key: 'rest',
      kind: 'rest',
      name: '',
      amount: restAmount,
      share: restAmount / total,
      accounts: rest.length,
    })
  if (expansion > 0)
    parts.push({
      key: 'expansion',
      kind: 'expansion',
      name: '',
      amount: expansion,
      share: expansion / total,
      accounts: counted.filter((account) => account.expansion > 0).length,
    })
  return parts
}

/** The highest breakpoint that the amount reaches, or, below all of them, the first it doesn't. */
export function breakpointOf(
  amount: Money,
  breakpoints: readonly Money[],
): { readonly breakpoint: Money; readonly reached: boolean } {
  const reached = breakpoints.filter((breakpoint) => amount >= breakpoint).at(-1)
  return reached === undefined
    ? { breakpoint: breakpoints[0] ?? 0, reached: false }
    : { breakpoint: reached, reached: true }
}
