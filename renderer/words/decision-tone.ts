import type { RankingRow } from '#shared/contract/prioritization/ranking.contract.ts'

/** The dot beside a decision, the same in every place. */
export function decisionTone(status: RankingRow['decision']['status']): 'good' | 'warn' | 'faint' | 'none' {
  switch (status) {
    case 'build':
      return 'good'
    case 'defer':
      return 'warn'
    case 'decline':
      return 'faint'
    case null:
      return 'none'
  }
}
