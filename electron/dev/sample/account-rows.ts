import { addDays, type IsoDate } from '#shared/kernel/dates.ts'
import { MID_MARKET_DRAWN, SMB_DRAWN } from './account-names.ts'
import {
  ENTERPRISE,
  MID_MARKET_SHAPED,
  OUTSIDE_ICP,
  type ShapedAccount,
  SMB_SHAPED,
} from './account-source.ts'
import { CSMS } from './people-source.ts'
import type { Chance } from './seeded-chance.ts'

/** The day the sample's numbers are computed for. */
export const AS_OF = '2026-11-22'

/** One line of the accounts workbook; money in whole dollars. */
export type AccountRow = {
  readonly id: string
  readonly name: string
  readonly arr: number
  readonly tier: 'Enterprise' | 'Mid-Market' | 'SMB'
  readonly renewal: IsoDate | null
  readonly icp: boolean
  readonly csm: string
  readonly segment: string
  readonly headroom: number | null
  readonly seats: number | null
  readonly seatPrice: number | null
  readonly referenceable: boolean
  readonly usage: string
  /** Drawn accounts make up the crowds; shaped ones have their own lines. */
  readonly drawn: boolean
}

type Tier = AccountRow['tier']
type Source = ShapedAccount & { readonly tier: Tier; readonly icp: boolean; readonly drawn: boolean }

/** The accounts, in the order a CRM export gives them: by name. */
export function accountRows(chance: Chance): AccountRow[] {
  const shaped = (list: readonly ShapedAccount[], tier: Tier): Source[] =>
    list.map((account) => ({ ...account, tier, icp: true, drawn: false }))
  const sources: Source[] = [
    ...shaped(ENTERPRISE, 'Enterprise'),
    ...shaped(MID_MARKET_SHAPED, 'Mid-Market'),
    ...shaped(SMB_SHAPED, 'SMB'),
    ...OUTSIDE_ICP.map((account) => ({ ...account, tier: account.tier as Tier, icp: false, drawn: false })),
    ...drawnAccounts(MID_MARKET_DRAWN, 'Mid-Market', chance),
    ...drawnAccounts(SMB_DRAWN, 'SMB', chance),
  ]
  return sources
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((source, index) => ({
      // Gaps in the numbering, as accounts come and go.
      id: `A-${10_204 + index * 7 + (index % 3)}`,
      name: source.name,
      arr: source.arr,
      tier: source.tier,
      renewal: source.days === null ? null : addDays(AS_OF, source.days),
      icp: source.icp,
      csm: chance.pick(CSMS[source.tier]),
      segment: source.segment,
      headroom: source.headroom ?? null,
      seats: source.seats?.[0] ?? null,
      seatPrice: source.seats?.[1] ?? null,
      referenceable: source.referenceable ?? false,
      usage: source.usage ?? '',
      drawn: source.drawn,
    }))
}

function drawnAccounts(lines: string, tier: 'Mid-Market' | 'SMB', chance: Chance): Source[] {
  return lines
    .trim()
    .split('\n')
    .map((line, index) => {
      const [name = '', segment = ''] = line.split('|')
      const midMarket = tier === 'Mid-Market'
      const arr = midMarket ? chance.between(92, 260) * 500 : chance.between(12, 52) * 600
      const usage = chance.pick(['Rising', 'Rising', 'Flat', 'Flat', 'Flat', 'Declining', ''] as const)
      return {
        name,
        segment,
        tier,
        arr,
        days: drawDays(index, chance),
        icp: true,
        drawn: true,
        ...(usage === '' ? {} : { usage }),
        ...(index % 6 === 2 ? { headroom: chance.between(2, midMarket ? 16 : 4) * 1_000 } : {}),
        ...(index % 9 === 4
          ? { seats: [chance.between(3, midMarket ? 20 : 6), midMarket ? 900 : 480] as const }
          : {}),
        ...(index % 11 === 7 ? { referenceable: true as const } : {}),
      }
    })
}

/** Most contracts renew within the year; every sixteenth date is missing, every twentieth has slipped by. */
function drawDays(index: number, chance: Chance): number | null {
  const days = chance.between(8, 361)
  if (index % 16 === 5) return null
  return index % 20 === 11 ? -chance.between(2, 25) : days
}
