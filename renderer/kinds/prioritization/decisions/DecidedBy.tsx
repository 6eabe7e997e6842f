import type { RankingRow } from '#shared/contract/prioritization/ranking.contract.ts'
import { saidBy } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import styles from './DecisionForm.module.css'

/** Whose word a recorded decision is, and whose its owner's naming, where that was somebody else. */
export function DecidedBy({ decision }: { decision: RankingRow['decision'] }) {
  const decided = decision.decidedBy && saidBy(decision.decidedBy)
  const owner = decision.ownerBy && saidBy(decision.ownerBy)
  const words = [
    decided === null ? '' : t('decide.by', { who: decided }),
    owner === null || owner === decided ? '' : t('decide.ownerBy', { who: owner }),
  ].filter((part) => part !== '')
  return words.length === 0 ? null : <p className={styles['where']}>{words.join(' ')}</p>
}
